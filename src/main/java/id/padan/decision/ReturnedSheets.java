package id.padan.decision;

import id.padan.roster.ColumnMeaning;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SheetReport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sheets of rosters that hold rows which an OPD sends back corrected. They are known by what they hold, whatever the file
 * is called: all their tables have the column of keys.
 */
public final class ReturnedSheets {

    private final Map<String, Set<String>> sheets = new HashMap<>();
    private final Set<String> files = new HashSet<>();

    /**
     * The sheets of some rosters.
     *
     * @param rosters what was understood of them
     */
    public ReturnedSheets(List<FileReport> rosters) {
        for (FileReport file : rosters) {
            Set<String> returned = new HashSet<>();
            Set<String> others = new HashSet<>();
            for (SheetReport sheet : file.sheets()) {
                if (sheet.rows() > 0) {
                    (isReturned(sheet) ? returned : others).add(sheet.sheet());
                }
            }
            returned.removeAll(others);
            sheets.put(file.file(), returned);
            if (!returned.isEmpty() && others.isEmpty()) {
                files.add(file.file());
            }
        }
    }

    private static boolean isReturned(SheetReport sheet) {
        return sheet.columns().stream().map(ColumnMeaning::field).anyMatch(RosterField.REPLACES::equals);
    }

    /**
     * {@return whether a row stands in such a sheet}
     *
     * @param row the row
     */
    public boolean hold(RowLocation row) {
        return sheets.getOrDefault(row.file(), Set.of()).contains(row.sheet());
    }

    /**
     * {@return whether a file has such sheets and no others}
     *
     * @param file its name
     */
    public boolean areAllOf(String file) {
        return files.contains(file);
    }
}
