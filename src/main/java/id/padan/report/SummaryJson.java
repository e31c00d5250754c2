package id.padan.report;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.padan.decision.Changes;
import id.padan.decision.HandedIn;
import id.padan.filedamage.Finding;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Reason;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.SheetReport;
import id.padan.round.Countdown;
import id.padan.round.Submissions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code summary.json}. Its keys are the components of the records below, in their order, with underscores. Scripts rely on
 * both. Only {@code started_at}, {@code finished_at}, {@code seconds} of a step and {@code peak_memory_mb} differ between two
 * runs over the same inputs on the same day.
 */
public final class SummaryJson {

    private SummaryJson() {}

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
        return JsonText.of(Document.of(summary));
    }

    /** The whole file. */
    record Document(
            String job,
            String runId,
            String startedAt,
            String finishedAt,
            String status,
            List<String> limitsExceeded,
            Rows rows,
            Map<String, Rows> byOpd,
            Map<Reason, Long> reasons,
            Map<Flag, Long> flags,
            Map<DuplicateKind, DuplicatesFile.Counts> duplicates,
            Summary.Decisions decisions,
            Differences changes,
            HandedIn handedIn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EligibilityJson eligibility,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, PeopleListJson> lists,
            @JsonInclude(JsonInclude.Include.NON_NULL) PeopleListJson.@Nullable OfHistory history,
            @JsonInclude(JsonInclude.Include.NON_NULL) PeopleListJson.@Nullable OfProposals proposals,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Announcement announcement,
            @JsonInclude(JsonInclude.Include.NON_NULL) Publication.@Nullable UploadCounts upload,
            @JsonInclude(JsonInclude.Include.NON_NULL) Countdown.@Nullable TimeLeft deadline,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Submissions expected,
            List<Form> forms,
            List<Sheet> files,
            List<String> unreadableFiles,
            List<Problem> problems,
            List<Damage> fileFindings,
            RegistryJson registry,
            List<Step> steps,
            long peakMemoryMb) {

        static Document of(Summary summary) {
            Summary.Figures figures = summary.figures();
            return new Document(
                    figures.job(),
                    figures.runId(),
                    ISO_OFFSET_DATE_TIME.format(figures.startedAt()),
                    ISO_OFFSET_DATE_TIME.format(summary.finishedAt()),
                    figures.status().key(),
                    figures.limitsExceeded(),
                    Rows.of(figures.outcomes().rows()),
                    each(figures.outcomes().byOpd(), Rows::of),
                    figures.outcomes().reasons(),
                    figures.outcomes().flags(),
                    figures.duplicates(),
                    figures.decisions(),
                    Differences.of(figures.changes()),
                    figures.handedIn(),
                    EligibilityJson.of(figures.round()),
                    each(figures.lists(), PeopleListJson::of),
                    PeopleListJson.OfHistory.of(figures),
                    PeopleListJson.OfProposals.of(figures.proposals()),
                    Announcement.of(figures.round()),
                    figures.round() == null
                            ? null
                            : figures.round().publication().upload(),
                    figures.countdown() == null ? null : figures.countdown().timeLeft(),
                    figures.countdown() == null
                            ? null
                            : figures.countdown().backlog().submissions(),
                    each(summary.forms(), form -> new Form(form.name(), form.sha256())),
                    figures.files().stream().flatMap(Sheet::of).toList(),
                    each(figures.unreadableFiles(), FileReport::file),
                    figures.files().stream().flatMap(Problem::of).toList(),
                    each(figures.fileFindings(), Damage::of),
                    RegistryJson.of(figures),
                    each(summary.steps(), Step::of),
                    summary.peakMemoryMb());
        }
    }

    record Rows(long read, long reconciled, long review, long rejected, long superseded, long corrected) {
        static Rows of(RowCounts rows) {
            return new Rows(
                    rows.read(),
                    rows.reconciled(),
                    rows.review(),
                    rows.rejected(),
                    rows.superseded(),
                    rows.corrected());
        }
    }

    /** Since the run before; {@code previous_day} is empty if there was none. */
    record Differences(String previousDay, Counts total, Map<String, Counts> byOpd, List<Row> disappearedRows) {
        record Counts(long open, @JsonProperty("new") long fresh, long stillOpen, long settled, long disappeared) {
            static Counts of(Changes.Counts counts) {
                return new Counts(
                        counts.open(), counts.fresh(), counts.stillOpen(), counts.settled(), counts.disappeared());
            }
        }

        record Row(String opd, String file, String sheet, int row, String name, boolean wasOpen) {
            static Row of(Changes.Disappeared row) {
                return new Row(
                        row.opd(),
                        row.location().file(),
                        row.location().sheet(),
                        row.location().row(),
                        row.name(),
                        row.wasOpen());
            }
        }

        static Differences of(Changes changes) {
            return new Differences(
                    changes.previousDay() == null ? "" : changes.previousDay().toString(),
                    Counts.of(changes.total()),
                    each(changes.byOpd(), Counts::of),
                    each(changes.disappeared(), Row::of));
        }
    }

    record Announcement(long people, Map<String, Long> byOpd) {
        static @Nullable Announcement of(@Nullable RoundFigures round) {
            return round == null
                    ? null
                    : new Announcement(
                            round.publication().people().size(),
                            round.publication().byOpd());
        }
    }

    record Form(String file, String sha256) {}

    /** A sheet of a roster; {@code problems} counts those of the whole file with its first sheet. */
    record Sheet(
            String file,
            String sheet,
            int rows,
            long problems,
            String sha256,
            boolean readable,
            int headingRow,
            int skippedRows,
            List<Column> columns) {

        record Column(String column, String heading, String field, String because) {}

        /** A file of which no sheet was understood has one entry all the same. */
        private static final SheetReport NO_SHEET = new SheetReport("", 0, List.of(), 0, 0);

        static Stream<Sheet> of(FileReport file) {
            List<SheetReport> sheets = file.sheets().isEmpty() ? List.of(NO_SHEET) : file.sheets();
            Set<String> names = sheets.stream().map(SheetReport::sheet).collect(Collectors.toUnmodifiableSet());
            long ofFile = count(file, problem -> !names.contains(problem.sheet()));
            return IntStream.range(0, sheets.size())
                    .mapToObj(index -> of(file, sheets.get(index), index == 0 ? ofFile : 0));
        }

        private static Sheet of(FileReport file, SheetReport sheet, long problemsOfFile) {
            return new Sheet(
                    file.file(),
                    sheet.sheet(),
                    sheet.rows(),
                    problemsOfFile + count(file, problem -> problem.sheet().equals(sheet.sheet())),
                    file.sha256(),
                    file.readable(),
                    sheet.headingRow(),
                    sheet.skippedRows(),
                    each(
                            sheet.columns(),
                            column -> new Column(
                                    column.column(),
                                    column.heading(),
                                    column.field().key(),
                                    column.because().name())));
        }

        private static long count(FileReport file, Predicate<RosterProblem> which) {
            return file.problems().stream().filter(which).count();
        }
    }

    record Problem(String file, String sheet, String cell, String code, String value) {
        static Stream<Problem> of(FileReport file) {
            return file.problems().stream()
                    .map(problem -> new Problem(
                            file.file(),
                            problem.sheet(),
                            problem.cell(),
                            problem.code().name(),
                            problem.value()));
        }
    }

    record Damage(
            String file,
            String sheet,
            String kind,
            String field,
            int step,
            int firstRow,
            int lastRow,
            int rows,
            int supporting,
            int contradicting,
            int repaired) {

        static Damage of(FileFinding located) {
            Finding finding = located.finding();
            return new Damage(
                    located.file(),
                    located.sheet(),
                    finding.damage().kind().name(),
                    finding.damage().kind().field().key(),
                    finding.damage().step(),
                    finding.firstLine(),
                    finding.lastLine(),
                    finding.rows(),
                    finding.supporting(),
                    finding.contradicting(),
                    finding.repaired());
        }
    }

    record Step(String name, BigDecimal seconds, long read, long written) {
        static Step of(Summary.Step step) {
            return new Step(step.name(), BigDecimal.valueOf(step.time().toMillis(), 3), step.read(), step.written());
        }
    }

    static <A, B> List<B> each(List<A> all, Function<A, B> one) {
        return all.stream().map(one).toList();
    }

    static <K, A, B> Map<K, B> each(SortedMap<K, A> all, Function<A, B> one) {
        Map<K, B> each = new LinkedHashMap<>();
        all.forEach((key, value) -> each.put(key, one.apply(value)));
        return each;
    }
}
