package id.padan.store;

import id.padan.decision.DecisionProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plain file beside the database: entries, one a line, in the order in which they came. Only ever appended to; on the disk
 * before anything else knows of an entry. The database has the same entries; what one of the two lost, the other gives back.
 *
 * <p>Several processes may add to it at once: each waits, for some milliseconds, until the others' lines are whole.
 *
 * @param <E> what an entry is
 */
final class Journal<E> {

    private final Path file;
    private final Form<E> form;

    Journal(Path file, Form<E> form) {
        this.file = file;
        this.form = form;
    }

    /** How an entry is written. */
    interface Form<E> {

        /**
         * {@return an entry as a line that says all there is to say, without a line break}
         *
         * @param entry the entry
         */
        String line(E entry);

        /**
         * {@return the entry of a line, or nothing if it is none}
         *
         * @param line what {@link #line} made
         */
        Optional<E> parse(String line);
    }

    /**
     * What the file holds.
     *
     * @param entries the entries, in order
     * @param broken the numbers of lines that are none, from 1
     */
    private record Content<E>(List<E> entries, List<Integer> broken) {}

    /**
     * What the file and the database hold together.
     *
     * @param entries all entries by their keys: in the order of the file, then those that it had lost
     * @param news those that the database does not have
     * @param broken the numbers of lines of the file that are no entry, from 1
     */
    record Whole<E>(Map<String, E> entries, List<E> news, List<Integer> broken) {}

    /**
     * {@return what both hold; what the file has lost is in it again}
     *
     * @param inDatabase the entries that the database has
     * @param key equal for equal entries
     * @throws WorkspaceException if the file cannot be read or written
     */
    Whole<E> wholeWith(List<E> inDatabase, Function<E, String> key) throws WorkspaceException {
        Content<E> file = read();
        Map<String, E> entries = new LinkedHashMap<>();
        file.entries().forEach(entry -> entries.putIfAbsent(key.apply(entry), entry));
        Set<String> known = inDatabase.stream().map(key).collect(Collectors.toSet());
        List<E> news = entries.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<E> lost = inDatabase.stream()
                .filter(entry -> !entries.containsKey(key.apply(entry)))
                .toList();
        if (!lost.isEmpty()) {
            append(lost);
            lost.forEach(entry -> entries.put(key.apply(entry), entry));
        }
        return new Whole<>(entries, news, file.broken());
    }

    /** {@return the lines of the file that cannot be understood, for people} */
    List<DecisionProblem> problems(Whole<E> whole) {
        String name = String.valueOf(file.getFileName());
        return whole.broken().stream()
                .map(line -> new DecisionProblem(
                        name, "", Integer.toString(line), DecisionProblem.Code.LEDGER_LINE, List.of()))
                .toList();
    }

    private Content<E> read() throws WorkspaceException {
        if (!Files.exists(file)) {
            return new Content<>(List.of(), List.of());
        }
        return alone(this::content);
    }

    /** What is done with the file, which may fail. */
    private interface Work<T> {
        T on(FileChannel channel) throws IOException;
    }

    /** Does something with the file while no other process and no other thread does. */
    private <T> T alone(Work<T> work) throws WorkspaceException {
        synchronized (Journal.class) {
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

    private Content<E> content(FileChannel channel) throws IOException {
        List<E> entries = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        dropTornLine(channel);
        // Not Files.lines: that one gives up at the first byte that is no UTF-8.
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            if (!lines.get(i).isBlank()) {
                form.parse(lines.get(i)).ifPresentOrElse(entries::add, () -> broken.add(number));
            }
        }
        return new Content<>(entries, broken);
    }

    /**
     * Adds entries at the end: once this returns, they survive whatever happens to the machine.
     *
     * @throws WorkspaceException if the file cannot be written; nothing is added then
     */
    void append(List<E> entries) throws WorkspaceException {
        if (entries.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(form.line(entry)).append('\n'));
        alone(channel -> {
            dropTornLine(channel);
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            return channel.size();
        });
    }

    private WorkspaceException unusable(IOException e) {
        return new WorkspaceException(
                WorkspaceException.Kind.UNUSABLE,
                Objects.requireNonNull(file.getParent(), "a journal is in the folder of its workspace"),
                file.getFileName() + ": " + e.getClass().getSimpleName(),
                e);
    }

    /** Whether the last line has its end; the one byte says it, however long the file is. */
    private static boolean isWhole(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        return size == 0 || (channel.read(last, size - 1) == 1 && last.get(0) == '\n');
    }

    /** A line that a power cut tore was not yet noted anywhere else: what it came from is done again. */
    private void dropTornLine(FileChannel channel) throws IOException {
        if (isWhole(channel)) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        String last = new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
        if (form.parse(last).isPresent()) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}), bytes.length);
        } else {
            channel.truncate(end);
        }
        channel.force(true);
    }
}
