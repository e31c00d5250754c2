package id.padan.store;

/**
 * The rows that a view of a store has, by their numbers. Rows of rosters have the lower numbers, after them come those of each
 * list. Where a part ends is known once its files are read.
 */
final class RowNumbers {

    /** In the place of the name of a list. */
    static final String ROSTERS = "";

    private static final int NO_END = Integer.MAX_VALUE;

    private final Database database;
    private final long run;
    private final boolean all;
    private final String list;

    private RowNumbers(Database database, long run, boolean all, String list) {
        this.database = database;
        this.run = run;
        this.all = all;
        this.list = list;
    }

    /** All rows of a run. */
    static RowNumbers all(Database database, long run) {
        return new RowNumbers(database, run, true, ROSTERS);
    }

    /** Those of a list, or of {@link #ROSTERS}. */
    RowNumbers of(String name) {
        return new RowNumbers(database, run, false, name);
    }

    /** Whether they are all rows of the run. */
    boolean all() {
        return all;
    }

    /** The name of the list, or {@link #ROSTERS}. */
    String list() {
        return list;
    }

    /** The first number that a row of these can have. */
    int first() {
        return all
                ? 0
                : (int) database.number(
                        "SELECT COALESCE(MIN(first_row), ?) FROM roster_file WHERE run = ? AND list = ?",
                        NO_END,
                        run,
                        list);
    }

    /** The first number that is too high. */
    int end() {
        return all
                ? NO_END
                : (int) database.number(
                        "SELECT COALESCE(MIN(first_row), ?) FROM roster_file WHERE run = ?"
                                + " AND file > (SELECT MAX(file) FROM roster_file WHERE run = ? AND list = ?)",
                        NO_END,
                        run,
                        run,
                        list);
    }
}
