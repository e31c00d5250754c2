package id.padan.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file where those libraries can open it that know files of this machine alone: the file itself, or a copy of one that lies
 * elsewhere, for as long as it is needed. Only this account can read the copy.
 *
 * @param path where it can be opened
 * @param isCopy whether it goes when it is closed
 */
public record LocalFile(Path path, boolean isCopy) implements Closeable {

    /**
     * {@return the file, to be closed}
     *
     * @param file the file
     * @throws IOException if it cannot be copied
     */
    public static LocalFile of(Path file) throws IOException {
        if (file.getFileSystem().equals(FileSystems.getDefault())) {
            return new LocalFile(file, false);
        }
        LocalFile copy = new LocalFile(Files.createTempFile("padan", ".copy"), true);
        try {
            // Into the file that is there, not in its place: its permissions stay.
            try (OutputStream out = Files.newOutputStream(copy.path)) {
                Files.copy(file, out);
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (isCopy) {
            Files.deleteIfExists(path);
        }
    }
}
