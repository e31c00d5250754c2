package id.padan.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds heading lines between the records: extracts that were joined have one for each part, and a later part can have other
 * columns. Looks at the beginning of every line: one with a number there, as nearly every record has, is none.
 */
final class LaterHeadings {

    /** No heading line is longer. */
    private static final int LONGEST = 4096;

    /** More than any heading has, and as many as a date has. */
    private static final int DIGITS_OF_DATA = 8;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * A heading line.
     *
     * @param start the offset in bytes of its first byte
     * @param section the records below it
     */
    private record Found(long start, Layout.Section section) {}

    private final char separator;
    private final ColumnFinder finder;
    private final Layout.Section first;
    private final List<Found> found = new ArrayList<>();
    private final byte[] line = new byte[LONGEST];
    private int length;
    private int digits;
    private boolean isCandidate = true;

    /** A carriage return ends a line by itself, or with the line feed behind it. */
    private boolean isBehindReturn;

    private long position;

    /**
     * Begins behind the first heading line.
     *
     * @param heading that line
     * @param finder knows the headings
     */
    LaterHeadings(HeadingLine heading, ColumnFinder finder) {
        this.separator = heading.separator();
        this.finder = finder;
        this.position = heading.end();
        this.first = new Layout.Section(heading.end(), heading.columns());
    }

    /** Takes in some more bytes of the file. */
    void take(byte[] bytes, int from, int to) {
        int i = from;
        int nextReturn = RecordScanner.indexOf('\r', bytes, from, to);
        while (i < to) {
            if (isCandidate) {
                take(bytes[i]);
                i++;
                position++;
            } else {
                nextReturn = nextReturn < i ? RecordScanner.indexOf('\r', bytes, i, to) : nextReturn;
                int end = RecordScanner.indexOf('\n', bytes, i, nextReturn);
                position += end - i;
                i = end;
                // The line break itself is for the next look.
                isCandidate = i < to;
                length = 0;
                digits = 0;
            }
        }
    }

    /** Takes in a byte of a line that may be a heading line. */
    private void take(byte b) {
        if (isBehindReturn || b == '\n') {
            judge(b == '\n' ? position + 1 : position);
            length = 0;
            digits = 0;
        }
        isBehindReturn = b == '\r';
        if (isBehindReturn || b == '\n') {
            return;
        }
        boolean isDigit = b >= '0' && b <= '9';
        digits += isDigit ? 1 : 0;
        boolean isRecord = length == LONGEST || digits == DIGITS_OF_DATA || (isDigit && hasNoLetter());
        isCandidate = !isRecord;
        if (isCandidate) {
            line[length++] = b;
        }
    }

    private boolean hasNoLetter() {
        for (int i = 0; i < length; i++) {
            if (Character.isLetter(line[i])) {
                return false;
            }
        }
        return true;
    }

    /** Takes note of the end of the file, behind a last line without a line break. */
    void end() {
        if (isCandidate) {
            judge(position);
        }
    }

    private void judge(long end) {
        int mark = BYTE_ORDER_MARK.length;
        boolean isMarked = length > mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
        int from = isMarked ? mark : 0;
        if (length - from == 0) {
            return;
        }
        String text = new String(line, from, length - from, StandardCharsets.UTF_8);
        Columns before = found.isEmpty()
                ? first.columns()
                : found.get(found.size() - 1).section().columns();
        Columns columns = finder.find(HeadingLine.cells(text, separator)).below(before);
        if (columns != null) {
            found.add(new Found(position - length - (isBehindReturn ? 1 : 0), new Layout.Section(end, columns)));
        }
    }

    /** {@return what the columns hold, from where on} */
    List<Layout.Section> sections() {
        List<Layout.Section> sections = new ArrayList<>();
        sections.add(first);
        found.forEach(heading -> sections.add(heading.section()));
        return sections;
    }

    /** {@return ranges without the heading lines in them} */
    List<RegistryExtract.Range> outside(List<RegistryExtract.Range> ranges) {
        List<RegistryExtract.Range> parts = new ArrayList<>();
        for (RegistryExtract.Range range : ranges) {
            long from = range.start();
            for (Found heading : found) {
                if (heading.start() >= from && heading.start() < range.end()) {
                    add(parts, new RegistryExtract.Range(range.file(), from, heading.start()));
                    from = heading.section().start();
                }
            }
            add(parts, new RegistryExtract.Range(range.file(), from, range.end()));
        }
        return parts;
    }

    private static void add(List<RegistryExtract.Range> parts, RegistryExtract.Range part) {
        if (part.start() < part.end()) {
            parts.add(part);
        }
    }
}
