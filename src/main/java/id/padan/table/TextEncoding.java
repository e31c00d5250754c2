package id.padan.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a text file stand for characters.
 *
 * @param charset the charset
 * @param markLength how many bytes of byte order mark stand before the text
 */
record TextEncoding(Charset charset, int markLength) {

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
        if (at(start, 0) == 0xFF && at(start, 1) == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (at(start, 0) == 0xFE && at(start, 1) == 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (zeros(start, 1) > start.length / 4) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (zeros(start, 0) > start.length / 4) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        }
        return new TextEncoding(isUtf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
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
