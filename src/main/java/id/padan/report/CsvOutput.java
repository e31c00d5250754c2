package id.padan.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file being written: UTF-8, comma, quotes where they are needed, LF; no cell starts a formula. */
final class CsvOutput implements AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final CSVPrinter printer;

    CsvOutput(Path file, List<String> columns) throws IOException {
        // Not Files.newBufferedWriter: that one throws at half a surrogate pair, which a damaged roster may hold.
        printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)),
                FORMAT);
        printer.printRecord(columns);
    }

    /** Writes a record. */
    void write(List<String> cells) throws IOException {
        for (String cell : cells) {
            printer.print(Formulas.defuse(cell));
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
