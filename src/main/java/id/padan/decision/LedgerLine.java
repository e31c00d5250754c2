package id.padan.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** An entry of the ledger as a line of JSON that says all there is to say: what {@code decisions.jsonl} consists of. */
public final class LedgerLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DECISION = "decision";
    private static final String REVOCATION = "revocation";

    private LedgerLine() {}

    /**
     * {@return the line of an entry, without a line break}
     *
     * @param entry the entry
     */
    public static String text(LedgerEntry entry) {
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
     * @param line what {@link #text} made
     */
    public static Optional<LedgerEntry> parse(String line) {
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
