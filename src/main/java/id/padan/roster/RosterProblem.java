package id.padan.roster;

import id.padan.message.Mask;

/**
 * Something in a roster that an OPD should mend.
 *
 * @param code what is wrong: the key of its text ({@code problem.CODE}) and of the advice ({@code advice.CODE}) in the
 *     messages of this package
 * @param sheet the sheet's name; empty where the file has none
 * @param cell the cell as Excel names it ({@code C17}), or the row ({@code 17}), or empty for the whole sheet or file
 * @param value what stands there, a NIK masked; empty if nothing does
 * @param person whom the row names, a NIK masked; empty if it names nobody, or if it is not about one row
 */
public record RosterProblem(RosterProblemCode code, String sheet, String cell, String value, String person) {

    /**
     * A problem that is not about one person's row.
     *
     * @param code what is wrong
     * @param sheet the sheet's name; empty where the file has none
     * @param cell the cell or row; empty for the whole sheet or file
     * @param value what stands there, a NIK masked; empty if nothing does
     */
    public RosterProblem(RosterProblemCode code, String sheet, String cell, String value) {
        this(code, sheet, cell, value, "");
    }

    /**
     * {@return a problem whose value may be a NIK, which is then masked}
     *
     * @param code what is wrong
     * @param sheet the sheet's name
     * @param cell the cell as Excel names it
     * @param written what stands there
     */
    public static RosterProblem masked(RosterProblemCode code, String sheet, String cell, String written) {
        return new RosterProblem(code, sheet, cell, Mask.value(written));
    }
}
