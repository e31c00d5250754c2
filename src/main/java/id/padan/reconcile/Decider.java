package id.padan.reconcile;

import id.padan.matching.Match;
import id.padan.matching.Matcher;
import id.padan.matching.ScoredCandidate;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.Regions;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.roster.SubmittedRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what becomes of a row, looking at nothing but the row and its candidates. Safe for use by several threads. */
public final class Decider {

    private final Matcher matcher;
    private final Thresholds thresholds;
    private final SafetyRules safety;
    private final Regions regions;

    /**
     * A decider.
     *
     * @param matcher weighs candidates
     * @param thresholds what counts as certain, and what as nothing
     * @param safety what holds back a certain one, and keeps an unlikely one
     */
    public Decider(Matcher matcher, Thresholds thresholds, SafetyRules safety) {
        this.matcher = matcher;
        this.thresholds = thresholds;
        this.safety = safety;
        this.regions = Regions.standard();
    }

    /**
     * {@return the outcome of a row and what it rests on}
     *
     * @param row the row
     * @param submitted the row in normal form
     * @param candidates the registry people it may be, in any order
     */
    public Decision decide(SubmittedRow row, Person submitted, List<RegistryPerson> candidates) {
        if (row.isUnreadable()) {
            return new Decision(
                    new Outcome.Rejected(null, 0, Set.of(), Set.of(Reason.ROW_UNREADABLE), Set.of()), List.of());
        }
        Match match = matcher.match(submitted, candidates);
        return Decision.of(outcome(submitted, match), match);
    }

    private Outcome outcome(Person submitted, Match match) {
        Set<Flag> flags = NikFlags.of(submitted, regions);
        Optional<ScoredCandidate> best = match.best().filter(candidate -> isWorthALook(candidate, match));
        if (best.isEmpty()) {
            return notInRegistry(submitted, flags);
        }
        ScoredCandidate candidate = best.get();
        if (isCertain(submitted, candidate, match)) {
            return reconciled(candidate, flags);
        }
        return new Outcome.Review(
                candidate.person(),
                candidate.probability(),
                candidate.differences(),
                reviewReasons(submitted, candidate, match),
                flags);
    }

    /** A NIK that somebody in the registry has is never passed over without an officer, whoever that is. */
    private boolean isWorthALook(ScoredCandidate best, Match match) {
        return best.probability() >= thresholds.review()
                || match.ownerOfNik().isPresent()
                || match.candidates().stream().anyMatch(safety::keep);
    }

    private boolean isCertain(Person submitted, ScoredCandidate best, Match match) {
        return best.probability() >= thresholds.reconcile()
                && best.person().status() == RegistryStatus.ACTIVE
                && !isNikOfOther(best, match)
                && safety.allow(submitted, best);
    }

    private static boolean isNikOfOther(ScoredCandidate best, Match match) {
        return match.ownerOfNik()
                .filter(owner -> !owner.person().equals(best.person()))
                .isPresent();
    }

    private static Outcome reconciled(ScoredCandidate candidate, Set<Flag> flags) {
        Set<PersonField> differences = candidate.differences();
        EnumSet<Flag> all = EnumSet.noneOf(Flag.class);
        all.addAll(flags);
        if (!differences.isEmpty()) {
            all.add(Flag.CORRECTED);
        }
        return new Outcome.Reconciled(
                candidate.person(), candidate.probability(), differences, EnumSet.noneOf(Reason.class), all);
    }

    private Outcome notInRegistry(Person submitted, Set<Flag> flags) {
        EnumSet<Reason> reasons = EnumSet.of(Reason.NOT_IN_REGISTRY);
        reasons.addAll(nikReasons(submitted, Optional.empty()));
        return new Outcome.Rejected(null, 0, Set.of(), reasons, flags);
    }

    private Set<Reason> reviewReasons(Person submitted, ScoredCandidate best, Match match) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(nikReasons(submitted, match.ownerOfNik()));
        if (isNikOfOther(best, match) || isOwnedByAStranger(best)) {
            reasons.add(Reason.NIK_OF_OTHER_PERSON);
        }
        if (best.person().status() == RegistryStatus.DECEASED) {
            reasons.add(Reason.REGISTRY_DECEASED);
        } else if (best.person().status() == RegistryStatus.INACTIVE) {
            reasons.add(Reason.REGISTRY_INACTIVE);
        }
        for (PersonField field : best.differences()) {
            switch (field) {
                case NAME -> reasons.add(Reason.NAME_DIFFERS);
                case BIRTH_DATE -> reasons.add(Reason.BIRTH_DATE_DIFFERS);
                case BIRTH_PLACE -> reasons.add(Reason.BIRTH_PLACE_DIFFERS);
                case GENDER -> reasons.add(Reason.GENDER_DIFFERS);
                case NIK -> {} // told by nikReasons
            }
        }
        if (match.runnerUp()
                .filter(second -> second.probability() >= thresholds.review())
                .isPresent()) {
            reasons.add(Reason.SEVERAL_CANDIDATES);
        }
        if (reasons.isEmpty() || match.absentProbability() > best.probability()) {
            reasons.add(Reason.NOT_IN_REGISTRY);
        }
        return reasons;
    }

    /** The number is the candidate's, but name and birth date are somebody else's. */
    private boolean isOwnedByAStranger(ScoredCandidate best) {
        boolean nothingElse = best.evidence(PersonField.NAME).bits() < 0
                && !best.level(PersonField.BIRTH_DATE).agrees();
        return best.level(PersonField.NIK).agrees() && (nothingElse || best.probability() < thresholds.review());
    }

    private static Set<Reason> nikReasons(Person submitted, Optional<ScoredCandidate> owner) {
        NikReading nik = submitted.nik();
        if (nik instanceof NikReading.Missing) {
            return EnumSet.of(Reason.NIK_MISSING);
        }
        if (nik instanceof NikReading.Damaged) {
            return EnumSet.of(Reason.NIK_DAMAGED_BY_EXCEL);
        }
        if (owner.isPresent()) {
            return EnumSet.noneOf(Reason.class);
        }
        return nik instanceof NikReading.Complete complete && complete.nik().isWellFormed()
                ? EnumSet.of(Reason.NIK_NOT_FOUND)
                : EnumSet.of(Reason.NIK_INVALID);
    }
}
