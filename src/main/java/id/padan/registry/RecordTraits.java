package id.padan.registry;

/**
 * What the first records of a file say of all its records.
 *
 * @param hoursAhead by how many hours the clock of its birth dates is behind: see {@link id.padan.person.ColumnTimes}
 * @param lastNikDigitCut whether a spreadsheet had the NIK as numbers and made the last digit of each a zero
 * @param isEncodedTwice whether names and places have to be {@linkplain id.padan.table.TwiceEncoded undone}
 */
record RecordTraits(int hoursAhead, boolean lastNikDigitCut, boolean isEncodedTwice) {

    /** Nothing in particular. */
    static final RecordTraits NONE = new RecordTraits(0, false, false);
}
