package id.padan.store;

import id.padan.access.Access;
import id.padan.access.Renaming;
import id.padan.store.embedded.OpenDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workspace folder: the embedded database, and the lock that keeps it to one process at a time.
 *
 * <p>A database that is damaged is set aside under another name, and a new one takes its place: what officers decided, closed
 * rounds and public numbers of people come back from the files beside it, and all else the next run makes again.
 *
 * <p>Whoever opens it closes it as soon as the work at hand is done: a run holds it until its end, all others for some
 * seconds. So many programs share it, and who meets it in use waits some seconds. Officers' decisions and closed rounds need
 * no database: {@link DecisionStore#beside} and {@link RoundStore#beside} work while a run goes on.
 */
public final class Workspace implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String DATABASE = "padan.mv.db";

    /** Longer than any command but a run usually holds it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A person who sees nothing happen for longer takes it for a fault. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private static final long BETWEEN_TRIES_MILLIS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private static volatile BiConsumer<Path, String> waits = (folder, holder) -> {};
    private static volatile Consumer<Path> setsAside = file -> {};

    private final Path folder;
    private final ProcessLock lock;
    private final OpenDatabase database;

    private Workspace(Path folder, ProcessLock lock, OpenDatabase database) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
    }

    /**
     * {@return the workspace, locked and with its schema in place}
     *
     * @param folder where it is; made if it is not there
     * @throws WorkspaceException if another process has it and keeps it for more than some seconds, it cannot be made or read, or
     *     a version of the program made it that lays out its tables in another way
     */
    public static Workspace open(Path folder) throws WorkspaceException {
        return open(folder, Access.OWNER);
    }

    /**
     * {@return the same for a job that says who may read it}
     *
     * @param folder where it is
     * @param access who may read it
     * @throws WorkspaceException likewise
     */
    public static Workspace open(Path folder, Access access) throws WorkspaceException {
        return open(folder, access, lock(folder, access));
    }

    /**
     * {@return the workspace as {@link #open(Path, Access)} gives it, or nothing if it is in use: for whoever asks again soon}
     *
     * @param folder where it is
     * @param access who may read it
     * @throws WorkspaceException if it cannot be read, or a version of the program made it that lays out its tables in another
     *     way
     */
    public static Optional<Workspace> openIfFree(Path folder, Access access) throws WorkspaceException {
        try {
            Optional<ProcessLock> lock = ProcessLock.take(folder.resolve(LOCK));
            return lock.isEmpty() ? Optional.empty() : Optional.of(open(folder, access, lock.get()));
        } catch (IOException e) {
            throw new WorkspaceException(WorkspaceException.Kind.UNUSABLE, folder, String.valueOf(e.getMessage()), e);
        }
    }

    private static Workspace open(Path folder, Access access, ProcessLock lock) throws WorkspaceException {
        boolean opened = false;
        try {
            OpenDatabase database = sound(folder, access.protection().database(), lock.wasLeft());
            opened = true;
            Workspace workspace = new Workspace(folder, lock, database);
            workspace.restrict();
            return workspace;
        } catch (SQLException | IOException | RuntimeException e) {
            throw new WorkspaceException(WorkspaceException.Kind.UNUSABLE, folder, String.valueOf(e.getMessage()), e);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** What a process left that was killed is looked through first: its end may have come between a table and its index. */
    private static OpenDatabase sound(Path folder, @Nullable String password, boolean wasLeft)
            throws SQLException, IOException {
        try {
            return database(folder, password, wasLeft);
        } catch (SQLException | IOException | RuntimeException e) {
            if (!Database.Damage.isLikely(e)) {
                throw e;
            }
            LOG.error("the database is damaged", e);
            setAside(folder);
            return database(folder, password, false);
        }
    }

    private static OpenDatabase database(Path folder, @Nullable String password, boolean isReadWhole)
            throws SQLException, IOException {
        OpenDatabase database = OpenDatabase.of(folder.resolve(DATABASE), password);
        try (Connection connection = database.dataSource().getConnection()) {
            Database.createTables(connection);
            if (isReadWhole) {
                Database.Damage.readAll(connection);
            }
            return database;
        } catch (SQLException | IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Reads the whole database, and sets it aside if that shows that it is damaged. Only opening it does not show everything.
     *
     * @param folder the folder of the workspace, which nobody has open
     * @param access who may read it
     * @return whether it was set aside
     * @throws WorkspaceException if another process has it, or it cannot be set aside
     */
    public static boolean setAsideIfDamaged(Path folder, Access access) throws WorkspaceException {
        try (Workspace open = open(folder, access);
                Connection connection = open.dataSource().getConnection()) {
            Database.Damage.readAll(connection);
            return false;
        } catch (SQLException | IOException | RuntimeException e) {
            if (!Database.Damage.isLikely(e)) {
                return false;
            }
            LOG.error("the database is damaged", e);
        }
        try (ProcessLock held = lock(folder, Access.OWNER)) {
            Objects.requireNonNull(held);
            setAside(folder);
            return true;
        } catch (IOException e) {
            throw new WorkspaceException(WorkspaceException.Kind.UNUSABLE, folder, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * {@return whether a failure may come from a damaged database}
     *
     * @param failure the failure, with its causes
     */
    public static boolean isDamageLikely(Throwable failure) {
        return Database.Damage.isLikely(failure);
    }

    /** Under a name that says when, for whoever wants to look at it. */
    private static void setAside(Path folder) throws IOException {
        String day = "padan-" + LocalDate.now(ZoneId.systemDefault());
        Path aside = folder.resolve(day + ".damaged");
        for (int again = 2; Files.exists(aside); again++) {
            aside = folder.resolve(day + "-" + again + ".damaged");
        }
        Renaming.rename(folder.resolve(DATABASE), aside);
        setsAside.accept(aside);
    }

    /**
     * Sets who hears, in this process, that a database was damaged and begun anew.
     *
     * @param told takes the name that the damaged one has now
     */
    public static void onSetAside(Consumer<Path> told) {
        setsAside = told;
    }

    /**
     * Sets who hears, in this process, that a workspace is waited for.
     *
     * @param told takes the folder, and who has it since when: "pid 4711, 2026-11-22T16:40:00Z"
     */
    public static void onWaiting(BiConsumer<Path, String> told) {
        waits = told;
    }

    /** {@return whether there is a workspace in the folder at all} */
    public static boolean existsIn(Path folder) {
        return Files.exists(folder.resolve(DATABASE));
    }

    /**
     * {@return when anybody last wrote into the workspace's database; empty if there is none} Needs no lock: as long as it is
     * the same, no run can have come to its end.
     *
     * @param folder where the workspace is
     */
    public static Optional<FileTime> written(Path folder) {
        try {
            return Optional.of(Files.getLastModifiedTime(folder.resolve(DATABASE)));
        } catch (IOException isNotThere) {
            return Optional.empty();
        }
    }

    /** {@return whether a folder is a workspace, even one whose database is gone} */
    public static boolean isIn(Path folder) {
        return existsIn(folder) || Files.exists(folder.resolve(RoundStore.FILE));
    }

    /** {@return the database, for transactions and for the stores} */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** {@return the folder} */
    public Path folder() {
        return folder;
    }

    /** Writes the database's file anew: what was deleted is gone from the disk, too. The last thing that is done with it. */
    public void compact() {
        new Database(database.dataSource()).update("SHUTDOWN COMPACT");
    }

    @Override
    public void close() {
        database.close();
        restrict();
        lock.close();
    }

    /** Whatever came into the folder is for those who may read the folder. */
    private void restrict() {
        try {
            Access.of(folder).restrict(folder);
        } catch (IOException e) {
            LOG.warn("cannot keep others from reading {}", folder, e);
        }
    }

    /** Commands that only look are done within seconds; a run is not, and then whoever waits is told who has it. */
    private static ProcessLock lock(Path folder, Access access) throws WorkspaceException {
        Path file = folder.resolve(LOCK);
        long end = System.nanoTime() + PATIENCE.toNanos();
        long word = end - PATIENCE.toNanos() + SILENCE.toNanos();
        try {
            access.makeOrShare(folder);
            Optional<ProcessLock> lock = ProcessLock.take(file);
            while (lock.isEmpty() && System.nanoTime() < end) {
                if (System.nanoTime() >= word) {
                    waits.accept(folder, ProcessLock.holder(file));
                    word = Long.MAX_VALUE;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
                lock = ProcessLock.take(file);
            }
            return lock.orElseThrow(() ->
                    new WorkspaceException(WorkspaceException.Kind.IN_USE, folder, ProcessLock.holder(file), null));
        } catch (IOException e) {
            throw new WorkspaceException(WorkspaceException.Kind.UNUSABLE, folder, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkspaceException(WorkspaceException.Kind.IN_USE, folder, ProcessLock.holder(file), e);
        }
    }
}
