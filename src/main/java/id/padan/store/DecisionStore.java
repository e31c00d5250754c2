package id.padan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.access.Access;
import id.padan.access.Renaming;
import id.padan.audit.PurgeNotes;
import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.DecisionProblem;
import id.padan.decision.LedgerEntry;
import id.padan.decision.Ticket;
import id.padan.decision.TicketKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
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

    /** The name of the file in the workspace. */
    public static final String FILE = "decisions.jsonl";

    private static final String KEY_FILE = "ticket.key";

    private static final Lines LINES = new Lines();

    private final @Nullable Database database;
    private final Journal<LedgerEntry> log;
    private final List<DecisionProblem> problems;
    private final Map<String, LedgerEntry> entries;
    private final PurgeNotes purged;

    private DecisionStore(Path folder, @Nullable Database database) throws WorkspaceException {
        this.database = database;
        log = new Journal<>(folder.resolve(FILE), LINES);
        List<LedgerEntry> inDatabase = new ArrayList<>();
        if (database != null) {
            database.each("SELECT entry FROM officer_decision ORDER BY job, id", row -> LINES.parse(row.getString(1))
                    .ifPresent(inDatabase::add));
        }
        Journal.Whole<LedgerEntry> whole = log.wholeWith(database == null ? null : inDatabase, DecisionStore::key);
        problems = whole.problems();
        entries = whole.entries();
        purged = whole.purged();
        drop(whole.past());
        store(whole.news());
    }

    /**
     * {@return the decisions of a workspace}
     *
     * @param workspace the workspace, open
     * @throws WorkspaceException if the file cannot be read or written
     */
    public static DecisionStore open(Workspace workspace) throws WorkspaceException {
        return new DecisionStore(workspace.folder(), new Database(workspace.dataSource()));
    }

    /**
     * {@return the decisions of a workspace that another process may have open} The file alone is read and added to; the
     * database takes that up when the store is next opened with it.
     *
     * @param folder the folder of the workspace
     * @throws WorkspaceException if the file cannot be read or written
     */
    public static DecisionStore beside(Path folder) throws WorkspaceException {
        return new DecisionStore(folder, null);
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
            log.append(all);
            store(all);
            entries.putAll(news);
        }
    }

    /**
     * {@return the secret by which a workspace knows the tickets that it issued} It lies in a file of its own, so that a new
     * database still knows them. One that is not there, or is none any more, is made.
     *
     * @param folder the folder of the workspace, which another process may have open
     * @throws WorkspaceException if it cannot be read or made
     */
    public static TicketKey ticketKey(Path folder) throws WorkspaceException {
        Path file = folder.resolve(KEY_FILE);
        try {
            String known = Files.exists(file)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1).strip()
                    : "";
            if (known.matches("[0-9a-f]{" + TicketKey.DIGITS + "}")) {
                return TicketKey.of(known);
            }
            byte[] secret = new byte[TicketKey.DIGITS / 2];
            new SecureRandom().nextBytes(secret);
            String made = HexFormat.of().formatHex(secret);
            Path next = folder.resolve(KEY_FILE + ".new");
            Files.deleteIfExists(next);
            Files.createFile(next);
            Access.of(folder).restrict(next);
            Files.writeString(next, made + "\n");
            Renaming.rename(next, file, StandardCopyOption.REPLACE_EXISTING);
            return TicketKey.of(made);
        } catch (IOException e) {
            throw new WorkspaceException(WorkspaceException.Kind.UNUSABLE, folder, KEY_FILE, e);
        }
    }

    /**
     * {@return whether a decision is of a time whose decisions were purged} Its file may lie in the decisions folder for ever.
     *
     * @param decision a decision that was just read
     */
    public boolean isPast(Decision decision) {
        return purged.isPast(decision.ticket().job(), decision.decidedAt());
    }

    /**
     * {@return the entries of a job that are of a time before another}
     *
     * @param job its name
     * @param before the time
     */
    public List<LedgerEntry> before(String job, Instant before) {
        return entries(job).stream().filter(entry -> at(entry).isBefore(before)).toList();
    }

    /**
     * Has the entries of a job go that are of a time before another. The chain of the file holds, and says what was done.
     *
     * @param job its name
     * @param before the time
     * @param by who does it
     * @param now when
     * @throws WorkspaceException if the file cannot be written
     */
    public void purge(String job, Instant before, String by, Instant now) throws WorkspaceException {
        List<LedgerEntry> past = before(job, before);
        log.purge(
                entry -> entry.job().equals(job) && at(entry).isBefore(before),
                new PurgeNotes.Purge(job, before, now, by));
        drop(past);
        past.forEach(entry -> entries.remove(key(entry)));
    }

    private static Instant at(LedgerEntry entry) {
        return entry instanceof LedgerEntry.Decided decided
                ? decided.decision().decidedAt()
                : ((LedgerEntry.Revoked) entry).at();
    }

    private void drop(List<LedgerEntry> past) {
        if (database != null) {
            past.forEach(entry ->
                    database.update("DELETE FROM officer_decision WHERE job = ? AND id = ?", entry.job(), entry.id()));
        }
    }

    /** {@return what is wrong with the file, and what is lost} */
    public List<DecisionProblem> problems() {
        return problems;
    }

    /** Begins the file anew, once people have been told what was wrong with it. */
    public void renew() throws WorkspaceException {
        if (!problems.isEmpty()) {
            log.renew(entries.values());
        }
    }

    private void store(List<LedgerEntry> added) {
        if (database == null) {
            return;
        }
        List<@Nullable Object[]> values = new ArrayList<>();
        for (LedgerEntry entry : added) {
            values.add(new @Nullable Object[] {entry.job(), entry.id(), LINES.line(entry)});
        }
        database.batch("MERGE INTO officer_decision (job, id, entry) KEY (job, id) VALUES (?, ?, ?)", values);
    }

    private static String key(LedgerEntry entry) {
        return entry.job() + "\n" + entry.id();
    }

    /** An entry of the ledger as a line of {@code decisions.jsonl}. */
    static final class Lines implements Journal.Form<LedgerEntry> {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final String DECISION = "decision";
        private static final String REVOCATION = "revocation";

        @Override
        public String line(LedgerEntry entry) {
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

        @Override
        public Optional<LedgerEntry> parse(String line) {
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

        @Override
        public boolean isPast(LedgerEntry entry, PurgeNotes purged) {
            return purged.isPast(entry.job(), at(entry));
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
