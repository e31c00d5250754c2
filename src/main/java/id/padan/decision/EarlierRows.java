package id.padan.decision;

import id.padan.person.RegistryPerson;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decisions on rows that are gone. Each is a hint for a row that is likely the edited form of such a row: one that was sent
 * back for it, or has the same person, or the same name at the same place.
 */
final class EarlierRows {

    /** Somebody of an OPD. */
    private record PersonOf(String opd, String nik) {}

    /** A name where it stood. */
    private record Named(String opd, RowLocation location, String name) {}

    private final Map<RowKey, Decision> byKey = new HashMap<>();
    private final Map<PersonOf, Decision> byPerson = new HashMap<>();
    private final Map<Named, Decision> byPlace = new HashMap<>();

    private EarlierRows() {}

    static EarlierRows of(Ledger ledger, Corrections corrections) {
        EarlierRows earlier = new EarlierRows();
        Set<RowKey> present = new HashSet<>();
        if (!ledger.decisions().isEmpty()) {
            List<RowKey> keys = corrections.keys();
            for (int place = 0; place < keys.size(); place++) {
                if (!corrections.superseded().containsKey(place)) {
                    present.add(keys.get(place));
                }
            }
        }
        for (RowKey row : ledger.rows()) {
            if (!present.contains(row)) {
                last(ledger.word(row)).ifPresent(decision -> earlier.add(row, decision));
            }
        }
        return earlier;
    }

    private static Optional<Decision> last(Standing word) {
        List<Decision> decisions = word.decisions();
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    private void add(RowKey row, Decision decision) {
        Ticket ticket = decision.ticket();
        byKey.put(row, decision);
        decision.person()
                .or(() -> ticket.candidates().stream().findFirst())
                .filter(person -> !person.nik().isEmpty())
                .ifPresent(person -> byPerson.put(new PersonOf(ticket.opd(), person.nik()), decision));
        byPlace.put(new Named(ticket.opd(), ticket.location(), plain(ticket.name())), decision);
    }

    /** {@return what was last decided on a row of which this one is likely the edited form} */
    Optional<Decision> like(SubmittedRow row, @Nullable RegistryPerson person) {
        if (byKey.isEmpty()) {
            return Optional.empty();
        }
        Decision decision = row.replaces() == null ? null : byKey.get(new RowKey(row.replaces()));
        if (decision == null && person != null) {
            decision =
                    byPerson.get(new PersonOf(row.opd(), person.person().nik().text()));
        }
        if (decision == null) {
            decision = byPlace.get(new Named(row.opd(), row.location(), plain(row.name())));
        }
        return Optional.ofNullable(decision);
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
