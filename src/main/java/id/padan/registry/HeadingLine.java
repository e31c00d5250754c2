package id.padan.registry;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The line of a CSV file that names the columns.
 *
 * @param separator between fields
 * @param cells the headings, trimmed
 * @param columns what they mean
 * @param end index in the file's head behind the line
 */
record HeadingLine(char separator, List<String> cells, Columns columns, int end) {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** In how many of the first records headings are looked for: some offices put a title above them. */
    static final int RECORDS = 20;

    /** More than any heading has, and as many as a date has. */
    private static final int DIGITS_OF_DATA = 8;

    /**
     * {@return the line that is most like a heading line}
     *
     * @param head the first bytes of the file
     * @param start where the text begins in them
     * @param charset of the text
     * @param finder knows the headings
     */
    static HeadingLine find(byte[] head, int start, Charset charset, ColumnFinder finder) {
        HeadingLine best = new HeadingLine(',', List.of(), finder.find(List.of()), start);
        for (char separator : SEPARATORS) {
            RecordScanner scanner = new RecordScanner(separator, start);
            int from = start;
            for (int i = 0; i < RECORDS && from < head.length; i++) {
                int end = scanner.advanceToRecordEnd(head, from, head.length);
                int to = end == RecordScanner.NONE ? head.length : end;
                List<String> cells = cells(new String(head, from, to - from, charset), separator);
                HeadingLine line = new HeadingLine(separator, cells, finder.find(cells), to);
                best = line.isBetterThan(best) ? line : best;
                from = to;
            }
        }
        return best;
    }

    /** {@return whether a line holds a NIK or a date, and so a person, whom no message may show} */
    static boolean isData(List<String> cells) {
        return cells.stream()
                .anyMatch(cell -> cell.chars().filter(Character::isDigit).count() >= DIGITS_OF_DATA);
    }

    private boolean isBetterThan(HeadingLine other) {
        int found = columns.places().size();
        int othersFound = other.columns.places().size();
        return found > othersFound || (found == othersFound && cells.size() > other.cells.size());
    }

    private static List<String> cells(String line, char separator) {
        try (Stream<CsvRecord> records = CsvParser.withSeparator(separator).ofCsvRecord(line).stream()) {
            return records.findFirst().map(CsvRecord::getFields).orElse(List.of()).stream()
                    .map(String::strip)
                    .toList();
        }
    }
}
