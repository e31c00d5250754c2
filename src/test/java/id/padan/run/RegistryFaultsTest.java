package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.reconcile.Reason;
import id.padan.registry.RegistryProblem;
import id.padan.report.ConsoleSummary;
import id.padan.store.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs jobs on registries that are not what they should be, and can be used all the same. */
class RegistryFaultsTest {

    private static final int SMALL_RANGES = 16 * 1024;

    @TempDir
    private Path folder;

    private Path job;
    private Path registry;

    @BeforeEach
    void make() {
        job = TestData.make(folder, 1_000, 60);
        registry = folder.resolve("registry/penduduk.csv");
    }

    private RunResult.Ran run(String output, int threads) throws Exception {
        return (RunResult.Ran) new Runner(Clock.systemUTC(), SMALL_RANGES, threads)
                .run(
                        JobFileReader.read(job),
                        new RunOptions(folder.resolve(output), null, LocalDate.of(2026, 1, 31), true),
                        RunListener.NONE,
                        new StopSignal());
    }

    private String console(RunResult.Ran result, Language language) {
        return ConsoleSummary.render(result.summary(), folder, Path.of("nightly.yml"), language);
    }

    private JsonNode registryOf(String output) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(output).resolve("summary.json").toFile())
                .get("registry");
    }

    private String lineOf(String file, String start) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElseThrow();
        }
    }

    /** Changes the cells of each line but the headings. */
    private void changeRegistry(UnaryOperator<List<String>> change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(registry));
        for (int i = 1; i < lines.size(); i++) {
            lines.set(i, String.join(",", change.apply(List.of(lines.get(i).split(",", -1)))));
        }
        Files.write(registry, lines);
    }

    /** A second entry with the NIK of the person in a roster's line, at the other end of the registry. */
    private String doubleEntry(int line, String name) throws IOException {
        String row = Files.readAllLines(folder.resolve("rosters/Dinas A.csv")).get(line - 1);
        String nik = row.substring(0, row.indexOf(','));
        List<String> lines = new ArrayList<>(Files.readAllLines(registry));
        int real = lines.indexOf(lineOf("registry/penduduk.csv", nik));
        lines.add(real < lines.size() / 2 ? lines.size() : 1, nik + "," + name + ",BONE,01-01-1950,L");
        Files.write(registry, lines);
        return nik;
    }

    @Test
    void ofTwoEntriesWithOneNikTheBetterOneIsUsedAndTheNikIsReported() throws Exception {
        int mistyped = 5;
        String nik = doubleEntry(mistyped, "ZULKARNAEN BAHARUDDIN");

        RunResult.Ran result = run("result", 4);

        String name = Files.readAllLines(registry).stream()
                .filter(line -> line.startsWith(nik) && !line.contains("ZULKARNAEN"))
                .findFirst()
                .orElseThrow()
                .split(",", -1)[1];
        assertThat(lineOf("result/reconciled.csv", "Dinas A,Dinas A.csv,,5,")).contains(nik + "," + name + ",");
        JsonNode told = registryOf("result");
        assertThat(told.get("double_niks").asInt()).isOne();
        assertThat(told.get("double_nik_examples"))
                .hasToString("[{\"nik\":\"" + nik.substring(0, 4) + "··········" + nik.substring(14)
                        + "\",\"entries\":2,\"file\":\"Dinas A.csv\",\"sheet\":\"\",\"row\":5}]");
        assertThat(Files.readAllLines(folder.resolve("result/explanations.jsonl")))
                .filteredOn(line -> line.contains("\"double_entries\":1"))
                .anyMatch(line -> line.contains("\"file\":\"Dinas A.csv\",\"sheet\":\"\",\"row\":5"))
                .allMatch(line -> line.contains(nik));
        assertThat(console(result, Language.EN)).contains("NIK that the registry has more than once: 1;");
        assertThat(console(result, Language.ID)).contains("NIK yang tercatat lebih dari sekali");
    }

    @Test
    void anEntryThatIsThereTwiceTheSameIsReportedToo() throws Exception {
        String row = Files.readAllLines(folder.resolve("rosters/Dinas A.csv")).get(1);
        String entry = lineOf("registry/penduduk.csv", row.substring(0, 16));
        Files.writeString(registry, Files.readString(registry) + entry + "\n" + entry + "\n");

        run("result", 1);

        assertThat(registryOf("result").get("double_niks").asInt()).isOne();
        assertThat(registryOf("result").at("/double_nik_examples/0/entries").asInt())
                .isEqualTo(3);
        assertThat(lineOf("result/reconciled.csv", "Dinas A,Dinas A.csv,,2,")).contains(row.substring(0, 16));
    }

    @Test
    void whatIsReportedDoesNotDependOnTheNumberOfThreads() throws Exception {
        for (int line = 2; line < 60; line += 2) {
            if (line % 10 != 7 && line % 10 != 9) { // those rows have no NIK, or nobody's
                doubleEntry(line, "ZULKARNAEN BAHARUDDIN");
            }
        }

        run("one", 1);
        run("four", 4);

        assertThat(registryOf("one").get("double_niks").asInt()).isGreaterThan(20);
        assertThat(registryOf("one").get("double_nik_examples")).hasSize(20);
        assertThat(Outputs.of(folder.resolve("four"))).isEqualTo(Outputs.of(folder.resolve("one")));
    }

    @Test
    void aRunCutOffAfterDecidingReportsTheSame() throws Exception {
        doubleEntry(5, "ZULKARNAEN BAHARUDDIN");
        run("undisturbed", 1);
        StopSignal stop = new StopSignal();
        RunOptions options = new RunOptions(folder.resolve("result"), null, LocalDate.of(2026, 1, 31), false);
        Runner runner = new Runner(Clock.systemUTC(), SMALL_RANGES, 1);
        assertThatThrownBy(() -> runner.run(
                        JobFileReader.read(job), options, new StepListener("find_duplicates", stop::raise), stop))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.INTERRUPTED);

        RunResult.Ran resumed =
                (RunResult.Ran) runner.run(JobFileReader.read(job), options, RunListener.NONE, new StopSignal());

        assertThat(resumed.resumed()).isTrue();
        assertThat(registryOf("result")).isEqualTo(registryOf("undisturbed"));
    }

    @Test
    void aRegistryWithoutGenderAndPlacesReconcilesTheSameRows() throws Exception {
        RunResult.Ran whole = run("whole", 1);
        Files.writeString(
                registry,
                Files.readString(registry)
                        .replace("NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN", "NIK,NAMA_LGKP,TGL_LHR"));
        changeRegistry(cells -> List.of(cells.get(0), cells.get(1), cells.get(3)));

        RunResult.Ran result = run("result", 1);

        assertThat(result.summary().figures().outcomes().rows())
                .isEqualTo(whole.summary().figures().outcomes().rows());
        assertThat(result.summary().figures().outcomes().rows().reconciled()).isGreaterThan(80);
        assertThat(Files.readString(folder.resolve("result/reconciled.csv")))
                .doesNotContain("birth_place;")
                .doesNotContain(";gender");
        assertThat(console(result, Language.EN)).doesNotContain("WARNING");
    }

    @Test
    void aRecordWithoutBirthDateDoesNotBreakTheRunOff() throws Exception {
        String row = Files.readAllLines(folder.resolve("rosters/Dinas A.csv")).get(1);
        changeRegistry(cells -> row.startsWith(cells.get(0))
                ? List.of(cells.get(0), cells.get(1), cells.get(2), "", cells.get(4))
                : cells);

        RunResult.Ran result = run("result", 1);

        assertThat(result.summary().figures().outcomes().rows().read()).isEqualTo(120);
        assertThat(registryOf("result").get("without_birth_date").asInt()).isOne();
        assertThat(console(result, Language.EN)).doesNotContain("WARNING");
    }

    @Test
    void aRegistryWhoseBirthDatesCannotBeReadIsDamaged() throws Exception {
        changeRegistry(cells -> List.of(cells.get(0), cells.get(1), cells.get(2), "?", cells.get(4)));

        RunResult.Ran result = run("result", 1);

        assertThat(registryOf("result").get("without_birth_date").asInt()).isEqualTo(1_000);
        assertThat(registryOf("result").get("without_nik").asInt()).isZero();
        assertIsDamaged(result, "DATES_UNREADABLE", "1000 of 1000 records have no birth date");
        assertThat(console(result, Language.ID)).contains("1000 dari 1000 data tidak punya tanggal lahir");
    }

    @Test
    void aRegistryWhoseNikASpreadsheetHasTurnedIntoNumbersIsDamaged() throws Exception {
        changeRegistry(cells -> List.of("7.37101E+15", cells.get(1), cells.get(2), cells.get(3), cells.get(4)));

        RunResult.Ran result = run("result", 1);

        assertThat(registryOf("result").get("without_nik").asInt()).isEqualTo(1_000);
        assertIsDamaged(result, "NIK_UNREADABLE", "1000 of 1000 records have no NIK");
    }

    /** Told in summary and console, once, and by the exit code. */
    private void assertIsDamaged(RunResult.Ran result, String code, String words) throws Exception {
        assertThat(result.status()).isEqualTo(RunRecord.Status.LIMIT_EXCEEDED);
        assertThat(registryOf("result").get("warnings")).hasSize(1);
        assertThat(registryOf("result").at("/warnings/0/code").asText()).isEqualTo(code);
        assertThat(console(result, Language.EN)).containsOnlyOnce("WARNING").contains(words);
    }

    @Test
    void warnsOfARegistryOfWhichMostHaveNoNikAndNoBirthDate() throws Exception {
        changeRegistry(cells ->
                cells.get(0).endsWith("1") ? cells : List.of("-", cells.get(1), cells.get(2), "?", cells.get(4)));

        RunResult.Ran result = run("result", 1);

        int without = registryOf("result").get("without_nik").asInt();
        assertThat(without).isBetween(501, 949);
        assertThat(registryOf("result").get("warnings")).isEmpty();
        assertThat(console(result, Language.EN))
                .contains("WARNING: " + without + " of them have no NIK")
                .contains("WARNING: " + without + " of them have no birth date");
    }

    @Test
    void aJobThatKnowsPeopleByAnotherNumberIsNotWarnedOfMissingNik() throws Exception {
        Files.writeString(registry, Files.readString(registry).replace("NIK,NAMA_LGKP", "NO_PEG,NAMA_LGKP"));
        for (String roster : List.of("rosters/Dinas A.csv", "rosters/Dinas B.csv")) {
            Path file = folder.resolve(roster);
            Files.writeString(file, Files.readString(file).replace("NIK,NAMA", "NO_PEG,NAMA"));
        }
        Files.writeString(
                job,
                Files.readString(job) + "fields:\n  pegawai: {kind: identifier, rosters: NO_PEG, registry: NO_PEG}\n");

        RunResult.Ran result = run("result", 1);

        assertThat(registryOf("result").get("without_nik").asInt()).isEqualTo(1_000);
        assertThat(result.summary().figures().outcomes().rows().reconciled()).isPositive();
        assertThat(console(result, Language.EN)).doesNotContain("WARNING");
    }

    @Test
    void aRowWhoseRecordIsBrokenIsNeverTakenForAbsentAndSaysSo() throws Exception {
        String row = Files.readAllLines(folder.resolve("rosters/Dinas A.csv")).get(1);
        String nik = row.substring(0, 16);
        changeRegistry(cells -> cells.get(0).equals(nik) ? List.of("RT 3", "JL. A", cells.get(0)) : cells);

        RunResult.Ran result = run("result", 1);

        assertThat(lineOf("result/review.csv", "Dinas A,Dinas A.csv,,2,"))
                .contains(",review," + nik)
                .contains("REGISTRY_INACTIVE")
                .doesNotContain("NOT_IN_REGISTRY");
        assertThat(registryOf("result").get("broken_records").asInt()).isOne();
        assertThat(registryOf("result").get("lost_records").asInt()).isZero();
        assertThat(registryOf("result").get("absent_in_doubt").asInt()).isZero();
        assertThat(console(result, Language.EN)).doesNotContain("WARNING");
        assertThat(Outputs.textOf(folder.resolve("result/mismatch-report.xlsx")))
                .contains("The registry's record of this person is broken, only a part of it can be read");
        assertThat(Files.readString(folder.resolve("result/mismatch-report.html")))
                .contains("\"BROKEN\"");
    }

    @Test
    void whoIsNotFoundMayStandInARecordThatIsLost() throws Exception {
        Files.writeString(registry, Files.readString(registry) + "73710112\n");

        RunResult.Ran result = run("result", 1);

        long absent = result.summary().figures().outcomes().reasons().getOrDefault(Reason.NOT_IN_REGISTRY, 0L);
        assertThat(absent).isPositive();
        assertThat(registryOf("result").get("lost_records").asInt()).isOne();
        assertThat(registryOf("result").get("absent_in_doubt").asLong()).isEqualTo(absent);
        assertThat(console(result, Language.EN))
                .contains("WARNING: The people of " + absent + " roster rows count as not in the registry");
        assertThat(Outputs.textOf(folder.resolve("result/mismatch-report.xlsx")))
                .contains(
                        "1 records of the registry are broken so that nobody can tell who stood there: this person may")
                .contains("The people of " + absent + " roster rows count as not in the registry");
        assertThat(Files.readString(folder.resolve("result/mismatch-report.html")))
                .contains("\"lostRecords\":1,\"absentInDoubt\":" + absent);
    }

    @Test
    void aBrokenRecordThatKeptEnoughLeavesNobodyInDoubt() throws Exception {
        Files.writeString(registry, Files.readString(registry).replace("JENIS_KLMIN", "ALAMAT,JENIS_KLMIN"));
        changeRegistry(cells ->
                List.of(cells.get(0), cells.get(1), cells.get(2), cells.get(3), "JL. A, NO 3, RT 2", cells.get(4)));

        RunResult.Ran result = run("result", 1);

        assertThat(registryOf("result").get("broken_records").asInt()).isEqualTo(1_000);
        assertThat(registryOf("result").get("absent_in_doubt").asInt()).isZero();
        assertThat(result.summary().figures().outcomes().rows().reconciled()).isGreaterThan(80);
    }

    @Test
    void aRegistryDamagedAsAWholeIsToldInEveryReportAndMendsNoNumber() throws Exception {
        changeRegistry(cells ->
                List.of(cells.get(0).substring(0, 15) + "0", cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
        List<String> told = new ArrayList<>();

        RunResult.Ran result = (RunResult.Ran) new Runner(Clock.systemUTC(), SMALL_RANGES, 1)
                .run(
                        JobFileReader.read(job),
                        new RunOptions(folder.resolve("result"), null, LocalDate.of(2026, 1, 31), true),
                        new Told(told),
                        new StopSignal());

        String words = "1000 of 1000 NIK end in 0";
        assertThat(told)
                .filteredOn(what -> !what.equals("step: " + RegistryIntake.STEP))
                .first()
                .asString()
                .startsWith("warned")
                .contains(words);
        assertThat(result.status()).isEqualTo(RunRecord.Status.LIMIT_EXCEEDED);
        assertThat(console(result, Language.EN)).contains("WARNING: penduduk.csv: " + words);
        assertThat(registryOf("result").at("/warnings/0/code").asText()).isEqualTo("NIK_DAMAGED");
        assertThat(Outputs.textOf(folder.resolve("result/mismatch-report.xlsx")))
                .contains(words);
        assertThat(Files.readString(folder.resolve("result/mismatch-report.html")))
                .contains(words);
        assertThat(Outputs.textOf(folder.resolve("result/returns/Dinas A - corrections.xlsx")))
                .contains("is damaged");
        assertThat(Files.readAllLines(folder.resolve("result/reconciled.csv")).stream()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",reconciled,7371") && line.contains("?,"))
                .noneMatch(line -> line.contains("CORRECTED"));
        assertThat(Files.readAllLines(folder.resolve("result/review.csv")))
                .anyMatch(line -> line.startsWith("Dinas A,Dinas A.csv,,2,"));
    }

    /** Writes down in which order a run tells things. */
    private record Told(List<String> told) implements RunListener {

        @Override
        public void warned(RegistryProblem warning) {
            told.add("warned: " + warning.text(Language.EN));
        }

        @Override
        public void stepStarted(String step, long expected) {
            told.add("step: " + step);
        }

        @Override
        public void progress(String step, long done) {}

        @Override
        public void stepFinished(String step, long read, long written, Duration took) {}
    }
}
