package id.padan.registry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds out, from all bytes of a file, in which charset its text is. */
final class Utf8Check {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private boolean ascii = true;
    private boolean utf8 = true;
    private int continuationsDue;

    /** Takes in some more bytes of the file. */
    void take(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && utf8) {
            if (continuationsDue == 0 && i + Long.BYTES <= to && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
                i += Long.BYTES;
            } else {
                take(bytes[i]);
                i++;
            }
        }
    }

    private void take(byte b) {
        if (continuationsDue > 0) {
            utf8 = (b & 0xC0) == 0x80;
            continuationsDue--;
        } else if (b < 0) {
            ascii = false;
            int lead = b & 0xFF;
            utf8 = lead >= 0xC2 && lead <= 0xF4;
            continuationsDue = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        }
    }

    /**
     * {@return the charset to decode the file with: UTF-8 if every byte fits, else Windows-1252, which old Excel writes}
     * Pure ASCII is decoded as ISO 8859-1, which gives the same and which Java does fastest.
     */
    Charset charset() {
        if (ascii) {
            return StandardCharsets.ISO_8859_1;
        }
        return utf8 && continuationsDue == 0 ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }
}
