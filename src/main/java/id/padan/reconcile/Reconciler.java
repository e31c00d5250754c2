package id.padan.reconcile;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.Matcher;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Gender;
import id.padan.person.Nik;
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
import java.util.function.Predicate;

/**
 * Concludes what becomes of a row from the row and its candidates alone; what other rows and officers say of it comes later.
 * Safe for use by several threads.
 */
public final class Reconciler {

    /**
     * Probabilities that part the outcomes; 0 to 1, {@code review} below {@code reconcile}.
     *
     * @param reconcile from here on a row is certain (unless a safety rule holds it back)
     * @param review from here on an officer decides; below, the row is rejected
     */
    public record Thresholds(double reconcile, double review) {}

    private final Matcher matcher;
    private final Thresholds thresholds;
    private final SafetyRules safety;
    private final Regions regions;

    /**
     * A reconciler.
     *
     * @param matcher weighs candidates
     * @param thresholds what counts as certain, and what as nothing
     * @param safety what holds back a certain one, and keeps an unlikely one
     */
    public Reconciler(Matcher matcher, Thresholds thresholds, SafetyRules safety) {
        this(matcher, thresholds, safety, Regions.standard());
    }

    /**
     * A reconciler that knows other region codes than the standard ones.
     *
     * @param matcher weighs candidates
     * @param thresholds what counts as certain, and what as nothing
     * @param safety what holds back a certain one, and keeps an unlikely one
     * @param regions the region codes that can stand in a NIK
     */
    public Reconciler(Matcher matcher, Thresholds thresholds, SafetyRules safety, Regions regions) {
        this.matcher = matcher;
        this.thresholds = thresholds;
        this.safety = safety;
        this.regions = regions;
    }

    /**
     * {@return the outcome of a row and what it rests on}
     *
     * @param row the row
     * @param submitted the row in normal form
     * @param candidates the registry people it may be, in any order
     */
    public RowOutcome reconcile(SubmittedRow row, Person submitted, List<RegistryPerson> candidates) {
        return reconcile(row, submitted, submitted, candidates);
    }

    /**
     * {@return the outcome of a row whose file is damaged as a whole, and what it rests on}
     *
     * @param row the row
     * @param submitted the row in normal form as it is written: differences, reasons and flags are told of this
     * @param read the row with the damage undone: this is matched
     * @param candidates the registry people it may be, in any order
     */
    public RowOutcome reconcile(SubmittedRow row, Person submitted, Person read, List<RegistryPerson> candidates) {
        return reconcile(row, submitted, read, candidates, Set.of());
    }

    /**
     * {@return the outcome of a row of which officers may have said who it is, and what it rests on}
     *
     * @param row the row
     * @param submitted the row in normal form as it is written
     * @param read the row as it is matched
     * @param candidates the registry people it may be, in any order
     * @param named the NIK of whom officers said that it is: they change nothing of the outcome, and are among the candidates
     *     that it tells
     */
    public RowOutcome reconcile(
            SubmittedRow row, Person submitted, Person read, List<RegistryPerson> candidates, Set<Nik> named) {
        if (row.isUnreadable()) {
            return new RowOutcome(
                    row, new Outcome.Rejected(null, 0, Set.of(), Set.of(Reason.ROW_UNREADABLE), Set.of()));
        }
        Match match = matcher.match(read, candidates);
        Match asWritten = read.equals(submitted) ? match : matcher.match(submitted, candidates);
        Outcome outcome = outcome(new Submission(submitted, asWritten), read, match);
        return new RowOutcome(row, outcome, candidatesToShow(outcome, match, named));
    }

    /**
     * {@return whether two rows of people whom the registry does not have are one person: whether the one would be reconciled with
     * the other if that were an entry of the registry, their NIK at most a typo apart}
     *
     * @param one a row in normal form
     * @param other a row in normal form, which counts as the right one
     */
    boolean isOnePerson(Person one, Person other) {
        boolean couldBeAnEntry = other.nik() instanceof NikReading.Complete complete
                && complete.nik().isWellFormed();
        if (!couldBeAnEntry) {
            return false;
        }
        Match match = matcher.match(one, List.of(new RegistryPerson(other, RegistryStatus.ACTIVE)));
        return match.best()
                .filter(best -> SafetyRules.isWithinOneTypo(best.level(PersonField.NIK)))
                .filter(best -> isCertain(one, best, match))
                .isPresent();
    }

    /**
     * None for a row that is reconciled as it stands: nobody asks why. Of a rejected one those that were not enough, however
     * unlikely: an officer may know better.
     */
    private static List<ScoredCandidate> candidatesToShow(Outcome outcome, Match match, Set<Nik> named) {
        Predicate<RegistryPerson> isNamed = person ->
                person.person().nik() instanceof NikReading.Complete complete && named.contains(complete.nik());
        boolean asItStands =
                outcome instanceof Outcome.Reconciled && outcome.differences().isEmpty();
        boolean isContradicted =
                !named.isEmpty() && match.candidates().stream().skip(1).anyMatch(other -> isNamed.test(other.person()));
        return asItStands && !isContradicted ? List.of() : match.toShow(RowOutcome.MAX_CANDIDATES, isNamed);
    }

    /** What is written, and what the registry has for that. */
    private record Submission(Person person, Match match) {}

