package id.padan.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A sheet to be written by a test.
 *
 * @param name its name
 * @param hidden whether it is hidden
 * @param rows its rows; a row without cells is not written at all
 * @param merged ranges of merged cells: {@code A1:C1}
 */
record SheetSpec(String name, boolean hidden, List<List<CellSpec>> rows, List<String> merged) {

    static SheetSpec of(String name, List<List<CellSpec>> rows) {
        return new SheetSpec(name, false, rows, List.of());
    }

    /** Reads {@code name}, {@code hidden}, {@code merged} and {@code rows}: lines of cells with {@code |} between. */
    static SheetSpec of(Map<?, ?> yaml) {
        List<List<CellSpec>> rows = new ArrayList<>();
        for (Object row : (List<?>) Objects.requireNonNull(yaml.get("rows"))) {
            rows.add(row == null ? List.of() : CellSpec.row(row.toString()));
        }
        Object merged = yaml.get("merged");
        return new SheetSpec(
                yaml.containsKey("name") ? yaml.get("name").toString() : "Sheet1",
                Boolean.TRUE.equals(yaml.get("hidden")),
                rows,
                merged == null
                        ? List.of()
                        : ((List<?>) merged).stream().map(Object::toString).toList());
    }

    /** {@return the merged cells that begin here; those of one cell where none do} */
    CellRangeAddress areaAt(int row, int column) {
        return areas().filter(area -> area.getFirstRow() == row && area.getFirstColumn() == column)
                .findFirst()
                .orElse(new CellRangeAddress(row, row, column, column));
    }

    /** {@return whether the cell is one of merged ones, but not the first} */
    boolean isCovered(int row, int column) {
        return areas().anyMatch(area ->
                area.isInRange(row, column) && !(area.getFirstRow() == row && area.getFirstColumn() == column));
    }

    Stream<CellRangeAddress> areas() {
        return merged.stream().map(CellRangeAddress::valueOf);
    }
}
