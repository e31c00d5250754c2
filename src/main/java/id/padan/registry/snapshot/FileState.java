package id.padan.registry.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
public record FileState(String path, long bytes, String modified) {

    /** A file written later than this before it was looked at could be written again without it showing in its time. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    /**
     * {@return how a file looks now; empty if it cannot be looked at}
     *
     * @param file the file
     */
    public static Optional<FileState> of(Path file) {
        try {
            return Optional.of(new FileState(
                    file.toAbsolutePath().normalize().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return whether the file would look otherwise if it were written once more}
     *
     * @param now this moment
     */
    public boolean isSettled(Instant now) {
        return !Instant.parse(modified).plus(SETTLED).isAfter(now);
    }
}
