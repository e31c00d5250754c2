package id.padan.review.workbook;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.PersonField;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings.ReturnsShow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells an OPD what to correct. How a field differs from the registry is said only if the registry person is more likely
 * meant than not; the registry's own value only if the job allows it and nobody else may be meant.
 */
public final class Expectations {

    /**
     * What an OPD is asked to do about a row.
     *
     * @param fields the fields to look at
     * @param texts what is expected, point by point
     */
    public record Expectation(Set<PersonField> fields, List<String> texts) {

        /** Keeps the collections unmodifiable. */
        public Expectation {
            fields = Set.copyOf(fields);
            texts = List.copyOf(texts);
        }
    }

    private static final double MORE_LIKELY_THAN_NOT = 0.5;

    private static final Set<PersonField> WHO = EnumSet.of(PersonField.NIK, PersonField.NAME, PersonField.BIRTH_DATE);

    /**
     * What a reason makes of a row.
     *
     * @param telling how the OPD is told
     * @param fields the fields to look at
     */
    private record Advice(Telling telling, Set<PersonField> fields) {}

    private enum Telling {
        /** In the reason's words. */
        WORDS,
        /** In the reason's words, and nothing of the registry person: it may be somebody else. */
        WORDS_ALONE,
        /** In the reason's words; a rejected row is settled, and the OPD is not asked about it. */
        WORDS_IF_OPEN,
        /** By the field that differs, where it is likely enough who is meant; else in the reason's words. */
        FIELD
    }

    private final Wording wording;
    private final ReturnsShow show;

    /**
     * What OPD are told.
     *
     * @param wording the words for it
     * @param show what they are told of the registry
     */
    public Expectations(Wording wording, ReturnsShow show) {
        this.wording = wording;
        this.show = show;
    }

    /**
     * {@return whether an OPD is told of a row: it is open, and neither an officer nor a better row has settled it; or an
     * officer left the person in another OPD, which is to take the row out of its roster}
     *
     * @param outcome what became of the row
     */
    public static boolean concern(Outcome outcome) {
        return switch (outcome.kind()) {
            case RECONCILED, SUPERSEDED -> false;
            case REVIEW -> true;
            case REJECTED ->
                outcome.isKeptInOtherOpd()
                        || outcome.reasons().stream()
                                .noneMatch(reason -> advice(reason).telling() == Telling.WORDS_IF_OPEN);
        };
    }

    /** {@return what is expected} */
    Expectation of(ReportRow reported) {
        return of(reported.row(), reported.samePerson());
    }

    /**
     * {@return what is expected}
     *
     * @param row the row
     * @param samePerson the other rows that are, or most probably are, the same person
     */
    public Expectation of(RowOutcome row, List<RowOutcome> samePerson) {
        Outcome outcome = row.outcome();
        if (outcome.isKeptInOtherOpd()) {
            return new Expectation(Set.of(), List.of(keptElsewhere(samePerson)));
        }
        EnumSet<PersonField> fields = EnumSet.noneOf(PersonField.class);
        List<String> texts = new ArrayList<>();
        boolean sure = outcome.person() != null && outcome.probability() >= MORE_LIKELY_THAN_NOT;
        for (Reason reason : EnumSet.copyOf(outcome.reasons())) {
            Advice advice = advice(reason);
            if (advice.telling() != Telling.FIELD || !sure) {
                texts.add(wording.text("expected." + Wording.key(reason, outcome)));
            }
            fields.addAll(advice.fields());
        }
        possibleDuplicate(row, samePerson).ifPresent(texts::add);
        if (sure) {
            fields.addAll(outcome.differences());
            outcome.differences().stream().sorted().forEach(field -> texts.add(difference(row, field)));
        }
        row.repairs()
                .forEach(repair ->
                        texts.add(Wording.capitalised(wording.findings().text(repair))));
        return new Expectation(fields, texts);
    }

