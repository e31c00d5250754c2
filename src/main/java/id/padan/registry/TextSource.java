package id.padan.registry;

import id.padan.table.TextEncoding;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ReaderInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file as bytes in which quotes, separators and line breaks are those of ASCII. Offsets count these bytes.
 *
 * @param path the file
 * @param packing how its text lies in it
 * @param utf16 which UTF-16 its text is in, as Excel saves "Unicode text" and SQL Server everything: it is turned into UTF-8; else
 *     null
 * @param cleaning what is left out of the text
 * @param parts where those parts begin that can be read without the ones before; of a text as it is that is everywhere, and not told
 */
record TextSource(Path path, Packing packing, @Nullable TextEncoding utf16, TextCleaning cleaning, List<Long> parts) {

    private static final int BUFFER = 64 * 1024;

    private static final List<Long> FROM_THE_START = List.of(0L);

    /** Enough to tell UTF-16 by its zero bytes. */
    private static final int START = 4096;

    /** Keeps the list unmodifiable. */
    TextSource {
        parts = List.copyOf(parts);
    }

    /** How a text lies in a file. */
    enum Packing {
        /** As it is. */
        NONE,
        GZIP,
        /** As whoever knows the form of the file reads it. */
        FOREIGN;

        private static Packing of(Path path) throws IOException {
            byte[] start = start(path);
            if (start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B) {
                return GZIP;
            }
            return ForeignText.of(start).isPresent() ? FOREIGN : NONE;
        }

        private static byte[] start(Path path) throws IOException {
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(Long.BYTES);
            }
        }

        private static ForeignText foreign(Path path) throws IOException {
            return ForeignText.of(start(path)).orElseThrow(() -> new IOException("another kind of file by now"));
        }

        private InputStream text(Path path) throws IOException {
            if (this == FOREIGN) {
                ForeignText form = foreign(path);
                return form.open(path, 0, form.parts(path));
            }
            InputStream bytes = Files.newInputStream(path);
            try {
                return this == GZIP ? new GZIPInputStream(bytes, BUFFER) : bytes;
            } catch (IOException e) {
                bytes.close();
                throw e;
            }
        }
    }

    /** {@return the source, once the first bytes were looked at} */
    static TextSource of(Path path) throws IOException {
        Packing packing = Packing.of(path);
        try (InputStream text = packing.text(path)) {
            TextEncoding utf16 = TextEncoding.utf16(text.readNBytes(START)).orElse(null);
            return new TextSource(path, packing, utf16, TextCleaning.NONE, FROM_THE_START);
        }
    }

    /** {@return the same with what is left out of the text} */
    TextSource with(TextCleaning what) {
        return new TextSource(path, packing, utf16, what, FROM_THE_START);
    }

    /** {@return the same, once it is known where its parts begin} */
    TextSource with(List<Long> partStarts) {
        return new TextSource(path, packing, utf16, cleaning, partStarts);
    }

    /** {@return whether there are zero bytes in the text, which are left out} */
    boolean hasNulBytes() {
        return cleaning.nulBytes();
    }

    /** {@return whether reading can begin in the middle} */
    boolean isSplittable() {
        return packing == Packing.NONE && utf16 == null && cleaning.isNothing();
    }

    /** {@return all of the text, to be closed} */
    InputStream open() throws IOException {
        InputStream text = packing.text(path);
        try {
            return cleaning.of(utf16 == null ? text : utf8(text, utf16));
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    /** {@return how many parts there are that can be read without the ones before, beside one that is everything} */
    int countParts() throws IOException {
        boolean isForeign = packing == Packing.FOREIGN && utf16 == null && cleaning.isNothing();
        return isForeign ? Packing.foreign(path).parts(path) : 1;
    }

    /** {@return one of so many parts, to be closed} */
    InputStream open(int part, int of) throws IOException {
        return of == 1 ? open() : Packing.foreign(path).open(path, part, part + 1);
    }

    /** {@return a range of the text, to be closed} */
    InputStream open(RegistryExtract.Range range) throws IOException {
        if (isSplittable()) {
            return new FileSlice(path, range.start(), range.end());
        }
        int part = parts.size() - 1;
        while (parts.get(part) > range.start()) {
            part--;
        }
        InputStream text = part == 0 ? open() : Packing.foreign(path).open(path, part, parts.size());
        text.skipNBytes(range.start() - parts.get(part));
        return BoundedInputStream.builder()
                .setInputStream(text)
                .setMaxCount(range.end() - range.start())
                .get();
    }

    private static InputStream utf8(InputStream text, TextEncoding utf16) throws IOException {
        text.skipNBytes(utf16.markLength());
        BufferedReader reader = new BufferedReader(new InputStreamReader(text, utf16.charset()), BUFFER);
        return new BufferedInputStream(
                ReaderInputStream.builder()
                        .setReader(reader)
                        .setCharset(StandardCharsets.UTF_8)
                        .setBufferSize(BUFFER)
                        .get(),
                BUFFER);
    }

    /** Finds out, from all bytes of a file, in which charset its text is. */
    static final class CharsetCheck {

        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        private static final long HIGH_BITS = 0x8080808080808080L;
        private static final long EACH_BYTE = 0x0101010101010101L;
        private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

        private boolean ascii = true;
        private boolean utf8 = true;
        private boolean anyNul;
        private int continuationsDue;

        /** Takes in some more bytes of the file. */
        void take(byte[] bytes, int from, int to) {
            int i = from;
            while (i < to && utf8) {
                if (continuationsDue == 0 && i + Long.BYTES <= to && areLetters((long) LONGS.get(bytes, i))) {
                    i += Long.BYTES;
                } else {
                    take(bytes[i]);
                    i++;
                }
            }
        }

        /** Eight bytes of ASCII: a zero byte borrows, so that it gets a high bit. */
        private static boolean areLetters(long eight) {
            return ((eight | (eight - EACH_BYTE)) & HIGH_BITS) == 0;
        }

        private void take(byte b) {
            anyNul |= b == 0;
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

        /** {@return whether there was a zero byte, so long as the text could be UTF-8} */
        boolean anyNul() {
            return anyNul;
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

    /** The bytes of a part of a file. */
    private static final class FileSlice extends InputStream {

        private final FileChannel channel;
        private final long end;
        private long position;

        FileSlice(Path file, long start, long end) throws IOException {
            this.channel = FileChannel.open(file, StandardOpenOption.READ);
            this.position = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (position >= end) {
                return -1;
            }
            int wanted = (int) Math.min(length, end - position);
            int count = channel.read(ByteBuffer.wrap(bytes, offset, wanted), position);
            if (count > 0) {
                position += count;
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
