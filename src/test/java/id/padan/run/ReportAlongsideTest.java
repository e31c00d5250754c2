package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.parallel.Workers;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.page.SampleRun;
import id.padan.roster.RowLocation;
import id.padan.run.steps.ReportAlongside;
import id.padan.run.steps.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that are written beside the step, one part after the other, within real runs. */
class ReportAlongsideTest {

    @TempDir
    private Path folder;

    private Path job;

    @BeforeEach
    void make() {
        job = TestData.make(folder, 1_000, 350);
    }

    /** Notes what it is given, and fails where it is told to. */
    private static class Noting implements Report {

        private final int failingRow;
        private final boolean failingEnd;
        private final List<RowLocation> rows = new ArrayList<>();
        private final Set<String> threads = new HashSet<>();
        private final AtomicInteger atOnce = new AtomicInteger();
        private int mostAtOnce;
        private int rowsWhenFinished = -1;
        private final List<DuplicateGroup> groups = new ArrayList<>();
        private boolean begun;
        private boolean closed;

        Noting(int failingRow, boolean failingEnd) {
            this.failingRow = failingRow;
            this.failingEnd = failingEnd;
        }

        Reports.Beginning beginning() {
            return () -> {
                begun = true;
                return this;
            };
        }

        static Noting withoutFault() {
            return new Noting(-1, false);
        }

        @Override
        public void writeDuplicates(List<DuplicateGroup> some) {
            groups.addAll(some);
        }

        @Override
        public void write(ReportRow row) throws IOException {
            if (rows.size() == failingRow) {
                throw new IOException("the disk is full");
            }
            mostAtOnce = Math.max(mostAtOnce, atOnce.incrementAndGet());
            rows.add(row.row().row().location());
            threads.add(Thread.currentThread().getName());
            atOnce.decrementAndGet();
        }

        @Override
        public void finish(Summary.Figures figures) throws IOException {
            rowsWhenFinished = rows.size();
            if (failingEnd) {
                throw new IOException("the disk is full");
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private void run(int threads, Noting... reports) throws Exception {
        run(Clock.systemUTC(), threads, reports);
    }

    private void run(Clock clock, int threads, Noting... reports) throws Exception {
        run(clock, threads, Stream.of(reports).map(Noting::beginning).toList());
    }

    private void run(Clock clock, int threads, List<Reports.Beginning> reports) throws Exception {
        RunOptions options = new RunOptions(folder.resolve("result"), null, LocalDate.of(2026, 1, 31), false);
        new Runner(clock, 1 << 20, threads, (output, settings, files) -> reports)
                .run(JobFileReader.read(job), options, RunListener.NONE, new StopSignal());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyReportGetsEveryRowOnceInOrderAndThenTheEnd(int threads) throws Exception {
        Noting one = Noting.withoutFault();
        Noting other = Noting.withoutFault();

        run(threads, one, other);

        List<RowLocation> expected = new ArrayList<>();
        for (String roster : List.of("Dinas A.csv", "Dinas B.csv")) {
            for (int line = 2; line <= 351; line++) {
                expected.add(new RowLocation(roster, "", line));
            }
        }
        assertThat(one.rows).isEqualTo(expected);
        assertThat(other.rows).isEqualTo(expected);
        assertThat(one.rowsWhenFinished).isEqualTo(700);
        assertThat(one.closed).isTrue();
        assertThat(one.mostAtOnce).isEqualTo(1);
        assertThat(other.mostAtOnce).isEqualTo(1);
    }

    @Test
    void reportsThatWereBegunAreClosedIfAnotherOneCannotBegin() {
        Noting begun = Noting.withoutFault();
        Reports.Beginning impossible = () -> {
            throw new IOException("the disk is full");
        };

        assertThatThrownBy(() -> run(Clock.systemUTC(), 1, List.of(begun.beginning(), impossible)))
                .hasRootCauseMessage("the disk is full");
        assertThat(begun.closed).isTrue();
    }

    @Test
    void reportsAreWrittenBesideTheRunWhereItMayUseSeveralThreads() throws Exception {
        Noting one = Noting.withoutFault();

        run(2, one);

        assertThat(one.threads)
                .isNotEmpty()
                .doesNotContain(Thread.currentThread().getName());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theTimeThatReportsTakeIsInTheSummary(int threads) throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-31T12:00:00Z"));
        InstantSource source = now::get;
        Noting slow = new Noting(-1, false) {
            @Override
            public void finish(Summary.Figures figures) {
                now.updateAndGet(time -> time.plusSeconds(90));
            }
        };

        run(source.withZone(ZoneOffset.UTC), threads, slow);

        JsonNode summary = new ObjectMapper()
                .readTree(folder.resolve("result/summary.json").toFile());
        assertThat(summary.path("finished_at").asText()).contains(":01:30");
        assertThat(summary.path("steps").findValuesAsText("seconds")).last().isEqualTo("90.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 150, 699})
    void aReportThatCannotBeWrittenEndsTheRunAndNothingIsPublished(int failingRow) {
        Noting failing = new Noting(failingRow, false);
        Noting other = Noting.withoutFault();

        assertThatThrownBy(() -> run(2, failing, other))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.BROKEN_OFF)
                .hasCauseInstanceOf(IOException.class)
                .hasRootCauseMessage("the disk is full");

        assertThat(folder.resolve("result")).satisfies(output -> assertThat(
                        Files.notExists(output) || !Files.exists(output.resolve("summary.json")))
                .isTrue());
        assertThat(failing.closed).isTrue();
        assertThat(other.closed).isEqualTo(other.begun);
    }

    @Test
    void aReportThatCannotBeCompletedEndsTheRunAndNothingIsPublished() {
        Noting failing = new Noting(-1, true);
        Noting other = Noting.withoutFault();

        assertThatThrownBy(() -> run(2, failing, other))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.BROKEN_OFF)
                .hasCauseInstanceOf(IOException.class)
                .hasRootCauseMessage("the disk is full");

        assertThat(folder.resolve("result/summary.json")).doesNotExist();
        assertThat(failing.closed).isTrue();
        assertThat(other.closed).isEqualTo(other.begun);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 250})
    void allDuplicatesComeInTheirOrderHoweverManyRowsThereAre(int rows) throws Exception {
        SampleRun run = SampleRun.of(250, 0);
        List<DuplicateGroup> groups = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            groups.add(new DuplicateGroup(
                    DuplicateKind.SAME_NAME,
                    List.of(
                            new DuplicateGroup.Member(run.rows().get(i).row(), true),
                            new DuplicateGroup.Member(run.rows().get(i + 1).row(), true))));
        }
        Noting report = Noting.withoutFault();
        try (Workers workers = new Workers(2);
                ReportAlongside alongside = new ReportAlongside(report.beginning(), workers)) {
            alongside.writeDuplicates(groups);
            for (ReportRow row : run.rows().subList(0, rows)) {
                alongside.write(row);
            }
            alongside.finish(run.figures());
        }
        assertThat(report.groups).isEqualTo(groups);
        assertThat(report.rowsWhenFinished).isEqualTo(rows);
    }
}
