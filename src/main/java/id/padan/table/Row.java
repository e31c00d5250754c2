package id.padan.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * A row of a sheet.
 *
 * @param number the row number that Excel shows, from 1; for CSV the record's number
 * @param cells the cells from column A on, up to the last that is not blank
 * @param above cells of rows above that are merged down into this row, where its own cell is blank
 */
public record Row(int number, List<Cell> cells, List<Above> above) {

    /**
     * A cell of a row above that covers this row too.
     *
     * @param row its row, from 1
     * @param column its column; 0 is column A
     * @param cell what it holds
     */
    public record Above(int row, int column, Cell cell) {}

    /** Keeps the cells unmodifiable, and drops blank ones at the end. */
    public Row {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1) instanceof Cell.Blank) {
            length--;
        }
        cells = List.copyOf(cells.subList(0, length));
        above = List.copyOf(above);
    }

    /**
     * A row that no cell above reaches into.
     *
     * @param number the row number that Excel shows, from 1
     * @param cells the cells from column A on
     */
    public Row(int number, List<Cell> cells) {
        this(number, cells, List.of());
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

    /**
     * {@return the row with what merged cells above hold for it}
     *
     * @param heading the row of the headings: what is merged there or above says nothing about the rows below
     */
    public Row withMerged(int heading) {
        if (above.isEmpty()) {
            return this;
        }
        List<Cell> all = new ArrayList<>(cells);
        for (Above merged : above) {
            if (merged.row > heading) {
                while (all.size() <= merged.column) {
                    all.add(Cell.Blank.CELL);
                }
                all.set(merged.column, merged.cell);
            }
        }
        return new Row(number, all);
    }

    /**
     * {@return the row with nothing but the cells of some columns, each in its place}
     *
     * @param from the first column; 0 is column A
     * @param to the column behind the last one
     */
    public Row between(int from, int to) {
        List<Cell> some = new ArrayList<>();
        for (int column = 0; column < Math.min(to, cells.size()); column++) {
            some.add(column < from ? Cell.Blank.CELL : cells.get(column));
        }
        return new Row(
                number,
                some,
                above.stream()
                        .filter(merged -> merged.column >= from && merged.column < to)
                        .toList());
    }

    /** {@return the letters of a column: 0 is {@code A}} */
    public static String columnName(int column) {
        return CellReference.convertNumToColString(column);
    }
}
