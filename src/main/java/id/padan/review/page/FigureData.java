package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.decision.Changes;
import id.padan.decision.DecisionProblem;
import id.padan.decision.HandedIn;
import id.padan.decision.RunByOpd;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import id.padan.registry.RegistryProblem;
import id.padan.report.JsonText;
import id.padan.report.RowCounts;
import id.padan.report.Summary;
import id.padan.review.ReportSettings;
import id.padan.review.page.ScriptJson.RepeatedTexts;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The run in figures as the page reads it. No times and no memory: the same inputs give the same page. */
final class FigureData {

    /** So many of the rows that are gone are named; the rest is a number. */
    private static final int MOST_DISAPPEARED = 500;

    /** So many groups of each kind of duplicates tell their rows; the rest is in {@code duplicates.csv}. */
    private static final int MOST_GROUPS = 10_000;

    private final JsonGenerator json;
    private final ReportSettings settings;

    FigureData(JsonGenerator json, ReportSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    /**
     * Writes them.
     *
     * @param leftOut how many rows of each outcome the page does not hold
     * @param runs how the OPD stood run after run, the run at hand last
     * @param texts what the rows' numbers stand for
     */
    void write(
            Summary.Figures figures,
            List<DuplicateGroup> duplicates,
            SortedMap<String, Long> leftOut,
            List<RunByOpd> runs,
            RepeatedTexts texts)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("job", settings.job());
        json.writeStringField("run", settings.runId());
        json.writeStringField("language", settings.language().code());
        json.writeStringField("today", settings.today().toString());
        json.writeStringField("decisions", settings.decisions());
        json.writeNumberField("people", figures.registry().people());
        writeCounts("rows", figures.outcomes().rows());
        writeNumbers("reasons", figures.outcomes().reasons());
        writeNumbers("flags", figures.outcomes().flags());
        writeByOpd(figures.outcomes().byOpd(), figures.changes());
        json.writeStringField("ofOpd", settings.opd());
        new TrendData(json).write("trend", runs);
        writeDuplicates(duplicates, texts);
        writeChanges(figures.changes());
        writeHandedIn(figures.handedIn());
        writeWarnings(figures);
        writeFiles(figures);
        JsonText.writeTexts(json, "limits", figures.limitsExceeded());
        writeNumbers("leftOut", leftOut);
        new EligibilityData(json, texts, settings).write("round", figures.round());
        new CountdownData(json).write("countdown", figures.countdown());
        JsonText.writeTexts(json, "texts", texts.texts());
        json.writeEndObject();
    }

