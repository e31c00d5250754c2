package id.padan.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the bytes of a text file stand for characters.
 *
 * @param charset the charset
 * @param markLength how many bytes of byte order mark stand before the text
 */
public record TextEncoding(Charset charset, int markLength) {

    /** Of all bytes, at the least: every other one is zero in UTF-16, but for letters that no office uses. */
    private static final double ZEROS_OF_UTF16 = 0.25;

    /** Of the zero bytes, at the most, in the places of the letters: databases fill columns with zeros in all places. */
    private static final double ZEROS_AMONG_LETTERS = 0.1;

    /**
     * {@return the encoding: what the byte order mark says; UTF-16 if every other byte is zero; UTF-8 if all bytes are
     * valid in it; otherwise the one that Western Windows writes}
     *
     * @param start the first bytes
     * @param isUtf8 whether the whole file is valid UTF-8
     */
    static TextEncoding of(byte[] start, boolean isUtf8) {
        if (at(start, 0) == 0xEF && at(start, 1) == 0xBB && at(start, 2) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        return utf16(start)
                .orElseGet(
                        () -> new TextEncoding(isUtf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0));
    }

    /**
     * {@return which UTF-16 a text is in, if it is: by its byte order mark, or by the places of its zero bytes, since some
     * programs (SQL Server's {@code bcp}) write no mark}
     *
     * @param start the first bytes of the text
     */
    public static Optional<TextEncoding> utf16(byte[] start) {
        if (at(start, 0) == 0xFF && at(start, 1) == 0xFE) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (at(start, 0) == 0xFE && at(start, 1) == 0xFF) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        int first = zeros(start, 0);
        int second = zeros(start, 1);
        boolean isUtf16 = Math.max(first, second) > ZEROS_OF_UTF16 * start.length
                && Math.min(first, second) < ZEROS_AMONG_LETTERS * (first + second);
        Charset charset = second > first ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return isUtf16 ? Optional.of(new TextEncoding(charset, 0)) : Optional.empty();
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
}
