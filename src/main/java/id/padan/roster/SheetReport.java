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
 */
public record SheetReport(String sheet, int headingRow, List<ColumnMeaning> columns, int rows, int skippedRows) {

    /** Keeps the columns unmodifiable. */
    public SheetReport {
        columns = List.copyOf(columns);
    }
}
