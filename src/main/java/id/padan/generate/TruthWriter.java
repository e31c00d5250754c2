package id.padan.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes who each row of the rosters is: {@code file,row,nik,sheet,kinds}; an empty nik says not in the registry. */
final class TruthWriter implements Closeable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader("file", "row", "nik", "sheet", "kinds")
            .get();

    private final CSVPrinter printer;

    TruthWriter(Path file) throws IOException {
        printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT);
    }

    void write(String file, int row, String sheet, Submission submission) throws IOException {
        printer.printRecord(
                file,
                row,
                submission.registered() ? submission.person().nik().digits() : "",
                sheet,
                submission.damage().stream().sorted().map(Damage::name).collect(Collectors.joining(";")));
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
