package id.padan.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a run wrote, without what may differ from run to run: times and memory. */
public final class Outputs {

    private Outputs() {}

    /** {@return the content of each file of a folder and the folders in it, byte by byte, by its path} */
    static SortedMap<String, String> of(Path folder) {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Each byte as a character: workbooks are no text.
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                contents.put(folder.relativize(file).toString(), withoutTimings(content));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutTimings(String text) {
        return text.replaceAll("\"(started_at|finished_at|seconds|peak_memory_mb)\" : [^\n]*", "\"$1\"");
    }

    /** {@return the rows of a CSV file, by their headings} */
    public static List<CSVRecord> records(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        }
    }

    /** {@return all texts of a workbook, one a line} */
    static String textOf(Path workbook) throws IOException {
        DataFormatter formatter = new DataFormatter();
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(
                            cell -> text.append(formatter.formatCellValue(cell)).append('\n'));
                }
            }
        }
        return text.toString();
    }
}
