package id.padan.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** The file of a {@link Journal}, for one process and one thread at a time, and the one beside it that says how many entries it has. */
record JournalFile(Path file) {

    /** What is done with the file, which may fail. */
    interface Work<T> {
        /** Does it. */
        T on(FileChannel channel) throws IOException;
    }

    /** Does something with the file while no other process and no other thread does. */
    <T> T alone(Work<T> work) throws WorkspaceException {
        synchronized (JournalFile.class) {
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock(ProcessLock.PLACE, 1, false)) {
                Objects.requireNonNull(lock);
                return work.on(channel);
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }

    /** {@return all that the file has} */
    static byte[] content(FileChannel channel) throws IOException {
        return Channels.newInputStream(channel.position(0)).readAllBytes();
    }

    /** Writes a text at the end, and has it on the disk; nothing is added where that fails. */
    static void append(FileChannel channel, String text) throws IOException {
        write(channel, channel.size(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a text in the place of all that the file has; what it had is there again where that fails. */
    static void rewrite(FileChannel channel, String text) throws IOException {
        byte[] old = content(channel);
        try {
            channel.truncate(0);
            append(channel, text);
        } catch (IOException e) {
            // There is room for it: the file was as long before.
            write(channel, 0, old);
            throw e;
        }
    }

    /** Writes bytes from a place on to the end, and has them on the disk. */
    static void write(FileChannel channel, long from, byte[] text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text);
        channel.position(from);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            // A disk that is nearly full takes half a line.
            channel.truncate(from);
            throw e;
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

    /** {@return whether the last line has its end} The one byte says it, however long the file is. */
    static boolean isWhole(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        return size == 0 || (channel.read(last, size - 1) == 1 && last.get(0) == '\n');
    }
}
