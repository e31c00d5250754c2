package id.padan.store;

import id.padan.access.ClusterPaths;
import id.padan.audit.LineFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that one process has at a time. The lock is the operating system's, so it goes with the process however that ends.
 * What the file says is for people only: who has it, and since when; nothing once they have let it go.
 */
public final class ProcessLock implements AutoCloseable {

    private static final long BETWEEN_TRIES_MILLIS = 100;

    /**
     * What this process has, and who the file says it is. On Unix a process loses its lock on a file as soon as it closes any
     * channel to it; so a file that this process has is not opened a second time, to ask or to read.
     */
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

    /** Its name; empty if it is not known. */
    private static final String COMPUTER = computer();

    private static final Logger LOG = LoggerFactory.getLogger(ProcessLock.class);

    private static volatile BiConsumer<Path, String> otherComputers = (file, holder) -> {};

    private final Path key;
    private final FileChannel channel;
    private final boolean wasLeft;

    private ProcessLock(Path key, FileChannel channel, boolean wasLeft) {
        this.key = key;
        this.channel = channel;
        this.wasLeft = wasLeft;
    }

    /**
     * {@return the lock, or nothing if this or another process has it}
     *
     * @param file the file; made if it is not there
     * @throws IOException if it cannot be made or written
     */
    public static Optional<ProcessLock> take(Path file) throws IOException {
        Path key = key(file);
        String holder = "pid " + ProcessHandle.current().pid() + ", "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + (COMPUTER.isEmpty() ? "" : ", " + COMPUTER);
        if (HELD.putIfAbsent(key, holder) != null) {
            return Optional.empty();
        }
        Optional<ProcessLock> lock = Optional.empty();
        try {
            lock = open(file, key, holder);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(key);
            }
        }
        return lock;
    }

    /**
     * {@return the lock, once whoever has it lets it go; nothing if the end was asked for before}
     *
     * @param file the file; made if it is not there
     * @param stopped whether the end is asked for
     * @throws IOException if it cannot be made or written
     */
    public static Optional<ProcessLock> await(Path file, BooleanSupplier stopped) throws IOException {
        Optional<ProcessLock> lock = take(file);
        while (lock.isEmpty() && !stopped.getAsBoolean()) {
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            lock = take(file);
        }
        return lock;
    }

    private static Optional<ProcessLock> open(Path file, Path key, String holder) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Optional<ProcessLock> lock = Optional.empty();
        try {
            if (isTaken(channel)) {
                // Not of a cluster's file: there many computers take turns, and a file cannot be read while it is
                // written.
                String before = ClusterPaths.isHere(file)
                        ? new String(LineFile.content(channel), StandardCharsets.UTF_8).strip()
                        : "";
                if (isOfOtherComputer(before)) {
                    otherComputers.accept(file.toAbsolutePath().normalize(), before);
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
                // Only now: on a full disk nobody has it, and whoever asks again must not wait for this process.
                lock = Optional.of(new ProcessLock(key, channel, !before.isEmpty()));
            }
        } finally {
            if (lock.isEmpty()) {
                channel.close();
            }
        }
        return lock;
    }

    /** {@return whether who had it before did not come to let it go: it was killed, or the power went} */
    boolean wasLeft() {
        return wasLeft;
    }

    /** {@return who has the lock and since when, as "pid 4711, 2026-11-22T16:40:00Z"; empty if nobody can tell} */
    public static String holder(Path file) {
        try {
            String ofThisProcess = HELD.get(key(file));
            return ofThisProcess == null ? Files.readString(file).strip() : ofThisProcess;
        } catch (IOException e) {
            return "";
        }
    }

    /** The same for all ways of writing the path. */
    private static Path key(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        return folder.toRealPath().resolve(Objects.requireNonNull(file.getFileName()));
    }

    @Override
    public void close() {
        // Before it may be taken again: closing later would take the lock from whoever has it then.
        try (FileChannel open = channel) {
            if (ClusterPaths.isHere(key)) {
                open.truncate(0);
            }
        } catch (IOException e) {
            // The lock goes with the channel, whatever its disk still does.
            LOG.warn("{} cannot be emptied", key, e);
        } finally {
            HELD.remove(key);
        }
    }

    /**
     * Sets who hears, in this process, of a file that another computer did not let go of: it was switched off, or it does not
     * see the locks of this one, nor this one its, as is with folders that a program synchronises.
     *
     * @param told takes the file, and who had it since when: "pid 4711, 2026-11-22T16:40:00Z, PC-2"
     */
    public static void onOtherComputer(BiConsumer<Path, String> told) {
        otherComputers = told;
    }

    private static boolean isOfOtherComputer(String holder) {
        String[] parts = holder.split(", ", -1);
        return parts.length > 2 && !COMPUTER.isEmpty() && !parts[2].equals(COMPUTER);
    }

    private static String computer() {
        String ofWindows = System.getenv("COMPUTERNAME");
        try {
            return ofWindows == null
                    ? Files.readString(Path.of("/etc/hostname")).strip()
                    : ofWindows;
        } catch (IOException notKnown) {
            return "";
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(LineFile.LOCKED, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
