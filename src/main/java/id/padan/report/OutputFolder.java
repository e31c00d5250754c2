package id.padan.report;

import id.padan.access.Access;
import id.padan.access.OfficeLock;
import id.padan.message.Cause;
import id.padan.report.Folders.Exchange;
import id.padan.report.Folders.Place;
import id.padan.report.OutputFolderException.Code;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose files appear all together or not at all. They are collected in a hidden folder beside it, which takes its
 * place by renaming.
 *
 * <p>The names of the hidden folders say how far a run came, so that what a kill left can be cleared up:
 * {@code .NAME.writing} is unfinished and thrown away; {@code .NAME.ready} is complete and is put in place;
 * {@code .NAME.old} is what was there before, and goes once the new files are in place. For a moment between two renamings
 * there are no files: whoever publishes notes that first where {@link #putRight} will be called whatever happens.
 *
 * <p>A folder that cannot be renamed (a mounted disk, or one in a folder that we may not write to) is filled file by file
 * instead, {@code summary.json} last; if that is cut short, it is completed in the same way. Windows does not rename a folder
 * while one of its files is open in Excel: that is said before the work begins, and once more before the first file is
 * replaced.
 */
public final class OutputFolder implements AutoCloseable {

    /** In the folder that is being written: locked while its run lives. */
    private static final String LOCK = ".lock";

    private final Path target;
    private final Access access;
    private final Path writing;
    private final Exchange exchange;
    private final FileChannel lock;
    private final List<Path> createdParents;

    private OutputFolder(Path target, Access access, Place place, List<Path> createdParents)
            throws IOException, OutputFolderException {
        this.target = target;
        this.access = access;
        this.writing = place.hidden(target, "writing");
        this.exchange = new Exchange(target, place);
        this.createdParents = createdParents;
        clearUpUnfinished();
        exchange.completeOrUndo();
        this.lock = begin();
    }

    /**
     * Puts right what a kill in the middle of {@link #publish} left: new files that are all there are put in place, else what
     * was there before stays, or comes back.
     *
     * @param target the folder, as {@link #target} gave it
     * @throws IOException if that cannot be done now
     */
    public static void putRight(Path target) throws IOException {
        for (Place place : Place.values()) {
            new Exchange(target, place).completeOrUndo();
        }
    }

    /**
     * Begins a folder, once everything that could prevent it later was checked and what killed runs left was cleared up.
     *
     * @param target the folder: absent, empty or holding the files of an earlier run, which are replaced in the end
     * @return a place for its files, to be closed
     * @throws OutputFolderException if the folder cannot be written, holds other files, is in use, or has a file open elsewhere
     */
    public static OutputFolder prepare(Path target) throws OutputFolderException {
        return prepare(target, Access.OWNER);
    }

    /**
     * {@return the same for others than the account that runs the program}
     *
     * @param target the folder
     * @param access who may read it
     * @throws OutputFolderException likewise
     */
    public static OutputFolder prepare(Path target, Access access) throws OutputFolderException {
        return prepare(target, access, null);
    }

    /** @param place where the files are collected, or null to find out */
    static OutputFolder prepare(Path target, Access access, @Nullable Place place) throws OutputFolderException {
        List<Path> createdParents = new ArrayList<>();
        Path folder = target.toAbsolutePath().normalize();
        try {
            folder = Files.exists(folder) ? folder.toRealPath() : folder;
            refuseForeign(folder);
            createParents(folder, access, createdParents);
            refuseOpenFiles(folder);
            return new OutputFolder(folder, access, place == null ? place(folder) : place, createdParents);
        } catch (IOException e) {
            Folders.deleteIfEmpty(createdParents);
            throw new OutputFolderException(folder, Cause.of(e));
        }
    }

    /**
     * {@return where to write a file}
     *
     * @param name one of {@link OutputFile}, or a path below one that is a folder, with {@code /}
     * @throws IOException if a folder on the way cannot be created
     */
    public Path file(String name) throws IOException {
        if (!OutputFile.names().contains(Path.of(name).getName(0).toString())) {
            throw new IllegalArgumentException(name + " is not in OutputFile: the next run would take it for foreign");
        }
        Path file = writing.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /**
     * {@return the names of the files of a run, as {@link #file} takes them, in order; nothing else that lies there}
     *
     * @param folder the folder of a run
     * @throws IOException if it cannot be read, or is not there
     */
    public static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> OutputFile.names().contains(file.getName(0).toString()))
                    .map(file -> file.toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
        }
    }

    /** {@return where the files will be} */
    public Path target() {
        return target;
    }

    /**
     * Puts the files in place. If that fails, what was there before stays.
     *
     * @throws IOException if it fails
     * @throws OutputFolderException if a file that would be replaced was opened meanwhile
     */
    public void publish() throws IOException, OutputFolderException {
        refuseOpenFiles(target);
        lock.close();
        Files.deleteIfExists(writing.resolve(LOCK));
        access.restrict(writing);
        Folders.force(writing);
        exchange.install(writing);
    }

    /** {@return hidden folders that hold files of earlier runs, and that the system does not let us delete} */
    public List<Path> undeleted() throws IOException {
        return exchange.deleteOld();
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        lock.close();
        Folders.delete(writing);
        Folders.deleteIfEmpty(createdParents);
    }

    private void clearUpUnfinished() throws IOException, OutputFolderException {
        if (Files.exists(writing)) {
            lock(writing).close();
            exchange.discard(writing);
        }
    }

    private FileChannel begin() throws IOException, OutputFolderException {
        try {
            Files.createDirectory(writing);
            access.restrict(writing);
        } catch (FileAlreadyExistsException quickerRun) {
            throw new OutputFolderException(Code.IN_USE, target, "");
        }
        return lock(writing);
    }

    private FileChannel lock(Path folder) throws IOException, OutputFolderException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new OutputFolderException(Code.IN_USE, target, "");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void refuseForeign(Path folder) throws IOException, OutputFolderException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new OutputFolderException(Code.NOT_A_FOLDER, folder, "");
        }
        if (folder.getFileName() == null) {
            throw new OutputFolderException(Code.FOREIGN_FILES, folder, "");
        }
        List<String> foreign = Folders.foreignFiles(folder);
        if (!foreign.isEmpty()) {
            throw new OutputFolderException(Code.FOREIGN_FILES, folder, String.join(", ", foreign));
        }
    }

    private static void refuseOpenFiles(Path folder) throws IOException, OutputFolderException {
        if (!Files.exists(folder)) {
            return;
        }
        List<String> open = openElsewhere(folder, filesIn(folder));
        if (!open.isEmpty()) {
            throw new OutputFolderException(Code.OPEN_ELSEWHERE, folder, String.join(", ", open));
        }
    }

    /** {@return which of a folder's files are open in another program, here or on another computer that shares the folder} */
    private static List<String> openElsewhere(Path folder, List<String> files) throws IOException {
        List<String> open = new ArrayList<>();
        for (String file : files) {
            Path path = folder.resolve(file);
            if (OfficeLock.isOn(path, Instant.now()) || isHeld(path)) {
                open.add(file);
            }
        }
        return open;
    }

    /** Whether another program keeps a file from being replaced, as Excel does on Windows. */
    private static boolean isHeld(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Objects.requireNonNull(channel);
            return false;
        } catch (FileSystemException e) {
            // A file that is read-only can be replaced all the same, or the system says why not.
            return !(e instanceof AccessDeniedException || e instanceof NoSuchFileException);
        }
    }

    private static void createParents(Path folder, Access access, List<Path> created) throws IOException {
        for (Path parent = folder.getParent(); parent != null && !Files.exists(parent); parent = parent.getParent()) {
            created.add(parent);
        }
        access.makeFolder(Objects.requireNonNull(folder.getParent()));
    }

    /** Found out without moving anything; a folder that must stay all the same is told by {@link Folders.Exchange}. */
    private static Place place(Path folder) throws IOException {
        Path parent = Objects.requireNonNull(folder.getParent(), "a root has foreign files");
        boolean isFree = !Files.exists(folder)
                || (Files.isWritable(parent) && Files.getFileStore(folder).equals(Files.getFileStore(parent)));
        return isFree ? Place.BESIDE : Place.WITHIN;
    }
}
