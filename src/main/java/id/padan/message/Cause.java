package id.padan.message;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why the system did not do something, in words for people: never the name of a class, and nothing that only a programmer
 * understands.
 *
 * @param kind what it is
 * @param file the file or folder that it concerns; empty if that is not known
 */
public record Cause(Kind kind, String file) {

    private static final int MOST_CAUSES = 50;

    /** What keeps the system from doing something. Also the keys of the texts. */
    public enum Kind {
        /** No memory is left to the program. */
        MEMORY,
        /** No room is left on the disk, or to this account. */
        DISK_FULL("no space left", "not enough space", "quota exceeded"),
        /** Nothing may be written there. */
        READ_ONLY("read-only file system"),
        /** This account may not do it. */
        NO_ACCESS("permission denied", "operation not permitted", "access is denied"),
        /** It is not there. */
        NOT_THERE("no such file", "cannot find the"),
        /** There is a file in the place of a folder, or the other way. */
        OTHER_KIND("not a directory", "is a directory", "not a file"),
        /** The group that may read the files is not known, or not ours. */
        GROUP("not a member of it"),
        /** A link leads to itself. */
        LINKS("levels of symbolic links"),
        /** The disk cannot be read or written. */
        DISK_FAULT("input/output error", "cyclic redundancy"),
        /** The computer on which it lies does not answer, or the disk was taken out. */
        NOT_REACHABLE(
                "host not reachable",
                "host is down",
                "no route to host",
                "network is unreachable",
                "network is down",
                "connection timed out",
                "stale file handle",
                "stale nfs file handle",
                "transport endpoint is not connected",
                "no such device",
                "network name is no longer available",
                "network path was not found",
                "network location cannot be reached",
                "unexpected network error",
                "semaphore timeout period has expired",
                "device is not ready",
                "device is not connected",
                "device which does not exist"),
        /** Anything else. */
        OTHER;

        /** By which systems say it, in English whatever the language of the system is; with bars between. */
        private final String words;

        Kind(String... words) {
            this.words = String.join("|", words);
        }

        private boolean isSaidBy(Throwable failure) {
            String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            return !words.isEmpty() && Arrays.stream(words.split("[|]", -1)).anyMatch(text::contains);
        }
    }

    /**
     * {@return what a failure comes from, if it is of a kind}
     *
     * @param failure the failure, with its causes
     * @param kind the kind
     * @param <T> the kind
     */
    public static <T extends Throwable> Optional<T> in(Throwable failure, Class<T> kind) {
        return withCauses(failure).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /**
     * {@return the cause of a failure}
     *
     * @param failure the failure, with its causes
     */
    public static Cause of(Throwable failure) {
        String file = "";
        Kind kind = Kind.OTHER;
        for (Throwable each : withCauses(failure)) {
            if (each instanceof FileSystemException named) {
                file = Objects.requireNonNullElse(named.getFile(), "");
            }
            kind = kind == Kind.OTHER ? kind(each) : kind;
        }
        return new Cause(kind, file);
    }

    /** Last of all what was suppressed: libraries that write files often leave the true cause there alone. */
    private static List<Throwable> withCauses(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        for (Throwable each = failure; each != null && all.size() < MOST_CAUSES; each = each.getCause()) {
            all.add(each);
        }
        List.copyOf(all).forEach(each -> all.addAll(List.of(each.getSuppressed())));
        return all;
    }

    private static Kind kind(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return Kind.MEMORY;
        }
        if (failure instanceof AccessDeniedException) {
            return Kind.NO_ACCESS;
        }
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return Kind.NOT_THERE;
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return Kind.OTHER_KIND;
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.isSaidBy(failure))
                .findFirst()
                .orElse(Kind.OTHER);
    }

    /**
     * {@return it in a few words, with the file in front}
     *
     * @param language the reader's
     */
    public String text(Language language) {
        String words = Messages.of(Cause.class, language).text("cause." + kind);
        return file.isEmpty() ? words : file + ": " + words;
    }
}
