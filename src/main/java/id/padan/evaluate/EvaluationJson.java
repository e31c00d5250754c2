package id.padan.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.evaluate.Evaluation.CalibrationBand;
import id.padan.evaluate.Evaluation.Mistake;
import id.padan.evaluate.Measure.Proportion;
import id.padan.report.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An evaluation as JSON. Keys and their order are fixed; {@code docs/evaluation.md} says what they mean. */
public final class EvaluationJson {

    private static final int DECIMALS = 6;

    private final JsonGenerator json;

    private EvaluationJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * {@return the evaluation as text that ends in a line feed}
     *
     * @param evaluation the evaluation
     */
    public static String render(Evaluation evaluation) {
        return JsonText.of(json -> new EvaluationJson(json).write(evaluation));
    }

    private void write(Evaluation evaluation) throws IOException {
        json.writeStartObject();
        writeFigures(evaluation.all());
        json.writeObjectFieldStart("clean");
        writeFigures(evaluation.clean());
        json.writeEndObject();
        json.writeObjectFieldStart("by_kind");
        for (Map.Entry<String, Figures> kind : evaluation.byKind().entrySet()) {
            json.writeObjectFieldStart(kind.getKey());
            writeFigures(kind.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("calibration");
        for (CalibrationBand band : evaluation.calibration()) {
            writeBand(band);
        }
        json.writeEndArray();
        writeMistakes("wrong", evaluation.wrong());
        writeMistakes("not_found", evaluation.notFound());
        writeProblems(evaluation.problems());
        json.writeEndObject();
    }

    private void writeFigures(Figures figures) throws IOException {
        json.writeObjectFieldStart("rows");
        json.writeNumberField("all", figures.rows());
        json.writeNumberField("in_registry", figures.present());
        json.writeNumberField("absent", figures.absent());
        json.writeNumberField("reconciled", figures.reconciled());
        json.writeNumberField("review", figures.review());
        json.writeNumberField("rejected", figures.rejected());
        json.writeNumberField("unread", figures.unread());
        json.writeNumberField("matched", figures.matched());
        json.writeNumberField("withheld", figures.withheld());
        json.writeNumberField("decided", figures.decided());
        json.writeEndObject();
        json.writeObjectFieldStart("figures");
        for (Measure measure : Measure.values()) {
            json.writeObjectFieldStart(measure.key());
            writeProportion(measure.of(figures), "count", "of");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeBand(CalibrationBand band) throws IOException {
        json.writeStartObject();
        json.writeNumberField("from", BigDecimal.valueOf(band.from()));
        json.writeNumberField("to", BigDecimal.valueOf(band.to()));
        writeProportion(band.right(), "right", "rows");
        json.writeBooleanField("holds", band.holds());
        json.writeEndObject();
    }

    private void writeProportion(Proportion proportion, String count, String of) throws IOException {
        json.writeNumberField(count, proportion.count());
        json.writeNumberField(of, proportion.of());
        if (proportion.isKnown()) {
            json.writeNumberField("share", rounded(proportion.share()));
            json.writeNumberField("low", rounded(proportion.low()));
            json.writeNumberField("high", rounded(proportion.high()));
        } else {
            json.writeNullField("share");
            json.writeNullField("low");
            json.writeNullField("high");
        }
    }

    private void writeMistakes(String name, List<Mistake> mistakes) throws IOException {
        json.writeArrayFieldStart(name);
        for (Mistake mistake : mistakes) {
            json.writeStartObject();
            json.writeStringField("file", mistake.location().file());
            json.writeStringField("sheet", mistake.location().sheet());
            json.writeNumberField("row", mistake.location().row());
            json.writeStringField(
                    "outcome",
                    mistake.outcome() == null ? "unread" : mistake.outcome().key());
            json.writeBooleanField("in_registry", mistake.present());
            if (mistake.probability().isPresent()) {
                json.writeNumberField(
                        "probability", rounded(mistake.probability().getAsDouble()));
            } else {
                json.writeNullField("probability");
            }
            writeTexts("kinds", mistake.kinds());
            writeTexts("differences", mistake.differences());
            writeTexts("reasons", mistake.reasons());
            writeTexts("explanation", mistake.explanation());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeProblems(List<EvaluationProblem> problems) throws IOException {
        json.writeArrayFieldStart("problems");
        for (EvaluationProblem problem : problems) {
            json.writeStartObject();
            json.writeStringField("code", problem.code().name());
            json.writeStringField("file", problem.file());
            json.writeNumberField("line", problem.line());
            json.writeStringField("detail", problem.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeTexts(String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
