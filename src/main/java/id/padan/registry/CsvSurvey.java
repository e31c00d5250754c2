package id.padan.registry;

import id.padan.table.CharsetCheck;
import id.padan.table.FileKind;
import id.padan.table.Separators.Backslashes;
import id.padan.table.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at a CSV file: its head for the headings, then every byte once for charset, quoting and borders. */
final class CsvSurvey {

    /** Holds title, headings and some records; also what is read at a time. */
    private static final int BLOCK = 256 * 1024;

    /** For files that can only be read from the start. */
    private static final long ALL = Long.MAX_VALUE;

    private static final int FEWEST_SPACED_QUOTES = 3;

    /** Tells what kind of text it is. */
    private static final int START = 4096;

    /** Blank lines may stand above a web page. */
    private static final int PAGE_START = 64;

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
    Layout look() throws IOException {
        TextSource source = withoutNulBytes(TextSource.of(file.path()));
        byte[] head = head(source);
        RegistryProblem.Code why = whyNoTable(head);
        if (why != null) {
            problem(why);
            return null;
        }
        HeadingLine heading = heading(head);
        if (hasSpacesBeforeQuotes(head, heading.separator())) {
            source = source.with(source.cleaning().and(new TextCleaning(false, true, false, heading.separator())));
            head = head(source);
            heading = heading(head);
        }
        addProblems(heading);
        return problems.isEmpty() ? pass(source, heading) : null;
    }

    private void addProblems(HeadingLine heading) {
        if (heading.unknownSeparator().isEmpty()) {
            problems.addAll(finder.problems(file.name(), heading.cells()));
        } else if (heading.unknownSeparator().isBlank()) {
            problem(RegistryProblem.Code.COLUMNS_BY_SPACES);
        } else {
            problem(RegistryProblem.Code.SEPARATOR_UNKNOWN, heading.unknownSeparator());
        }
    }

    /** Few of them in what is text otherwise: databases fill columns of a fixed width with zero bytes. */
    private TextSource withoutNulBytes(TextSource source) throws IOException {
        byte[] head = head(source);
        int zeros = 0;
        int others = 0;
        for (byte b : head) {
            zeros += b == 0 ? 1 : 0;
            others += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B ? 1 : 0;
        }
        boolean isText = others == 0 && zeros * 10L <= head.length;
        return zeros > 0 && isText ? source.with(new TextCleaning(true, false, false, ',')) : source;
    }

    /** Beyond chance, and not just somebody's second name. */
    private static boolean hasSpacesBeforeQuotes(byte[] head, char separator) {
        int found = 0;
        for (int i = 2; i < head.length && found < FEWEST_SPACED_QUOTES; i++) {
            found += head[i] == '"' && head[i - 1] == ' ' && head[i - 2] == separator ? 1 : 0;
        }
        return found == FEWEST_SPACED_QUOTES;
    }

