package id.padan.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.roster.RowLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes out with a row that an officer is to decide, and comes back with the decision. It holds all that is needed to
 * understand the decision, so that rows can be sorted and filtered at will and no database is needed to read them back.
 *
 * @param job the job's name
 * @param runId the run that asks
 * @param row knows the row again
 * @param round how often the row had been decided when this was asked: what is decided in a later round was decided with
 *     the earlier decisions in sight, and takes their place
 * @param opd the row's OPD
 * @param location where the row stood
 * @param name the name as submitted
 * @param candidates the candidates that are offered, the likeliest first; at most three
 * @param seal by which {@link TicketKey} knows that it was issued; empty if it has none
 */
public record Ticket(
        String job,
        String runId,
        RowKey row,
        int round,
        String opd,
        RowLocation location,
        String name,
        List<ShownPerson> candidates,
        String seal) {

    private static final int CHECK_DIGITS = 12;
    private static final String SEAL = "seal";
    /** In pure ASCII: a text that a spreadsheet writes in another encoding comes back all the same. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** Keeps the candidates unmodifiable. */
    public Ticket {
        candidates = List.copyOf(candidates);
    }

    /** A ticket without a seal. */
    public Ticket(
            String job,
            String runId,
            RowKey row,
            int round,
            String opd,
            RowLocation location,
            String name,
            List<ShownPerson> candidates) {
        this(job, runId, row, round, opd, location, name, candidates, "");
    }

    /** A ticket as it is written. */
    private record Written(
            String job,
            String runId,
            RowKey row,
            int round,
            String opd,
            RowLocation location,
            String name,
            List<ShownPerson> candidates) {

        static Written of(Ticket ticket) {
            return new Written(
                    ticket.job,
                    ticket.runId,
                    ticket.row,
                    ticket.round,
                    ticket.opd,
                    ticket.location,
                    ticket.name,
                    ticket.candidates);
        }

        Ticket ticket(String seal) {
            return new Ticket(job, runId, row, round, opd, location, name, candidates, seal);
        }
    }

    private record Checked(Written ticket, String check) {}

    /** {@return the same with a seal} */
    Ticket withSeal(String its) {
        return new Ticket(job, runId, row, round, opd, location, name, candidates, its);
    }

    /**
     * {@return the same for what is decided with more of the earlier decisions in sight than when it was asked}
     *
     * @param later how often the row had been decided by then
     */
    public Ticket in(int later) {
        return new Ticket(job, runId, row, later, opd, location, name, candidates);
    }

    /** {@return the ticket as one line of text, with a check against damage} */
    public String text() {
        try {
            // What reads tables makes one space of several.
            ObjectNode node = JSON.valueToTree(new Checked(Written.of(this), check()));
            if (!seal.isEmpty()) {
                node.put(SEAL, seal);
            }
            return JSON.writeValueAsString(node).replace("  ", " \\u0020");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * {@return the ticket of a text, or nothing if it is damaged or none}
     *
     * @param text what {@link #text()} made
     */
    public static Optional<Ticket> parse(String text) {
        try {
            if (!(JSON.readTree(text) instanceof ObjectNode node)) {
                return Optional.empty();
            }
            JsonNode seal = node.remove(SEAL);
            Checked checked = JSON.treeToValue(node, Checked.class);
            return Optional.of(checked.ticket().ticket(seal == null ? "" : seal.asText()))
                    .filter(ticket -> ticket.check().equals(checked.check()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** {@return digits that tell whether the ticket is as it went out} */
    public String check() {
        return digest().substring(0, CHECK_DIGITS);
    }

    /** Of everything but the seal. */
    String digest() {
        List<String> parts = new ArrayList<>(List.of(
                job,
                runId,
                row.text(),
                Integer.toString(round),
                opd,
                location.file(),
                location.sheet(),
                Integer.toString(location.row()),
                name));
        candidates.forEach(
                candidate -> parts.addAll(List.of(candidate.nik(), candidate.name(), candidate.birthDate())));
        return RowKey.digest(parts);
    }
}
