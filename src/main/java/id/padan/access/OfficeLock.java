package id.padan.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What Excel, WPS and LibreOffice put beside a file as long as they have it open. A program that was ended leaves it there:
 * so it holds for a day, and what was saved before somebody went home is whole.
 */
public final class OfficeLock {

    private static final Duration HOLDS = Duration.ofDays(1);

    private OfficeLock() {}

    /** {@return whether a name is that of a lock} */
    public static boolean isOne(String name) {
        return name.startsWith("~$") || name.startsWith(".~");
    }

    /** {@return whether a program has a file open} */
    public static boolean isOn(Path file, Instant now) {
        String name = String.valueOf(file.getFileName());
        return Stream.of("~$" + name, ".~" + name, ".~lock." + name + "#")
                .anyMatch(lock -> holds(file.resolveSibling(lock), now));
    }

    /**
     * {@return whether a file that is there as long as a program is at work was not left behind by it}
     *
     * @param lock the file; need not be there
     * @param now this moment
     */
    public static boolean holds(Path lock, Instant now) {
        try {
            return Files.getLastModifiedTime(lock, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isAfter(now.minus(HOLDS));
        } catch (IOException isNotThere) {
            return false;
        }
    }
}
