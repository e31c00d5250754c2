package id.padan.decision;

import id.padan.person.Nik;
import id.padan.roster.SubmittedRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whom officers said that rows are, by their NIK. The run has to look for these people whatever else leads to them: only a
 * candidate of the row can be accepted, and an officer may have found one that no key would.
 *
 * <p>Unmodifiable; safe for use by several threads.
 */
public final class NamedPeople {

    /** By what a row says: of rows that say the very same, each looks for whoever is named for one of them. */
    private final Map<String, Set<Nik>> byContent = new HashMap<>();

    /** What a row says takes a checksum, which few rows are worth. */
    private final Set<String> names = new HashSet<>();

    private NamedPeople() {}

    /**
     * {@return whom the words that count name, also those of officers who disagree}
     *
     * @param ledger what was decided on rows of the job
     */
    public static NamedPeople in(Ledger ledger) {
        NamedPeople named = new NamedPeople();
        for (RowKey row : ledger.rows()) {
            for (Decision decision : ledger.word(row).decisions()) {
                decision.person().flatMap(person -> Nik.of(person.nik())).ifPresent(nik -> named.add(decision, nik));
            }
        }
        return named;
    }

    private void add(Decision decision, Nik nik) {
        names.add(decision.ticket().name());
        byContent
                .computeIfAbsent(decision.ticket().row().content(), content -> new HashSet<>())
                .add(nik);
    }

    /**
     * {@return the NIK of everybody who is named for a row; mostly none}
     *
     * @param row the row, of a roster or a list
     */
    public Set<Nik> of(SubmittedRow row) {
        return names.contains(row.name()) ? byContent.getOrDefault(RowKey.contentOf(row), Set.of()) : Set.of();
    }
}
