package id.padan.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a text file writes its table.
 *
 * @param encoding how its bytes stand for characters
 * @param separator what stands between two cells
 */
record CsvDialect(TextEncoding encoding, char separator) {

    /** Of known headings: a rare separator needs as many in one record. */
    private static final int FEWEST_HEADINGS = 2;

    private static final long FOR_A_HEADING = 1_000_000;
    private static final int SAMPLE_CHARACTERS = 1 << 16;
    private static final int SAMPLE_RECORDS = 100;

    /** A first line that tells Excel the separator. */
    static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    /** {@return the dialect of a file, found by trying the separators on its start} */
    static CsvDialect of(Path file, TextEncoding encoding, Predicate<String> isHeading) throws IOException {
        String sample = sample(file, encoding);
        Matcher line = SEPARATOR_LINE.matcher(sample.lines().findFirst().orElse(""));
        if (line.matches()) {
            return new CsvDialect(encoding, line.group(1).charAt(0));
        }
        char best = ',';
        long most = -1;
        for (char separator : Separators.usual()) {
            long score = score(sample, separator, isHeading);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        if (most < FEWEST_HEADINGS * FOR_A_HEADING) {
            for (char separator : Separators.rare()) {
                if (score(sample, separator, isHeading) >= FEWEST_HEADINGS * FOR_A_HEADING) {
                    return new CsvDialect(encoding, separator);
                }
            }
        }
        return new CsvDialect(encoding, best);
    }

    /** {@return the file's text from its start; the caller closes it} */
    NulFilter open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.markLength());
        return new NulFilter(new BufferedReader(new InputStreamReader(in, encoding.charset())));
    }

    /** {@return the format for reading the whole file: a quotation mark that is never closed is an error} */
    CSVFormat format() {
        return format(separator, false);
    }

    private static CSVFormat format(char separator, boolean lenient) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .setLenientEof(lenient)
                .get();
    }

    private static String sample(Path file, TextEncoding encoding) throws IOException {
        try (Reader reader = new CsvDialect(encoding, ',').open(file)) {
            char[] characters = new char[SAMPLE_CHARACTERS];
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE_CHARACTERS; length += Math.max(read, 0)) {
                read = reader.read(characters, length, SAMPLE_CHARACTERS - length);
            }
            return new String(characters, 0, length);
        }
    }

    /** Known headings in one record weigh most, then records of one width, then the width. */
    private static long score(String sample, char separator, Predicate<String> isHeading) {
        long known = 0;
        Map<Integer, Integer> widths = new TreeMap<>();
        for (List<String> cells : records(sample, separator)) {
            if (cells.size() > 1) {
                widths.merge(cells.size(), 1, Integer::sum);
            }
            known = Math.max(known, cells.stream().filter(isHeading).count());
        }
        int usual = widths.values().stream().mapToInt(count -> count).max().orElse(0);
        int width = widths.entrySet().stream()
                .filter(entry -> entry.getValue() == usual)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
        return known * FOR_A_HEADING + usual * 1_000L + width;
    }

    /** {@return the cells of a single line} */
    static List<String> cells(String line, char separator) {
        List<List<String>> records = records(line, separator);
        return records.size() == 1 ? records.get(0) : List.of(line);
    }

    private static List<List<String>> records(String sample, char separator) {
        List<List<String>> records = new ArrayList<>();
        try (CSVParser parser = format(separator, true).parse(new StringReader(sample))) {
            for (CSVRecord csvRecord : parser) {
                records.add(csvRecord.toList());
                if (records.size() == SAMPLE_RECORDS) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException brokenInThisDialect) {
            return records;
        }
        return records;
    }
}
