package id.padan.generate;

import id.padan.generate.Sheet.Line;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** Writes a sheet as text. */
final class CsvRosterWriter {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvRosterWriter() {}

    /**
     * Writes a sheet.
     *
     * @param sheet the only one: text has no sheets
     * @param csv how
     * @param file where
     */
    static void write(Sheet sheet, RosterStyle.Csv csv, Path file) throws IOException {
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
        return cell instanceof Cell.Day day ? Dates.DASHED.text(day.date()) : ((Cell.Text) cell).text();
    }
}
