package id.padan.store;

import id.padan.access.Renaming;
import id.padan.audit.LineFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a {@link Journal}, for one process and one thread at a time, and the one beside it that says how many entries it has. */
record JournalFile(Path file) {

    private static final String END = ".jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

    /** Does something with the file while no other process and no other thread does. */
    <T> T alone(LineFile.Work<T> work) throws WorkspaceException {
        try {
            return new LineFile(file).alone(work);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** {@return what the file holds, read without anybody's leave: it may be somebody else's, and read-only} */
    <T> T read(LineFile.Work<T> work) throws WorkspaceException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return work.on(channel);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Gives a copy of the file a free name; where that fails, it is told once more. */
    void setAside(Path copy) {
        try {
            Renaming.rename(copy, free());
        } catch (IOException e) {
            LOG.warn("{} cannot be set aside", copy.getFileName(), e);
        }
    }

    /** {@return a free name beside it, with the day} */
    Path free() {
        String name = String.valueOf(file.getFileName()).replace(END, "-" + LocalDate.now(ZoneId.systemDefault()));
        Path free = file.resolveSibling(name + END);
        for (int again = 2; Files.exists(free); again++) {
            free = file.resolveSibling(name + "-" + again + END);
        }
        return free;
    }

    /**
     * {@return copies of the file beside it, as programs leave them that synchronise folders: {@code decisions (1).jsonl}, {@code
     * decisions-DESKTOP-AB12.jsonl}; not those that were set aside}
     */
    List<Path> copies() throws WorkspaceException {
        try (Stream<Path> beside = Files.list(folder())) {
            return beside.filter(each -> isCopy(String.valueOf(each.getFileName())))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private boolean isCopy(String name) {
        String own = String.valueOf(file.getFileName());
        String stem = own.replace(END, "");
        String setAside = Pattern.quote(stem) + "-\\d{4}-\\d\\d-\\d\\d(-\\d+)?" + Pattern.quote(END);
        boolean isHidden = name.startsWith(".") || name.startsWith("~");
        return name.contains(stem) && name.endsWith(END) && !isHidden && !name.equals(own) && !name.matches(setAside);
    }

    private Path folder() {
        return Objects.requireNonNull(file.getParent(), "a journal is in the folder of its workspace");
    }

    private Path countFile() {
        return file.resolveSibling(String.valueOf(file.getFileName()).replace(END, ".count"));
    }

    /** {@return how many entries there have to be; 0 where that is not known} */
    int count() {
        try {
            return Integer.parseInt(Files.readString(countFile()).strip());
        } catch (IOException | NumberFormatException notKnown) {
            return 0;
        }
    }

    /** Notes how many there have to be from now on. */
    int noteCount(int entries) throws IOException {
        Path next = countFile().resolveSibling(countFile().getFileName() + ".new");
        Files.writeString(next, entries + "\n");
        Renaming.rename(next, countFile(), StandardCopyOption.REPLACE_EXISTING);
        return entries;
    }

    private WorkspaceException unusable(IOException e) {
        return new WorkspaceException(
                WorkspaceException.Kind.UNUSABLE, folder(), String.valueOf(file.getFileName()), e);
    }
}
