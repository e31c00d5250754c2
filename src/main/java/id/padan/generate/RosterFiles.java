package id.padan.generate;

import id.padan.generate.Layout.Cell;
import id.padan.generate.Layout.Sheet;
import id.padan.generate.Layout.Sheet.Line;
import id.padan.generate.PeopleLists.Place;
import id.padan.generate.RosterPlan.Roster;
import id.padan.generate.RosterStyle.DateForm;
import id.padan.generate.Workforce.Worker;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes rosters as the files that offices hand in, and {@code truth.csv}, which tells whom each row is about: {@code
 * file,row,nik,sheet,kinds}. An empty nik means that the person is not in the registry.
 */
final class RosterFiles implements Closeable {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final CSVFormat TRUTH = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader("file", "row", "nik", "sheet", "kinds")
            .get();

    private final Path folder;
    private final CSVPrinter truth;
    private final Map<Worker, Place> firstRows = new HashMap<>();

    /**
     * Creates the file of the truth.
     *
     * @param folder where the rosters go
     * @param truth the file that the truth goes to; an existing one is replaced
     */
    RosterFiles(Path folder, Path truth) throws IOException {
        this.folder = folder;
        this.truth = new CSVPrinter(Files.newBufferedWriter(truth, StandardCharsets.UTF_8), TRUTH);
    }

    void write(Roster roster) throws IOException {
        List<Sheet> sheets = Layout.of(roster);
        Path file = folder.resolve(roster.file());
        RosterStyle.Format format = roster.style().format();
        if (format instanceof RosterStyle.Csv csv) {
            writeText(sheets.get(0), csv, file);
        } else if (format.ending().equals("xls")) {
            WorkbookWriter.writeXls(sheets, file);
        } else {
            WorkbookWriter.writeXlsx(sheets, file);
        }
        for (Sheet sheet : sheets) {
            tellTruth(roster, sheet);
        }
    }

    /** {@return where those who stand in the rosters written so far stand first} */
    Map<Worker, Place> firstRows() {
        return Map.copyOf(firstRows);
    }

    private void tellTruth(Roster roster, Sheet sheet) throws IOException {
        String name = roster.style().format() instanceof RosterStyle.Csv ? "" : sheet.name();
        for (int i = 0; i < sheet.lines().size(); i++) {
            Submission row = sheet.lines().get(i).row();
            if (row != null) {
                firstRows.putIfAbsent(row.worker(), new Place(roster.file(), name, i + 1));
                truth.printRecord(
                        roster.file(),
                        i + 1,
                        row.registered() ? row.person().nik().digits() : "",
                        name,
                        row.damage().stream().sorted().map(Damage::name).collect(Collectors.joining(";")));
            }
        }
    }

    private static void writeText(Sheet sheet, RosterStyle.Csv csv, Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(csv.delimiter())
                .setRecordSeparator(csv.lineEnd())
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
        int width = sheet.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        try (Writer writer = new OutputStreamWriter(Files.newOutputStream(file), csv.charset())) {
            if (csv.byteOrderMark()) {
                writer.write(BYTE_ORDER_MARK);
            }
            CSVPrinter printer = new CSVPrinter(writer, format);
            for (Line line : sheet.lines()) {
                if (line.cells().isEmpty() && !csv.padded()) {
                    printer.println();
                } else {
                    printer.printRecord(
                            values(line, csv.padded() ? width : line.cells().size()));
                }
            }
        }
    }

    private static List<@Nullable String> values(Line line, int width) {
        List<@Nullable String> values = new ArrayList<>();
        line.cells().forEach(cell -> values.add(value(cell)));
        values.addAll(Collections.nCopies(width - values.size(), null));
        return values;
    }

    /** {@return the text, or null for an empty cell: Commons CSV puts an empty text in quotes} */
    private static @Nullable String value(Cell cell) {
        if (cell.equals(Cell.BLANK)) {
            return null;
        }
        if (cell instanceof Cell.Numeric number) {
            return Long.toString(Math.round(number.value()));
        }
        return cell instanceof Cell.Day day ? DateForm.DASHED.text(day.date()) : ((Cell.Text) cell).text();
    }

    @Override
    public void close() throws IOException {
        truth.close(true);
    }
}
