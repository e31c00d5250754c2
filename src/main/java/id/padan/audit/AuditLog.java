package id.padan.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.access.Access;
import id.padan.message.Mask;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who used the personal data of a workspace, when, and what for: {@code audit.jsonl}, a line for each use, each chained to the one
 * before. Lines are only added; nothing is ever taken out of it, not by a purge either, so nothing personal of those whom the data
 * is about may stand in it.
 *
 * <p>Several processes may add to it at once.
 */
public final class AuditLog {

    /** The name of the file in the workspace. */
    public static final String FILE = "audit.jsonl";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");

    private static final String AT = "at";
    private static final String BY = "by";
    private static final String COMMAND = "command";
    private static final String JOB = "job";

    private final Path file;

    private AuditLog(Path file) {
        this.file = file;
    }

    /**
     * {@return the log of a workspace}
     *
     * @param workspace its folder
     */
    public static AuditLog in(Path workspace) {
        return new AuditLog(workspace.resolve(FILE));
    }

    /**
     * A use.
     *
     * @param at when
     * @param by who, as the computer knows them
     * @param command what they did, in a word
     * @param job the job's name
     * @param more what else there is to say, by keys in lower case: checksums of inputs, the run, what was removed
     */
    public record Entry(Instant at, String by, String command, String job, Map<String, List<String>> more) {

        /** Puts the keys in order. */
        public Entry {
            more = Collections.unmodifiableMap(new TreeMap<>(more));
        }

        /**
         * {@return a use by whoever runs this process, now}
         *
         * @param command what they do
         * @param job the job's name
         * @param more what else there is to say
         */
        public static Entry now(String command, String job, Map<String, List<String>> more) {
            return new Entry(
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    System.getProperty("user.name", ""),
                    command,
                    job,
                    more);
        }

        private String line() {
            ObjectNode node = JSON.createObjectNode()
                    .put(AT, at.toString())
                    .put(BY, by)
                    .put(COMMAND, command)
                    .put(JOB, job);
            more.forEach((key, texts) -> {
                ArrayNode all = node.putArray(key);
                texts.stream().map(Entry::withoutNik).forEach(all::add);
            });
            return node.toString();
        }

        /** It may stand in the name of a file. A checksum may have so many digits by chance. */
        private static String withoutNik(String text) {
            return Stream.of(text.split(" ", -1))
                    .map(word -> CHECKSUM.matcher(word).matches() ? word : Mask.niks(word))
                    .collect(Collectors.joining(" "));
        }

        private static Optional<Entry> parse(String line) {
            try {
                JsonNode node = JSON.readTree(line);
                Map<String, List<String>> more = new TreeMap<>();
                node.properties().stream()
                        .filter(each -> each.getValue().isArray())
                        .forEach(each -> {
                            List<String> texts = new ArrayList<>();
                            each.getValue().forEach(text -> texts.add(text.asText()));
                            more.put(each.getKey(), texts);
                        });
                return Optional.of(new Entry(
                        Instant.parse(node.path(AT).asText()),
                        node.path(BY).asText(),
                        node.path(COMMAND).asText(),
                        node.path(JOB).asText(),
                        more));
            } catch (JsonProcessingException | DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * What the file holds.
     *
     * @param entries those that are as they were written, in their order
     * @param faults the numbers, from 1, of lines that somebody changed or put in, or before which some are gone
     */
    public record Content(List<Entry> entries, List<Integer> faults) {

        /** Keeps the lists unmodifiable. */
        public Content {
            entries = List.copyOf(entries);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Adds an entry: once this returns, it is on the disk.
     *
     * @param entry the entry
     * @throws IOException if the file cannot be written
     */
    public void add(Entry entry) throws IOException {
        boolean isNew = !Files.exists(file);
        new LineFile(file).alone(channel -> {
            String chain = ChainedLine.last(channel);
            LineFile.append(channel, ChainedLine.written(chain, List.of(entry.line())));
            return chain;
        });
        if (isNew) {
            Access.of(Objects.requireNonNull(file.getParent(), "the log is in a workspace"))
                    .restrict(file);
        }
    }

    /**
     * {@return what the log holds; nothing if there is none}
     *
     * @throws IOException if it cannot be read
     */
    public Content content() throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Integer> faults = new ArrayList<>();
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                ChainedLine.forEach(channel, (number, line, chain) -> {
                    boolean isSound = line.isChecked() && !line.isTombstone() && line.isAsWritten();
                    if (!isSound || !line.follows(chain)) {
                        faults.add(number);
                    }
                    if (isSound) {
                        Entry.parse(line.text()).ifPresent(entries::add);
                    }
                });
            }
        }
        return new Content(entries, faults);
    }
}
