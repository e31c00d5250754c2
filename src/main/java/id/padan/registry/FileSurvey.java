package id.padan.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at one file of the extract: its head for the headings, then every byte once for checksum, charset and borders. */
final class FileSurvey {

    /** Holds title, headings and some records; also what is read at a time. */
    private static final int BLOCK = 256 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final int number;
    private final RegistryFile file;
    private final ColumnFinder finder;
    private final long rangeBytes;
    private final List<RegistryProblem> problems = new ArrayList<>();

    FileSurvey(int number, RegistryFile file, ColumnFinder finder, long rangeBytes) {
        this.number = number;
        this.file = file;
        this.finder = finder;
        this.rangeBytes = rangeBytes;
    }

    /** {@return everything that is wrong with the file, once it was looked at} */
    List<RegistryProblem> problems() {
        return problems;
    }

    /** {@return what is known of the file, or null if there are problems} */
    @Nullable
    SurveyedFile look() {
        try {
            byte[] head = head();
            HeadingLine heading = checkHead(head);
            return problems.isEmpty() ? pass(heading) : null;
        } catch (NoSuchFileException e) {
            problem(RegistryProblemCode.FILE_MISSING);
        } catch (IOException e) {
            problem(RegistryProblemCode.FILE_UNREADABLE, e.getClass().getSimpleName());
        }
        return null;
    }

    private byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(BLOCK);
        }
    }

    private HeadingLine checkHead(byte[] head) throws IOException {
        int start = startsWith(head, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        Utf8Check check = new Utf8Check();
        // The last bytes may be the first half of a letter.
        check.take(head, start, Math.max(start, head.length - 3));
        HeadingLine heading = HeadingLine.find(head, start, check.charset(), finder);
        if (isBlank(head, start)) {
            problem(RegistryProblemCode.FILE_EMPTY);
        } else if (isBinary(head)) {
            problem(RegistryProblemCode.NOT_A_TABLE);
        } else if (!heading.columns().hasAllNeeded() && heading.isData()) {
            problem(RegistryProblemCode.NO_HEADINGS);
        } else {
            problems.addAll(finder.problems(file.name(), heading.cells()));
            if (head.length < BLOCK && isBlank(head, heading.end())) {
                problem(RegistryProblemCode.FILE_EMPTY);
            }
        }
        return heading;
    }

    private @Nullable SurveyedFile pass(HeadingLine heading) throws IOException {
        RecordScanner scanner = new RecordScanner(heading.separator(), heading.end());
        RangeSplitter splitter = new RangeSplitter(scanner, rangeBytes);
        Utf8Check charset = new Utf8Check();
        Sha256 sha256 = new Sha256();
        long read = 0;
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] block = new byte[BLOCK];
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                sha256.take(block, count);
                int from = (int) Math.min(count, Math.max(0, heading.end() - read));
                charset.take(block, from, count);
                splitter.take(block, from, count);
                read += count;
            }
        }
        if (scanner.unclosedQuote() != RecordScanner.NONE) {
            problem(RegistryProblemCode.QUOTE_NOT_CLOSED, Long.toString(lineOf(scanner.unclosedQuote())));
            return null;
        }
        CsvLayout layout = new CsvLayout(charset.charset(), heading.separator(), heading.columns());
        FileFingerprint fingerprint = new FileFingerprint(file.name(), read, sha256.hex());
        return new SurveyedFile(file, fingerprint, layout, splitter.ranges(number));
    }

    /** {@return the number of the line, from 1, that a byte is in} */
    private long lineOf(long offset) throws IOException {
        long line = 1;
        try (InputStream in = new FileSlice(file.path(), 0, offset)) {
            byte[] block = new byte[BLOCK];
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                for (int i = 0; i < count; i++) {
                    line += block[i] == '\n' ? 1 : 0;
                }
            }
        }
        return line;
    }

    private void problem(RegistryProblemCode code, String... details) {
        problems.add(new RegistryProblem(code, file.name(), details));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean isBlank(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** No text in a charset that offices use has a zero byte, but for UTF-16. */
    private static boolean isBinary(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return startsWith(head, new byte[] {'P', 'K', 3, 4}) || startsWith(head, new byte[] {'%', 'P', 'D', 'F'});
    }
}
