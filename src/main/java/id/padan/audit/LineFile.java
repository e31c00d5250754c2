package id.padan.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file of lines to which several processes add: each waits, for some milliseconds, until the others' lines are whole. What is
 * written is on the disk, or the file is as it was.
 *
 * @param file the file
 */
public record LineFile(Path file) {

    /** Where locks lie: far behind all text, so that Windows, where a locked range cannot be read, can still show it. */
    public static final long LOCKED = 1L << 40;

    /**
     * What is done with the file, which may fail.
     *
     * @param <T> what comes of it
     */
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param channel the file
         * @return what comes of it
         * @throws IOException if it fails
         */
        T on(FileChannel channel) throws IOException;
    }

    /**
     * Does something with the file while no other process and no other thread does.
     *
     * @param work what to do
     * @param <T> what comes of it
     * @return what comes of it
     * @throws IOException if the file cannot be opened or made, or the work fails
     */
    public <T> T alone(Work<T> work) throws IOException {
        synchronized (LineFile.class) {
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock(LOCKED, 1, false)) {
                Objects.requireNonNull(lock);
                return work.on(channel);
            }
        }
    }

    /**
     * {@return all that the file has}
     *
     * @param channel the file
     * @throws IOException if it cannot be read
     */
    public static byte[] content(FileChannel channel) throws IOException {
        return Channels.newInputStream(channel.position(0)).readAllBytes();
    }

    /**
     * Adds lines. One that a power cut tore keeps its place.
     *
     * @param channel the file
     * @param lines the lines, each with its end
     * @throws IOException if they cannot be written; then nothing is added
     */
    public static void append(FileChannel channel, String lines) throws IOException {
        String end = isWhole(channel) ? "" : "\n";
        write(channel, channel.size(), (end + lines).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts lines in the place of all that the file has.
     *
     * @param channel the file
     * @param lines the lines, each with its end
     * @throws IOException if they cannot be written; then what it had is there again
     */
    public static void rewrite(FileChannel channel, String lines) throws IOException {
        byte[] old = content(channel);
        try {
            channel.truncate(0);
            append(channel, lines);
        } catch (IOException e) {
            // There is room for it: the file was as long before.
            write(channel, 0, old);
            throw e;
        }
    }

    /**
     * Writes from a place on to the end.
     *
     * @param channel the file
     * @param from the place
     * @param text what is written
     * @throws IOException if it cannot be written; then the file ends at the place
     */
    public static void write(FileChannel channel, long from, byte[] text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text);
        channel.position(from);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            // A disk that is nearly full takes half a line.
            channel.truncate(from);
            throw e;
        }
    }

    /** Whether the last line has its end: the one byte says it, however long the file is. */
    private static boolean isWhole(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        return size == 0 || (channel.read(last, size - 1) == 1 && last.get(0) == '\n');
    }
}
