package id.padan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.DecisionProblem;
import id.padan.decision.LedgerEntry;
import id.padan.decision.Ticket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What officers decided, kept twice: in the database, and in a plain file beside it. What one of them lost, the other gives
 * back when the store is opened. Belongs to the jobs of a workspace, not to a run.
 */
public final class DecisionStore {

    private static final String FILE = "decisions.jsonl";

    private final Database database;
    private final LogFile log;
    private final List<Integer> broken;
    private final Map<String, LedgerEntry> entries = new LinkedHashMap<>();

    private final Path folder;

    private DecisionStore(Workspace workspace) throws IOException {
        folder = workspace.folder();
        database = new Database(workspace.dataSource());
        log = new LogFile(workspace.folder());
        LogFile.Content file = log.read();
        broken = file.broken();
        Map<String, LedgerEntry> inDatabase = new LinkedHashMap<>();
        database.each("SELECT entry FROM officer_decision ORDER BY job, id", row -> LogFile.parse(row.getString(1))
                .ifPresent(entry -> inDatabase.put(key(entry), entry)));
        file.entries().forEach(entry -> entries.putIfAbsent(key(entry), entry));
        store(entries.values().stream()
                .filter(entry -> !inDatabase.containsKey(key(entry)))
                .toList());
        List<LedgerEntry> lost = inDatabase.values().stream()
                .filter(entry -> !entries.containsKey(key(entry)))
                .toList();
        if (!lost.isEmpty()) {
            log.append(lost);
            lost.forEach(entry -> entries.put(key(entry), entry));
        }
    }

    /**
     * {@return the decisions of a workspace}
     *
     * @param workspace the workspace, open
     * @throws WorkspaceException if the file cannot be read or written
     */
    public static DecisionStore open(Workspace workspace) throws WorkspaceException {
        try {
            return new DecisionStore(workspace);
        } catch (IOException e) {
            throw unusable(workspace.folder(), e);
        }
    }

    /**
     * {@return the entries of a job}
     *
     * @param job its name
     */
    public List<LedgerEntry> entries(String job) {
        return entries.values().stream()
                .filter(entry -> entry.job().equals(job))
                .toList();
    }

    /**
     * Adds entries: once this returns, they survive whatever happens to the machine.
     *
     * @param added entries; those that are known are passed over
     * @throws WorkspaceException if the file cannot be written; nothing is added then
     */
    public void add(List<? extends LedgerEntry> added) throws WorkspaceException {
        Map<String, LedgerEntry> news = new LinkedHashMap<>();
        added.stream().filter(entry -> !entries.containsKey(key(entry))).forEach(entry -> news.put(key(entry), entry));
        if (!news.isEmpty()) {
            List<LedgerEntry> all = List.copyOf(news.values());
            try {
                log.append(all);
            } catch (IOException e) {
                throw unusable(folder, e);
            }
            store(all);
            entries.putAll(news);
        }
    }

    /** {@return the lines of the file that cannot be understood} */
    public List<DecisionProblem> problems() {
        return broken.stream()
                .map(line -> new DecisionProblem(
                        FILE, "", Integer.toString(line), DecisionProblem.Code.LEDGER_LINE, List.of()))
                .toList();
    }