    private byte[] head(TextSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(BLOCK);
        }
    }

    private HeadingLine heading(byte[] head) {
        int mark = BYTE_ORDER_MARK.length;
        int start = head.length >= mark && Arrays.equals(head, 0, mark, BYTE_ORDER_MARK, 0, mark) ? mark : 0;
        CharsetCheck check = new CharsetCheck();
        // The last bytes may be the first half of a letter.
        check.take(head, start, Math.max(start, head.length - 3));
        return HeadingLine.find(head, start, check.charset(), finder);
    }

    private @Nullable Layout pass(TextSource source, HeadingLine heading) throws IOException {
        int width = heading.columns().width();
        RecordScanner scanner = new RecordScanner(heading.separator(), heading.end(), width);
        RangeSplitter splitter = new RangeSplitter(scanner, width, source.isSplittable() ? rangeBytes : ALL);
        CharsetCheck charset = new CharsetCheck();
        LaterHeadings later = new LaterHeadings(heading, finder);
        List<Taker> takers = List.of(charset::take, splitter::take, later::take);
        byte last = 0;
        List<Long> starts = new ArrayList<>();
        int parts = source.countParts();
        for (int part = 0; part < parts; part++) {
            splitter.mayBegin(rangeBytes);
            starts.add(part == 0 ? 0L : scanner.position());
            try (InputStream in = source.open(part, parts)) {
                in.skipNBytes(part == 0 ? heading.end() : 0);
                last = handOver(in, last, takers);
            }
        }
        later.end();
        TextSource better = better(source, charset, scanner, heading.separator());
        if (!better.equals(source)) {
            return pass(better, heading(head(better)));
        }
        List<RegistryExtract.Range> ranges = later.outside(splitter.ranges(number));
        if (scanner.unclosedQuote() != RecordScanner.NONE) {
            problem(RegistryProblem.Code.QUOTE_NOT_CLOSED, Long.toString(lineOf(source, scanner.unclosedQuote())));
            return null;
        }
        if (ranges.isEmpty()) {
            problem(RegistryProblem.Code.FILE_EMPTY);
            return null;
        }
        return new Layout.Csv(
                source.with(starts),
                charset.charset(),
                heading.separator(),
                later.sections(),
                ranges,
                last != '\n' && last != '\r',
                Layout.RecordTraits.NONE);
    }

    /** {@return the text as it has to be read, once all of it was looked at; the same if nothing keeps it from being read as it is} */
    private static TextSource better(TextSource source, CharsetCheck charset, RecordScanner scanner, char separator)
            throws IOException {
        if (charset.isMixed()) {
            try (InputStream in = source.open()) {
                Optional<TextEncoding> mixed = TextEncoding.mixed(in);
                if (mixed.isPresent()) {
                    return source.with(mixed.get());
                }
            }
        }
        TextCleaning cleaning = source.cleaning()
                .and(new TextCleaning(
                        charset.anyNul(),
                        scanner.spacedQuotes() >= FEWEST_SPACED_QUOTES,
                        scanner.hasQuotesInside() && hasMarksBehindBackslashes(source, separator),
                        separator));
        return cleaning.equals(source.cleaning()) ? source : source.with(cleaning);
    }

    /** Looks at a text block by block. */
    private interface Taker {
        void take(byte[] bytes, int from, int to);
    }

    /** Hands over what is left of a text; {@return its last byte, or the one before where nothing is left} */
    private static byte handOver(InputStream in, byte before, List<Taker> takers) throws IOException {
        byte last = before;
        byte[] block = new byte[BLOCK];
        for (int count = in.read(block); count > 0; count = in.read(block)) {
            last = block[count - 1];
            for (Taker each : takers) {
                each.take(block, 0, count);
            }
        }
        return last;
    }

    private static boolean hasMarksBehindBackslashes(TextSource source, char separator) throws IOException {
        Backslashes backslashes = new Backslashes(separator);
        try (InputStream in = source.open()) {
            byte[] block = new byte[BLOCK];
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                for (int i = 0; i < count; i++) {
                    backslashes.take(block[i]);
                }
            }
        }
        return backslashes.markQuotes();
    }

    /** {@return the number of the line, from 1, that a byte is in} */
    private long lineOf(TextSource source, long offset) throws IOException {
        long line = 1;
        byte before = 0;
        try (InputStream in = source.open()) {
            byte[] block = new byte[BLOCK];
            for (long left = offset; left > 0; ) {
                int count = in.read(block, 0, (int) Math.min(left, block.length));
                for (int i = 0; i < count; i++) {
                    line += block[i] == '\r' || (block[i] == '\n' && before != '\r') ? 1 : 0;
                    before = block[i];
                }
                left = count < 0 ? 0 : left - count;
            }
        }
        return line;
    }

    private void problem(RegistryProblem.Code code, String... details) {
        problems.add(new RegistryProblem(code, file.name(), details));
    }

    private static RegistryProblem.@Nullable Code whyNoTable(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, START), StandardCharsets.UTF_8);
        if (isBlank(head)) {
            return RegistryProblem.Code.FILE_EMPTY;
        }
        return isBinary(head)
                ? RegistryProblem.Code.NOT_A_TABLE
                : FileKind.ofPrograms(start)
                        .map(reason -> RegistryProblem.Code.valueOf(reason.name()))
                        .orElse(null);
    }

    private static boolean isBlank(byte[] head) {
        for (byte b : head) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** No text in a charset that offices use has a zero byte (UTF-16 has been turned into UTF-8). PDF and web pages are text too. */
    private static boolean isBinary(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        String start = new String(head, 0, Math.min(head.length, PAGE_START), StandardCharsets.ISO_8859_1).strip();
        return start.startsWith("%PDF") || start.startsWith("<");
    }
}
