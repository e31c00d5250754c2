package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.decision.RunByOpd;
import id.padan.decision.RunByOpd.Rows;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** How the OPD stood run after run, as the page reads it; nothing where there is nothing to compare. */
final class TrendData {

    private static final List<ToLongFunction<Rows>> COUNTED = List.of(Rows::reconciled, Rows::review, Rows::rejected);

    private final JsonGenerator json;

    TrendData(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes it: {@code {days: [date], opd: [[name, [reconciled], [review], [rejected]]]}}, a number for each day; null where
     * the OPD had no row.
     *
     * @param runs the runs, the oldest first, the one at hand last
     */
    void write(String name, List<RunByOpd> runs) throws IOException {
        if (runs.size() < 2) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeArrayFieldStart("days");
        for (RunByOpd run : runs) {
            json.writeString(run.day().toString());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("opd");
        TreeSet<String> opds = new TreeSet<>();
        runs.forEach(run -> opds.addAll(run.byOpd().keySet()));
        for (String opd : opds) {
            writeOpd(opd, runs);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeOpd(String opd, List<RunByOpd> runs) throws IOException {
        json.writeStartArray();
        json.writeString(opd);
        for (ToLongFunction<Rows> counted : COUNTED) {
            json.writeStartArray();
            for (RunByOpd run : runs) {
                Rows rows = run.byOpd().get(opd);
                if (rows == null) {
                    json.writeNull();
                } else {
                    json.writeNumber(counted.applyAsLong(rows));
                }
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
