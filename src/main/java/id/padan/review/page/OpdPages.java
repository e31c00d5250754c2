package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.report.RowCounts;
import id.padan.review.FileNames;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pages that the OPD of a large run have of their own: their files, and how many rows with which reason are under which tab of
 * each, so that whoever looks for such rows finds where they are.
 */
final class OpdPages {

    private final FileNames names;
    /** By OPD and tab. */
    private final Map<String, SortedMap<String, SortedMap<Reason, Long>>> reasons = new HashMap<>();

    /** @param names gives the files their names */
    OpdPages(FileNames names) {
        this.names = names;
    }

    /** Counts a row of the run. */
    void add(RowOutcome row) {
        Outcome outcome = row.outcome();
        switch (outcome.kind()) {
            case REVIEW -> add(row, "review");
            case REJECTED -> add(row, "rejected");
            case RECONCILED, SUPERSEDED -> {}
        }
    }

    private void add(RowOutcome row, String tab) {
        SortedMap<Reason, Long> counts = reasons.computeIfAbsent(row.row().opd(), opd -> new TreeMap<>())
                .computeIfAbsent(tab, unknown -> new TreeMap<>());
        row.outcome().reasons().forEach(reason -> counts.merge(reason, 1L, Long::sum));
    }

    /** Writes, by OPD, the file and the numbers of rows by tab and reason: {@code [file, {tab: {reason: rows}}]}. */
    void write(JsonGenerator json, SortedMap<String, RowCounts> byOpd) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, RowCounts> opd : byOpd.entrySet()) {
            // Where corrected rows of another OPD took the place of all, there is no page.
            if (opd.getValue().read() > 0) {
                json.writeArrayFieldStart(opd.getKey());
                json.writeString(names.next(opd.getKey()));
                writeReasons(json, reasons.getOrDefault(opd.getKey(), Collections.emptySortedMap()));
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void writeReasons(JsonGenerator json, SortedMap<String, SortedMap<Reason, Long>> byTab)
            throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, SortedMap<Reason, Long>> tab : byTab.entrySet()) {
            json.writeObjectFieldStart(tab.getKey());
            for (Map.Entry<Reason, Long> reason : tab.getValue().entrySet()) {
                json.writeNumberField(reason.getKey().name(), reason.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
