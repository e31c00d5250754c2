package id.padan.store;

import id.padan.access.ClusterPaths;
import id.padan.audit.LineFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * In the workspace: that the files of a run are being put in place, and where. On the disk before the first of them moves, and
 * gone when all are there; one whose process is gone tells of a folder that has to be put right.
 */
public final class PublishingNote implements AutoCloseable {

    private static final String FILE = "publishing";

    private final Path file;
    private final FileChannel channel;

    private PublishingNote(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Puts a folder right. */
    @FunctionalInterface
    public interface Mending {
        /** Does it, or fails, and then is asked again by the next command. */
        void of(Path output) throws IOException;
    }

    /**
     * {@return the note, to be closed once the files are in place, or are again what they were}
     *
     * @param workspace the folder of the workspace
     * @param output the folder that gets the files
     * @throws IOException if it cannot be written
     */
    public static PublishingNote write(Path workspace, Path output) throws IOException {
        Path file = workspace.resolve(FILE);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        PublishingNote note = new PublishingNote(file, channel);
        try {
            channel.lock(LineFile.LOCKED, 1, false);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(output.toString().getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(true);
            return note;
        } catch (IOException e) {
            // Nothing was begun, and the next attempt in this process needs the lock.
            note.close();
            throw e;
        }
    }

    /**
     * Has a folder put right whose publishing was cut off, if there is one.
     *
     * @param workspace the folder of the workspace
     * @param mending is given the folder
     * @throws IOException if that cannot be done now
     */
    public static void ifCutOff(Path workspace, Mending mending) throws IOException {
        Path file = workspace.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (isFree(channel)) {
                Path output = ClusterPaths.of(Files.readString(file).strip());
                if (output.toString().isEmpty()) {
                    // Killed before it was written: nothing was begun.
                    Files.deleteIfExists(file);
                    return;
                }
                Path parent = output.getParent();
                // A disk that is not there now will be some day.
                if (parent == null || Files.isDirectory(parent)) {
                    mending.of(output);
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LineFile.LOCKED, 1, false) != null;
        } catch (OverlappingFileLockException publishedByThisProcess) {
            return false;
        }
    }
}
