package id.padan.roster;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The password of protected workbooks. Its text form does not show it.
 *
 * @param pattern which files: a glob over {@link RosterFile#name()} or over its last part
 * @param password the password
 */
public record FilePassword(String pattern, String password) {

    /** {@return whether this is the password of a file} */
    boolean isFor(RosterFile file) {
        var glob = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        Path name = Path.of(file.name());
        @Nullable Path last = name.getFileName();
        return glob.matches(name) || (last != null && glob.matches(last));
    }

    @Override
    public String toString() {
        return "FilePassword[pattern=" + pattern + ", password=***]";
    }
}