    private Outcome outcome(Submission submitted, Person read, Match match) {
        Set<Flag> flags = nikFlags(submitted.person());
        Optional<ScoredCandidate> best = match.best().filter(candidate -> isWorthALook(candidate, match));
        if (best.isEmpty()) {
            return notInRegistry(submitted, flags);
        }
        ScoredCandidate candidate = best.get();
        ScoredCandidate asWritten = asWritten(candidate, submitted, match);
        if (isCertain(read, candidate, match)) {
            return reconciled(candidate, asWritten.differences(), flags);
        }
        return new Outcome.Review(
                candidate.person(),
                candidate.probability(),
                asWritten.differences(),
                reviewReasons(submitted, candidate, asWritten, match),
                flags);
    }

    /** The candidate held against what is written. */
    private ScoredCandidate asWritten(ScoredCandidate candidate, Submission submitted, Match match) {
        return match.equals(submitted.match())
                ? candidate
                : matcher.match(submitted.person(), List.of(candidate.person()))
                        .best()
                        .orElseThrow();
    }

    /** A row is never rejected by itself if somebody in the registry has its NIK. */
    private boolean isWorthALook(ScoredCandidate best, Match match) {
        return best.probability() >= thresholds.review()
                || match.ownerOfNik().isPresent()
                || match.candidates().stream().anyMatch(safety::keep);
    }

    private boolean isCertain(Person submitted, ScoredCandidate best, Match match) {
        return best.probability() >= thresholds.reconcile()
                && best.person().status() == RegistryStatus.ACTIVE
                && !isNikOfOther(best, match)
                && safety.allow(submitted, best, () -> match.probabilityWithoutAnyPiece(best));
    }

    private static boolean isNikOfOther(ScoredCandidate best, Match match) {
        return match.ownerOfNik()
                .filter(owner -> !owner.person().equals(best.person()))
                .isPresent();
    }

    private static Outcome reconciled(ScoredCandidate candidate, Set<PersonField> differences, Set<Flag> flags) {
        EnumSet<Flag> all = EnumSet.noneOf(Flag.class);
        all.addAll(flags);
        if (!differences.isEmpty()) {
            all.add(Flag.CORRECTED);
        }
        return new Outcome.Reconciled(
                candidate.person(), candidate.probability(), differences, EnumSet.noneOf(Reason.class), all);
    }

    private static Outcome notInRegistry(Submission submitted, Set<Flag> flags) {
        EnumSet<Reason> reasons = EnumSet.of(Reason.NOT_IN_REGISTRY);
        reasons.addAll(nikReasons(submitted.person(), submitted.match().ownerOfNik()));
        return new Outcome.Rejected(null, 0, Set.of(), reasons, flags);
    }

    private Set<Reason> reviewReasons(
            Submission submitted, ScoredCandidate best, ScoredCandidate asWritten, Match match) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(nikReasons(submitted.person(), submitted.match().ownerOfNik()));
        if (isNikOfOther(best, submitted.match()) || isOwnedByAStranger(best)) {
            reasons.add(Reason.NIK_OF_OTHER_PERSON);
        }
        switch (best.person().status()) {
            case ACTIVE -> {}
            case DECEASED -> reasons.add(Reason.REGISTRY_DECEASED);
            case INACTIVE, BROKEN -> reasons.add(Reason.REGISTRY_INACTIVE);
        }
        asWritten.differences().forEach(field -> addDifference(field, reasons));
        if (best.level(PersonField.NAME) == ComparisonLevel.MISSING) {
            // Without a name that can be read, nothing confirms whose row it is.
            reasons.add(Reason.NAME_DIFFERS);
        }
        if (match.runnerUp()
                .filter(second -> second.probability() >= thresholds.review())
                .isPresent()) {
            reasons.add(Reason.SEVERAL_CANDIDATES);
        }
        boolean isLikelierAbsent = match.absentProbability() > best.probability()
                && best.person().status() != RegistryStatus.BROKEN; // half a record is no absence
        if (reasons.isEmpty() || isLikelierAbsent) {
            reasons.add(Reason.NOT_IN_REGISTRY);
        }
        return reasons;
    }

    private static void addDifference(PersonField field, Set<Reason> reasons) {
        switch (field) {
            case NAME -> reasons.add(Reason.NAME_DIFFERS);
            case BIRTH_DATE -> reasons.add(Reason.BIRTH_DATE_DIFFERS);
            case BIRTH_PLACE -> reasons.add(Reason.BIRTH_PLACE_DIFFERS);
            case GENDER -> reasons.add(Reason.GENDER_DIFFERS);
            case NIK -> {} // told by nikReasons
        }
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

    /** What the parts of the submitted NIK say against the rest of the row; nothing is corrected because of it. */
    private Set<Flag> nikFlags(Person submitted) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (!(submitted.nik() instanceof NikReading.Complete complete)) {
            return flags;
        }
        Nik nik = complete.nik();
        if (submitted.birthDate() != null && !nik.agreesWith(submitted.birthDate())) {
            flags.add(Flag.NIK_BIRTH_DATE);
        }
        Gender gender = nik.gender();
        if (submitted.gender() != null && gender != null && gender != submitted.gender()) {
            flags.add(Flag.NIK_GENDER);
        }
        if (!regions.isKnown(nik.region())) {
            flags.add(Flag.NIK_REGION);
        }
        return flags;
    }
}
