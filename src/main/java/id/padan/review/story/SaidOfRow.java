package id.padan.review.story;

import id.padan.decision.Decision;
import id.padan.decision.Ledger;
import id.padan.decision.RowHistory;
import id.padan.decision.ShownPerson;
import id.padan.decision.Standing;
import id.padan.message.Messages;
import id.padan.review.workbook.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells who decided what of a row and whether it holds, also what was decided or taken back after the run. */
final class SaidOfRow {

    private static final Comparator<Decision> BY_TIME = Comparator.comparing(Decision::decidedAt);

    private final KnownRow row;
    private final Ledger ledger;
    private final Wording wording;
    private final Messages messages;
    private final NikTexts niks;

    /** What has become of a decision. */
    private enum State {
        HOLDS,
        PUT_OFF,
        DISPUTED,
        OUTDATED,
        NEXT_RUN,
        REVOKED,
        REPLACED
    }

    SaidOfRow(KnownRow row, Ledger ledger, Wording wording, Messages messages, NikTexts niks) {
        this.row = row;
        this.ledger = ledger;
        this.wording = wording;
        this.messages = messages;
        this.niks = niks;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        decisions().forEach(decision -> lines.add(line(decision)));
        if (lines.isEmpty()) {
            lines.add(messages.text("decisions.none"));
        }
        LocalDate since = row.history().openSince();
        if (since != null) {
            lines.add(
                    row.history().state() == RowHistory.State.NEW
                            ? messages.text("decisions.new")
                            : messages.text("decisions.open", Wording.date(since)));
        }
        return lines;
    }

    /** {@return whether the next run will see the row otherwise than the last one did} */
    boolean waitsForARun() {
        return decisions().stream()
                .anyMatch(decision -> state(decision) == State.NEXT_RUN
                        || (ledger.isRevoked(decision)
                                && row.standing().decisions().contains(decision)));
    }

    /** {@return the decision that the row was settled by, if it was} */
    List<Decision> applied() {
        return row.standing() instanceof Standing.Applied applied ? applied.decisions() : List.of();
    }

    /** All decisions on the row, and those on what it said before. */
    private List<Decision> decisions() {
        Map<String, Decision> all = new TreeMap<>();
        row.standing().decisions().forEach(decision -> all.put(decision.id(), decision));
        ledger.decisions().stream()
                .filter(decision -> decision.ticket().row().equals(row.key()))
                .forEach(decision -> all.put(decision.id(), decision));
        return all.values().stream().sorted(BY_TIME).toList();
    }

    private String line(Decision decision) {
        String said = wording.said(decision);
        ShownPerson person = decision.person().orElse(null);
        String whom = person == null
                ? said
                : messages.text(
                        "decisions.person",
                        said,
                        person.name(),
                        niks.of(person.nik(), row.row().row().nik().text()));
        State state = state(decision);
        return messages.text(
                "decisions.said",
                whom,
                state == State.OUTDATED && row.standing() instanceof Standing.Outdated outdated
                        ? messages.text("decisions.OUTDATED." + outdated.why())
                        : messages.text("decisions." + state));
    }

    private State state(Decision decision) {
        if (ledger.isRevoked(decision)) {
            return State.REVOKED;
        }
        if (!row.standing().decisions().contains(decision)) {
            boolean counts = ledger.word(row.key()).decisions().contains(decision);
            return counts ? State.NEXT_RUN : State.REPLACED;
        }
        if (row.standing() instanceof Standing.Postponed) {
            return State.PUT_OFF;
        }
        if (row.standing() instanceof Standing.Disputed) {
            return State.DISPUTED;
        }
        return row.standing() instanceof Standing.Outdated ? State.OUTDATED : State.HOLDS;
    }
}
