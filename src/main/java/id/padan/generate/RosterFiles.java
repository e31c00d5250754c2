package id.padan.generate;

import id.padan.generate.Sheet.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes rosters, and the truth about each row. */
final class RosterFiles {
    private final Path folder;
    private final TruthWriter truth;

    /**
     * Begins.
     *
     * @param folder where the rosters go
     * @param truth where the truth goes
     */
    RosterFiles(Path folder, TruthWriter truth) {
        this.folder = folder;
        this.truth = truth;
    }

    void write(Roster roster) throws IOException {
        List<Sheet> sheets = Layout.of(roster);
        Path file = folder.resolve(roster.file());
        RosterStyle.Format format = roster.style().format();
        if (format instanceof RosterStyle.Csv csv) {
            CsvRosterWriter.write(sheets.get(0), csv, file);
        } else if (format.ending().equals("xls")) {
            WorkbookWriter.writeXls(sheets, file);
        } else {
            WorkbookWriter.writeXlsx(sheets, file);
        }
        for (Sheet sheet : sheets) {
            tellTruth(roster, sheet);
        }
    }

    private void tellTruth(Roster roster, Sheet sheet) throws IOException {
        String name = roster.style().format() instanceof RosterStyle.Csv ? "" : sheet.name();
        for (int i = 0; i < sheet.lines().size(); i++) {
            Line line = sheet.lines().get(i);
            if (line.row() != null) {
                truth.write(roster.file(), i + 1, name, line.row());
            }
        }
    }
}
