package id.padan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.filedamage.FileFinding;
import id.padan.filedamage.Finding;
import id.padan.registry.FileFingerprint;
import id.padan.roster.ColumnMeaning;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.SheetReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * {@code summary.json}. Keys and their order are fixed. Only {@code started_at}, {@code finished_at}, {@code seconds} of a
 * step and {@code peak_memory_mb} differ between two runs over the same inputs.
 */
public final class SummaryJson {

    private final JsonGenerator json;

    private SummaryJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the summary.
     *
     * @param file where to; UTF-8
     * @param summary the run in figures
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Summary summary) throws IOException {
        Files.write(file, render(summary).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the summary as text that ends in a line feed}
     *
     * @param summary the run in figures
     */
    public static String render(Summary summary) {
        return JsonText.of(json -> new SummaryJson(json).write(summary));
    }

    private void write(Summary summary) throws IOException {
        json.writeStartObject();
        json.writeStringField("job", summary.job());
        json.writeStringField("run_id", summary.runId());
        json.writeStringField("started_at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(summary.startedAt()));
        json.writeStringField("finished_at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(summary.finishedAt()));
        json.writeStringField("status", summary.status().key());
        JsonText.writeTexts(json, "limits_exceeded", summary.limitsExceeded());
        writeOutcomes(summary.outcomes());
        writeDuplicates(summary);
        new RoundTripJson(json).write(summary);
        writeFiles(summary);
        writeUnreadableFiles(summary);
        writeProblems(summary);
        writeFileFindings(summary);
        writeRegistry(summary.registry());
        writeSteps(summary);
        json.writeNumberField("peak_memory_mb", summary.peakMemoryMb());
        json.writeEndObject();
    }

    private void writeOutcomes(OutcomeCounts outcomes) throws IOException {
        writeCounts("rows", outcomes.rows());
        json.writeObjectFieldStart("by_opd");
        for (Map.Entry<String, RowCounts> opd : outcomes.byOpd().entrySet()) {
            writeCounts(opd.getKey(), opd.getValue());
        }
        json.writeEndObject();
        writeNumbers("reasons", outcomes.reasons());
        writeNumbers("flags", outcomes.flags());
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

    private void writeDuplicates(Summary summary) throws IOException {
        json.writeObjectFieldStart("duplicates");
        for (var kind : summary.duplicates().entrySet()) {
            json.writeObjectFieldStart(kind.getKey().name());
            json.writeNumberField("groups", kind.getValue().groups());
            json.writeNumberField("rows", kind.getValue().rows());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeFiles(Summary summary) throws IOException {
        json.writeArrayFieldStart("files");
        for (FileReport file : summary.files()) {
            for (SheetLine line : SheetLine.of(file)) {
                writeSheet(file, line);
            }
        }
        json.writeEndArray();
    }

    private void writeSheet(FileReport file, SheetLine line) throws IOException {
        SheetReport sheet = line.sheet();
        json.writeStartObject();
        json.writeStringField("file", file.file());
        json.writeStringField("sheet", sheet.sheet());
        json.writeNumberField("rows", sheet.rows());
        json.writeNumberField("problems", line.problems());
        json.writeStringField("sha256", file.sha256());
        json.writeBooleanField("readable", file.readable());
        json.writeNumberField("heading_row", sheet.headingRow());
        json.writeNumberField("skipped_rows", sheet.skippedRows());
        json.writeArrayFieldStart("columns");
        for (ColumnMeaning column : sheet.columns()) {
            json.writeStartObject();
            json.writeStringField("column", column.column());
            json.writeStringField("heading", column.heading());
            json.writeStringField("field", column.field().key());
            json.writeStringField("because", column.because().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeUnreadableFiles(Summary summary) throws IOException {
        json.writeArrayFieldStart("unreadable_files");
        for (FileReport file : summary.unreadableFiles()) {
            json.writeString(file.file());
        }
        json.writeEndArray();
    }

    private void writeProblems(Summary summary) throws IOException {
        json.writeArrayFieldStart("problems");
        for (FileReport file : summary.files()) {
            for (RosterProblem problem : file.problems()) {
                json.writeStartObject();
                json.writeStringField("file", file.file());
                json.writeStringField("sheet", problem.sheet());
                json.writeStringField("cell", problem.cell());
                json.writeStringField("code", problem.code().name());
                json.writeStringField("value", problem.value());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void writeFileFindings(Summary summary) throws IOException {
        json.writeArrayFieldStart("file_findings");
        for (FileFinding located : summary.fileFindings()) {
            Finding finding = located.finding();
            json.writeStartObject();
            json.writeStringField("file", located.file());
            json.writeStringField("sheet", located.sheet());
            json.writeStringField("kind", finding.damage().kind().name());
            json.writeStringField("field", finding.damage().kind().field().key());
            json.writeNumberField("step", finding.damage().step());
            json.writeNumberField("first_row", finding.firstLine());
            json.writeNumberField("last_row", finding.lastLine());
            json.writeNumberField("rows", finding.rows());
            json.writeNumberField("supporting", finding.supporting());
            json.writeNumberField("contradicting", finding.contradicting());
            json.writeNumberField("repaired", finding.repaired());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeRegistry(Summary.Registry registry) throws IOException {
        json.writeObjectFieldStart("registry");
        json.writeNumberField("people", registry.people());
        json.writeNumberField("broken_records", registry.brokenRecords());
        writeQuality(registry.quality());
        json.writeArrayFieldStart("files");
        for (FileFingerprint file : registry.files()) {
            json.writeStartObject();
            json.writeStringField("file", file.name());
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("sha256", registry.sha256());
        json.writeEndObject();
    }

    private void writeQuality(RegistryQuality quality) throws IOException {
        json.writeNumberField("without_nik", quality.withoutNik());
        json.writeNumberField("without_birth_date", quality.withoutBirthDate());
        json.writeNumberField("double_niks", quality.doubleNiks());
        json.writeArrayFieldStart("double_nik_examples");
        for (DoubleNiks.Example example : quality.examples()) {
            json.writeStartObject();
            json.writeStringField("nik", example.doubled().nik().masked());
            json.writeNumberField("entries", example.doubled().entries());
            json.writeStringField("file", example.row().file());
            json.writeStringField("sheet", example.row().sheet());
            json.writeNumberField("row", example.row().row());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeSteps(Summary summary) throws IOException {
        json.writeArrayFieldStart("steps");
        for (Summary.Step step : summary.steps()) {
            json.writeStartObject();
            json.writeStringField("name", step.name());
            json.writeNumberField("seconds", BigDecimal.valueOf(step.time().toMillis(), 3));
            json.writeNumberField("read", step.read());
            json.writeNumberField("written", step.written());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeNumbers(String name, Map<? extends Enum<?>, Long> numbers) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<? extends Enum<?>, Long> number : numbers.entrySet()) {
            json.writeNumberField(number.getKey().name(), number.getValue());
        }
        json.writeEndObject();
    }
}
