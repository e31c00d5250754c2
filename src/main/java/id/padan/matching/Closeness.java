package id.padan.matching;

/**
 * How a record of the registry stands to a row that it may be, so far as a scan can tell.
 *
 * <p>Four rows of five are found with number, birth date and name as the registry has them, and of all who are offered for
 * them that one alone is worth weighing: whoever has another number and another date or name is thousands of times less
 * likely to have been meant. Source: 10,000 rows of the benchmark, {@code docs/performance.md}.
 */
public enum Closeness {
    /** NIK, birth date and name, by its key, are the row's, and the registry counts the person. Whose row it is, is settled. */
    SAME,
    /** The NIK is the row's, or birth date and name are, or all but the person is no longer counted: always to be weighed. */
    RIVAL,
    /** Worth weighing only where no record is the same. */
    OTHER;

    /**
     * {@return whether a record is worth weighing}
     *
     * @param settled whether one that is the same was found for the row
     */
    public boolean isWorthWeighing(boolean settled) {
        return !settled || this != OTHER;
    }
}
