package id.padan.decision;

import id.padan.parallel.Workers;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that say who a row is, of rows that still are what was decided on: what a calibration of the model can learn
 * from. Rows are known by their place in the list that was looked through.
 *
 * @param byPlace the decision on each row that has a usable one
 * @param unusable how many other rows were decided, by what keeps their decisions from being used
 * @param inDoubt the rows of which matching cannot tell who they are
 */
public record UsableDecisions(
        SortedMap<Integer, Decision> byPlace, SortedMap<Obstacle, Integer> unusable, SortedSet<Integer> inDoubt) {

    /** What keeps a decision from being used. The names are keys of texts. */
    public enum Obstacle {
        /** It was taken back. */
        REVOKED,
        /** It was put off. */
        POSTPONED,
        /** Officers disagree. */
        DISPUTED,
        /** The row says something else now, or is gone. */
        ROW_CHANGED,
        /** The registry has the person otherwise now, or not as an active one, or there is a new best candidate. */
        REGISTRY_CHANGED,
        /** A rejected row that was also asked about for another reason than who it is. */
        OTHER_QUESTION,
        /** The row is read otherwise than it is written, because its whole file is damaged. */
        READ_OTHERWISE,
        /** The row is not among those that the calibration looks at. */
        NOT_LOOKED_AT
    }

    /** Keeps the collections unmodifiable. */
    public UsableDecisions {
        byPlace = Collections.unmodifiableSortedMap(new TreeMap<>(byPlace));
        unusable = Collections.unmodifiableSortedMap(new TreeMap<>(unusable));
        inDoubt = Collections.unmodifiableSortedSet(new TreeSet<>(inDoubt));
    }

    /**
     * {@return the usable decisions on the rows of a run}
     *
     * @param rows all rows, in the order of the output files, with the outcomes that they have without decisions
     * @param ledger what was decided on rows of this job
     * @param workers share the work
     */
    public static UsableDecisions of(List<RowOutcome> rows, Ledger ledger, Workers workers) {
        Settlement settlement = Settlement.of(rows, ledger, workers);
        Map<RowKey, Integer> places = new HashMap<>();
        SortedSet<Integer> inDoubt = new TreeSet<>();
        for (int place = 0; place < rows.size(); place++) {
            if (!settlement.superseded().containsKey(place)) {
                places.put(settlement.keys().get(place), place);
            }
            if (isInDoubt(rows.get(place).outcome())) {
                inDoubt.add(place);
            }
        }
        SortedMap<Integer, Decision> usable = new TreeMap<>();
        SortedMap<Obstacle, Integer> unusable = new TreeMap<>();
        for (RowKey key : ledger.rows()) {
            Integer place = places.get(key);
            Standing word = ledger.word(key);
            Optional<Obstacle> obstacle = obstacle(word)
                    .or(() -> place == null
                            ? Optional.of(Obstacle.ROW_CHANGED)
                            : obstacle(rows.get(place), settlement.standings().get(place)));
            if (obstacle.isPresent()) {
                unusable.merge(obstacle.get(), 1, Integer::sum);
            } else if (place != null && word instanceof Standing.Applied applied) {
                usable.put(place, applied.decision());
            }
        }
        return new UsableDecisions(usable, unusable, inDoubt);
    }

    private static boolean isInDoubt(Outcome outcome) {
        return outcome.kind() == Outcome.Kind.REVIEW
                && outcome.reasons().stream().noneMatch(UsableDecisions::isOtherQuestion);
    }

    /** {@return whether a row is also asked about for another reason than who it is; which of two to keep is one} */
    private static boolean isAskedOtherwise(Outcome outcome) {
        return outcome.flags().contains(Flag.POSSIBLE_DUPLICATE)
                || outcome.reasons().stream().anyMatch(UsableDecisions::isOtherQuestion);
    }

    /** {@return whether a reason asks about a row however certain it is who it is} */
    private static boolean isOtherQuestion(Reason reason) {
        return switch (reason) {
            case DUPLICATE_IN_OPD, DUPLICATE_ACROSS_OPD, REGISTRY_DECEASED, REGISTRY_INACTIVE -> true;
            case ROW_UNREADABLE,
                    DECIDED_BY_OFFICER,
                    NIK_MISSING,
                    NIK_INVALID,
                    NIK_DAMAGED_BY_EXCEL,
                    NIK_NOT_FOUND,
                    NIK_OF_OTHER_PERSON,
                    NAME_DIFFERS,
                    BIRTH_DATE_DIFFERS,
                    BIRTH_PLACE_DIFFERS,
                    GENDER_DIFFERS,
                    SEVERAL_CANDIDATES,
                    NOT_IN_REGISTRY -> false;
        };
    }

    private static Optional<Obstacle> obstacle(Standing word) {
        if (word instanceof Standing.Undecided) {
            return Optional.of(Obstacle.REVOKED);
        }
        if (word instanceof Standing.Postponed) {
            return Optional.of(Obstacle.POSTPONED);
        }
        return word instanceof Standing.Disputed ? Optional.of(Obstacle.DISPUTED) : Optional.empty();
    }

    private static Optional<Obstacle> obstacle(RowOutcome row, @Nullable Standing standing) {
        if (!(standing instanceof Standing.Applied applied)) {
            return Optional.of(Obstacle.REGISTRY_CHANGED);
        }
        if (!row.repairs().isEmpty()) {
            return Optional.of(Obstacle.READ_OTHERWISE);
        }
        // Rejected: somebody else, or not to be kept. Only where nothing else was asked it is the former.
        boolean rejected = applied.decision().person().isEmpty();
        return rejected && isAskedOtherwise(row.outcome()) ? Optional.of(Obstacle.OTHER_QUESTION) : Optional.empty();
    }
}
