package id.padan.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.audit.ChainedLine;
import id.padan.audit.LineFile;
import id.padan.audit.PurgeNotes;
import id.padan.decision.DecisionProblem;
import id.padan.decision.DecisionProblem.Code;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * <p>What is past its time is purged: a tombstone takes the place of its line, and the chain holds. A note behind says what was
 * purged; entries that it speaks of are not taken again, wherever they come from.
 *
 * <p>A program that synchronises folders, or a second computer, leaves copies beside it. What only such a copy has counts as well,
 * and is told: somebody decided it.
 *
 * <p>Several processes may add to it at once: each waits, for some milliseconds, until the others' lines are whole.
 *
 * @param <E> what an entry is
 */
final class Journal<E> {

    /** Lines that begin so are no entries: they note what was done to the file itself, such as that entries were purged. */
    private static final String NOTE = "{\"note\":";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JournalFile file;
    private final Form<E> form;
    private final List<Path> toldCopies = new ArrayList<>();

    Journal(Path file, Form<E> form) {
        this.file = new JournalFile(file);
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

        /**
         * {@return whether an entry is past its time}
         *
         * @param entry the entry
         * @param purged what was purged
         */
        default boolean isPast(E entry, PurgeNotes purged) {
            return false;
        }

        /** {@return whether entries of two files can stand side by side, as a number that two people got cannot} */
        default boolean joinsCopies() {
            return true;
        }
    }

    /** What a file holds, in order. */
    private record Content<E>(List<E> entries, List<DecisionProblem> faults, PurgeNotes purged) {}

    /**
     * What the file and the database hold together.
     *
     * @param entries all entries by their keys: in the order of the file, then those that it had lost
     * @param news those that the database does not have
     * @param past those of the database that were purged, and must go there, too
     * @param problems what is wrong with the file, and how many entries both have lost, for people
     * @param purged what was purged from the file
     */
    record Whole<E>(
            Map<String, E> entries, List<E> news, List<E> past, List<DecisionProblem> problems, PurgeNotes purged) {}

    /**
     * {@return what both hold; what the file has lost is in it again}
     *
     * @param inDatabase the entries that the database has; null if it was not looked at
     * @param key equal for equal entries
     * @throws WorkspaceException if the file cannot be read or written
     */
    Whole<E> wholeWith(@Nullable List<E> inDatabase, Function<E, String> key) throws WorkspaceException {
        Content<E> content = Files.exists(file.file())
                ? file.alone(channel -> content(file.file(), channel))
                : new Content<>(List.of(), List.of(), new PurgeNotes());
        PurgeNotes purged = content.purged();
        Map<String, E> entries = new LinkedHashMap<>();
        content.entries().forEach(entry -> entries.putIfAbsent(key.apply(entry), entry));
        List<DecisionProblem> problems = new ArrayList<>(content.faults());
        for (Path copy : form.joinsCopies() ? file.copies() : List.<Path>of()) {
            problems.addAll(join(copy, entries, key, purged));
        }
        if (inDatabase == null) {
            return new Whole<>(entries, List.of(), List.of(), problems, purged);
        }
        Set<String> known = inDatabase.stream().map(key).collect(Collectors.toSet());
        List<E> past =
                inDatabase.stream().filter(entry -> form.isPast(entry, purged)).toList();
        List<E> news = entries.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<E> lost = inDatabase.stream()
                .filter(entry -> !entries.containsKey(key.apply(entry)) && !form.isPast(entry, purged))
                .toList();
        lost.forEach(entry -> entries.put(key.apply(entry), entry));
        int gone = file.count() - entries.size();
        if (gone > 0) {
            problems.add(problem(file.file(), "", Code.LEDGER_LOST, Integer.toString(gone)));
        }
        append(lost);
        if (gone < 0) {
            // What was killed between the entries and their number left it behind.
            file.alone(channel -> file.noteCount(Math.max(file.count(), entries.size())));
        }
        return new Whole<>(entries, news, past, problems, purged);
    }

    /** Adds what only a copy of the file has; {@return what people have to know of it} One that has nothing of its own is no news. */
    private List<DecisionProblem> join(Path copy, Map<String, E> entries, Function<E, String> key, PurgeNotes purged)
            throws WorkspaceException {
        Content<E> content = new JournalFile(copy).read(channel -> content(copy, channel));
        int before = entries.size();
        content.entries().stream()
                .filter(entry -> !form.isPast(entry, purged))
                .forEach(entry -> entries.putIfAbsent(key.apply(entry), entry));
        int news = entries.size() - before;
        List<DecisionProblem> problems = new ArrayList<>(content.faults());
        if (news > 0) {
            problems.add(0, problem(copy, "", Code.LEDGER_COPY, Integer.toString(news)));
        }
        if (!problems.isEmpty()) {
            toldCopies.add(copy);
        }
        return problems;
    }

