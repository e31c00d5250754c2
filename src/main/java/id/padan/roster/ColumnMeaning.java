package id.padan.roster;

/**
 * What a column was taken for.
 *
 * @param column the column's letter, {@code A} on
 * @param heading the heading as written; empty if it has none
 * @param field the meaning
 * @param because why
 */
public record ColumnMeaning(String column, String heading, RosterField field, Because because) {

    /** Why a column got its meaning. */
    public enum Because {
        /** The job file says so. */
        JOB_FILE,
        /** The heading is in the dictionary. */
        HEADING,
        /** The heading is nearly one of the dictionary. */
        SIMILAR_HEADING,
        /** What the column holds says so. */
        CONTENT
    }
}
