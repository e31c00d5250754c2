package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.criteria.Criteria.Unchecked;
import id.padan.criteria.Eligibility;
import id.padan.criteria.IneligibleReason;
import id.padan.criteria.Preset;
import id.padan.criteria.ReasonTexts;
import id.padan.message.Language;
import id.padan.reconcile.HeadCount;
import id.padan.report.RoundFigures;
import id.padan.review.ReportSettings;
import id.padan.review.page.ScriptJson.RepeatedTexts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the criteria of the round say, of a row and of all people, as the page reads it. */
final class EligibilityData {

    private final JsonGenerator json;
    private final RepeatedTexts texts;
    private final @Nullable Preset preset;
    private final List<ReasonTexts> words;

    EligibilityData(JsonGenerator json, RepeatedTexts texts, ReportSettings settings) {
        this.json = json;
        this.texts = texts;
        Preset round = settings.preset();
        this.preset = round;
        this.words = round == null
                ? List.of()
                : Arrays.stream(Language.values())
                        .map(language -> new ReasonTexts(round, language))
                        .toList();
    }

    /** {@return whether a row is one of those that the page shows for their criteria} */
    static boolean isShown(@Nullable Eligibility eligibility) {
        return eligibility != null && eligibility.isToBeShown();
    }

    /** Writes what is said of a row; 0 if nothing is. */
    void write(@Nullable Eligibility eligibility) throws IOException {
        if (eligibility == null || words.isEmpty()) {
            json.writeNumber(0);
            return;
        }
        json.writeStartArray();
        json.writeNumber(texts.number(eligibility.answer().name()));
        json.writeStartArray();
        for (IneligibleReason reason : eligibility.reasons()) {
            json.writeNumber(texts.number(reason.name()));
        }
        json.writeEndArray();
        json.writeStartArray();
        List<List<String>> sentences =
                words.stream().map(each -> each.sentences(eligibility)).toList();
        for (int i = 0; i < sentences.get(0).size(); i++) {
            json.writeStartArray();
            for (List<String> ofLanguage : sentences) {
                json.writeString(ofLanguage.get(i));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    /** Writes the round in figures; null if the job names no criteria. */
    void write(String name, @Nullable RoundFigures round) throws IOException {
        if (round == null || preset == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        writeTexts("title", ReasonTexts::round);
        writeTexts("notChecked", texts -> notChecked(texts, round.notChecked()));
        json.writeStringField("version", preset.version());
        json.writeStringField("day", preset.referenceDate().toString());
        json.writeNumberField("borderline", round.borderline());
        json.writeObjectFieldStart("reasons");
        for (Map.Entry<IneligibleReason, Long> reason : round.reasons().entrySet()) {
            json.writeNumberField(reason.getKey().name(), reason.getValue());
        }
        json.writeEndObject();
        json.writeFieldName("people");
        writeCounts("", round.allPeople());
        json.writeArrayFieldStart("opd");
        for (Map.Entry<String, HeadCount.Counts> opd : round.people().entrySet()) {
            writeCounts(opd.getKey(), opd.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** An array: name, everybody, eligible, open, outside, not found. */
    private void writeCounts(String opd, HeadCount.Counts counts) throws IOException {
        json.writeStartArray();
        json.writeString(opd);
        json.writeNumber(counts.all());
        json.writeNumber(counts.eligible());
        json.writeNumber(counts.open());
        json.writeNumber(counts.allOutside());
        json.writeNumber(counts.notFound());
        json.writeEndArray();
    }

    private void writeTexts(String name, Function<ReasonTexts, String> text) throws IOException {
        json.writeArrayFieldStart(name);
        for (ReasonTexts ofLanguage : words) {
            json.writeString(text.apply(ofLanguage));
        }
        json.writeEndArray();
    }

    private static String notChecked(ReasonTexts texts, List<Unchecked> unchecked) {
        return unchecked.isEmpty() ? "" : texts.notChecked(unchecked);
    }
}
