package id.padan.reconcile;

import id.padan.criteria.Eligibility;
import id.padan.filedamage.Repair;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import id.padan.roster.SubmittedRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row and what becomes of it.
 *
 * @param row the row as submitted
 * @param outcome its outcome
 * @param candidates the likeliest registry people with the evidence, best first, at most {@link #MAX_CANDIDATES}; empty for a
 *     row that is reconciled as it stands, because nobody asks why; of a rejected row those that were not likely enough
 * @param repairs what was read otherwise than it is written, because the whole file is damaged; mostly empty
 * @param doubleNik the likeliest person's NIK, if several entries of the registry have it
 * @param eligibility whether the row's person meets the criteria of the round; null in rejected rows, and where the job names none
 */
public record RowOutcome(
        SubmittedRow row,
        Outcome outcome,
        List<ScoredCandidate> candidates,
        List<Repair> repairs,
        @Nullable DoubleNik doubleNik,
        @Nullable Eligibility eligibility) {

    /** As many candidates as an officer is shown. */
    public static final int MAX_CANDIDATES = 3;

    /** Keeps the lists unmodifiable. */
    public RowOutcome {
        candidates = List.copyOf(candidates);
        repairs = List.copyOf(repairs);
    }

    /**
     * A row that was read as it is written.
     *
     * @param row the row as submitted
     * @param outcome its outcome
     * @param candidates the registry people it may be
     */
    public RowOutcome(SubmittedRow row, Outcome outcome, List<ScoredCandidate> candidates) {
        this(row, outcome, candidates, List.of(), null, null);
    }

    /**
     * A row whose outcome needs no explanation.
     *
     * @param row the row as submitted
     * @param outcome its outcome
     */
    public RowOutcome(SubmittedRow row, Outcome outcome) {
        this(row, outcome, List.of());
    }

    /**
     * {@return the row with another outcome; what it rests on stays}
     *
     * @param other the outcome
     */
    public RowOutcome with(Outcome other) {
        return new RowOutcome(row, other, candidates, repairs, doubleNik, eligibility);
    }

    /**
     * {@return the same outcome with what else is known of the row}
     *
     * @param undone what was read otherwise than it is written
     * @param several the person's NIK, if several entries of the registry have it
     */
    public RowOutcome with(List<Repair> undone, @Nullable DoubleNik several) {
        return new RowOutcome(row, outcome, candidates, undone, several, eligibility);
    }

    /**
     * {@return what became of the row, with another form of the row}
     *
     * @param other the same row
     */
    public RowOutcome with(SubmittedRow other) {
        return new RowOutcome(other, outcome, candidates, repairs, doubleNik, eligibility);
    }

    /**
     * {@return what became of the row, with what the criteria of the round say, and their flag}
     *
     * @param judged whether its person meets them
     */
    public RowOutcome with(Eligibility judged) {
        Outcome flagged = judged.borderline() ? outcome.with(Flag.BORDERLINE) : outcome;
        return new RowOutcome(row, flagged, candidates, repairs, doubleNik, judged);
    }

    /**
     * {@return what a reconciled row's person is known by for as long as a round lasts: the NIK; where there is none, or several
     * entries of the registry have it, the name and what else identifies people as well}
     */
    public String lastingKey() {
        RegistryPerson person = Objects.requireNonNull(outcome.person());
        return doubleNik == null && person.person().nik() instanceof NikReading.Complete complete
                ? complete.nik().digits()
                : Identity.registered(person);
    }

    /**
     * A NIK that several entries of the registry have. Matching holds them all against a row and uses the one that fits better.
     *
     * @param nik the NIK
     * @param entries how many entries have it; at least 2
     */
    public record DoubleNik(Nik nik, int entries) {

        /**
         * {@return the NIK of a person, if more entries than this person's have it; otherwise null}
         *
         * @param person the person that a row is or may be, or null
         * @param candidates the entries that the registry has for the row, each as often as it is there
         */
        public static @Nullable DoubleNik of(@Nullable RegistryPerson person, List<RegistryPerson> candidates) {
            if (person == null || !(person.person().nik() instanceof NikReading.Complete complete)) {
                return null;
            }
            long entries = candidates.stream()
                    .filter(candidate -> candidate.person().nik().equals(complete))
                    .count();
            return entries > 1 ? new DoubleNik(complete.nik(), (int) entries) : null;
        }
    }
}
