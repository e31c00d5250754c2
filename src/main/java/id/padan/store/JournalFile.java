package id.padan.store;

import id.padan.audit.LineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** The file of a {@link Journal}, for one process and one thread at a time, and the one beside it that says how many entries it has. */
record JournalFile(Path file) {

    /** Does something with the file while no other process and no other thread does. */
    <T> T alone(LineFile.Work<T> work) throws WorkspaceException {
        try {
            return new LineFile(file).alone(work);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** {@return a free name beside it, with the day} */
    Path free() {
        String name = String.valueOf(file.getFileName()).replace(".jsonl", "-" + LocalDate.now(ZoneId.systemDefault()));
        Path free = file.resolveSibling(name + ".jsonl");
        for (int again = 2; Files.exists(free); again++) {
            free = file.resolveSibling(name + "-" + again + ".jsonl");
        }
        return free;
    }

    private Path countFile() {
        return file.resolveSibling(String.valueOf(file.getFileName()).replace(".jsonl", ".count"));
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
        Files.move(next, countFile(), StandardCopyOption.REPLACE_EXISTING);
        return entries;
    }

    private WorkspaceException unusable(IOException e) {
        return new WorkspaceException(
                WorkspaceException.Kind.UNUSABLE,
                Objects.requireNonNull(file.getParent(), "a journal is in the folder of its workspace"),
                String.valueOf(file.getFileName()),
                e);
    }
}
