package id.padan.roster;

import java.util.List;

/**
 * What was understood of one table; a sheet with several of them has as many reports.
 *
 * @param sheet its name; empty where the file has no sheets
 * @param headingRow the row number of the (last) heading row, or 0 if there is none
 * @param columns the columns that have a meaning, from left to right
 * @param rows how many rows were read as people
 * @param skippedRows how many rows with content were passed over as no person (sections, sums, signatures, numbers)
 * @param headings the headings of all columns from column A on, with or without a meaning; empty if there are none
 */
public record SheetReport(
        String sheet,
        int headingRow,
        List<ColumnMeaning> columns,
        int rows,
        int skippedRows,
        List<ColumnHeading> headings) {

    /** Keeps the columns unmodifiable. */
    public SheetReport {
        columns = List.copyOf(columns);
        headings = List.copyOf(headings);
    }

    /**
     * What was understood of a table without headings.
     *
     * @param sheet its name; empty where the file has no sheets
     * @param headingRow the row number of the (last) heading row, or 0 if there is none
     * @param columns the columns that have a meaning, from left to right
     * @param rows how many rows were read as people
     * @param skippedRows how many rows with content were passed over as no person
     */
    public SheetReport(String sheet, int headingRow, List<ColumnMeaning> columns, int rows, int skippedRows) {
        this(sheet, headingRow, columns, rows, skippedRows, List.of());
    }

    /**
     * The heading of a column as the sheet has it.
     *
     * @param over what stands over it and other columns; empty if nothing
     * @param text the heading itself; empty if the column has none
     */
    public record ColumnHeading(String over, String text) {}
}