    private void store(List<LedgerEntry> added) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (LedgerEntry entry : added) {
            values.add(new @Nullable Object[] {entry.job(), entry.id(), LogFile.line(entry)});
        }
        database.batch("MERGE INTO officer_decision (job, id, entry) KEY (job, id) VALUES (?, ?, ?)", values);
    }

    private static WorkspaceException unusable(Path folder, IOException e) {
        return new WorkspaceException(
                WorkspaceException.Kind.UNUSABLE,
                folder,
                FILE + ": " + e.getClass().getSimpleName(),
                e);
    }

    private static String key(LedgerEntry entry) {
        return entry.job() + "\n" + entry.id();
    }

    /**
     * {@code decisions.jsonl}: the entries of the ledger, one a line, in the order in which they came. Only ever appended to; on
     * the disk before anything else knows of an entry.
     */
    static final class LogFile {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final String DECISION = "decision";
        private static final String REVOCATION = "revocation";

        private final Path file;

        LogFile(Path folder) {
            this.file = folder.resolve(FILE);
        }

        /**
         * What the file holds.
         *
         * @param entries the entries, in order
         * @param broken the numbers of lines that are none, from 1
         */
        record Content(List<LedgerEntry> entries, List<Integer> broken) {}

        Content read() throws IOException {
            List<LedgerEntry> entries = new ArrayList<>();
            List<Integer> broken = new ArrayList<>();
            if (!Files.exists(file)) {
                return new Content(entries, broken);
            }
            dropTornLine();
            // Not Files.lines: that one gives up at the first byte that is no UTF-8.
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                int number = i + 1;
                if (!lines.get(i).isBlank()) {
                    parse(lines.get(i)).ifPresentOrElse(entries::add, () -> broken.add(number));
                }
            }
            return new Content(entries, broken);
        }

        void append(List<LedgerEntry> entries) throws IOException {
            StringBuilder text = new StringBuilder();
            entries.forEach(entry -> text.append(line(entry)).append('\n'));
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        }

        /** A line that a power cut tore was not yet noted anywhere else: the file that it came from is read again. */
        private void dropTornLine() throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            if (end == bytes.length) {
                return;
            }
            String last = new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (parse(last).isPresent()) {
                    channel.write(ByteBuffer.wrap(new byte[] {'\n'}), bytes.length);
                } else {
                    channel.truncate(end);
                }
                channel.force(true);
            }
        }

        /**
         * {@return an entry as a line of JSON that says all there is to say, without a line break}
         *
         * @param entry the entry
         */
        static String line(LedgerEntry entry) {
            ObjectNode node = JSON.createObjectNode();
            if (entry instanceof LedgerEntry.Decided decided) {
                Decision decision = decided.decision();
                node.put("entry", DECISION)
                        .put("job", entry.job())
                        .put("id", decision.id())
                        .put("verdict", decision.verdict().name())
                        .put("note", decision.note())
                        .put("decided_by", decision.decidedBy())
                        .put("decided_at", decision.decidedAt().toString())
                        .put("file", decision.file())
                        .put("ticket", decision.ticket().text());
            } else if (entry instanceof LedgerEntry.Revoked revoked) {
                node.put("entry", REVOCATION)
                        .put("job", entry.job())
                        .put("id", revoked.decision())
                        .put("revoked_by", revoked.by())
                        .put("revoked_at", revoked.at().toString());
            }
            try {
                return JSON.writeValueAsString(node);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        /**
         * {@return the entry of a line, or nothing if it is none}
         *
         * @param line what {@link #line} made
         */
        static Optional<LedgerEntry> parse(String line) {
            try {
                JsonNode node = JSON.readTree(line);
                return switch (node.path("entry").asText()) {
                    case DECISION -> decided(node);
                    case REVOCATION ->
                        Optional.of(new LedgerEntry.Revoked(
                                node.path("job").asText(),
                                node.path("id").asText(),
                                node.path("revoked_by").asText(),
                                Instant.parse(node.path("revoked_at").asText())));
                    default -> Optional.empty();
                };
            } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static Optional<LedgerEntry> decided(JsonNode node) {
            Verdict verdict = Verdict.valueOf(node.path("verdict").asText());
            Instant at = Instant.parse(node.path("decided_at").asText());
            return Ticket.parse(node.path("ticket").asText())
                    .map(ticket -> new LedgerEntry.Decided(new Decision(
                            node.path("id").asText(),
                            ticket,
                            verdict,
                            node.path("note").asText(),
                            node.path("decided_by").asText(),
                            at,
                            node.path("file").asText())));
        }
    }
}
