package id.padan.spark.hadoop;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;
import org.jspecify.annotations.Nullable;

/**
 * A file that one process has at a time. HDFS lets one client write a file, and takes it from one that is not heard of for a minute:
 * so a file beside it that is kept open, to be written, is a lock that goes with its process. An object store has nothing like
 * that; there only this process keeps itself from taking it twice.
 */
final class Lease implements Closeable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** What HDFS calls it that somebody else has a file open, or had until a moment ago. */
    private static final Set<String> TAKEN = Set.of("AlreadyBeingCreatedException", "RecoveryInProgressException");

    private static final int TRIES = 3;

    private final FileSystem system;
    private final Path file;
    private final @Nullable FSDataOutputStream kept;

    private Lease(FileSystem system, Path file, @Nullable FSDataOutputStream kept) {
        this.system = system;
        this.file = file;
        this.kept = kept;
    }

    /** {@return the lock of a file; empty if somebody has it} */
    static Optional<Lease> take(HadoopPath locked) throws IOException {
        Path file = new Path(locked.hadoop().getParent(), "." + locked.hadoop().getName() + ".lease");
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<Lease> lease = Optional.empty();
        try {
            lease = take(locked.getFileSystem().hadoop(), file);
        } catch (IOException e) {
            throw Failure.of(locked, e);
        } finally {
            if (lease.isEmpty()) {
                HELD.remove(file);
            }
        }
        return lease;
    }

    private static Optional<Lease> take(FileSystem system, Path file) throws IOException {
        if (!system.hasPathCapability(file, CommonPathCapabilities.FS_APPEND)) {
            // An object store writes a file when it is closed: this one would come to stay just when it is let go.
            return Optional.of(new Lease(system, file, null));
        }
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                // What is there was left by a process that is gone, or this fails.
                FSDataOutputStream kept = system.exists(file) ? system.append(file) : system.create(file, false);
                return Optional.of(new Lease(system, file, kept));
            } catch (FileNotFoundException | org.apache.hadoop.fs.FileAlreadyExistsException meanwhile) {
                // It came or went between the two questions: once more.
            } catch (RemoteException e) {
                if (TAKEN.stream().noneMatch(e.getClassName()::endsWith)) {
                    throw e;
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Gone before it is let go: whoever comes next finds none, and makes one. */
    @Override
    public void close() {
        try {
            system.delete(file, false);
            if (kept != null) {
                kept.close();
            }
        } catch (IOException gone) {
            // What it says of a file that is there no more: nobody has it now.
            return;
        } finally {
            HELD.remove(file);
        }
    }
}
