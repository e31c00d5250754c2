package id.padan.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.Ledger;
import id.padan.decision.LedgerEntry;
import id.padan.decision.RowKey;
import id.padan.decision.ShownPerson;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.jobfile.JobFile;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Implausibility;
import id.padan.review.VerdictWords;
import id.padan.store.DecisionStore;
import id.padan.store.RoundEvent;
import id.padan.store.RoundStore;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes decisions into the ledger of a job, one after the other, and tells how its rows stand. Needs the ledger's file and not
 * the database, so that it works while a run has that; the next run takes in what was decided meanwhile.
 */
final class DecisionDesk {

    /** Where decisions are from that came in no file. */
    static final String FROM = "padan review";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JobFile job;
    private final Path workspace;
    private final ServedRun run;
    private final Clock clock;
    private Instant last = Instant.EPOCH;
    private @Nullable Known known;

    DecisionDesk(JobFile job, Path workspace, ServedRun run, Clock clock) {
        this.job = job;
        this.workspace = workspace;
        this.run = run;
        this.clock = clock;
    }

    /** The ledger as its file was when it was of a version. */
    private record Known(String version, DecisionStore store, Ledger ledger, Optional<RoundEvent.Closed> closed) {}

    /**
     * {@return how all rows stand on which anybody decided: {@code {run, version, closed, rows: {KEY: {kind, decisions}}}}; run is
     * the last one, by which a page knows that it is of an earlier one}
     *
     * @param since the version that the asker has; if it is still the one, nothing but run and version is told
     * @throws WorkspaceException if the ledger cannot be read
     */
    synchronized ObjectNode state(String since) throws WorkspaceException {
        Known now = known();
        ObjectNode state = JSON.createObjectNode().put("run", run.latest()).put("version", now.version);
        if (now.version.equals(since)) {
            return state;
        }
        now.closed.ifPresentOrElse(
                closed -> state.putObject("closed").put("day", day(closed)).put("by", closed.by()),
                () -> state.putNull("closed"));
        ObjectNode rows = state.putObject("rows");
        for (RowKey row : now.ledger.rows()) {
            if (!(now.ledger.word(row) instanceof Standing.Undecided)) {
                rows.set(row.text(), standing(now.ledger, row));
            }
        }
        return state;
    }

    /**
     * Takes a decision in. It counts as made with those decisions in sight that the officer had seen: these it replaces, all
     * others it contradicts.
     *
     * @param asked {@code {ticket, verdict, note, officer, seen: [ID]}}
     * @return how the row stands then: {@code {row, id, kind, decisions}}
     * @throws Refusal if it is none, accepts somebody implausible without a note, the page is of an earlier run, or the round is
     *     closed
     * @throws WorkspaceException if the ledger cannot be written; nothing is taken in then
     */
    synchronized ObjectNode decide(JsonNode asked) throws Refusal, WorkspaceException {
        AskedDecision decision = new AskedDecision(asked);
        Ticket ticket = issued(decision);
        return keep(ticket, decision.verdict(ticket), decision);
    }

    /**
     * Takes the decision in that a row is somebody of the registry whom the run did not offer. The next run looks for that
     * person, weighs them, and accepts them.
     *
     * @param asked {@code {ticket, note, officer, seen: [ID]}}; the note says why
     * @param person whom the officer found
     * @return how the row stands then, as {@link #decide} tells it
     * @throws Refusal if the person cannot be accepted, there is no note, it is no decision, or the round is closed
     * @throws WorkspaceException if the ledger cannot be written; nothing is taken in then
     */
    synchronized ObjectNode decideOther(JsonNode asked, RegistryPerson person) throws Refusal, WorkspaceException {
        AskedDecision decision = new AskedDecision(asked);
        Ticket ticket = issued(decision);
        if (person.status() == RegistryStatus.BROKEN) {
            throw new Refusal("other.BROKEN");
        }
        if (!(person.person().nik() instanceof NikReading.Complete)) {
            throw new Refusal("other.no_nik");
        }
        if (decision.note().isEmpty()) {
            throw new Refusal("other.note");
        }
        ShownPerson found = ShownPerson.of(person);
        int offered = ticket.candidates().indexOf(found);
        // Nothing led to the person: by what the run knows they are as unlikely as anybody.
        return offered < 0
                ? keep(ticket.withOther(found, Implausibility.of(person, 0, Set.of())), Verdict.OTHER, decision)
                : keep(ticket, Verdict.accepting(offered), decision);
    }

