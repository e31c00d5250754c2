package id.padan.schedule;

import id.padan.access.Access;
import id.padan.access.Renaming;
import id.padan.jobfile.JobFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to when the times of a job's schedule are served: a line in its workspace, so that it is known after the computer was off.
 *
 * @param file the file
 */
record ServedUntil(Path file) {

    /** A clock that is put back by less does not bring a time a second time; one that is further on was wrong. */
    private static final Duration SMALL_CORRECTION = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(ServedUntil.class);

    static ServedUntil of(JobFile job) {
        return new ServedUntil(job.workspace().resolve("schedule").resolve(job.name() + ".time"));
    }

    /** {@return what was noted, if the clock has not been put back by more than a day since} */
    Optional<Instant> believable(Instant now) {
        try {
            return Optional.of(Instant.parse(Files.readString(file).strip())).filter(noted -> isBelievable(noted, now));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IOException | DateTimeException e) {
            LOG.warn("{} cannot be read", file, e);
            return Optional.empty();
        }
    }

    static boolean isBelievable(Instant noted, Instant now) {
        return noted.isBefore(now.plus(SMALL_CORRECTION));
    }

    /** {@return whether anything was noted yet} */
    boolean isThere() {
        return Files.exists(file);
    }

    /** Notes it. Where that cannot be written, the schedule goes on; only a time that comes while it is off may be lost. */
    void note(Instant time) {
        try {
            Path folder = Objects.requireNonNull(file.getParent());
            Path workspace = Objects.requireNonNull(folder.getParent());
            Access access = Files.isDirectory(workspace) ? Access.of(workspace) : Access.OWNER;
            access.makeFolder(folder);
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, time + "\n");
            access.restrict(written);
            Renaming.rename(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }
}
