package id.padan.registry;

import de.siegmar.fastcsv.reader.CsvRecord;
import id.padan.table.JoinedCells;
import id.padan.table.Separators;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The line of a CSV file that names the columns.
 *
 * @param separator between fields
 * @param cells the headings, trimmed
 * @param columns what they mean
 * @param end index in the file's head behind the line
 * @param unknownSeparator what stands between the headings, if that is no separator that can be read; else empty
 */
record HeadingLine(char separator, List<String> cells, Columns columns, int end, String unknownSeparator) {

    /** As many as stand between columns that are parted by nothing else. */
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    /** What no heading has inside. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_ ./()\"\\r\\n\uFEFF-]+");

    /**
     * {@return the line that is most like a heading line}
     *
     * @param head the first bytes of the file
     * @param start where the text begins in them
     * @param charset of the text
     * @param finder knows the headings
     */
    static HeadingLine find(byte[] head, int start, Charset charset, ColumnFinder finder) {
        HeadingLine best = new HeadingLine(',', List.of(), finder.find(List.of()), start, "");
        for (char separator : Separators.usual()) {
            best = best(best, separator, head, start, charset, finder);
        }
        for (char separator : best.columns.hasAllNeeded() ? new char[0] : Separators.rare()) {
            best = best(best, separator, head, start, charset, finder);
        }
        return best.columns.hasAllNeeded() ? best : best.orUnknown(head, start, charset, finder);
    }

    private static HeadingLine best(
            HeadingLine before, char separator, byte[] head, int start, Charset charset, ColumnFinder finder) {
        HeadingLine best = new HeadingLine(separator, List.of(), finder.find(List.of()), start, "");
        RecordScanner scanner = new RecordScanner(separator, start);
        int from = start;
        // Below headings that say all, further ones are those of the next part.
        for (int i = 0; i < ColumnFinder.HEADING_RECORDS && from < head.length && !best.columns.hasAllNeeded(); i++) {
            int end = scanner.advanceToRecordEnd(head, from, head.length);
            int to = end == RecordScanner.NONE ? head.length : end;
            List<String> cells = cells(new String(head, from, to - from, charset), separator);
            HeadingLine line = new HeadingLine(separator, cells, finder.find(cells), to, "");
            best = line.isBetterThan(best) ? line : best;
            from = to;
        }
        return best.isBetterThan(before) ? best : before;
    }

    private boolean isBetterThan(HeadingLine other) {
        int found = columns.places().size();
        int othersFound = other.columns.places().size();
        return found > othersFound || (found == othersFound && cells.size() > other.cells.size());
    }

    /** The same, or what stands between headings that are all there but for that. */
    private HeadingLine orUnknown(byte[] head, int start, Charset charset, ColumnFinder finder) {
        String text = new String(head, start, head.length - start, charset);
        return Stream.of(BETWEEN, SPACES)
                .flatMap(between -> signs(text, between, finder))
                .findFirst()
                .map(sign -> new HeadingLine(separator, cells, columns, end, sign))
                .orElse(this);
    }

    private static Stream<String> signs(String text, Pattern between, ColumnFinder finder) {
        return text.lines()
                .limit(ColumnFinder.HEADING_RECORDS)
                .map(String::strip)
                .filter(line -> finder.find(List.of(between.split(line, -1))).hasAllNeeded())
                .map(line -> first(between.matcher(line)));
    }

    private static String first(Matcher between) {
        return between.find() ? between.group() : "";
    }

    /** {@return the cells of a line, trimmed, also if the line as a whole stands between quotation marks} */
    static List<String> cells(String line, char separator) {
        List<String> cells = parse(line, separator);
        return JoinedCells.isOneForAll(cells, separator) ? parse(cells.get(0), separator) : cells;
    }

    private static List<String> parse(String line, char separator) {
        try (Stream<CsvRecord> records = CsvRecords.parser(separator).ofCsvRecord(line).stream()) {
            return records.findFirst().map(CsvRecord::getFields).orElse(List.of()).stream()
                    .map(String::strip)
                    .toList();
        }
    }
}
