package id.padan.registry;

import java.util.List;
import java.util.function.Supplier;

/** Tells the records that can be used from the broken ones, and counts both. */
final class RecordTally {

    /** Behind the beginning of a line, more digits than a house or a postcode has begin a record, and not the rest of one. */
    private static final int DIGITS_OF_A_RECORD = 6;

    private long records;
    private long broken;
    private long lost;
    private long shortOnes;
    private boolean isLastShort;

    /** How many cells the record before this one is short of. */
    private int missing;

    /**
     * {@return whether a record can be used; counts it either way}
     *
     * @param view the record, its fields put in
     * @param table the columns of its table
     * @param columns how many columns the record has
     * @param cells all of its cells; asked for only if it is broken
     */
    boolean accepts(RecordView view, Columns table, int columns, Supplier<List<String>> cells) {
        view.complete();
        isLastShort = columns < table.width();
        shortOnes += isLastShort ? 1 : 0;
        if (columns < table.neededWidth() || view.isBlank() || isShifted(view, table, columns)) {
            List<String> all = cells.get();
            BrokenRecord record = new BrokenRecord(view, table, all);
            boolean namesSomebody = record.mend();
            broken += record.isBroken() ? 1 : 0;
            if (!namesSomebody) {
                countLost(table, columns, all);
                return false;
            }
        }
        if (view.isInOtherColumns()) {
            broken++;
            lost++;
            return false;
        }
        missing = Math.max(0, table.width() - columns);
        records++;
        return true;
    }

    /** Counts as broken a record that was put together from several lines. */
    void countJoined(boolean isJoined) {
        broken += isJoined ? 1 : 0;
    }

    /** A separator too many, or too few, shifts what is behind it: harmless if all that can be checked is still in its place. */
    private static boolean isShifted(RecordView view, Columns table, int columns) {
        return columns != table.width() && !BrokenRecord.fits(view, table);
    }

    /** Nobody is lost with a line that names nobody in any column, nor with the rest of a record that has a line break. */
    private void countLost(Columns table, int columns, List<String> cells) {
        if (columns == table.width()) {
            return;
        }
        boolean isRest = columns - 1 <= missing && !beginsWithNumber(cells);
        missing = isRest ? missing - (columns - 1) : 0;
        lost += isRest || cells.stream().noneMatch(RecordTally::hasNumber) ? 0 : 1;
    }

    /** Whoever is in the registry has a number and a day of birth: a line without digits is a note or part of another record. */
    private static boolean hasNumber(String cell) {
        return cell.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_RECORD;
    }

    private static boolean beginsWithNumber(List<String> cells) {
        return !cells.isEmpty()
                && cells.get(0).chars().takeWhile(Character::isDigit).count() >= DIGITS_OF_A_RECORD;
    }

    /** {@return how many records could be used} */
    long records() {
        return records;
    }

    /** {@return how many are broken, those counted that could be used by what stands before the break} */
    long broken() {
        return broken;
    }

    /** {@return whether the last record lacks cells, and no other does} */
    boolean onlyLastIsShort() {
        return isLastShort && shortOnes == 1;
    }

    /** {@return of how many broken ones nobody can tell who stood there} */
    long lost() {
        return lost;
    }
}
