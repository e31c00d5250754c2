package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.FurtherField;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Implausibility;
import id.padan.reconcile.Offer;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportRow;
import id.padan.review.page.ScriptJson.RepeatedTexts;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The registry people that a row may be, in the form of {@link RowData}.
 *
 * <pre>
 * candidate  [nik, name, place, date, gender, status#, probability, implausible[#], elsewhere, explanation]
 * elsewhere  [opd#, file#, sheet#, line]
 * explanation [prior, total, evidence[[level#, bits, bearers, words[[submitted, registered, level#, bits]]]],
 *             further[[field#, level#, bits, registered]]]
 * </pre>
 *
 * <p>Weights are in bits with two decimals. Probabilities have four, the rest cut off: what was not certain enough must not
 * look as if it had been.
 */
final class CandidateData {

    private static final int BITS_DECIMALS = 2;
    private static final int PROBABILITY_DECIMALS = 4;

    private final JsonGenerator json;
    private final RepeatedTexts texts;

    CandidateData(JsonGenerator json, RepeatedTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    /**
     * A row that was reconciled as it stands, and is in question for another reason, has a person and no explanation.
     * Of corrections the words of names are not told, because there are many.
     */
    void write(ReportRow reported) throws IOException {
        RowOutcome row = reported.row();
        List<Offer> offers = Offer.of(row);
        boolean isCorrection = row.outcome() instanceof Outcome.Reconciled;
        json.writeStartArray();
        for (int i = 0; i < offers.size(); i++) {
            json.writeStartArray();
            writePerson(offers.get(i).person(), offers.get(i).probability());
            writeImplausible(reported, i);
            if (i < row.candidates().size()) {
                writeExplanation(row.candidates().get(i), !isCorrection);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writePerson(RegistryPerson person, double probability) throws IOException {
        Person registered = person.person();
        json.writeString(registered.nik().text());
        json.writeString(registered.name().written());
        json.writeString(registered.birthPlace().written());
        json.writeString(RowData.date(registered.birthDate()));
        json.writeString(RowData.gender(registered.gender()));
        code(person.status().name());
        number(probability, PROBABILITY_DECIMALS, RoundingMode.DOWN);
    }

    /** Of most there is nothing to tell. */
    private void writeImplausible(ReportRow reported, int candidate) throws IOException {
        Set<Implausibility> why = reported.ticket().implausible(candidate);
        Optional<ReportRow.Elsewhere> elsewhere = reported.elsewhere(candidate);
        if (why.isEmpty()) {
            json.writeNumber(0);
        } else {
            json.writeStartArray();
            for (Implausibility each : why) {
                code(each.name());
            }
            json.writeEndArray();
        }
        if (elsewhere.isEmpty()) {
            json.writeNumber(0);
        } else {
            json.writeStartArray();
            code(elsewhere.get().opd());
            code(elsewhere.get().location().file());
            code(elsewhere.get().location().sheet());
            json.writeNumber(elsewhere.get().location().row());
            json.writeEndArray();
        }
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

    private void code(String text) throws IOException {
        json.writeNumber(texts.number(text));
    }

    private void bits(double bits) throws IOException {
        number(bits, BITS_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private void number(double number, int decimals, RoundingMode rounding) throws IOException {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, rounding);
        json.writeNumber(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    }
}
