package id.padan.review.workbook;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.PersonField;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReturnsShow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells an OPD what to correct. How a field differs from the registry is said only if the registry person is more likely
 * meant than not; the registry's own value only if the job allows it and nobody else may be meant.
 */
final class Expectations {

    private static final double MORE_LIKELY_THAN_NOT = 0.5;

    private static final Set<PersonField> WHO = EnumSet.of(PersonField.NIK, PersonField.NAME, PersonField.BIRTH_DATE);

    /** Reasons that are told by the field that differs. */
    private static final Set<Reason> OF_FIELDS = EnumSet.of(
            Reason.NAME_DIFFERS, Reason.BIRTH_DATE_DIFFERS, Reason.BIRTH_PLACE_DIFFERS, Reason.GENDER_DIFFERS);

    private static final Set<Reason> OF_NIK = EnumSet.of(
            Reason.NIK_MISSING,
            Reason.NIK_INVALID,
            Reason.NIK_DAMAGED_BY_EXCEL,
            Reason.NIK_NOT_FOUND,
            Reason.NIK_OF_OTHER_PERSON);

    /** With these, the registry person is not sure enough to be told. */
    private static final Set<Reason> SOMEBODY_ELSE =
            EnumSet.of(Reason.NIK_OF_OTHER_PERSON, Reason.SEVERAL_CANDIDATES, Reason.NOT_IN_REGISTRY);

    private final Wording wording;
    private final ReturnsShow show;

    Expectations(Wording wording, ReturnsShow show) {
        this.wording = wording;
        this.show = show;
    }

    /** {@return whether an OPD is asked about a row: it is open, and neither an officer nor a better row has settled it} */
    static boolean concern(Outcome outcome) {
        return outcome instanceof Outcome.Review
                || (outcome instanceof Outcome.Rejected
                        && !outcome.reasons().contains(Reason.DECIDED_BY_OFFICER)
                        && !outcome.reasons().contains(Reason.DUPLICATE_IN_OPD));
    }

    /** {@return what is expected} */
    Expectation of(RowOutcome row) {
        Outcome outcome = row.outcome();
        EnumSet<PersonField> fields = EnumSet.noneOf(PersonField.class);
        List<String> texts = new ArrayList<>();
        boolean sure = outcome.person() != null && outcome.probability() >= MORE_LIKELY_THAN_NOT;
        for (Reason reason : EnumSet.copyOf(outcome.reasons())) {
            boolean toldByField = OF_FIELDS.contains(reason) && sure;
            if (!toldByField) {
                texts.add(wording.text("expected." + reason));
            }
            fields.addAll(fields(reason));
        }
        if (sure) {
            fields.addAll(outcome.differences());
            outcome.differences().stream().sorted().forEach(field -> texts.add(difference(row, field)));
        }
        row.repairs()
                .forEach(repair ->
                        texts.add(Wording.capitalised(wording.findings().text(repair))));
        return new Expectation(fields, texts);
    }

    private static Set<PersonField> fields(Reason reason) {
        if (OF_NIK.contains(reason)) {
            return EnumSet.of(PersonField.NIK);
        }
        return switch (reason) {
            case NAME_DIFFERS -> EnumSet.of(PersonField.NAME);
            case BIRTH_DATE_DIFFERS -> EnumSet.of(PersonField.BIRTH_DATE);
            case BIRTH_PLACE_DIFFERS -> EnumSet.of(PersonField.BIRTH_PLACE);
            case GENDER_DIFFERS -> EnumSet.of(PersonField.GENDER);
            case NOT_IN_REGISTRY, SEVERAL_CANDIDATES, ROW_UNREADABLE -> WHO;
            default -> EnumSet.noneOf(PersonField.class);
        };
    }

    private String difference(RowOutcome row, PersonField field) {
        String name = Wording.capitalised(wording.evidence().field(field));
        ComparisonLevel level = level(row, field);
        String how = level == ComparisonLevel.EQUAL || level == ComparisonLevel.MISSING
                ? wording.evidence().level(ComparisonLevel.DIFFERENT)
                : wording.evidence().level(level);
        boolean mayTell =
                show == ReturnsShow.VALUE && row.outcome().reasons().stream().noneMatch(SOMEBODY_ELSE::contains);
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
