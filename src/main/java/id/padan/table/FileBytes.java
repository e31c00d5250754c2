package id.padan.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What one pass over the bytes of a file tells.
 *
 * @param sha256 their SHA-256 in lower case hex
 * @param start the first bytes, up to 4096
 * @param end the last bytes, up to 4096
 * @param isUtf8 whether all of them are valid UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FileBytes(String sha256, byte[] start, byte[] end, boolean isUtf8) {

    private static final int BLOCK = 1 << 16;
    private static final int START = 4096;

    /** {@return what the bytes of a file tell} */
    public static FileBytes of(Path file) throws IOException {
        Sha256.refuseOtherThanFiles(file);
        Sha256 sha256 = new Sha256(Files.size(file));
        Utf8Check utf8 = new Utf8Check();
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
                utf8.add(block, length);
            }
        }
        return new FileBytes(sha256.hex(), start, end, utf8.isValid());
    }

    /** {@return the last bytes of what was read before and of a block; only the last block of a file may be short} */
    private static byte[] last(byte[] before, byte[] block, int length) {
        byte[] all = Arrays.copyOf(before, before.length + Math.min(length, START));
        int fromBlock = Math.min(length, START);
        System.arraycopy(block, length - fromBlock, all, before.length, fromBlock);
        return Arrays.copyOfRange(all, Math.max(0, all.length - START), all.length);
    }

    /** Checks bytes that come in blocks. */
    private static final class Utf8Check {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer chars = CharBuffer.allocate(BLOCK);
        private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK + 4);
        private boolean valid = true;

        void add(byte[] block, int length) {
            if (valid) {
                bytes.put(block, 0, length).flip();
                chars.clear();
                valid = !decoder.decode(bytes, chars, false).isError();
                bytes.compact();
            }
        }

        /** A character that the end of the file cuts off does not count. */
        boolean isValid() {
            return valid;
        }
    }
}
