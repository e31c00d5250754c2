package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobException.Code;
import id.padan.message.Cause;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A disk on which nothing more can be written: which folder is on it, how much is free, and about how much is missing.
 *
 * @param folder the folder
 * @param needed how many bytes are going to be written
 */
record FullDisk(Path folder, long needed) {

    private static final long MEGABYTE = 1L << 20;

    /** What even a small run needs in its workspace and its output folder. */
    private static final long LEAST_ROOM = 50 * MEGABYTE;

    /** A disk on which less is missing is full again the night after. */
    private static final long LEAST_MISSING = 10 * MEGABYTE;

    /** {@return the one of several folders whose disk has the least room} */
    static FullDisk fullest(List<Path> folders, long needed) {
        return new FullDisk(
                folders.stream().min(Comparator.comparingLong(FullDisk::free)).orElseThrow(), needed);
    }

    /** {@return whether a failure says that it comes of a full disk} */
    static boolean isToldBy(Throwable failure) {
        return Cause.of(failure).kind() == Cause.Kind.DISK_FULL;
    }

    /** {@return whether a failure comes of this disk; a database that could not write says only that} */
    boolean isCauseOf(Throwable failure) {
        return isToldBy(failure) || (Workspace.isDamageLikely(failure) && isSure());
    }

    /** {@return whether it shows now that the disk is full; what failed may have been cleared up since} */
    boolean isSure() {
        return free(folder) < MEGABYTE;
    }

    /** {@return the sentence of one of the messages of this package, with the figures in it} */
    String text(String key, Messages messages) {
        long free = free(folder);
        long missing = Math.max(LEAST_MISSING, Math.max(LEAST_ROOM, needed) - free);
        return messages.text(key, folder.toString(), free / MEGABYTE, (missing + MEGABYTE - 1) / MEGABYTE);
    }

    /** {@return what people are told where no run had begun its steps} */
    JobException before(Language language, Throwable cause) {
        return new JobException(
                Code.BROKEN_OFF,
                language,
                reader -> List.of(text("disk.full", Messages.of(RunProblems.class, reader))),
                cause);
    }

    /** Of the disk of a folder, or of the nearest one above it that is there; much, where that cannot be told. */
    private static long free(Path folder) {
        for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.isDirectory(each)) {
                try {
                    return Files.getFileStore(each).getUsableSpace();
                } catch (IOException e) {
                    return Long.MAX_VALUE;
                }
            }
        }
        return Long.MAX_VALUE;
    }
}
