package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.message.Language;
import id.padan.round.Backlog;
import id.padan.round.Backlog.Unsettled;
import id.padan.round.Countdown;
import id.padan.round.CountdownTexts;
import id.padan.round.Deadline;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The countdown to the deadline as the page reads it: its sentences in every language, and figures by OPD. */
final class CountdownData {

    private final JsonGenerator json;
    private final List<CountdownTexts> words =
            Arrays.stream(Language.values()).map(CountdownTexts::new).toList();

    CountdownData(JsonGenerator json) {
        this.json = json;
    }

    /** Writes it; null if the job waits for nothing. */
    void write(String name, @Nullable Countdown countdown) throws IOException {
        if (countdown == null) {
            json.writeNullField(name);
            return;
        }
        Deadline deadline = countdown.deadline();
        json.writeObjectFieldStart(name);
        if (deadline == null) {
            json.writeNullField("headline");
        } else {
            json.writeFieldName("headline");
            writeTexts(texts -> texts.headline(deadline));
        }
        json.writeBooleanField("past", deadline != null && deadline.isPast());
        json.writeArrayFieldStart("sentences");
        for (int i = 0; i < words.get(0).sentences(countdown).size(); i++) {
            int sentence = i;
            writeTexts(texts -> texts.sentences(countdown).get(sentence));
        }
        json.writeEndArray();
        writeByOpd(deadline == null ? null : countdown.backlog());
        json.writeEndObject();
    }

    /** The headings of the columns, then an array for each OPD: name, figures. Nothing where no deadline makes them count. */
    private void writeByOpd(@Nullable Backlog backlog) throws IOException {
        json.writeArrayFieldStart("columns");
        for (int i = 0; backlog != null && i < words.get(0).columns(backlog).size(); i++) {
            int column = i;
            writeTexts(texts -> texts.columns(backlog).get(column));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("opd");
        if (backlog != null) {
            for (Map.Entry<String, Unsettled> opd : backlog.byOpd().entrySet()) {
                writeFigures(opd.getKey(), CountdownTexts.figures(backlog, opd.getValue()));
            }
        }
        json.writeEndArray();
    }

    private void writeFigures(String opd, List<Long> figures) throws IOException {
        json.writeStartArray();
        json.writeString(opd);
        for (long figure : figures) {
            json.writeNumber(figure);
        }
        json.writeEndArray();
    }

    private void writeTexts(Function<CountdownTexts, String> text) throws IOException {
        json.writeStartArray();
        for (CountdownTexts ofLanguage : words) {
            json.writeString(text.apply(ofLanguage));
        }
        json.writeEndArray();
    }
}
