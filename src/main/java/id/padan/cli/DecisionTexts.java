package id.padan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.decision.Decision;
import id.padan.decision.Ledger;
import id.padan.decision.ShownPerson;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.message.TextTable;
import id.padan.review.VerdictWords;
import id.padan.roster.RowLocation;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Decisions in words; NIK are masked. */
record DecisionTexts(Console out, Ledger ledger, ZoneId zone) {

    private static final int WIDTH = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** How a decision stands among all on its row. */
    private enum State {
        IN_FORCE,
        DISPUTED,
        SUPERSEDED,
        REVOKED
    }

    String list() {
        if (ledger.decisions().isEmpty()) {
            return out.text("decisions.none");
        }
        TextTable table = new TextTable(WIDTH);
        table.add(List.of("row", "id", "decision", "by", "at", "state").stream()
                .map(column -> out.text("decisions.column." + column))
                .toList());
        ledger.decisions()
                .forEach(decision -> table.add(List.of(
                        Masking.visible(decision.ticket().opd() + ": "
                                + decision.ticket().name()),
                        decision.id(),
                        word(decision),
                        by(decision),
                        time(decision),
                        state(decision))));
        return table.render();
    }

    String one(Decision decision) {
        Ticket ticket = decision.ticket();
        StringBuilder text = new StringBuilder();
        line(text, "id", decision.id() + " (" + state(decision) + ")");
        line(text, "row", ticket.opd() + ": " + ticket.name() + ", " + place(ticket.location()));
        line(text, "decision", word(decision));
        decision.person().ifPresent(person -> line(text, "person", person(person)));
        for (int i = 0; i < ticket.candidates().size(); i++) {
            line(text, "candidate", (i + 1) + ". " + person(ticket.candidates().get(i)));
        }
        line(text, "note", decision.note());
        line(text, "by", by(decision));
        line(text, "at", time(decision));
        line(text, "file", decision.file());
        line(text, "run", ticket.runId());
        return text.toString();
    }

    String json(List<Decision> decisions) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode array = root.putArray("decisions");
        for (Decision decision : decisions) {
            Ticket ticket = decision.ticket();
            ObjectNode node = array.addObject()
                    .put("id", decision.id())
                    .put("state", stateOf(decision).name())
                    .put("verdict", decision.verdict().name())
                    .put("note", Masking.masked(decision.note()))
                    .put("decided_by", decision.decidedBy())
                    .put("decided_at", decision.decidedAt().toString())
                    .put("decisions_file", decision.file())
                    .put("run_id", ticket.runId())
                    .put("opd", ticket.opd())
                    .put("file", ticket.location().file())
                    .put("sheet", ticket.location().sheet())
                    .put("row", ticket.location().row())
                    .put("name", ticket.name());
            decision.person().ifPresent(person -> node.put("person_nik", Masking.masked(person.nik()))
                    .put("person_name", person.name()));
        }
        return JSON.writeValueAsString(root) + System.lineSeparator();
    }

    private State stateOf(Decision decision) {
        if (ledger.isRevoked(decision)) {
            return State.REVOKED;
        }
        Standing word = ledger.word(decision.ticket().row());
        if (!word.decisions().contains(decision)) {
            return State.SUPERSEDED;
        }
        return word instanceof Standing.Disputed ? State.DISPUTED : State.IN_FORCE;
    }

    private String state(Decision decision) {
        return out.text("decisions.state." + stateOf(decision));
    }

    private String word(Decision decision) {
        return VerdictWords.word(decision.verdict(), out.language());
    }

    private String by(Decision decision) {
        return Masking.visible(VerdictWords.officer(decision, out.language()));
    }

    private String time(Decision decision) {
        return TIME.format(decision.decidedAt().atZone(zone));
    }

    private static String place(RowLocation location) {
        return location.file() + (location.sheet().isEmpty() ? ":" : ", " + location.sheet() + ":") + location.row();
    }

    private static String person(ShownPerson person) {
        return person.name() + ", " + Masking.masked(person.nik()) + ", " + person.birthDate();
    }

    private void line(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append(out.text("decisions.line." + key, Masking.visible(value)))
                    .append(System.lineSeparator());
        }
    }
}