    private void writeCounts(String name, RowCounts counts) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("read", counts.read());
        json.writeNumberField("reconciled", counts.reconciled());
        json.writeNumberField("review", counts.review());
        json.writeNumberField("rejected", counts.rejected());
        json.writeNumberField("corrected", counts.corrected());
        json.writeEndObject();
    }

    /** An array for each OPD of this run or the one before: name, rows by outcome, changes. */
    private void writeByOpd(SortedMap<String, RowCounts> byOpd, Changes changes) throws IOException {
        SortedSet<String> names = new TreeSet<>(byOpd.keySet());
        names.addAll(changes.byOpd().keySet());
        json.writeArrayFieldStart("opd");
        for (String name : names) {
            RowCounts rows = byOpd.getOrDefault(name, RowCounts.NONE);
            Changes.Counts changed = changes.byOpd().getOrDefault(name, Changes.Counts.NONE);
            json.writeStartArray();
            json.writeString(name);
            json.writeNumber(rows.reconciled());
            json.writeNumber(rows.review());
            json.writeNumber(rows.rejected());
            json.writeNumber(rows.corrected());
            json.writeNumber(changed.fresh());
            json.writeNumber(changed.stillOpen());
            json.writeNumber(changed.settled());
            json.writeNumber(changed.disappeared());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeDuplicates(List<DuplicateGroup> duplicates, RepeatedTexts texts) throws IOException {
        SortedMap<DuplicateKind, Long> groups = new TreeMap<>();
        json.writeArrayFieldStart("groups");
        for (DuplicateGroup group : duplicates) {
            long number = groups.merge(group.kind(), 1L, Long::sum);
            if (number <= MOST_GROUPS) {
                writeGroup(group, texts);
            }
        }
        json.writeEndArray();
        writeNumbers("duplicates", groups);
        writeShared(duplicates, texts);
    }

    /** How many people two OPD share, those left out whom an officer gave to one of them: {@code [opd#, opd#, people]}, of each two once. */
    private void writeShared(List<DuplicateGroup> duplicates, RepeatedTexts texts) throws IOException {
        SortedMap<String, SortedMap<String, Long>> shared = new TreeMap<>();
        for (DuplicateGroup group : duplicates) {
            if (group.kind() == DuplicateKind.SAME_PERSON_ACROSS_OPD) {
                List<String> opd = group.members().stream()
                        .filter(member -> member.kept() || member.isInDoubt())
                        .map(member -> member.row().row().opd())
                        .distinct()
                        .sorted()
                        .toList();
                for (int i = 0; i < opd.size(); i++) {
                    SortedMap<String, Long> others = shared.computeIfAbsent(opd.get(i), unknown -> new TreeMap<>());
                    opd.subList(i + 1, opd.size()).forEach(other -> others.merge(other, 1L, Long::sum));
                }
            }
        }
        json.writeArrayFieldStart("shared");
        for (Map.Entry<String, SortedMap<String, Long>> one : shared.entrySet()) {
            for (Map.Entry<String, Long> other : one.getValue().entrySet()) {
                json.writeStartArray();
                json.writeNumber(texts.number(one.getKey()));
                json.writeNumber(texts.number(other.getKey()));
                json.writeNumber(other.getValue());
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    /** Kind, then for each row OPD, file, sheet, line, name and what becomes of it in the group; texts as numbers. */
    private void writeGroup(DuplicateGroup group, RepeatedTexts texts) throws IOException {
        json.writeStartArray();
        json.writeString(group.kind().name());
        json.writeStartArray();
        for (DuplicateGroup.Member member : group.members()) {
            SubmittedRow row = member.row().row();
            json.writeStartArray();
            json.writeNumber(texts.number(row.opd()));
            json.writeNumber(texts.number(row.location().file()));
            json.writeNumber(texts.number(row.location().sheet()));
            json.writeNumber(row.location().row());
            json.writeString(row.name());
            json.writeNumber(texts.number(member.isInDoubt() ? "open" : member.kept() ? "kept" : "rejected"));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private void writeChanges(Changes changes) throws IOException {
        if (changes.previousDay() == null) {
            json.writeNullField("changes");
            return;
        }
        json.writeObjectFieldStart("changes");
        json.writeStringField("since", changes.previousDay().toString());
        json.writeNumberField("fresh", changes.total().fresh());
        json.writeNumberField("stillOpen", changes.total().stillOpen());
        json.writeNumberField("settled", changes.total().settled());
        json.writeNumberField("disappeared", changes.total().disappeared());
        json.writeArrayFieldStart("gone");
        for (Changes.Disappeared row :
                changes.disappeared().stream().limit(MOST_DISAPPEARED).toList()) {
            json.writeStartArray();
            json.writeString(row.opd());
            json.writeString(row.location().file());
            json.writeString(row.location().sheet());
            json.writeNumber(row.location().row());
            json.writeString(row.name());
            json.writeBoolean(row.wasOpen());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Sentences, each in both languages. */
    private void writeHandedIn(HandedIn handedIn) throws IOException {
        json.writeArrayFieldStart("lost");
        WordData.write(json, handedIn::lostTexts);
        json.writeEndArray();
        json.writeArrayFieldStart("sentBack");
        WordData.write(json, handedIn::sentBackTexts);
        json.writeEndArray();
        json.writeNumberField("superseded", handedIn.superseded().size());
    }

    /** What comes of a damaged registry must not be taken for good, nor a decision that was not taken for one that was. */
    private void writeWarnings(Summary.Figures figures) throws IOException {
        json.writeNumberField("lostRecords", figures.registry().lostRecords());
        json.writeNumberField("absentInDoubt", figures.absentInDoubt());
        writeOfRegistry("warnings", figures, false);
        writeOfRegistry("registryNotes", figures, true);
        json.writeNumberField("untaken", figures.decisions().untaken());
        json.writeArrayFieldStart("untakenWhy");
        for (DecisionProblem problem : figures.decisions().problems()) {
            WordData.write(json, problem);
        }
        json.writeEndArray();
    }

    private void writeOfRegistry(String field, Summary.Figures figures, boolean notes) throws IOException {
        json.writeArrayFieldStart(field);
        for (RegistryProblem warning : figures.registry().warnings()) {
            if (warning.code().isNote() == notes) {
                WordData.write(json, warning);
            }
        }
        json.writeEndArray();
    }

    private void writeFiles(Summary.Figures figures) throws IOException {
        json.writeArrayFieldStart("unreadable");
        List<FileReport> unreadable = Stream.concat(
                        figures.unreadableFiles().stream(), FileReport.unreadable(figures.historyFiles()).stream())
                .toList();
        for (FileReport file : unreadable) {
            json.writeStartArray();
            json.writeString(file.file());
            json.writeStartArray();
            for (RosterProblem problem : file.problems()) {
                WordData.write(json, problem);
            }
            json.writeEndArray();
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missed");
        for (Summary.Missed missed : figures.missedPeople()) {
            json.writeStartArray();
            json.writeString(missed.place());
            json.writeString(missed.howMany());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (FileFinding finding : figures.fileFindings()) {
            WordData.write(json, finding);
        }
        json.writeEndArray();
    }

    private void writeNumbers(String name, Map<?, Long> numbers) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<?, Long> number : numbers.entrySet()) {
            json.writeNumberField(number.getKey().toString(), number.getValue());
        }
        json.writeEndObject();
    }
}
