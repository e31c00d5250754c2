package id.padan.run.steps;

import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where the fields of rows stand, so that a problem that is found out later can name the cell. */
final class CellNames {

    private final Map<String, FileReport> files = new HashMap<>();

    /**
     * The cells of some files.
     *
     * @param files what was understood of them
     */
    CellNames(List<FileReport> files) {
        files.forEach(file -> this.files.put(file.file(), file));
    }

    /**
     * {@return the cell as Excel names it; the row alone if the table has no column for it}
     *
     * @param place the row
     * @param fields what stands in the cell; the first for which the table has a column
     */
    String cell(RowLocation place, RosterField... fields) {
        FileReport file = Objects.requireNonNull(files.get(place.file()));
        String row = Integer.toString(place.row());
        for (RosterField field : fields) {
            String cell = file.cell(field, place);
            if (!cell.equals(row)) {
                return cell;
            }
        }
        return row;
    }
}
