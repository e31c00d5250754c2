package id.padan.run;

import id.padan.store.KnownFiles.KnownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a file looks like without reading it.
 *
 * @param path its whole path
 * @param bytes its size
 * @param modified when it was last written
 */
record FileState(String path, long bytes, String modified) {

    /** A file written later than this before it was looked at could be written again without it showing in its time. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    /** {@return how the file looks now; empty if it cannot be looked at, or was written just now} */
    static Optional<FileState> of(Path file) {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            return modified.toInstant().plus(SETTLED).isAfter(Instant.now())
                    ? Optional.empty()
                    : Optional.of(new FileState(
                            file.toAbsolutePath().normalize().toString(), Files.size(file), modified.toString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    KnownFile known(String sha256) {
        return new KnownFile(path, bytes, modified, sha256);
    }
}
