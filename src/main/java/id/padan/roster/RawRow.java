package id.padan.roster;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * A row of a sheet.
 *
 * @param number the row number that Excel shows, from 1; for CSV the record's number
 * @param cells the cells from column A on, up to the last that is not blank
 */
record RawRow(int number, List<Cell> cells) {

    /** Keeps the cells unmodifiable, and drops blank ones at the end. */
    RawRow {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1) instanceof Cell.Blank) {
            length--;
        }
        cells = List.copyOf(cells.subList(0, length));
    }

    /** {@return the cell of a column, blank beyond the end} */
    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.Blank.CELL;
    }

    /** {@return the number of columns up to the last that is not blank} */
    int width() {
        return cells.size();
    }

    /** {@return whether nothing can be seen in the row} */
    boolean isBlank() {
        return cells.isEmpty();
    }

    /** {@return the letters of a column: 0 is {@code A}} */
    static String columnName(int column) {
        return CellReference.convertNumToColString(column);
    }
}
