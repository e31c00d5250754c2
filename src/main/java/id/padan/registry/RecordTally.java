package id.padan.registry;

import id.padan.person.RegistryRecord;

/** Tells the records that can be used from the broken ones, and counts both. */
final class RecordTally {

    private long records;
    private long broken;

    /**
     * {@return whether a record can be used; counts it either way}
     *
     * @param view the record, its fields put in
     * @param table the columns of its table
     * @param columns how many columns the record has
     */
    boolean accepts(RecordView view, Columns table, int columns) {
        view.complete();
        if (columns < table.neededWidth() || view.isBlank() || isShifted(view, table, columns)) {
            broken++;
            return false;
        }
        records++;
        return true;
    }

    /** A separator too many shifts what is behind it: harmless if NIK and birth date are still in their places. */
    private static boolean isShifted(RecordView view, Columns table, int columns) {
        return columns > table.width()
                && (view.nik() == RegistryRecord.NO_NIK || view.birthDay() == RegistryRecord.NO_DATE);
    }

    /** {@return how many records could be used} */
    long records() {
        return records;
    }

    /** {@return how many could not} */
    long broken() {
        return broken;
    }
}
