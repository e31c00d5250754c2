package id.padan.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the bytes of a text file stand for characters.
 *
 * @param charset the charset
 * @param markLength how many bytes of byte order mark stand before the text
 * @param oddLines the numbers of the first lines that are in another charset than most, where some are in UTF-8 and some in
 *     Windows-1252: each is read as what it is; else empty
 */
public record TextEncoding(Charset charset, int markLength, String oddLines) {

    private static final int MARK_LENGTH = 3;

    /** Of all bytes, at the least: every other one is zero in UTF-16, but for letters that no office uses. */
    private static final double ZEROS_OF_UTF16 = 0.25;

    /** Of the zero bytes, at the most, in the places of the letters: databases fill columns with zeros in all places. */
    private static final double ZEROS_AMONG_LETTERS = 0.1;

    /**
     * {@return the encoding: what the byte order mark says; UTF-16 if every other byte is zero; otherwise what all bytes say}
     *
     * @param file the file
     * @param start its first bytes
     * @param check which has seen all of them
     */
    static TextEncoding of(Path file, byte[] start, CharsetCheck check) throws IOException {
        Optional<TextEncoding> utf16 = utf16(start);
        if (utf16.isPresent()) {
            return utf16.get();
        }
        int mark = hasMark(start) ? MARK_LENGTH : 0;
        if (check.isMixed()) {
            try (InputStream in = Files.newInputStream(file)) {
                Optional<TextEncoding> mixed = mixed(in);
                if (mixed.isPresent()) {
                    return new TextEncoding(
                            StandardCharsets.UTF_8, mark, mixed.get().oddLines());
                }
            }
        }
        return new TextEncoding(mark > 0 ? StandardCharsets.UTF_8 : check.charset(), mark, "");
    }

    /**
     * {@return which lines of a text are in UTF-8 and which in Windows-1252, if there are lines of both}
     *
     * @param text the text, which is read to its end
     */
    public static Optional<TextEncoding> mixed(InputStream text) throws IOException {
        String odd = MixedLines.odd(text);
        return odd.isEmpty() ? Optional.empty() : Optional.of(new TextEncoding(StandardCharsets.UTF_8, 0, odd));
    }

    /**
     * {@return the characters of a text, without the mark}
     *
     * @param text its bytes
     */
    public Reader reader(InputStream text) throws IOException {
        text.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(oddLines.isEmpty() ? text : new MixedLines(text), charset));
    }

    /** {@return whether the mark of UTF-8 stands before a text} */
    private static boolean hasMark(byte[] start) {
        return at(start, 0) == 0xEF && at(start, 1) == 0xBB && at(start, 2) == 0xBF;
    }

    /**
     * {@return which UTF-16 a text is in, if it is: by its byte order mark, or by the places of its zero bytes, since some
     * programs (SQL Server's {@code bcp}) write no mark}
     *
     * @param start the first bytes of the text
     */
    public static Optional<TextEncoding> utf16(byte[] start) {
        if (at(start, 0) == 0xFF && at(start, 1) == 0xFE) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2, ""));
        }
        if (at(start, 0) == 0xFE && at(start, 1) == 0xFF) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2, ""));
        }
        int first = zeros(start, 0);
        int second = zeros(start, 1);
        boolean isUtf16 = Math.max(first, second) > ZEROS_OF_UTF16 * start.length
                && Math.min(first, second) < ZEROS_AMONG_LETTERS * (first + second);
        Charset charset = second > first ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return isUtf16 ? Optional.of(new TextEncoding(charset, 0, "")) : Optional.empty();
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }

    private static int zeros(byte[] bytes, int first) {
        int zeros = 0;
        for (int i = first; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /**
     * A text that somebody joined from two, one in UTF-8 and one in Windows-1252, as one in UTF-8: each line is taken for what it is.
     * A line with letters that are no ASCII is valid UTF-8 by accident only if nobody would write it.
     */
    private static final class MixedLines extends InputStream {

        /** Enough to find the place in the file; all of them may be as many as there are people. */
        private static final int MOST_NAMED = 10;

        private final InputStream text;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final Tally utf8 = new Tally();
        private final Tally windows = new Tally();
        private byte[] ready = {};
        private int next;
        private int number;
        private int last = '\n';

        MixedLines(InputStream text) {
            this.text = new BufferedInputStream(text);
        }

        /** Lines that are certain to be in one of the encodings, because there is more in them than ASCII. */
        private static final class Tally {
            private final List<Integer> first = new ArrayList<>();
            private int count;

            void add(int number) {
                count++;
                if (first.size() < MOST_NAMED) {
                    first.add(number);
                }
            }

            String text() {
                String named = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
                return count > first.size() ? named + " ..." : named;
            }
        }

        /**
         * {@return the numbers, from 1, of the first lines that are in the rarer of two encodings; empty if all are in one}
         *
         * @param text the text, which is read to its end
         */
        static String odd(InputStream text) throws IOException {
            MixedLines lines = new MixedLines(text);
            boolean anyMore = lines.fill();
            boolean isMarked = anyMore && hasMark(lines.ready);
            while (anyMore) {
                anyMore = lines.fill();
            }
            if (lines.utf8.count == 0 || lines.windows.count == 0) {
                return "";
            }
            return isMarked || lines.windows.count <= lines.utf8.count ? lines.windows.text() : lines.utf8.text();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (next == ready.length && !fill()) {
                return -1;
            }
            int count = Math.min(length, ready.length - next);
            System.arraycopy(ready, next, bytes, offset, count);
            next += count;
            return count;
        }

        /** Makes the next line ready, with the line break behind it; {@return whether there is one} */
        private boolean fill() throws IOException {
            line.reset();
            int b = text.read();
            number += last == '\n' || (last == '\r' && b != '\n') ? 1 : 0;
            while (b >= 0) {
                line.write(b);
                last = b;
                b = b == '\n' || b == '\r' ? -1 : text.read();
            }
            next = 0;
            ready = inUtf8(line.toByteArray());
            return ready.length > 0;
        }

        private byte[] inUtf8(byte[] bytes) {
            CharsetCheck check = new CharsetCheck();
            check.take(bytes, 0, bytes.length);
            if (check.charset().equals(StandardCharsets.UTF_8)) {
                utf8.add(number);
            } else if (check.charset().equals(CharsetCheck.WINDOWS_1252)) {
                windows.add(number);
                return new String(bytes, CharsetCheck.WINDOWS_1252).getBytes(StandardCharsets.UTF_8);
            }
            return bytes;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
