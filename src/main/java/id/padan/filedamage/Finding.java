package id.padan.filedamage;

/**
 * A part of a sheet that is damaged.
 *
 * @param damage what happened
 * @param firstLine the first damaged row, as Excel numbers rows
 * @param lastLine the last one
 * @param rows how many rows were read from there to there
 * @param supporting how many of them agree with their registry person only if the damage is undone
 * @param contradicting how many of them agree with their registry person as they stand
 * @param repaired how many of them are matched with the damage undone
 * @param bits the weight of the evidence: log2 of how much likelier the rows are with the damage than without
 */
public record Finding(
        FileDamage damage,
        int firstLine,
        int lastLine,
        int rows,
        int supporting,
        int contradicting,
        int repaired,
        double bits) {

    /**
     * A finding and where it was made.
     *
     * @param file the file's name, as {@code RosterFile} has it
     * @param sheet the sheet's name; empty where the file has none
     * @param finding what was found
     */
    public record FileFinding(String file, String sheet, Finding finding) {}
}
