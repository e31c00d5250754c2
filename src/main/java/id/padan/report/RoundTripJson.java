package id.padan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.decision.Changes;
import id.padan.decision.Changes.Counts;
import id.padan.decision.Changes.Disappeared;
import id.padan.decision.DecisionProblem;
import id.padan.registry.FileFingerprint;
import java.io.IOException;
import java.util.Map;

/** The parts of {@code summary.json} that tell what officers decided, and what changed since the run before. */
record RoundTripJson(JsonGenerator json) {

    void write(Summary summary) throws IOException {
        writeDecisions(summary.decisions());
        writeChanges(summary.changes());
        writeForms(summary);
    }

    private void writeDecisions(Summary.Decisions decisions) throws IOException {
        json.writeObjectFieldStart("decisions");
        json.writeNumberField("applied", decisions.applied());
        json.writeNumberField("postponed", decisions.postponed());
        json.writeNumberField("disputed", decisions.disputed());
        json.writeNumberField("outdated", decisions.outdated());
        json.writeArrayFieldStart("problems");
        for (DecisionProblem problem : decisions.problems()) {
            json.writeStartObject();
            json.writeStringField("file", problem.file());
            json.writeStringField("sheet", problem.sheet());
            json.writeStringField("cell", problem.cell());
            json.writeStringField("code", problem.code().name());
            json.writeArrayFieldStart("arguments");
            for (String argument : problem.arguments()) {
                json.writeString(argument);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeChanges(Changes changes) throws IOException {
        json.writeObjectFieldStart("changes");
        json.writeStringField(
                "previous_day",
                changes.previousDay() == null ? "" : changes.previousDay().toString());
        writeCounts("total", changes.total());
        json.writeObjectFieldStart("by_opd");
        for (Map.Entry<String, Counts> opd : changes.byOpd().entrySet()) {
            writeCounts(opd.getKey(), opd.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("disappeared_rows");
        for (Disappeared row : changes.disappeared()) {
            json.writeStartObject();
            json.writeStringField("opd", row.opd());
            json.writeStringField("file", row.location().file());
            json.writeStringField("sheet", row.location().sheet());
            json.writeNumberField("row", row.location().row());
            json.writeStringField("name", row.name());
            json.writeBooleanField("was_open", row.wasOpen());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeCounts(String name, Counts counts) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("open", counts.open());
        json.writeNumberField("new", counts.fresh());
        json.writeNumberField("still_open", counts.stillOpen());
        json.writeNumberField("settled", counts.settled());
        json.writeNumberField("disappeared", counts.disappeared());
        json.writeEndObject();
    }

    private void writeForms(Summary summary) throws IOException {
        json.writeArrayFieldStart("forms");
        for (FileFingerprint form : summary.forms()) {
            json.writeStartObject();
            json.writeStringField("file", form.name());
            json.writeStringField("sha256", form.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
