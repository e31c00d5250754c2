package id.padan.access;

import org.jspecify.annotations.Nullable;

/**
 * The passwords with which a job has encrypted what it writes. Its text form does not show them.
 *
 * @param workbooks of the workbooks for officers and OPD; null if they are not encrypted
 * @param database of the workspace's database; null likewise
 * @param snapshot of the stored copy of the registry; null likewise
 */
public record Protection(@Nullable String workbooks, @Nullable String database, @Nullable String snapshot) {

    /** Nothing is encrypted. */
    public static final Protection NONE = new Protection(null, null, null);

    @Override
    public String toString() {
        return "Protection[***]";
    }
}
