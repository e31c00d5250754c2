package id.padan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.decision.DecisionProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which rounds are closed, kept twice as officers' decisions are: in the database, and in the plain file {@code rounds.jsonl}
 * beside it. What one of them lost, the other gives back when the store is opened.
 */
public final class RoundStore {

    static final String FILE = "rounds.jsonl";
    private static final Lines LINES = new Lines();

    private final Database database;
    private final Journal<RoundEvent> journal;
    private final List<RoundEvent> events;
    private final List<DecisionProblem> problems;

    private RoundStore(Workspace workspace) throws WorkspaceException {
        database = new Database(workspace.dataSource());
        journal = new Journal<>(workspace.folder().resolve(FILE), LINES);
        List<RoundEvent> inDatabase = new ArrayList<>();
        database.each("SELECT event FROM round_event ORDER BY number", row -> LINES.parse(row.getString(1))
                .ifPresent(inDatabase::add));
        Journal.Whole<RoundEvent> whole = journal.wholeWith(inDatabase, LINES::line);
        problems = journal.problems(whole);
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
        return new RoundStore(workspace);
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

    /** {@return the lines of the file that cannot be understood} */
    public List<DecisionProblem> problems() {
        return problems;
    }

    private void store(List<RoundEvent> added) {
        added.forEach(event -> database.update("INSERT INTO round_event (event) VALUES (?)", LINES.line(event)));
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
