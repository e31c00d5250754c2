package id.padan.registry;

import id.padan.person.RegistryRecord;

/** Tells the records of a table that can be used from the broken ones. */
final class RecordAcceptance {

    private final int width;
    private final int neededWidth;
    private final RecordTally tally;

    RecordAcceptance(Columns columns, RecordTally tally) {
        this.width = columns.width();
        this.neededWidth = columns.neededWidth();
        this.tally = tally;
    }

    /**
     * {@return whether a record can be used; counts it either way}
     *
     * @param view the record, its fields put in
     * @param columns how many columns it has
     */
    boolean accepts(RecordView view, int columns) {
        view.complete();
        if (columns < neededWidth || view.isBlank() || isShifted(view, columns)) {
            tally.countBroken();
            return false;
        }
        tally.countRecord();
        return true;
    }

    /** A separator too many shifts what is behind it: harmless if NIK and birth date are still in their places. */
    private boolean isShifted(RecordView view, int columns) {
        return columns > width && (view.nik() == RegistryRecord.NO_NIK || view.birthDay() == RegistryRecord.NO_DATE);
    }
}
