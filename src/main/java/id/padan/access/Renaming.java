package id.padan.access;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Renames what was just written. On Windows nothing can be renamed that another program has open, and virus scanners, indexers
 * and programs that synchronise folders open just that, for a moment.
 */
public final class Renaming {

    /** Scanners were seen to take some two seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long BETWEEN_TRIES_MILLIS = 100;

    private Renaming() {}

    /**
     * Does it, as soon as that can be done.
     *
     * @param from the file or folder
     * @param to its new name
     * @param options as {@link Files#move} takes them
     * @throws IOException if it fails, or still cannot be done after some seconds
     */
    public static void rename(Path from, Path to, CopyOption... options) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Files.move(from, to, options);
                return;
            } catch (FileSystemException e) {
                if (!mayPass(e) || System.nanoTime() >= end) {
                    throw e;
                }
            }
            pause();
        }
    }

    /** Whatever has a name of its own, as that a file is not there, stays as it is. */
    private static boolean mayPass(FileSystemException e) {
        return e instanceof AccessDeniedException || e.getClass() == FileSystemException.class;
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
