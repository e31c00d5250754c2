package id.padan.decision;

import id.padan.decision.Decision.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * All that officers ever decided on the rows of one job, and what of it stands. Unmodifiable.
 *
 * <p>Of the decisions on a row only those of the highest round count: they were made with the earlier ones in sight. Of one
 * officer the latest counts. A postponement contradicts nobody.
 */
public final class Ledger {

    private static final Comparator<Decision> BY_TIME =
            Comparator.comparing(Decision::decidedAt).thenComparing(Decision::id);

    private final List<Decision> decisions;
    private final Set<String> revoked = new HashSet<>();
    private final Map<RowKey, List<Decision>> byRow = new LinkedHashMap<>();

    private Ledger(Collection<LedgerEntry> entries) {
        Map<String, Decision> byId = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry instanceof LedgerEntry.Decided decided) {
                byId.putIfAbsent(entry.id(), decided.decision());
            } else if (entry instanceof LedgerEntry.Revoked revocation) {
                revoked.add(revocation.decision());
            }
        }
        decisions = byId.values().stream().sorted(BY_TIME).toList();
        decisions.forEach(decision -> byRow.computeIfAbsent(decision.ticket().row(), row -> new ArrayList<>())
                .add(decision));
    }

    /**
     * {@return the ledger of a job}
     *
     * @param entries its entries, in any order
     */
    public static Ledger of(Collection<LedgerEntry> entries) {
        return new Ledger(entries);
    }

    /** {@return all decisions by time, those that were taken back included} */
    public List<Decision> decisions() {
        return decisions;
    }

    /**
     * {@return whether a decision was taken back}
     *
     * @param decision the decision
     */
    public boolean isRevoked(Decision decision) {
        return revoked.contains(decision.id());
    }

    /** {@return the rows that anybody decided on, in the order of their first decision} */
    public Set<RowKey> rows() {
        return Collections.unmodifiableSet(byRow.keySet());
    }

    /**
     * {@return the round of a row's next ticket: higher than that of every decision on it, also of those taken back}
     *
     * @param row the row
     */
    public int round(RowKey row) {
        List<Decision> all = byRow.getOrDefault(row, List.of());
        int highest = all.stream()
                .mapToInt(decision -> decision.ticket().round())
                .max()
                .orElse(-1);
        return Math.max(all.size(), highest + 1);
    }

    /**
     * {@return what officers say of a row, before anybody has looked at the row as it is now}: {@link Standing.Applied} here
     * means that there is one word that counts
     *
     * @param row the row
     */
    public Standing word(RowKey row) {
        List<Decision> last = counting(row);
        if (last.isEmpty()) {
            return new Standing.Undecided();
        }
        List<Decision> said =
                last.stream().filter(each -> each.verdict() != Verdict.POSTPONE).toList();
        if (said.isEmpty()) {
            return new Standing.Postponed(last.get(last.size() - 1), round(row));
        }
        long meanings = said.stream().map(Ledger::meaning).distinct().count();
        return meanings > 1
                ? new Standing.Disputed(said, round(row))
                : new Standing.Applied(said.get(said.size() - 1), round(row));
    }

    /**
     * {@return whether a decision is one of those that count for its row: neither taken back nor followed by a later one}
     *
     * @param decision a decision of this ledger
     */
    public boolean counts(Decision decision) {
        return counting(decision.ticket().row()).stream()
                .anyMatch(each -> each.id().equals(decision.id()));
    }

    /** Of each officer the last decision on a row, of those that were made with all earlier rounds in sight. */
    private List<Decision> counting(RowKey row) {
        return lastOfEachOfficer(ofHighestRound(byRow.getOrDefault(row, List.of()).stream()
                .filter(decision -> !isRevoked(decision))
                .toList()));
    }

    /**
     * {@return whether a decision says anything that is not known yet} A file is read every night: what it said the last time,
     * or what the same officer said elsewhere, is no news, whoever saved it since.
     *
     * @param decision a decision that was just read
     */
    public boolean isNews(Decision decision) {
        Decision ofFile = null;
        Decision ofOfficer = null;
        for (Decision known : byRow.getOrDefault(decision.ticket().row(), List.of())) {
            if (known.id().equals(decision.id())) {
                return false;
            }
            if (known.ticket().round() == decision.ticket().round()) {
                ofFile = known.file().equals(decision.file()) ? known : ofFile;
                ofOfficer = officer(known).equals(officer(decision)) ? known : ofOfficer;
            }
        }
        return !(ofFile != null && saysTheSame(ofFile, decision))
                && !(ofOfficer != null && saysTheSame(ofOfficer, decision));
    }

    /** {@return what outcomes depend on, as texts that are equal for ledgers that say the same} */
    public List<String> state() {
        return decisions.stream()
                .map(decision -> (isRevoked(decision) ? "revoked " : "decided ") + decision.id())
                .sorted()
                .toList();
    }

    private static List<Decision> ofHighestRound(List<Decision> decisions) {
        int highest = decisions.stream()
                .mapToInt(decision -> decision.ticket().round())
                .max()
                .orElse(0);
        return decisions.stream()
                .filter(decision -> decision.ticket().round() == highest)
                .toList();
    }

    private static List<Decision> lastOfEachOfficer(List<Decision> byTime) {
        Map<String, Decision> last = new HashMap<>();
        byTime.forEach(decision -> last.put(officer(decision), decision));
        return last.values().stream().sorted(BY_TIME).toList();
    }

    /** Nobody knows whether two files of unknown officers are of one. */
    private static String officer(Decision decision) {
        return decision.decidedBy().isBlank()
                ? "file " + decision.file()
                : "officer " + decision.decidedBy().strip().toLowerCase(Locale.ROOT);
    }

    /** The same person may have stood at another place in another ticket. */
    private static Object meaning(Decision decision) {
        return decision.person().<Object>map(person -> person).orElse(decision.verdict());
    }

    private static boolean saysTheSame(Decision one, Decision other) {
        return meaning(one).equals(meaning(other)) && one.note().equals(other.note());
    }
}
