package id.padan.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.decision.DecisionProblem;
import id.padan.decision.DecisionProblem.Code;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plain file beside the database: entries, one a line, in the order in which they came. Appended to, and on the disk before
 * anything else knows of an entry. The database has the same entries; what one of the two lost, the other gives back. How many
 * there are stands in a third file, so that it shows when both have lost some.
 *
 * <p>Each line is a {@link ChainedLine}: one that somebody changed is not taken, and that is told. A line without checks is of
 * an older program where it comes before all that have them; after them, somebody put it in. A file with such faults is told
 * of until a run has come to its end with them in its reports; then {@link #renew} sets it aside.
 *
 * <p>Several processes may add to it at once: each waits, for some milliseconds, until the others' lines are whole.
 *
 * @param <E> what an entry is
 */
final class Journal<E> {

    /** Lines that begin so are no entries: they note what was done to the file itself, such as that entries were purged. */
    private static final String NOTE = "{\"note\":";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Form<E> form;

    Journal(Path file, Form<E> form) {
        this.file = file;
        this.form = form;
    }

    /** How an entry is written. */
    interface Form<E> {

        /**
         * {@return an entry as a line that says all there is to say: a JSON object without a line break}
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

    /** What is wrong with a line, from 1. */
    private record Fault(int line, Code code) {}

    /** What the file holds, in order. */
    private record Content<E>(List<E> entries, List<Fault> faults) {}

    /**
     * What the file and the database hold together.
     *
     * @param entries all entries by their keys: in the order of the file, then those that it had lost
     * @param news those that the database does not have
     * @param problems what is wrong with the file, and how many entries both have lost, for people
     */
    record Whole<E>(Map<String, E> entries, List<E> news, List<DecisionProblem> problems) {}

    /**
     * {@return what both hold; what the file has lost is in it again}
     *
     * @param inDatabase the entries that the database has; null if it was not looked at
     * @param key equal for equal entries
     * @throws WorkspaceException if the file cannot be read or written
     */
    Whole<E> wholeWith(@Nullable List<E> inDatabase, Function<E, String> key) throws WorkspaceException {
        Content<E> content = Files.exists(file) ? alone(this::content) : new Content<>(List.of(), List.of());
        Map<String, E> entries = new LinkedHashMap<>();
        content.entries().forEach(entry -> entries.putIfAbsent(key.apply(entry), entry));
        List<DecisionProblem> problems = new ArrayList<>();
        content.faults().forEach(fault -> problems.add(problem(Integer.toString(fault.line()), fault.code())));
        if (inDatabase == null) {
            return new Whole<>(entries, List.of(), problems);
        }
        Set<String> known = inDatabase.stream().map(key).collect(Collectors.toSet());
        List<E> news = entries.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<E> lost = inDatabase.stream()
                .filter(entry -> !entries.containsKey(key.apply(entry)))
                .toList();
        lost.forEach(entry -> entries.put(key.apply(entry), entry));
        int gone = count() - entries.size();
        if (gone > 0) {
            problems.add(problem("", Code.LEDGER_LOST, Integer.toString(gone)));
        }
        append(lost);
        return new Whole<>(entries, news, problems);
    }

    private DecisionProblem problem(String line, Code code, String... arguments) {
        return new DecisionProblem(String.valueOf(file.getFileName()), "", line, code, List.of(arguments));
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
        List<Fault> faults = new ArrayList<>();
        ChainedLine.forEach(channel, (number, line, chain) -> {
            Optional<E> entry = form.parse(line.text());
            Code fault = fault(line, entry.isPresent(), chain);
            if (fault != null) {
                faults.add(new Fault(number, fault));
            }
            if (fault == null || fault == Code.LEDGER_GAP) {
                entry.ifPresent(entries::add);
            }
        });
        return new Content<>(entries, faults);
    }

    private static @Nullable Code fault(ChainedLine line, boolean isEntry, String chain) {
        if (!isEntry && !line.text().startsWith(NOTE)) {
            return Code.LEDGER_LINE;
        }
        if (line.isChecked() ? !line.isAsWritten() : !chain.equals(ChainedLine.BEGIN)) {
            return Code.LEDGER_EDITED;
        }
        return line.isChecked() && !line.follows(chain) ? Code.LEDGER_GAP : null;
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
        List<String> texts = entries.stream().map(form::line).toList();
        alone(channel -> {
            // A line that a power cut tore keeps its place, and is told of; what it came from is done again.
            String end = isWhole(channel) ? "" : "\n";
            Set<String> known = new HashSet<>();
            texts.forEach(
                    text -> known.add(ChainedLine.after(ChainedLine.BEGIN, text).own()));
            String chain = ChainedLine.forEach(channel, (number, line, before) -> {
                if (line.isChecked() && !line.text().startsWith(NOTE)) {
                    known.add(line.own());
                } else if (before.equals(ChainedLine.BEGIN)) {
                    known.add(ChainedLine.after(before, line.text()).own());
                }
            });
            write(channel, channel.size(), bytes(end + ChainedLine.written(chain, texts)));
            return noteCount(Math.max(count(), known.size()));
        });
    }

    /**
     * Begins the file anew with sound lines, if there was something wrong with it. The old one stays beside it under a name
     * with the day, and the new one notes that.
     *
     * @param entries all entries
     * @throws WorkspaceException if that fails
     */
    void renew(Collection<E> entries) throws WorkspaceException {
        alone(channel -> {
            Path aside = free();
            ObjectNode note = JSON.createObjectNode()
                    .put("note", "begun anew")
                    .put("set_aside", String.valueOf(aside.getFileName()));
            List<String> lines = new ArrayList<>(List.of(note.toString()));
            entries.forEach(entry -> lines.add(form.line(entry)));
            byte[] old = Channels.newInputStream(channel.position(0)).readAllBytes();
            try (FileChannel copy = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(copy, 0, old);
                channel.truncate(0);
                write(channel, 0, bytes(ChainedLine.written(ChainedLine.BEGIN, lines)));
            } catch (IOException e) {
                // There is room for it: the file was as long before.
                write(channel, 0, old);
                Files.deleteIfExists(aside);
                throw e;
            }
            return noteCount(entries.size());
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, long from, byte[] text) throws IOException {
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

    private Path free() {
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

    /** How many entries there have to be; nothing is missed where that is not known. */
    private int count() {
        try {
            return Integer.parseInt(Files.readString(countFile()).strip());
        } catch (IOException | NumberFormatException notKnown) {
            return 0;
        }
    }

    private int noteCount(int entries) throws IOException {
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

    /** Whether the last line has its end; the one byte says it, however long the file is. */
    private static boolean isWhole(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        return size == 0 || (channel.read(last, size - 1) == 1 && last.get(0) == '\n');
    }
}
