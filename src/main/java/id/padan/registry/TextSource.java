package id.padan.registry;

import id.padan.table.TextEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
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
 * @param encoding what its text is turned into UTF-8 from: UTF-16, as Excel saves "Unicode text" and SQL Server everything, or lines
 *     of two charsets; else null
 * @param cleaning what is left out of the text
 * @param parts where those parts begin that can be read without the ones before; of a text as it is that is everywhere, and not told
 */
record TextSource(
        Path path, Packing packing, @Nullable TextEncoding encoding, TextCleaning cleaning, List<Long> parts) {

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
        return new TextSource(path, packing, encoding, what, FROM_THE_START);
    }

    /** {@return the same, each of whose lines is read as what it is} */
    TextSource with(TextEncoding mixed) {
        return new TextSource(path, packing, mixed, cleaning, FROM_THE_START);
    }

    /** {@return the same, once it is known where its parts begin} */
    TextSource with(List<Long> partStarts) {
        return new TextSource(path, packing, encoding, cleaning, partStarts);
    }

    /**
     * {@return what has to be known of the text}
     *
     * @param name the file's
     */
    List<RegistryProblem> warnings(String name) {
        List<RegistryProblem> warnings = new ArrayList<>();
        if (cleaning.nulBytes()) {
            warnings.add(new RegistryProblem(RegistryProblem.Code.NUL_BYTES, name));
        }
        if (encoding != null && !encoding.oddLines().isEmpty()) {
            warnings.add(new RegistryProblem(RegistryProblem.Code.TWO_CHARSETS, name, encoding.oddLines()));
        }
        return warnings;
    }

    /** {@return whether reading can begin in the middle} */
    boolean isSplittable() {
        return packing == Packing.NONE && encoding == null && cleaning.isNothing();
    }

    /** {@return all of the text, to be closed} */
    InputStream open() throws IOException {
        InputStream text = packing.text(path);
        try {
            return cleaning.of(encoding == null ? text : utf8(text, encoding));
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    /** {@return how many parts there are that can be read without the ones before, beside one that is everything} */
    int countParts() throws IOException {
        boolean isForeign = packing == Packing.FOREIGN && encoding == null && cleaning.isNothing();
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

    private static InputStream utf8(InputStream text, TextEncoding encoding) throws IOException {
        return new BufferedInputStream(
                ReaderInputStream.builder()
                        .setReader(encoding.reader(text))
                        .setCharset(StandardCharsets.UTF_8)
                        .setBufferSize(BUFFER)
                        .get(),
                BUFFER);
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
