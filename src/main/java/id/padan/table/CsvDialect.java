package id.padan.table;

import java.io.FilterReader;
import java.io.IOException;
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
 * @param escapes whether a backslash stands before what would end a cell and does not
 * @param shape what its whole records look like
 */
record CsvDialect(TextEncoding encoding, char separator, boolean escapes, RecordShape shape) {

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
        char separator = separator(sample, isHeading);
        boolean escapes = escapes(file, encoding, sample, separator);
        RecordShape shape =
                new RecordShape(records(sample, separator, escapes), isHeading, cells -> parted(cells, separator));
        return new CsvDialect(encoding, separator, escapes, shape);
    }

    private static char separator(String sample, Predicate<String> isHeading) {
        Matcher line = SEPARATOR_LINE.matcher(sample.lines().findFirst().orElse(""));
        if (line.matches()) {
            return line.group(1).charAt(0);
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
                    return separator;
                }
            }
        }
        return best;
    }

    /** Before quotation marks anywhere in the file; before separators and line breaks, where whole records prove it. */
    private static boolean escapes(Path file, TextEncoding encoding, String sample, char separator) throws IOException {
        Separators.Backslashes backslashes = new Separators.Backslashes(separator);
        try (Reader text = open(file, encoding)) {
            char[] block = new char[SAMPLE_CHARACTERS];
            for (int count = text.read(block); count >= 0; count = text.read(block)) {
                for (int i = 0; i < count; i++) {
                    backslashes.take(block[i]);
                }
            }
        }
        return backslashes.markQuotes()
                || (sample.indexOf('\\') >= 0
                        && usual(widths(records(sample, separator, true)))
                                > usual(widths(records(sample, separator, false))));
    }

    /** {@return the file's text from its start; the caller closes it} */
    NulFilter open(Path file) throws IOException {
        return open(file, encoding);
    }

    private static NulFilter open(Path file, TextEncoding encoding) throws IOException {
        return new NulFilter(encoding.reader(Files.newInputStream(file)));
    }

    /** {@return the format for reading the whole file: a quotation mark that is never closed is an error} */
    CSVFormat format() {
        return format(separator, escapes, false);
    }

    private static CSVFormat format(char separator, boolean escapes, boolean lenient) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setEscape(escapes ? '\\' : null)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .setLenientEof(lenient)
                .get();
    }

    private static String sample(Path file, TextEncoding encoding) throws IOException {
        try (Reader reader = open(file, encoding)) {
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
        List<List<String>> records = records(sample, separator, false);
        long known = records.stream()
                .mapToLong(cells -> cells.stream().filter(isHeading).count())
                .max()
                .orElse(0);
        Map<Integer, Integer> widths = widths(records);
        int usual = usual(widths);
        int width = widths.entrySet().stream()
                .filter(entry -> entry.getValue() == usual)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
        return known * FOR_A_HEADING + usual * 1_000L + width;
    }

    /** How many records there are of each width, but for those of a single cell. */
    private static Map<Integer, Integer> widths(List<List<String>> records) {
        Map<Integer, Integer> widths = new TreeMap<>();
        records.stream()
                .filter(cells -> cells.size() > 1)
                .forEach(cells -> widths.merge(cells.size(), 1, Integer::sum));
        return widths;
    }

    private static int usual(Map<Integer, Integer> widths) {
        return widths.values().stream().mapToInt(count -> count).max().orElse(0);
    }

    /** {@return the cells of a single line} */
    static List<String> cells(String line, char separator) {
        List<List<String>> records = records(line, separator, false);
        return records.size() == 1 ? records.get(0) : List.of(line);
    }

    /** {@return the cells of a record, also if its line as a whole was put between quotation marks} */
    static List<String> parted(List<String> cells, char separator) {
        return JoinedCells.isOneForAll(cells, separator) ? cells(cells.get(0), separator) : cells;
    }

    private static List<List<String>> records(String sample, char separator, boolean escapes) {
        List<List<String>> records = new ArrayList<>();
        try (CSVParser parser = format(separator, escapes, true).parse(new StringReader(sample))) {
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

    /** Leaves out NUL bytes, with which databases fill columns of a fixed width, and remembers that there were some. */
    static final class NulFilter extends FilterReader {

        private boolean found;

        NulFilter(Reader text) {
            super(text);
        }

        /** {@return whether there were any so far} */
        boolean foundAny() {
            return found;
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            while (c == 0) {
                found = true;
                c = in.read();
            }
            return c;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int kept = 0;
            while (kept == 0) {
                int count = in.read(into, offset, length);
                if (count <= 0) {
                    return count;
                }
                kept = withoutNul(into, offset, count);
            }
            return kept;
        }

        private int withoutNul(char[] text, int offset, int count) {
            int kept = 0;
            for (int i = offset; i < offset + count; i++) {
                if (text[i] == 0) {
                    found = true;
                } else {
                    text[offset + kept++] = text[i];
                }
            }
            return kept;
        }
    }
}
