package id.padan.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What one pass over the bytes of a file tells.
 *
 * @param sha256 their SHA-256 in lower case hex
 * @param start the first bytes, up to 4096
 * @param end the last bytes, up to 4096
 * @param charset what all of them may be, should it be a text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FileBytes(String sha256, byte[] start, byte[] end, CharsetCheck charset) {

    private static final int BLOCK = 1 << 16;
    private static final int START = 4096;

    /** {@return what the bytes of a file tell} */
    public static FileBytes of(Path file) throws IOException {
        Sha256.refuseOtherThanFiles(file);
        Sha256 sha256 = new Sha256(Files.size(file));
        CharsetCheck charset = new CharsetCheck();
        byte[] start = {};
        byte[] end = {};
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int length = in.readNBytes(block, 0, BLOCK); length > 0; length = in.readNBytes(block, 0, BLOCK)) {
                if (start.length == 0) {
                    start = Arrays.copyOf(block, Math.min(length, START));
                }
                end = last(end, block, length);
                sha256.add(block, length);
                charset.take(block, 0, length);
            }
        }
        return new FileBytes(sha256.hex(), start, end, charset);
    }

    /**
     * {@return how the bytes of a text stand for characters; for texts alone, because one of two charsets is read again}
     *
     * @param file the file that the bytes are of
     */
    TextEncoding encoding(Path file) throws IOException {
        return TextEncoding.of(file, start, charset);
    }

    /** {@return the last bytes of what was read before and of a block; only the last block of a file may be short} */
    private static byte[] last(byte[] before, byte[] block, int length) {
        byte[] all = Arrays.copyOf(before, before.length + Math.min(length, START));
        int fromBlock = Math.min(length, START);
        System.arraycopy(block, length - fromBlock, all, before.length, fromBlock);
        return Arrays.copyOfRange(all, Math.max(0, all.length - START), all.length);
    }
}
