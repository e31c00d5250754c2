package id.padan.registry;

import id.padan.person.RegistryRecord;

/** Tells a record that can be used from a broken one, and keeps count of both. */
final class RecordAcceptance {

    private final int width;
    private final int neededWidth;
    private long records;
    private long broken;

    RecordAcceptance(Columns columns) {
        this.width = columns.width();
        this.neededWidth = columns.neededWidth();
    }

    long records() {
        return records;
    }

    long broken() {
        return broken;
    }

    /**
     * {@return whether a record can be used}
     *
     * @param view the record, its fields put in
     * @param columns how many columns it has
     */
    boolean accepts(RecordView view, int columns) {
        view.complete();
        if (columns < neededWidth || view.isBlank() || isShifted(view, columns)) {
            broken++;
            return false;
        }
        records++;
        return true;
    }

    /** A separator too many shifts what is behind it: harmless if NIK and birth date are still in their places. */
    private boolean isShifted(RecordView view, int columns) {
        return columns > width && (view.nik() == RegistryRecord.NO_NIK || view.birthDay() == RegistryRecord.NO_DATE);
    }
}
