package id.padan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.decision.DecisionProblem;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rounds are closed, kept twice as officers' decisions are: in the database, and in the plain file {@code rounds.jsonl}
 * beside it. What one of them lost, the other gives back when the store is opened.
 */
public final class RoundStore {

    /** The name of the file in the workspace. */
    public static final String FILE = "rounds.jsonl";

    private static final Lines LINES = new Lines();

    private final @Nullable Database database;
    private final Journal<RoundEvent> journal;
    private final List<RoundEvent> events;
    private final List<DecisionProblem> problems;

    private RoundStore(Path folder, @Nullable Database database) throws WorkspaceException {
        this.database = database;
        journal = new Journal<>(folder.resolve(FILE), LINES);
        List<RoundEvent> inDatabase = new ArrayList<>();
        if (database != null) {
            database.each("SELECT event FROM round_event ORDER BY number", row -> LINES.parse(row.getString(1))
                    .ifPresent(inDatabase::add));
        }
        Journal.Whole<RoundEvent> whole = journal.wholeWith(database == null ? null : inDatabase, LINES::line);
        problems = whole.problems();
        store(whole.news());
        events = new ArrayList<>(whole.entries().values());
        events.sort(Comparator.comparing(RoundEvent::at));
    }

    /**
     * {@return the rounds of a workspace}
     *
     * @param workspace the workspace, open
     * @throws WorkspaceException if the file cannot be read or written
     */
    public static RoundStore open(Workspace workspace) throws WorkspaceException {
        return new RoundStore(workspace.folder(), new Database(workspace.dataSource()));
    }

    /**
     * {@return the rounds of a workspace that another process may have open, by the file alone}
     *
     * @param folder the folder of the workspace
     * @throws WorkspaceException if the file cannot be read
     */
    public static RoundStore beside(Path folder) throws WorkspaceException {
        return new RoundStore(folder, null);
    }

    /**
     * {@return what happened to the round of a job, in the order of time}
     *
     * @param job its name
     */
    public List<RoundEvent> events(String job) {
        return events.stream().filter(event -> event.job().equals(job)).toList();
    }

    /**
     * {@return how the round of a job was closed, if it is closed now}
     *
     * @param job its name
     */
    public Optional<RoundEvent.Closed> closed(String job) {
        List<RoundEvent> all = events(job);
        return all.isEmpty() || !(all.get(all.size() - 1) instanceof RoundEvent.Closed closed)
                ? Optional.empty()
                : Optional.of(closed);
    }

    /**
     * Adds an event: once this returns, it survives whatever happens to the machine.
     *
     * @param event what happened
     * @throws WorkspaceException if the file cannot be written; nothing is added then
     */
    public void add(RoundEvent event) throws WorkspaceException {
        journal.append(List.of(event));
        store(List.of(event));
        events.add(event);
    }

    /** {@return what is wrong with the file, and what is lost} */
    public List<DecisionProblem> problems() {
        return problems;
    }

    /** Begins the file anew, once people have been told what was wrong with it. */
    public void renew() throws WorkspaceException {
        if (!problems.isEmpty()) {
            journal.renew(events);
        }
    }

    private void store(List<RoundEvent> added) {
        Database known = database;
        if (known != null) {
            added.forEach(event -> known.update("INSERT INTO round_event (event) VALUES (?)", LINES.line(event)));
        }
    }

    /** An event as a line of {@code rounds.jsonl}. */
    static final class Lines implements Journal.Form<RoundEvent> {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final String CLOSED = "closed";
        private static final String REOPENED = "reopened";

        @Override
        public String line(RoundEvent event) {
            ObjectNode node = JSON.createObjectNode();
            node.put("event", event instanceof RoundEvent.Closed ? CLOSED : REOPENED)
                    .put("job", event.job())
                    .put("at", event.at().toString())
                    .put("by", event.by());
            if (event instanceof RoundEvent.Closed closed) {
                node.put("run_id", closed.runId())
                        .put("manifest", closed.manifest())
                        .put("sha256", closed.sha256())
                        .put("open", closed.open());
            } else if (event instanceof RoundEvent.Reopened reopened) {
                node.put("reason", reopened.reason());
            }
            try {
                return JSON.writeValueAsString(node);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<RoundEvent> parse(String line) {
            try {
                JsonNode node = JSON.readTree(line);
                String job = node.path("job").asText();
                Instant at = Instant.parse(node.path("at").asText());
                String by = node.path("by").asText();
                return switch (node.path("event").asText()) {
                    case CLOSED ->
                        Optional.of(new RoundEvent.Closed(
                                job,
                                at,
                                by,
                                node.path("run_id").asText(),
                                node.path("manifest").asText(),
                                node.path("sha256").asText(),
                                node.path("open").asLong()));
                    case REOPENED ->
                        Optional.of(new RoundEvent.Reopened(
                                job, at, by, node.path("reason").asText()));
                    default -> Optional.empty();
                };
            } catch (JsonProcessingException | DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