    private static DecisionProblem problem(Path of, String line, Code code, String... arguments) {
        return new DecisionProblem(String.valueOf(of.getFileName()), "", line, code, List.of(arguments));
    }

    private Content<E> content(Path of, FileChannel channel) throws IOException {
        List<E> entries = new ArrayList<>();
        List<DecisionProblem> faults = new ArrayList<>();
        PurgeNotes purged = new PurgeNotes();
        ChainedLine.forEach(channel, (number, line, chain) -> {
            Optional<E> entry = form.parse(line.text());
            Code fault = fault(line, entry.isPresent(), chain);
            if (fault != null) {
                faults.add(problem(of, Integer.toString(number), fault));
            }
            if (fault == null || fault == Code.LEDGER_GAP) {
                entry.ifPresentOrElse(entries::add, () -> purged.take(line));
            }
        });
        if (purged.hasForgedTombstones()) {
            faults.add(problem(of, "1", Code.LEDGER_GAP));
        }
        entries.removeIf(entry -> form.isPast(entry, purged));
        return new Content<>(entries, faults, purged);
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
        file.alone(channel -> {
            Set<String> known = new HashSet<>();
            texts.forEach(
                    text -> known.add(ChainedLine.after(ChainedLine.BEGIN, text).own()));
            String chain = ChainedLine.forEach(channel, (number, line, before) -> {
                if (line.text().startsWith(NOTE)) {
                    return;
                }
                if (line.isChecked()) {
                    known.add(line.own());
                } else if (before.equals(ChainedLine.BEGIN)) {
                    known.add(ChainedLine.after(before, line.text()).own());
                }
            });
            // A line that a power cut tore is told of; what it came from is done again.
            LineFile.append(channel, ChainedLine.written(chain, texts));
            return file.noteCount(Math.max(file.count(), known.size()));
        });
    }

    /**
     * Begins the file anew with sound lines, if there was something wrong with it. The old one stays beside it under a name
     * with the day, as do copies that had something of their own, and the new one notes that.
     *
     * @param entries all entries
     * @throws WorkspaceException if that fails
     */
    void renew(Collection<E> entries) throws WorkspaceException {
        file.alone(channel -> {
            Path aside = file.free();
            ObjectNode note = JSON.createObjectNode()
                    .put("note", "begun anew")
                    .put("set_aside", String.valueOf(aside.getFileName()));
            List<String> lines = new ArrayList<>(List.of(note.toString()));
            ChainedLine.forEach(channel, (number, line, chain) -> {
                if (PurgeNotes.isNote(line)) {
                    lines.add(line.text());
                }
            });
            entries.forEach(entry -> lines.add(form.line(entry)));
            try (FileChannel copy = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                LineFile.write(copy, 0, LineFile.content(channel));
                LineFile.rewrite(channel, ChainedLine.written(ChainedLine.BEGIN, lines));
            } catch (IOException e) {
                Files.deleteIfExists(aside);
                throw e;
            }
            return file.noteCount(entries.size());
        });
        toldCopies.forEach(file::setAside);
    }

    /**
     * Has entries go for good: a tombstone takes the place of each, and a note at the end says what was done.
     *
     * @param isPast which of them
     * @param purge what is noted
     * @return how many lines went
     * @throws WorkspaceException if the file cannot be written; all is as before then
     */
    int purge(Predicate<E> isPast, PurgeNotes.Purge purge) throws WorkspaceException {
        return file.alone(channel -> {
            StringBuilder text = new StringBuilder();
            AtomicInteger gone = new AtomicInteger();
            String chain = ChainedLine.forEach(channel, (number, line, before) -> {
                boolean goes = form.parse(line.text()).filter(isPast).isPresent();
                text.append((goes ? line.tombstone() : line).written()).append('\n');
                gone.addAndGet(goes ? 1 : 0);
            });
            text.append(ChainedLine.written(chain, List.of(purge.line(gone.get()))));
            LineFile.rewrite(channel, text.toString());
            file.noteCount(Math.max(0, file.count() - gone.get()));
            return gone.get();
        });
    }
}
