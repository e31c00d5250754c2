package id.padan.review.story;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.message.Messages;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.review.WhyAsked;
import id.padan.review.workbook.PersonTexts;
import id.padan.review.workbook.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells who a row is, and what speaks for and against it. */
final class WhoItIs {

    private static final Set<Reason> SEVERAL_EMPLOYERS = Set.of(Reason.DUPLICATE_ACROSS_OPD);

    private final Wording wording;
    private final Messages messages;
    private final NikTexts niks;
    private final WhyAsked whyAsked;

    WhoItIs(Wording wording, Messages messages, NikTexts niks, WhyAsked whyAsked) {
        this.whyAsked = whyAsked;
        this.wording = wording;
        this.messages = messages;
        this.niks = niks;
    }

    List<String> lines(KnownRow known) {
        RowOutcome row = known.row();
        Outcome outcome = row.outcome();
        if (!outcome.counts()) {
            return List.of(messages.text("who.superseded"));
        }
        RegistryPerson person = outcome.person();
        String submitted = row.row().nik().text();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("who." + ending(known), person == null ? "" : person(person, submitted)));
        String why = whyAsked.sentence(row, known.standing(), known.samePerson());
        if (!why.isEmpty()) {
            lines.add(why);
        }
        if (!outcome.reasons().isEmpty()) {
            lines.add(messages.text("who.why", wording.reasons(outcome)));
        }
        if (person != null) {
            lines.addAll(fields(row, person));
            lines.add(messages.text("who.probability", wording.percent(outcome.probability())));
        }
        RowOutcome.DoubleNik twice = row.doubleNik();
        if (twice != null) {
            lines.add(messages.text("who.double", niks.of(twice.nik().digits(), submitted), twice.entries()));
        }
        row.candidates().stream()
                .filter(candidate -> !candidate.person().equals(person))
                .forEach(candidate -> lines.add(messages.text(
                        person == null ? "who.nearest" : "who.also",
                        person(candidate.person(), submitted),
                        wording.percent(candidate.probability()))));
        return lines;
    }

    /** Which of the sentences it is that say who the row is. */
    private static String ending(KnownRow known) {
        Outcome outcome = known.row().outcome();
        Set<Reason> reasons = outcome.reasons();
        if (outcome.person() == null) {
            return outcome.kind() + ".nobody";
        }
        if (reasons.contains(Reason.DECIDED_BY_OFFICER)) {
            return outcome.kind() + ".decided";
        }
        boolean rejected = outcome.kind() == Outcome.Kind.REJECTED;
        if (rejected && reasons.contains(Reason.DUPLICATE_IN_OPD)) {
            return "REJECTED.duplicate";
        }
        return outcome.kind() + (reasons.equals(SEVERAL_EMPLOYERS) ? ".across" : "");
    }

    private String person(RegistryPerson person, String submittedNik) {
        PersonTexts texts = PersonTexts.registered(person);
        String born = Stream.of(PersonField.BIRTH_PLACE, PersonField.BIRTH_DATE)
                .map(texts::get)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return messages.text(
                "who.person", texts.get(PersonField.NAME), niks.of(texts.get(PersonField.NIK), submittedNik), born);
    }

    /** What each field says; of a row that is reconciled as it stands only that all of them agree. */
    private List<String> fields(RowOutcome row, RegistryPerson person) {
        ScoredCandidate candidate = row.candidates().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElse(null);
        Outcome outcome = row.outcome();
        if (candidate == null && outcome.differences().isEmpty()) {
            return List.of(messages.text("who.agrees"));
        }
        List<String> lines = new ArrayList<>();
        for (PersonField field : PersonField.values()) {
            if (candidate != null) {
                Evidence evidence = candidate.evidence(field);
                boolean differs = !evidence.level().agrees() && evidence.level() != ComparisonLevel.MISSING;
                lines.add(field(row, field, wording.evidence().text(evidence), differs ? person : null));
            } else if (outcome.differences().contains(field)) {
                String words = wording.evidence().field(field) + ": "
                        + wording.evidence().level(ComparisonLevel.DIFFERENT);
                lines.add(field(row, field, words, person));
            }
        }
        if (candidate != null) {
            candidate
                    .further()
                    .forEach(each ->
                            lines.add(Wording.capitalised(wording.evidence().text(each))));
        }
        return lines;
    }

    /** The words for a field, with both values where they differ from a person's. */
    private String field(RowOutcome row, PersonField field, String words, @Nullable RegistryPerson other) {
        String said = Wording.capitalised(words);
        if (other == null) {
            return said;
        }
        String submitted = PersonTexts.submitted(row.row()).get(field);
        String registered = PersonTexts.registered(other).get(field);
        boolean isNik = field == PersonField.NIK;
        return messages.text(
                "who.differs",
                said,
                isNik ? niks.of(submitted, registered) : submitted,
                isNik ? niks.of(registered, submitted) : registered);
    }
}
