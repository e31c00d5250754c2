package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.report.ConsoleSummary;
import id.padan.store.RunRecord;
import id.padan.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs jobs in this process, on real files. */
class RunnerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    @TempDir
    private Path folder;

    private final Runner runner = new Runner(Clock.systemUTC());

    private RunResult.Ran run(Path job, RunOptions options) throws JobException {
        return (RunResult.Ran) runner.run(JobFileReader.read(job), options, RunListener.NONE, new StopSignal());
    }

    private RunResult runAgain(Path job, RunOptions options) throws JobException {
        RunListener noStep = new RunListener() {
            @Override
            public void stepStarted(String step, long expected) {
                throw new AssertionError("a step began: " + step);
            }

            @Override
            public void progress(String step, long done) {}

            @Override
            public void stepFinished(String step, long read, long written, Duration took) {}
        };
        return runner.run(JobFileReader.read(job), options, noStep, new StopSignal());
    }

    /** Inputs that nobody has written to for a while. */
    private Path makeSettled(int people, int rows) throws IOException {
        Path job = TestData.make(folder, people, rows);
        Files.setLastModifiedTime(
                folder.resolve("registry/penduduk.csv"),
                FileTime.from(Instant.now().minusSeconds(60)));
        return job;
    }

    private RunOptions into(String output) {
        return new RunOptions(folder.resolve(output), null, TODAY, false);
    }

    private static List<String> rows(Path output, String file) throws IOException {
        return Outputs.records(output.resolve(file)).stream()
                .map(row -> row.get("file") + ":" + row.get("row"))
                .toList();
    }

    @Test
    void everySubmittedRowIsInExactlyOneFile() throws Exception {
        Path job = TestData.make(folder, 3_000, 200);

        run(job, into("result"));

        List<String> all = new ArrayList<>();
        for (String file : List.of("reconciled.csv", "review.csv", "rejected.csv")) {
            all.addAll(rows(folder.resolve("result"), file));
        }
        List<String> expected = new ArrayList<>();
        for (String opd : List.of("Dinas A.csv", "Dinas B.csv")) {
            for (int row = 2; row <= 201; row++) {
                expected.add(opd + ":" + row);
            }
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theSummaryAddsUp() throws Exception {
        Path job = TestData.make(folder, 3_000, 200);

        run(job, into("result"));

        JsonNode summary = new ObjectMapper()
                .readTree(folder.resolve("result/summary.json").toFile());
        JsonNode rows = summary.get("rows");
        assertThat(rows.get("read").asInt()).isEqualTo(400);
        assertThat(rows.get("reconciled").asInt()
                        + rows.get("review").asInt()
                        + rows.get("rejected").asInt())
                .isEqualTo(400);
        assertThat(rows.get("reconciled").asInt())
                .isEqualTo(
                        Outputs.records(folder.resolve("result/reconciled.csv")).size());
        assertThat(summary.get("registry").get("people").asInt()).isEqualTo(3_000);
        assertThat(summary.get("unreadable_files")).extracting(JsonNode::asText).containsExactly("Dinas C.xlsx");
        assertThat(summary.get("steps"))
                .extracting(step -> step.get("name").asText())
                .containsExactly(
                        "read_rosters",
                        "scan_registry",
                        "find_file_damage",
                        "decide",
                        "find_duplicates",
                        "write_outputs");
    }

    @Test
    void sameInputsAndDayGiveTheSameBytes() throws Exception {
        Path job = TestData.make(folder, 3_000, 200);

        run(job, into("one"));
        run(job, new RunOptions(folder.resolve("two"), null, TODAY, true));

        assertThat(Outputs.of(folder.resolve("two"))).isEqualTo(Outputs.of(folder.resolve("one")));
    }

    @Test
    void eachRunGetsAFolderOfItsOwn() throws Exception {
        Path job = TestData.make(folder, 300, 20);
        RunOptions options = new RunOptions(null, null, TODAY, true);

        Path first = run(job, options).output();
        Path second = run(job, options).output();

        assertThat(first.getParent()).isEqualTo(folder.resolve("out"));
        assertThat(second.getFileName()).hasToString(first.getFileName() + "-2");
        assertThat(Outputs.of(second)).isEqualTo(Outputs.of(first));
    }

    @Test
    void whereNothingHasChangedNoStepIsRun() throws Exception {
        Path job = makeSettled(300, 20);
        RunResult.Ran first = run(job, into("result"));

        RunResult again = runAgain(job, into("result"));

        assertThat(again).isInstanceOf(RunResult.Unchanged.class);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.output()).isEqualTo(first.output());
    }

    @Test
    void whereNothingHasChangedTheFilesAreCopiedToAnotherFolder() throws Exception {
        Path job = makeSettled(300, 20);
        run(job, into("result"));

        RunResult again = runAgain(job, into("elsewhere"));

        assertThat(again.output()).isEqualTo(folder.resolve("elsewhere"));
        assertThat(Outputs.of(folder.resolve("elsewhere"))).isEqualTo(Outputs.of(folder.resolve("result")));
    }

    @Test
    void onAnotherDayARunIsMadeOnlyForOneWhoAsksForThatDay() throws Exception {
        Path job = makeSettled(300, 20);
        run(job, into("result"));

        RunResult nextNight = runAgain(job, new RunOptions(folder.resolve("result"), null, null, false));
        RunResult.Ran asked = run(job, new RunOptions(folder.resolve("asked"), null, TODAY.plusDays(1), false));

        assertThat(nextNight).isInstanceOf(RunResult.Unchanged.class);
        assertThat(asked.summary().figures().runId()).contains(TODAY.plusDays(1).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosters/Dinas A.csv", "registry/penduduk.csv", "result/review.csv", "job.yml"})
    void whereAnythingHasChangedTheRunIsMade(String changed) throws Exception {
        Path job = makeSettled(300, 20);
        run(job, into("result"));
        Files.writeString(folder.resolve(changed), "\n", StandardOpenOption.APPEND);

        assertThat(run(job, into("result")).resumed()).isFalse();
    }

    @Test
    void aFileOfTheRunThatIsGoneIsMadeAgain() throws Exception {
        Path job = makeSettled(300, 20);
        run(job, into("result"));
        Files.delete(folder.resolve("result/review.csv"));

        run(job, into("result"));

        assertThat(folder.resolve("result/review.csv")).exists();
    }

    @Test
    void aRegistryWrittenAMomentAgoIsReadAgain() throws Exception {
        Path job = TestData.make(folder, 300, 20);
        Files.setLastModifiedTime(
                folder.resolve("registry/penduduk.csv"),
                FileTime.from(Instant.now().plusSeconds(60)));
        run(job, into("result"));

        assertThat(run(job, into("result")).resumed()).isFalse();
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() throws Exception {
        Path job = TestData.make(folder, 3_000, 200);

        for (int threads : new int[] {1, 2, 8}) {
            new Runner(Clock.systemUTC(), 16 * 1024, threads)
                    .run(
                            JobFileReader.read(job),
                            new RunOptions(folder.resolve("by" + threads), null, TODAY, true),
                            RunListener.NONE,
                            new StopSignal());
        }

        assertThat(Outputs.of(folder.resolve("by2"))).isEqualTo(Outputs.of(folder.resolve("by1")));
        assertThat(Outputs.of(folder.resolve("by8"))).isEqualTo(Outputs.of(folder.resolve("by1")));
    }

    @Test
    void anExceededLimitShowsInTheResultAndTheFilesAreThere() throws Exception {
        Path job = TestData.make(folder, 300, 20);
        Files.writeString(job, Files.readString(job) + "fail_when: {unreadable_files: 0}\n");

        RunResult.Ran result = run(job, into("result"));

        assertThat(result.status()).isEqualTo(RunRecord.Status.LIMIT_EXCEEDED);
        assertThat(result.summary().figures().limitsExceeded()).containsExactly("fail_when.unreadable_files");
        assertThat(folder.resolve("result/reconciled.csv")).exists();
    }

    @Test
    void peopleWhoStandInAFileAndWereNotReadExceedTheLimitAndAreToldInEveryReport() throws Exception {
        Path job = TestData.make(folder, 300, 20);
        Files.delete(folder.resolve("rosters/Dinas C.xlsx"));
        assertThat(run(job, into("whole")).status()).isEqualTo(RunRecord.Status.COMPLETED);
        Path roster = folder.resolve("rosters/Dinas B.csv");
        Files.writeString(roster, "7371010101850003,BUDI SANTOSO,Gowa,01-01-1985,L\n" + Files.readString(roster));

        RunResult.Ran result = run(job, into("result"));

        assertThat(result.status()).isEqualTo(RunRecord.Status.LIMIT_EXCEEDED);
        assertThat(result.summary().figures().limitsExceeded()).containsExactly("fail_when.unreadable_files");
        assertThat(ConsoleSummary.render(result.summary(), folder, Path.of("nightly.yml"), Language.EN))
                .contains("WARNING: Dinas B.csv: people who stand there and were not read: 1 / 21");
        assertThat(Outputs.textOf(folder.resolve("result/mismatch-report.xlsx")))
                .contains("People who stand in these sheets and were not read", "1 / 21");
        assertThat(Files.readString(folder.resolve("result/mismatch-report.html")))
                .contains("\"missed\":[[\"Dinas B.csv\",\"1 / 21\"]]");
    }

    @Test
    void aStoppedRunIsResumedAndEndsTheSame() throws Exception {
        Path job = TestData.make(folder, 3_000, 200);
        run(job, into("undisturbed"));
        StopSignal stop = new StopSignal();
        RunListener stopsWhileScanning = new StepListener("scan_registry", stop::raise);

        assertThatThrownBy(() -> runner.run(JobFileReader.read(job), into("result"), stopsWhileScanning, stop))
                .isInstanceOfSatisfying(JobException.class, e -> assertThat(e.code() == JobException.Code.INTERRUPTED)
                        .isTrue());
        assertThat(folder.resolve("result")).doesNotExist();
        RunResult.Ran result = run(job, into("result"));

        assertThat(result.resumed()).isTrue();
        assertThat(Outputs.of(folder.resolve("result"))).isEqualTo(Outputs.of(folder.resolve("undisturbed")));
    }

    @Test
    void aCutOffRunIsNotResumedWhenAnInputHasChanged() throws Exception {
        Path job = TestData.make(folder, 3_000, 200);
        StopSignal stop = new StopSignal();
        assertThatThrownBy(() -> runner.run(
                        JobFileReader.read(job), into("result"), new StepListener("decide", stop::raise), stop))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.INTERRUPTED);
        Path roster = folder.resolve("rosters/Dinas A.csv");
        Files.writeString(roster, Files.readString(roster).replaceFirst("\n[^\n]+\n$", "\n"));

        RunResult.Ran result = run(job, into("result"));

        assertThat(result.resumed()).isFalse();
        assertThat(result.summary().figures().outcomes().rows().read()).isEqualTo(399);
    }

    @Test
    void refusesARegistryWithoutNikColumnAndWritesNothing() throws Exception {
        Path job = TestData.make(folder, 30, 5);
        Path registry = folder.resolve("registry/penduduk.csv");
        Files.writeString(registry, Files.readString(registry).replace("NIK,NAMA_LGKP", "KODE,NAMA_LGKP"));

        assertThatThrownBy(() -> run(job, into("result")))
                .hasFieldOrPropertyWithValue("code", JobException.Code.REGISTRY)
                .isInstanceOfSatisfying(JobException.class, e -> assertThat(e.lines(Language.EN))
                        .anySatisfy(line ->
                                assertThat(line).contains("penduduk.csv").contains("registry.columns: nik")));
        assertThat(folder.resolve("result")).doesNotExist();
        assertThat(folder.resolve("ws")).doesNotExist();
    }

    @Test
    void refusesRostersOfWhichNotOneIsReadable() throws Exception {
        Path job = TestData.make(folder, 30, 5);
        Files.delete(folder.resolve("rosters/Dinas A.csv"));
        Files.delete(folder.resolve("rosters/Dinas B.csv"));

        assertThatThrownBy(() -> run(job, into("result")))
                .hasFieldOrPropertyWithValue("code", JobException.Code.NO_READABLE_ROSTER)
                .isInstanceOfSatisfying(JobException.class, e -> assertThat(e.lines(Language.EN))
                        .anySatisfy(line -> assertThat(line).contains("Dinas C.xlsx")));
        assertThat(folder.resolve("result")).doesNotExist();
    }

    @Test
    void refusesAFolderWithForeignFiles() throws Exception {
        Path job = TestData.make(folder, 30, 5);
        Files.createDirectories(folder.resolve("result"));
        Files.writeString(folder.resolve("result/surat.txt"), "penting");

        assertThatThrownBy(() -> run(job, into("result")))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.OUTPUT);
        assertThat(folder.resolve("result/surat.txt")).hasContent("penting");
    }

    @Test
    void refusesAWorkspaceThatAnotherRunHas() throws Exception {
        Path job = TestData.make(folder, 30, 5);

        try (Workspace held = Workspace.open(folder.resolve("ws"))) {
            assertThat(held.folder()).exists();
            assertThatThrownBy(() -> run(job, into("result"))).isInstanceOfSatisfying(JobException.class, e -> {
                assertThat(e.code()).isEqualTo(JobException.Code.WORKSPACE_IN_USE);
                assertThat(e.lines(Language.EN).get(0))
                        .contains("pid " + ProcessHandle.current().pid());
            });
        }
        assertThat(folder.resolve("result")).doesNotExist();
    }
}