    private Ticket issued(AskedDecision asked) throws Refusal, WorkspaceException {
        Ticket ticket = asked.ticket(job.name(), run.latest());
        if (!DecisionStore.ticketKey(workspace).knows(ticket)) {
            throw new Refusal("decide.ticket");
        }
        return ticket;
    }

    private ObjectNode keep(Ticket ticket, Verdict verdict, AskedDecision asked) throws Refusal, WorkspaceException {
        Known now = openRound();
        Decision decision = Decision.of(
                inRound(ticket, now.ledger, asked.seen()), verdict, asked.note(), asked.officer(), time(), FROM);
        if (decision.lacksNote()) {
            throw new Refusal("decide.note");
        }
        now.store.add(List.of(new LedgerEntry.Decided(decision)));
        return standing(known().ledger, ticket.row())
                .put("row", ticket.row().text())
                .put("id", decision.id());
    }

    /**
     * Takes a decision back.
     *
     * @param asked {@code {id, officer}}
     * @return how the row stands then: {@code {row, kind, decisions}}
     * @throws Refusal if there is no such decision, or the round is closed
     * @throws WorkspaceException if the ledger cannot be written
     */
    synchronized ObjectNode revoke(JsonNode asked) throws Refusal, WorkspaceException {
        Known now = openRound();
        String id = asked.path("id").asText();
        Decision decision = now.ledger.decisions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("revoke.unknown"));
        now.store.add(List.of(new LedgerEntry.Revoked(
                job.name(), id, new AskedDecision(asked).officer(), time().truncatedTo(ChronoUnit.SECONDS))));
        RowKey row = decision.ticket().row();
        return standing(known().ledger, row).put("row", row.text());
    }

    private Known openRound() throws Refusal, WorkspaceException {
        Known now = known();
        if (now.closed.isPresent()) {
            RoundEvent.Closed closed = now.closed.get();
            throw new Refusal("decide.closed", day(closed), closed.by());
        }
        return now;
    }

    /** Other commands write the same files: they are read again once they have changed. */
    private Known known() throws WorkspaceException {
        String version = version();
        Known now = known;
        if (now == null || !now.version.equals(version)) {
            DecisionStore store = DecisionStore.beside(workspace);
            now = new Known(
                    version,
                    store,
                    Ledger.of(store.entries(job.name())),
                    RoundStore.beside(workspace).closed(job.name()));
            known = now;
        }
        return now;
    }

    private String version() {
        StringBuilder version = new StringBuilder();
        for (String name : List.of(DecisionStore.FILE, RoundStore.FILE)) {
            try {
                // Only ever appended to: another size, another content.
                version.append(Files.size(workspace.resolve(name))).append('-');
            } catch (IOException isNotThere) {
                version.append("0-");
            }
        }
        return version.toString();
    }

    private static Ticket inRound(Ticket ticket, Ledger ledger, Set<String> seen) {
        List<Decision> standing = ledger.word(ticket.row()).decisions();
        int highest = standing.stream()
                .mapToInt(decision -> decision.ticket().round())
                .max()
                .orElse(-1);
        boolean sawAll = standing.stream().map(Decision::id).allMatch(seen::contains);
        boolean isAsAsked = highest < ticket.round();
        int round = isAsAsked ? ticket.round() : sawAll ? ledger.round(ticket.row()) : highest;
        return ticket.in(round);
    }

    /** Of one officer the latest decision counts, so no two have the same time. */
    private Instant time() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return last;
    }

    private ObjectNode standing(Ledger ledger, RowKey row) {
        Standing word = ledger.word(row);
        ObjectNode node = JSON.createObjectNode().put("kind", word.getClass().getSimpleName());
        ArrayNode decisions = node.putArray("decisions");
        for (Decision decision : word.decisions()) {
            ObjectNode its = decisions
                    .addObject()
                    .put("id", decision.id())
                    .put("round", decision.ticket().round())
                    .put("verdict", decision.verdict().name())
                    .put("note", decision.note())
                    .put("by", VerdictWords.officer(decision, job.language()))
                    .put(
                            "at",
                            decision.decidedAt()
                                    .atZone(job.zone())
                                    .toOffsetDateTime()
                                    .toString());
            decision.person().ifPresent(person -> its.putObject("person")
                    .put("nik", person.nik())
                    .put("name", person.name())
                    .put("birth_date", person.birthDate()));
        }
        return node;
    }

    private String day(RoundEvent.Closed closed) {
        return LocalDate.ofInstant(closed.at(), job.zone()).toString();
    }
}
