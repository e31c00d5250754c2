package id.padan.table;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * A row of a sheet.
 *
 * @param number the row number that Excel shows, from 1; for CSV the record's number
 * @param cells the cells from column A on, up to the last that is not blank
 */
public record Row(int number, List<Cell> cells) {

    /** Keeps the cells unmodifiable, and drops blank ones at the end. */
    public Row {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1) instanceof Cell.Blank) {
            length--;
        }
        cells = List.copyOf(cells.subList(0, length));
    }

    /** {@return the cell of a column, blank beyond the end} */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.Blank.CELL;
    }

    /** {@return the number of columns up to the last that is not blank} */
    public int width() {
        return cells.size();
    }

    /** {@return whether nothing can be seen in the row} */
    public boolean isBlank() {
        return cells.isEmpty();
    }

    /** {@return the letters of a column: 0 is {@code A}} */
    public static String columnName(int column) {
        return CellReference.convertNumToColString(column);
    }
}
