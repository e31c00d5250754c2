package id.padan.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a run wrote, without what may differ from run to run: times and memory. */
public final class Outputs {

    private static final int LONGEST_LINE = 300;

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

    /** {@return those files that are for scripts, without what hangs on how the job and its registry's files are called} */
    static SortedMap<String, String> forScripts(SortedMap<String, String> outputs) {
        SortedMap<String, String> files = new TreeMap<>(outputs);
        files.keySet().removeIf(file -> !file.matches(".*[.](csv|json|jsonl)"));
        files.computeIfPresent("summary.json", (file, json) -> json.replaceAll("\"run_id\" : [^\n]*", "\"run_id\"")
                // Workbooks have the number of the run in them.
                .replaceFirst("\"forms\" : \\[[^]]*]", "\"forms\"")
                .replaceFirst("\"files\" : \\[[^]]*], *\\s*\"sha256\" : [^\n]*(?=\\s*\"as_of\")", "\"files\""));
        return files;
    }

    /** {@return in which files two runs differ, and where first: short enough to be told, where the files are large} */
    static List<String> differences(SortedMap<String, String> one, SortedMap<String, String> other) {
        SortedSet<String> files = new TreeSet<>(one.keySet());
        files.addAll(other.keySet());
        return files.stream()
                .filter(file -> !Objects.equals(one.get(file), other.get(file)))
                .map(file -> file + ": " + difference(one.getOrDefault(file, ""), other.getOrDefault(file, "")))
                .toList();
    }

    private static String difference(String one, String other) {
        List<String> lines = one.lines().toList();
        List<String> others = other.lines().toList();
        int same = 0;
        while (same < lines.size() && same < others.size() && lines.get(same).equals(others.get(same))) {
            same++;
        }
        return "%s | %s".formatted(line(lines, same), line(others, same));
    }

    private static String line(List<String> lines, int at) {
        String line = at < lines.size() ? lines.get(at) : "";
        return line.substring(0, Math.min(line.length(), LONGEST_LINE));
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
