package id.padan.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.filedamage.Repair;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.reconcile.RowOutcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/**
 * Writes {@code explanations.jsonl}: for each row with a candidate that is in review, corrected or rejected, one line with
 * what its probability is made of. Weights are in bits (log2 of the odds), with three decimals; {@code prior_bits} and the
 * {@code bits} of the evidence add up to {@code total_bits}. {@code repairs} is there only for rows of a file that is damaged
 * as a whole: what was read otherwise than it is written; the evidence is of what was read. {@code double_entries} is there only where the
 * registry has more entries with the NIK of the likeliest person: how many, left out because one fits the row better.
 */
public final class ExplanationsFile implements AutoCloseable {

    private static final int DECIMALS = 3;

    private final JsonGenerator json;
    private final EvidenceWords words;
    private final FindingWords repairWords;

    /**
     * Begins the file.
     *
     * @param folder where it goes
     * @param language in which the evidence is put in words
     * @throws IOException if it cannot be written
     */
    public ExplanationsFile(OutputFolder folder, Language language) throws IOException {
        json = new JsonFactory()
                .createGenerator(Files.newBufferedWriter(
                        folder.file(OutputFile.EXPLANATIONS.fileName()), StandardCharsets.UTF_8));
        json.setRootValueSeparator(null);
        Messages messages = Messages.of(ExplanationsFile.class, language);
        words = new EvidenceWords(messages);
        repairWords = new FindingWords(messages);
    }

    /**
     * Explains a row, if it has anything to explain.
     *
     * @param row the row
     * @throws IOException if the file cannot be written
     */
    public void write(RowOutcome row) throws IOException {
        List<ScoredCandidate> candidates = row.candidates();
        if (candidates.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("opd", row.row().opd());
        json.writeStringField("file", row.row().location().file());
        json.writeStringField("sheet", row.row().location().sheet());
        json.writeNumberField("row", row.row().location().row());
        json.writeStringField("outcome", row.outcome().kind().key());
        writeRepairs(row);
        if (row.doubleNik() != null) {
            json.writeNumberField("double_entries", row.doubleNik().entries() - 1);
        }
        ScoredCandidate best = candidates.get(0);
        writeCandidate(best);
        writeBits("prior_bits", best.priorBits());
        writeEvidence(best);
        writeBits("total_bits", best.totalBits());
        if (candidates.size() > 1) {
            json.writeObjectFieldStart("runner_up");
            writeCandidate(candidates.get(1));
            writeBits("total_bits", candidates.get(1).totalBits());
            json.writeEndObject();
        }
        // Absence stands at 0 bits: without a second candidate it is what the first one leads.
        double second = candidates.size() > 1 ? candidates.get(1).totalBits() : 0;
        writeBits("margin_bits", best.totalBits() - second);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void writeRepairs(RowOutcome row) throws IOException {
        if (row.repairs().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("repairs");
        for (Repair repair : row.repairs()) {
            json.writeStartObject();
            json.writeStringField("field", repair.damage().kind().field().key());
            json.writeStringField("kind", repair.damage().kind().name());
            json.writeNumberField("source_row", repair.sourceLine());
            json.writeStringField("text", repairWords.text(repair));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeCandidate(ScoredCandidate candidate) throws IOException {
        json.writeStringField("nik", candidate.person().person().nik().text());
        json.writeStringField("name", candidate.person().person().name().written());
        json.writeFieldName("probability");
        json.writeNumber(RowCells.probability(candidate.probability()));
    }

    private void writeEvidence(ScoredCandidate candidate) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : candidate.evidence()) {
            json.writeStartObject();
            json.writeStringField("field", evidence.field().key());
            json.writeStringField("level", evidence.level().name());
            writeBits("bits", evidence.bits());
            json.writeStringField("text", words.text(evidence));
            if (!evidence.words().isEmpty()) {
                writeWords(evidence);
            }
            json.writeEndObject();
        }
        for (Evidence.Further evidence : candidate.further()) {
            json.writeStartObject();
            json.writeStringField("field", evidence.field().name());
            json.writeStringField("level", evidence.level().name());
            writeBits("bits", evidence.bits());
            json.writeStringField("text", words.text(evidence));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeWords(Evidence evidence) throws IOException {
        json.writeArrayFieldStart("words");
        for (Evidence.Word word : evidence.words()) {
            json.writeStartObject();
            json.writeStringField("submitted", word.submitted());
            json.writeStringField("registered", word.registered());
            json.writeStringField("level", word.level().name());
            writeBits("bits", word.bits());
            json.writeStringField("text", words.text(word));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeBits(String name, double bits) throws IOException {
        json.writeNumberField(name, BigDecimal.valueOf(bits).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
