package id.padan.run.steps;

import id.padan.roster.ColumnMeaning;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SheetReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the fields of rows stand, so that a problem that is found out later can name the cell. */
final class CellNames {

    private final Map<String, List<SheetReport>> tables = new HashMap<>();

    /**
     * The cells of some files.
     *
     * @param files what was understood of them
     */
    CellNames(List<FileReport> files) {
        for (FileReport file : files) {
            for (SheetReport sheet : file.sheets()) {
                tables.computeIfAbsent(key(file.file(), sheet.sheet()), key -> new ArrayList<>())
                        .add(sheet);
            }
        }
    }

    /**
     * {@return the cell as Excel names it; the row alone if the table has no column for it}
     *
     * @param place the row
     * @param fields what stands in the cell; the first for which the table has a column
     */
    String cell(RowLocation place, RosterField... fields) {
        for (RosterField field : fields) {
            String column = column(place, field);
            if (!column.isEmpty()) {
                return column + place.row();
            }
        }
        return Integer.toString(place.row());
    }

    /** A sheet may hold several tables, one below the other: the last heading above the row is the row's. */
    private String column(RowLocation place, RosterField field) {
        return tables.getOrDefault(key(place.file(), place.sheet()), List.of()).stream()
                .filter(table -> table.headingRow() < place.row())
                .max(Comparator.comparingInt(SheetReport::headingRow))
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.field() == field)
                        .findFirst())
                .map(ColumnMeaning::column)
                .orElse("");
    }

    private static String key(String file, String sheet) {
        return file + "\n" + sheet;
    }
}
