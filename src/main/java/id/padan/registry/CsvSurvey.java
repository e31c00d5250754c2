package id.padan.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at a CSV file: its head for the headings, then every byte once for charset, quoting and borders. */
final class CsvSurvey {

    /** Holds title, headings and some records; also what is read at a time. */
    private static final int BLOCK = 256 * 1024;

    /** For files that can only be read from the start. */
    private static final long ALL = Long.MAX_VALUE;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final int number;
    private final RegistryFile file;
    private final ColumnFinder finder;
    private final long rangeBytes;
    private final List<RegistryProblem> problems;

    /** @param problems receives what is wrong */
    CsvSurvey(int number, RegistryFile file, ColumnFinder finder, long rangeBytes, List<RegistryProblem> problems) {
        this.number = number;
        this.file = file;
        this.finder = finder;
        this.rangeBytes = rangeBytes;
        this.problems = problems;
    }

    /** {@return how to read the file, or null if there are problems} */
    @Nullable
    SurveyedTable look() throws IOException {
        TextSource source = TextSource.of(file.path());
        byte[] head = head(source);
        if (isBlank(head)) {
            problem(RegistryProblemCode.FILE_EMPTY);
            return null;
        }
        if (isBinary(head)) {
            problem(RegistryProblemCode.NOT_A_TABLE);
            return null;
        }
        HeadingLine heading = heading(head);
        problems.addAll(finder.problems(file.name(), heading.cells()));
        return problems.isEmpty() ? pass(source, heading) : null;
    }

    private byte[] head(TextSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(BLOCK);
        }
    }

    private HeadingLine heading(byte[] head) {
        int mark = BYTE_ORDER_MARK.length;
        int start = head.length >= mark && Arrays.equals(head, 0, mark, BYTE_ORDER_MARK, 0, mark) ? mark : 0;
        Utf8Check check = new Utf8Check();
        // The last bytes may be the first half of a letter.
        check.take(head, start, Math.max(start, head.length - 3));
        return HeadingLine.find(head, start, check.charset(), finder);
    }

    private @Nullable SurveyedTable pass(TextSource source, HeadingLine heading) throws IOException {
        RecordScanner scanner = new RecordScanner(heading.separator(), heading.end());
        RangeSplitter splitter = new RangeSplitter(scanner, source.isSplittable() ? rangeBytes : ALL);
        Utf8Check charset = new Utf8Check();
        try (InputStream in = source.open()) {
            in.skipNBytes(heading.end());
            byte[] block = new byte[BLOCK];
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                charset.take(block, 0, count);
                splitter.take(block, 0, count);
            }
        }
        List<RegistryRange> ranges = splitter.ranges(number);
        if (scanner.unclosedQuote() != RecordScanner.NONE) {
            problem(RegistryProblemCode.QUOTE_NOT_CLOSED, Long.toString(lineOf(source, scanner.unclosedQuote())));
            return null;
        }
        if (ranges.isEmpty()) {
            problem(RegistryProblemCode.FILE_EMPTY);
            return null;
        }
        return new SurveyedTable(
                new CsvLayout(source, charset.charset(), heading.separator(), heading.columns()), ranges);
    }

    /** {@return the number of the line, from 1, that a byte is in} */
    private long lineOf(TextSource source, long offset) throws IOException {
        long line = 1;
        try (InputStream in = source.open()) {
            byte[] block = new byte[BLOCK];
            for (long left = offset; left > 0; ) {
                int count = in.read(block, 0, (int) Math.min(left, block.length));
                for (int i = 0; i < count; i++) {
                    line += block[i] == '\n' ? 1 : 0;
                }
                left = count < 0 ? 0 : left - count;
            }
        }
        return line;
    }

    private void problem(RegistryProblemCode code, String... details) {
        problems.add(new RegistryProblem(code, file.name(), details));
    }

    private static boolean isBlank(byte[] head) {
        for (byte b : head) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** No text in a charset that offices use has a zero byte (UTF-16 has been turned into UTF-8); PDF may begin without. */
    private static boolean isBinary(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return head.length > 4 && head[0] == '%' && head[1] == 'P' && head[2] == 'D' && head[3] == 'F';
    }
}
