package id.padan.roster;

import java.util.BitSet;
import java.util.List;

/**
 * A table found in a sheet.
 *
 * @param headings the heading of each column, as the sheet has it
 * @param headingRow the row number of the last heading row, or 0 if the table has no headings
 * @param firstBodyIndex the index of the first row below the headings, in the rows that were searched
 * @param columns what the columns mean
 * @param lastNikDigitCut whether all NIK end in a zero: a spreadsheet had them as numbers before they became text
 * @param overTwoRows whether its people stand in two rows each, the number below the name
 * @param explained the columns that something explains, whether they mean a field or not
 * @param problems what is wrong with the headings; sheets not yet named
 * @param range which columns of the sheet are its own
 */
record Table(
        List<Heading> headings,
        int headingRow,
        int firstBodyIndex,
        Columns columns,
        boolean lastNikDigitCut,
        boolean overTwoRows,
        BitSet explained,
        List<HeadingProblem> problems,
        HeadingRange range) {

    Table(
            List<Heading> headings,
            int headingRow,
            int firstBodyIndex,
            ColumnAssignment assignment,
            List<HeadingProblem> problems,
            HeadingRange range) {
        this(
                headings,
                headingRow,
                firstBodyIndex,
                assignment.columns(),
                assignment.lastNikDigitCut(),
                assignment.areOverTwoRows(),
                assignment.explained(),
                problems,
                range);
    }

    /**
     * Something wrong with the headings.
     *
     * @param code what
     * @param cell the heading's cell, or empty
     * @param value the heading or the field
     */
    record HeadingProblem(RosterProblemCode code, String cell, String value) {}
}
