package id.padan.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/**
 * The cells of a sheet that are merged downwards: what such a cell holds, it holds for every row that it covers, but a file
 * has it in the first of them only.
 */
final class MergedCells {

    /** A column's cells that are one; rows from 1. */
    private record Area(int firstRow, int lastRow, int column) {}

    /** An area whose first row was read. */
    private record Open(Area area, Cell cell) {}

    private final TreeMap<Integer, List<Area>> ahead = new TreeMap<>();
    private final List<Open> open = new ArrayList<>();

    /**
     * Takes note of merged cells, before their first row is completed.
     *
     * @param firstRow the first row, from 1
     * @param lastRow the last row; nothing is done if it is the first one too
     * @param column the column, or the first of several: the others stay blank, as they are in one row
     */
    void add(int firstRow, int lastRow, int column) {
        if (lastRow > firstRow) {
            ahead.computeIfAbsent(firstRow, row -> new ArrayList<>()).add(new Area(firstRow, lastRow, column));
        }
    }

    /** {@return a row, with what cells above it hold for it too; rows come in their order} */
    Row row(int number, List<Cell> cells) {
        if (ahead.isEmpty() && open.isEmpty()) {
            return new Row(number, cells);
        }
        open.removeIf(each -> each.area.lastRow < number);
        List<Row.Above> above = open.stream()
                .filter(each -> cell(cells, each.area.column).isBlank())
                .map(each -> new Row.Above(each.area.firstRow, each.area.column, each.cell))
                .toList();
        begin(number, cells);
        return new Row(number, cells, above);
    }

    private void begin(int number, List<Cell> cells) {
        Iterator<List<Area>> begun = ahead.headMap(number, true).values().iterator();
        while (begun.hasNext()) {
            for (Area area : begun.next()) {
                Cell cell = cell(cells, area.column);
                if (area.firstRow == number && !cell.isBlank()) {
                    open.add(new Open(area, cell));
                }
            }
            begun.remove();
        }
    }

    private static Cell cell(List<Cell> cells, int column) {
        return column < cells.size() ? cells.get(column) : Cell.Blank.CELL;
    }
}
