package id.padan.registry;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * The text of a file as bytes in which quotes, separators and line breaks are those of ASCII. Offsets count these bytes.
 *
 * @param path the file
 * @param gzip whether it is packed
 * @param utf16 whether its text is in UTF-16, as Excel saves "Unicode text": it is turned into UTF-8
 */
record TextSource(Path path, boolean gzip, boolean utf16) {

    private static final int BUFFER = 64 * 1024;

    /** {@return the source, once the first bytes were looked at} */
    static TextSource of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(2);
            boolean gzip = start.length == 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
            TextSource source = new TextSource(path, gzip, false);
            try (InputStream text = source.open()) {
                return new TextSource(path, gzip, isUtf16(text.readNBytes(2)));
            }
        }
    }

    /** {@return whether reading can begin in the middle} */
    boolean isSplittable() {
        return !gzip && !utf16;
    }

    /** {@return all of the text, to be closed} */
    InputStream open() throws IOException {
        InputStream bytes = Files.newInputStream(path);
        try {
            InputStream text = gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
            return utf16 ? utf8(text) : text;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** {@return a part of the text, to be closed} */
    InputStream open(RegistryRange range) throws IOException {
        if (isSplittable()) {
            return new FileSlice(path, range.start(), range.end());
        }
        InputStream text = open();
        text.skipNBytes(range.start());
        return text;
    }

    private static InputStream utf8(InputStream utf16) throws IOException {
        // The byte order mark says which of the two UTF-16 it is.
        BufferedReader reader = new BufferedReader(new InputStreamReader(utf16, StandardCharsets.UTF_16), BUFFER);
        return new BufferedInputStream(
                ReaderInputStream.builder()
                        .setReader(reader)
                        .setCharset(StandardCharsets.UTF_8)
                        .setBufferSize(BUFFER)
                        .get(),
                BUFFER);
    }

    private static boolean isUtf16(byte[] start) {
        return start.length == 2
                && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                        || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
    }
}
