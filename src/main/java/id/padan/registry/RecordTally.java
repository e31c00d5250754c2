package id.padan.registry;

import id.padan.person.RegistryRecord;
import java.util.List;
import java.util.function.Supplier;

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
     * @param cells all of its cells; asked for only if it is broken
     */
    boolean accepts(RecordView view, Columns table, int columns, Supplier<List<String>> cells) {
        view.complete();
        if (columns < table.neededWidth() || view.isBlank() || isShifted(view, table, columns)) {
            broken++;
            if (!BrokenRecord.mend(view, table, cells.get())) {
                return false;
            }
        }
        records++;
        return true;
    }

    /** A separator too many shifts what is behind it: harmless if all that can be checked is still in its place. */
    private static boolean isShifted(RecordView view, Columns table, int columns) {
        return columns > table.width()
                && (view.nik() == RegistryRecord.NO_NIK
                        || view.birthDay() == RegistryRecord.NO_DATE
                        || view.hasUnknownGender());
    }

    /** {@return how many records could be used} */
    long records() {
        return records;
    }

    /** {@return how many are broken, those counted that could be used by what stands before the break} */
    long broken() {
        return broken;
    }
}