    /** Of the other OPD its name, and nothing of its roster. */
    private String keptElsewhere(List<RowOutcome> samePerson) {
        return wording.text(
                "expected.kept-in-opd",
                samePerson.stream()
                        .filter(other -> other.outcome() instanceof Outcome.Reconciled)
                        .map(other -> wording.opd(other.row().opd()))
                        .collect(Collectors.joining(", ")));
    }

    /** What a row that may be there twice is told: its own OPD's other row by its place, and of another OPD only that there is one. */
    private Optional<String> possibleDuplicate(RowOutcome row, List<RowOutcome> samePerson) {
        Outcome outcome = row.outcome();
        if (!outcome.flags().contains(Flag.POSSIBLE_DUPLICATE)) {
            return Optional.empty();
        }
        Optional<RowOutcome> own = samePerson.stream()
                .filter(other -> other.row().opd().equals(row.row().opd()))
                .filter(other -> !(other.outcome() instanceof Outcome.Rejected))
                .findFirst();
        if (own.isPresent()) {
            return Optional.of(wording.text(
                    "expected.possible.in-opd", wording.place(own.get().row().location())));
        }
        return outcome.reasons().contains(Reason.DUPLICATE_ACROSS_OPD)
                ? Optional.empty()
                : Optional.of(wording.text("expected.possible.across-opd"));
    }

    private static Advice advice(Reason reason) {
        return switch (reason) {
            case ROW_UNREADABLE -> new Advice(Telling.WORDS, WHO);
            case DECIDED_BY_OFFICER, DUPLICATE_IN_OPD -> new Advice(Telling.WORDS_IF_OPEN, Set.of());
            case DUPLICATE_ACROSS_OPD, REGISTRY_DECEASED, REGISTRY_INACTIVE -> new Advice(Telling.WORDS, Set.of());
            case NIK_MISSING, NIK_INVALID, NIK_DAMAGED_BY_EXCEL, NIK_NOT_FOUND ->
                new Advice(Telling.WORDS, Set.of(PersonField.NIK));
            case NIK_OF_OTHER_PERSON -> new Advice(Telling.WORDS_ALONE, Set.of(PersonField.NIK));
            case NAME_DIFFERS -> new Advice(Telling.FIELD, Set.of(PersonField.NAME));
            case BIRTH_DATE_DIFFERS -> new Advice(Telling.FIELD, Set.of(PersonField.BIRTH_DATE));
            case BIRTH_PLACE_DIFFERS -> new Advice(Telling.FIELD, Set.of(PersonField.BIRTH_PLACE));
            case GENDER_DIFFERS -> new Advice(Telling.FIELD, Set.of(PersonField.GENDER));
            case SEVERAL_CANDIDATES, NOT_IN_REGISTRY -> new Advice(Telling.WORDS_ALONE, WHO);
        };
    }

    private String difference(RowOutcome row, PersonField field) {
        String name = Wording.capitalised(wording.evidence().field(field));
        ComparisonLevel level = level(row, field);
        String how = level == ComparisonLevel.EQUAL || level == ComparisonLevel.MISSING
                ? wording.evidence().level(ComparisonLevel.DIFFERENT)
                : wording.evidence().level(level);
        boolean mayTell = show == ReturnsShow.VALUE
                && row.outcome().reasons().stream()
                        .noneMatch(reason -> advice(reason).telling() == Telling.WORDS_ALONE);
        return mayTell
                ? wording.text(
                        "expected.value",
                        name,
                        how,
                        PersonTexts.registered(row.outcome().person()).get(field))
                : wording.text("expected.hint", name, how);
    }

    private static ComparisonLevel level(RowOutcome row, PersonField field) {
        Optional<ScoredCandidate> candidate = row.candidates().stream()
                .filter(each -> each.person().equals(row.outcome().person()))
                .findFirst();
        return candidate.map(each -> each.level(field)).orElse(ComparisonLevel.DIFFERENT);
    }
}
