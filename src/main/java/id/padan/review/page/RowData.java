package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.decision.Decision;
import id.padan.decision.RowHistory;
import id.padan.decision.ShownPerson;
import id.padan.decision.Standing;
import id.padan.filedamage.Repair;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.FurtherField;
import id.padan.person.Gender;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.VerdictWords;
import id.padan.review.page.ScriptJson.RepeatedTexts;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the page reads it: arrays instead of objects, because there are many; {@code data.js} names their parts. Texts that
 * repeat are numbers of {@link RepeatedTexts} (marked #); what there is none of is {@code 0}.
 *
 * <pre>
 * row        [kind#, opd#, file#, sheet#, line, reasons[#], flags[#], state#, open since, submitted, differences[#],
 *             candidates[candidate], standing, repairs[text], ticket, eligibility]
 * submitted  [nik, name, place, date, gender, date as written, further[text]]
 * candidate  [nik, name, place, date, gender, status#, probability, explanation]
 * explanation [prior, total, evidence[[level#, bits, bearers, words[[submitted, registered, level#, bits]]]],
 *             further[[field#, level#, bits, registered]]]
 * standing   [kind#, decisions[[verdict#, person, note, by, at]], change#]
 * eligibility [answer#, reasons[#], sentences[text]]
 * text       [Indonesian, English]
 * </pre>
 *
 * <p>Weights are in bits with two decimals. Probabilities have four, the rest cut off: what was not certain enough must not
 * look as if it had been. The ticket is {@code Ticket.text()} as it stands.
 */
final class RowData {

    private static final int BITS_DECIMALS = 2;
    private static final int PROBABILITY_DECIMALS = 4;

    private final JsonGenerator json;
    private final RepeatedTexts texts;
    private final ReportSettings settings;
    private final EligibilityData eligibilities;

    RowData(JsonGenerator json, RepeatedTexts texts, ReportSettings settings) {
        this.json = json;
        this.texts = texts;
        this.settings = settings;
        this.eligibilities = new EligibilityData(json, texts, settings);
    }

    void write(ReportRow reported) throws IOException {
        RowOutcome row = reported.row();
        Outcome outcome = row.outcome();
        json.writeStartArray();
        code(outcome.getClass().getSimpleName());
        code(row.row().opd());
        code(row.row().location().file());
        code(row.row().location().sheet());
        json.writeNumber(row.row().location().row());
        codes(outcome.reasons());
        codes(outcome.flags());
        writeHistory(reported.history());
        writeSubmitted(row.row());
        codes(outcome.differences());
        writeCandidates(row);
        writeStanding(reported.standing());
        writeRepairs(row.repairs());
        if (outcome instanceof Outcome.Review) {
            json.writeRawValue(ScriptJson.of(reported.ticket().text()));
        } else {
            json.writeNumber(0);
        }
        eligibilities.write(row.eligibility());
        json.writeEndArray();
    }

    private void writeHistory(RowHistory history) throws IOException {
        code(history.state().name());
        textOrNone(date(history.openSince()));
    }

    private void writeSubmitted(SubmittedRow row) throws IOException {
        json.writeStartArray();
        json.writeString(row.nik().text());
        json.writeString(row.name());
        json.writeString(row.birthPlace());
        json.writeString(row.birthDate().text());
        json.writeString(gender(row.gender()));
        textOrNone(row.birthDate().date() == null ? "" : row.birthDate().written());
        json.writeStartArray();
        for (String value : row.fields()) {
            json.writeString(value);
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    /**
     * A row that was reconciled as it stands, and is in question for another reason, has a person and no explanation.
     * Nobody decides on corrections: theirs are told without the words of names, because there are many.
     */
    private void writeCandidates(RowOutcome row) throws IOException {
        json.writeStartArray();
        RegistryPerson person = row.outcome().person();
        if (row.candidates().isEmpty() && person != null) {
            writePerson(person, row.outcome().probability());
            json.writeEndArray();
        }
        boolean isCorrection = row.outcome() instanceof Outcome.Reconciled;
        for (ScoredCandidate candidate : isCorrection ? first(row.candidates()) : row.candidates()) {
            writePerson(candidate.person(), candidate.probability());
            writeExplanation(candidate, !isCorrection);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static List<ScoredCandidate> first(List<ScoredCandidate> candidates) {
        return candidates.stream().limit(1).toList();
    }

    /** Leaves the array open. */
    private void writePerson(RegistryPerson person, double probability) throws IOException {
        Person registered = person.person();
        json.writeStartArray();
        json.writeString(registered.nik().text());
        json.writeString(registered.name().written());
        json.writeString(registered.birthPlace().written());
        json.writeString(date(registered.birthDate()));
        json.writeString(gender(registered.gender()));
        code(person.status().name());
        number(probability, PROBABILITY_DECIMALS, RoundingMode.DOWN);
    }

    private void writeExplanation(ScoredCandidate candidate, boolean withWords) throws IOException {
        json.writeStartArray();
        bits(candidate.priorBits());
        bits(candidate.totalBits());
        json.writeStartArray();
        for (Evidence evidence : candidate.evidence()) {
            writeEvidence(evidence, withWords ? evidence.words() : List.of());
        }
        json.writeEndArray();
        json.writeStartArray();
        List<FurtherField.Value> registered = candidate.person().person().further();
        for (int i = 0; i < candidate.further().size(); i++) {
            writeFurther(
                    candidate.further().get(i),
                    i < registered.size() ? registered.get(i).written() : "");
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private void writeEvidence(Evidence evidence, List<Evidence.Word> words) throws IOException {
        json.writeStartArray();
        code(evidence.level().name());
        bits(evidence.bits());
        json.writeNumber(evidence.bearers());
        json.writeStartArray();
        for (Evidence.Word word : words) {
            json.writeStartArray();
            json.writeString(word.submitted());
            json.writeString(word.registered());
            code(word.level().name());
            bits(word.bits());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private void writeFurther(Evidence.Further evidence, String registered) throws IOException {
        json.writeStartArray();
        code(evidence.field().name());
        code(evidence.level().name());
        bits(evidence.bits());
        json.writeString(registered);
        json.writeEndArray();
    }

    private void writeStanding(Standing standing) throws IOException {
        if (standing instanceof Standing.Undecided) {
            json.writeNumber(0);
            return;
        }
        json.writeStartArray();
        code(standing.getClass().getSimpleName());
        json.writeStartArray();
        for (Decision decision : standing.decisions()) {
            writeDecision(decision);
        }
        json.writeEndArray();
        if (standing instanceof Standing.Outdated outdated) {
            code(outdated.why().name());
        } else {
            json.writeNumber(0);
        }
        json.writeEndArray();
    }

    private void writeDecision(Decision decision) throws IOException {
        json.writeStartArray();
        code(decision.verdict().name());
        json.writeString(decision.person().map(ShownPerson::name).orElse(""));
        json.writeString(decision.note());
        json.writeString(VerdictWords.officer(decision, settings.language()));
        json.writeString(
                decision.decidedAt().atZone(settings.zone()).toOffsetDateTime().toString());
        json.writeEndArray();
    }

    private void writeRepairs(List<Repair> repairs) throws IOException {
        if (repairs.isEmpty()) {
            json.writeNumber(0);
            return;
        }
        json.writeStartArray();
        for (Repair repair : repairs) {
            WordData.write(json, repair);
        }
        json.writeEndArray();
    }

    private void code(String text) throws IOException {
        json.writeNumber(texts.number(text));
    }

    /** Sorted, because a set does not say in which order it comes. */
    private void codes(Collection<? extends Enum<?>> codes) throws IOException {
        json.writeStartArray();
        if (!codes.isEmpty()) {
            for (Enum<?> each : codes.stream().sorted().toList()) {
                code(each.name());
            }
        }
        json.writeEndArray();
    }

    private void textOrNone(String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNumber(0);
        } else {
            json.writeString(text);
        }
    }

    private void bits(double bits) throws IOException {
        number(bits, BITS_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private void number(double number, int decimals, RoundingMode rounding) throws IOException {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, rounding);
        json.writeNumber(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String gender(@Nullable Gender gender) {
        return gender == null ? "" : String.valueOf(gender.letter());
    }
}
