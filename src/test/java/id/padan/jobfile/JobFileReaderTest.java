package id.padan.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import id.padan.message.Language;
import id.padan.person.FurtherField;
import id.padan.reconcile.Reconciler.Thresholds;
import id.padan.registry.RegistryField;
import id.padan.review.ReportSettings.ReturnsShow;
import id.padan.roster.OpdSource;
import id.padan.roster.RosterField;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobFileReaderTest {

    /** The least that a job file can be. */
    private static final String LEAST =
            """
            name: malam
            rosters: {files: "rosters/*"}
            registry: {files: "registry/*.csv"}
            output: out
            """;

    private final Path folder;

    JobFileReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void defaultsFillWhatTheFileDoesNotSay() throws Exception {
        JobFile job = read(LEAST);

        assertThat(job.name()).isEqualTo("malam");
        assertThat(job.language()).isEqualTo(Language.ID);
        assertThat(job.zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(job.unattended().schedule()).isNull();
        assertThat(job.rosters().files()).containsExactly(new FilePattern("rosters/*", 2));
        assertThat(job.rosters().settings().opd()).isEqualTo(OpdSource.FILE);
        assertThat(job.rosters().settings().columns()).isEmpty();
        assertThat(job.registry().columns()).isEmpty();
        assertThat(job.output()).isEqualTo(folder.resolve("out"));
        assertThat(job.workspace()).isEqualTo(folder.resolve(".padan"));
        assertThat(job.thresholds()).isEqualTo(new Thresholds(0.99, 0.05));
        assertThat(job.repairFiles()).isEqualTo(JobFile.Repair.YES);
        assertThat(job.failWhen()).isEqualTo(new JobFile.FailWhen(null, 0, 0, 0.1));
        assertThat(job.threads()).isPositive();
    }

    @Test
    void everyKeyIsRead() throws Exception {
        JobFile job = read(
                """
                name: all of it
                language: en
                zone: Asia/Jayapura
                schedule: "0 0 1 * * MON-FRI"
                rosters:
                  files:
                    - a/*.xlsx
                    - ../b.csv
                  opd: sheet
                  columns: {nik: NO KTP, birth_place_and_date: TTL}
                registry:
                  files: [r.csv]
                  columns:
                    status: KEADAAN
                output: ../hasil
                workspace: ruang
                threads: 3
                thresholds: {reconcile: 1, review: 0}
                repair_files: report
                duplicates: expected
                returns: {show: value}
                fail_when: {rejected_share: 0.3, unreadable_files: 2, decision_problems: 3, lost_rows_share: 0.25}
                """);

        assertThat(job.language()).isEqualTo(Language.EN);
        assertThat(job.repairFiles()).isEqualTo(JobFile.Repair.REPORT);
        assertThat(job.duplicates()).isEqualTo(JobFile.Repeats.EXPECTED);
        assertThat(job.returnsShow()).isEqualTo(ReturnsShow.VALUE);
        assertThat(job.zone()).isEqualTo(ZoneId.of("Asia/Jayapura"));
        assertThat(job.unattended().schedule()).isEqualTo("0 0 1 * * MON-FRI");
        assertThat(job.rosters().files())
                .containsExactly(new FilePattern("a/*.xlsx", 7), new FilePattern("../b.csv", 8));
        assertThat(job.rosters().settings().opd()).isEqualTo(OpdSource.SHEET);
        assertThat(job.rosters().settings().columns())
                .containsOnly(entry(RosterField.NIK, "NO KTP"), entry(RosterField.BIRTH_PLACE_AND_DATE, "TTL"));
        assertThat(job.registry().columns()).containsOnly(entry(RegistryField.STATUS, "KEADAAN"));
        assertThat(job.output()).isEqualTo(folder.resolveSibling("hasil"));
        assertThat(job.workspace()).isEqualTo(folder.resolve("ruang"));
        assertThat(job.threads()).isEqualTo(3);
        assertThat(job.thresholds()).isEqualTo(new Thresholds(1, 0));
        assertThat(job.failWhen()).isEqualTo(new JobFile.FailWhen(0.3, 2, 3, 0.25));
    }

    @Test
    void furtherFieldsAreReadInTheOrderOfTheFile() throws Exception {
        JobFile job = read(
                """
                name: x
                rosters: {files: a}
                registry: {files: b}
                fields:
                  nip: {kind: identifier, rosters: NIP, registry: NIP_BARU}
                  alamat: {kind: place}
                safety: {name: false}
                output: o
                """);

        assertThat(job.fields())
                .containsExactly(
                        new JobFile.Field(new FurtherField("nip", FurtherField.Kind.IDENTIFIER), "NIP", "NIP_BARU"),
                        new JobFile.Field(new FurtherField("alamat", FurtherField.Kind.PLACE), "alamat", "alamat"));
        assertThat(job.rosters().settings().fields()).containsExactly("NIP", "alamat");
        assertThat(job.safety().nameFloorBits()).isNegative();
        assertThat(job.safety().dateWithoutNik()).isTrue();
    }

    @Test
    void whatIsWrongWithFurtherFieldsIsToldWithItsPlace() {
        JobFileException e = problemsOf(
                """
                name: x
                rosters: {files: a}
                registry: {files: b}
                fields:
                  nik: {kind: identifier}
                  nip: {kind: number}
                  kartu: {rosters: KARTU}
                  alamat: place
                  kota: {kind: place, roster: KOTA}
                safety: {name: no}
                output: o
                """);

        assertThat(e.problems())
                .extracting(JobFileProblem::line, JobFileProblem::key, JobFileProblem::code)
                .containsExactly(
                        tuple(5, "fields.nik", "fields.name"),
                        tuple(6, "fields.nip.kind", "value.choice"),
                        tuple(7, "fields.kartu.kind", "key.missing"),
                        tuple(8, "fields.alamat", "value.section"),
                        tuple(9, "fields.kota.roster", "key.unknown"),
                        tuple(10, "safety.name", "value.choice"));
    }

    @Test
    void theFileIsKnownByItsBytes() throws Exception {
        JobFile job = read("name: x\nrosters: {files: a}\nregistry: {files: b}\noutput: o\n");
        JobFile other = read("name: x\nrosters: {files: a}\nregistry: {files: b}\noutput: o");

        assertThat(job.sha256()).matches("[0-9a-f]{64}").isNotEqualTo(other.sha256());
        assertThat(job.path()).isEqualTo(folder.resolve("job.yml"));
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlaces() {
        JobFileException e = problemsOf(
                """
                name: malam
                zone: Asia/Makasar
                rosters:
                  file: "x/*"
                registry:
                  files: []
                output: out
                thresholds: {reconcile: 2, review: a lot}
                """);

        assertThat(e.problems())
                .extracting(JobFileProblem::line, JobFileProblem::column, JobFileProblem::key, JobFileProblem::code)
                .containsExactly(
                        tuple(2, 7, "zone", "value.zone"),
                        tuple(3, 1, "rosters.files", "key.missing"),
                        tuple(4, 3, "rosters.file", "key.unknown"),
                        tuple(6, 10, "registry.files", "value.missing"),
                        tuple(8, 25, "thresholds.reconcile", "value.share"),
                        tuple(8, 36, "thresholds.review", "value.number"));
        assertThat(e.lines(Language.EN).get(2))
                .isEqualTo(folder.resolve("job.yml")
                        + ", line 4: Unknown key rosters.file. The nearest known one: rosters.files");
    }

    @ParameterizedTest
    @CsvSource({
        "nmae, name",
        "Zone, zone",
        "lang, language",
        "failWhen, fail_when",
        "fail-when, fail_when",
        "threshold, thresholds",
        "work_space, workspace",
        "opd, rosters.opd",
        "rejected_share, fail_when.rejected_share",
    })
    void anUnknownKeyIsToldTheNearestKnownOne(String written, String nearest) {
        JobFileException e = problemsOf(LEAST + written + ": x\n");

        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("key.unknown");
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.arguments()).containsExactly(written, nearest);
        });
    }

    @Test
    void aDecimalCommaIsExplained() {
        assertThat(problemsOf(LEAST + "thresholds: {reconcile: 0,99}\n").problems())
                .extracting(JobFileProblem::code)
                .containsExactly("key.decimal_comma");
        assertThat(problemsOf(LEAST + "thresholds:\n  reconcile: 0,99\n").problems())
                .extracting(JobFileProblem::code)
                .containsExactly("value.number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: ../x | value.name",
                "name: con | value.name",
                "name: [x] | value.text",
                "name: | value.missing",
                "language: de | value.choice",
                "zone: WITA | value.zone",
                "schedule: '30 22 * * *' | value.cron_fields",
                "schedule: '0 99 22 * * *' | value.cron",
                "schedule: '0 0 0 30 2 *' | value.cron_never",
                "output: {x: y} | value.text",
                "thresholds: 0.5 | value.section",
                "thresholds: {reconcile: 0.1, review: 0.1} | thresholds.order",
                "thresholds: {reconcile: 0.01} | thresholds.order",
                "thresholds: {review: -0.1} | value.share",
                "thresholds: {review: .nan} | value.number",
                "output: ${HOME}/x | value.variable",
                "workspace: ~/x | value.variable",
                "decisions: $HOME/x | value.variable",
                "output: hdfs://nn/x | value.cluster_path",
                "rosters: {files: 'hdfs://nn/x/*'} | value.cluster_path",
                "output_format: parquet | value.no_parquet",
                "output_format: xlsx | value.choice",
                "fail_when: {unreadable_files: 1.5} | value.count",
                "fail_when: {unreadable_files: -1} | value.count",
                "upload: {rows: 0} | value.upload",
                "upload: {rows: 2000000} | value.upload",
                "threads: 0 | value.threads",
                "threads: 65 | value.threads",
                "threads: many | value.threads",
                "rosters: {files: a, opd: nama} | value.choice",
                "rosters: {files: a, columns: [nik]} | value.headings",
                "rosters: {files: a, columns: {nikk: X}} | columns.unknown",
                "rosters: {files: a, columns: {nik: X, nik: Y}} | key.twice",
                "rosters: {files: a, columns: {nik: X, name: X}} | columns.heading_twice",
                "rosters: {files: [[a]]} | value.text",
                "output: \"C:\\new\" | value.control",
            })
    void aValueOfTheWrongKindIsRefused(String line, String code) {
        String key = line.substring(0, line.indexOf(':') + 1);
        String rest = LEAST.lines().filter(other -> !other.startsWith(key)).reduce("", (a, b) -> a + b + "\n");

        JobFileException e = problemsOf(rest + line + "\n");

        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.line()).isEqualTo((int) rest.lines().count() + 1);
        });
    }

    @Test
    void aKeyTwiceIsRefused() {
        assertThat(problemsOf(LEAST + "output: b\n").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("key.twice");
            assertThat(problem.line()).isEqualTo(5);
        });
    }

    @Test
    void aSectionWithAllKeysCommentedOutCountsAsNone() throws Exception {
        assertThat(read(LEAST + "thresholds:\n  # reconcile: 0.9\n").thresholds())
                .isEqualTo(new Thresholds(0.99, 0.05));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: x|	output: o| 2 | yaml.tab",
                "name: x|output: \"C:\\data\"| 2 | yaml.backslash",
                "name: x|schedule: * * * * * *| 2 | yaml.quote",
                "name: x|output: @out| 2 | yaml.quote",
                "name: x|output: a: b| 2 | yaml.colon",
                "name: x|just words| 2 | yaml.syntax",
                "name: x|rosters: {files: a| 3 | yaml.syntax",
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void aFileThatIsNotYamlIsToldTheLine(String first, String second, String line, String code) {
        JobFileException e = problemsOf(first + "\n" + second + "\n");

        assertThat(e.problems())
                .extracting(problem -> " " + problem.line() + " ", problem -> " " + problem.code())
                .containsExactly(tuple(line, code));
    }

    @Test
    void aQuoteThatIsNeverClosedIsTold() {
        assertThat(problemsOf("name: \"x\noutput: o\n").problems())
                .extracting(JobFileProblem::code)
                .containsExactly("yaml.open_quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a remark\n", "---\n", "~"})
    void anEmptyFileIsToldSo(String text) {
        assertThat(problemsOf(text).problems()).extracting(JobFileProblem::code).containsExactly("file.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just words", "- a\n- b\n"})
    void aFileWithoutKeysIsToldSo(String text) {
        assertThat(problemsOf(text).problems()).extracting(JobFileProblem::code).containsExactly("yaml.no_keys");
    }

    @Test
    void deepNestingIsRefusedAndNotACrash() {
        assertThat(problemsOf("name: " + "[".repeat(200_000)).problems())
                .extracting(JobFileProblem::code)
                .containsAnyOf("yaml.too_deep", "yaml.syntax");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws Exception {
        assertThat(read("\uFEFF" + LEAST).name()).isEqualTo("malam");
        assertThat(read("\uFEFF" + LEAST, StandardCharsets.UTF_16LE).name()).isEqualTo("malam");
        assertThat(read("\uFEFF" + LEAST, StandardCharsets.UTF_16BE).name()).isEqualTo("malam");
    }

    @Test
    void anotherEncodingIsToldTheLine() throws Exception {
        Files.writeString(folder.resolve("job.yml"), "name: x\noutput: é\n", StandardCharsets.ISO_8859_1);

        assertThat(problemsOf(folder.resolve("job.yml")).problems())
                .extracting(JobFileProblem::line, JobFileProblem::code)
                .containsExactly(tuple(2, "yaml.encoding"));
    }

    @Test
    void aControlCharacterIsToldTheLine() {
        assertThat(problemsOf("name: x\noutput: \u0001\n").problems())
                .extracting(JobFileProblem::line, JobFileProblem::code)
                .containsExactly(tuple(2, "yaml.character"));
    }

    @Test
    void aHugeFileIsNotRead() throws Exception {
        Files.writeString(folder.resolve("job.yml"), "# ".repeat(300_000));

        assertThat(problemsOf(folder.resolve("job.yml")).problems())
                .extracting(JobFileProblem::code)
                .containsExactly("file.too_large");
    }

    @Test
    void aFolderIsNoJobFile() {
        assertThat(problemsOf(folder).problems())
                .extracting(JobFileProblem::code)
                .containsExactly("file.folder");
    }

    @Test
    void aMissingFileIsToldTheNearestOne() throws Exception {
        assertThat(problemsOf(folder.resolve("nigthly.yml")).problems())
                .extracting(JobFileProblem::code)
                .containsExactly("file.missing");
        Files.writeString(folder.resolve("nightly.yml"), LEAST);
        Files.writeString(folder.resolve("weekly.yml"), LEAST);

        assertThat(problemsOf(folder.resolve("nigthly.yml")).lines(Language.EN))
                .containsExactly(folder.resolve("nigthly.yml") + ": There is no such job file. The nearest in " + folder
                        + ": nightly.yml");
    }

    @Test
    void problemsAreToldInTheLanguageOfTheFile() {
        assertThat(problemsOf("language: en\nnaem: x").getMessage()).contains("line 2: Unknown key naem");
        assertThat(problemsOf("language: id\nnaem: x").getMessage()).contains("baris 2: Kunci naem tidak dikenal");
        assertThat(problemsOf("naem: x").language()).isEqualTo(Language.ID);
        assertThat(problemsOf("language: en\n\tname: x").language()).isEqualTo(Language.EN);
        assertThat(problemsOf("{language: en, naem: x}").language()).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly.yml", "census-2022.yml", "semua-kunci.yml"})
    void theJobFilesOfTheProjectAreInOrder(String name) throws Exception {
        JobFile job = JobFileReader.read(Path.of("jobs", name));

        assertThat(job.name() + ".yml").isEqualTo(name);
        assertThat(job.output()).isEqualTo(Path.of("out").toAbsolutePath());
    }

    @Test
    void oneJobFileOfTheProjectShowsEveryKey() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("jobs/semua-kunci.yml"));

        assertThat(JobKeys.JOB.keys()).hasSizeGreaterThan(10).allSatisfy(key -> assertThat(lines)
                .anyMatch(line -> line.matches(indented(key))));
    }

    @Test
    void itsKeysThatAreSwitchedOffAreInOrderToo() throws Exception {
        String shown = Files.readString(Path.of("jobs/semua-kunci.yml"));
        // But for passwords, whose variables nobody has set.
        String everything = shown.replaceAll("(?m)^( *)# ((?!passwords)[a-z_]+:( (?!\\$\\{).*)?)$", "$1$2");
        // The registry comes from files or from a database.
        String all = everything.replaceAll("(?m)^  files: \"../sample-data/registry.*$", "");

        JobFile asShown = JobFileReader.read(Path.of("jobs/semua-kunci.yml"));
        JobFile complete = read(all);

        assertThat(asShown.lists()).isEmpty();
        assertThat(asShown.deadline()).isNull();
        assertThat(complete.lists()).hasSize(1);
        assertThat(complete.registry().live()).isNotNull();
        assertThat(complete.deadline()).isNotNull();
        assertThat(complete.thresholds()).isEqualTo(asShown.thresholds());
    }

    @Test
    void theDocsHaveEveryKeyInTheirTablesAndNoOther() throws Exception {
        List<String> tables = Files.readAllLines(Path.of("docs/job-file.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceFirst("^\\| `([^`]*)` \\|.*", "$1"))
                .toList();

        assertThat(tables).containsExactlyInAnyOrderElementsOf(JobKeys.JOB.keys());
    }

    @Test
    void oneJobFileOfTheProjectNamesEveryFieldOfARoster() throws Exception {
        String text = Files.readString(Path.of("jobs/semua-kunci.yml"));

        assertThat(RosterField.values())
                .allSatisfy(field -> assertThat(text).containsPattern("\\b" + field.key() + "\\b"));
    }

    @Test
    void historyAndProposalsAreReadLikeListsUnderKeysOfTheirOwn() throws Exception {
        JobFile job = read(LEAST + "history: {files: riwayat/*}\nproposals: {files: usulan/*, columns: {nik: KTP}}\n"
                + "lists: {accounts: {files: akun.csv}}");

        assertThat(job.tablesBesideRosters())
                .extracting(PeopleList::name, PeopleList::filesKey)
                .containsExactly(
                        tuple("accounts", "lists.accounts.files"),
                        tuple("history", "history.files"),
                        tuple("proposals", "proposals.files"));
        assertThat(problemsOf(LEAST + "lists: {history: {files: x.csv}}").problems())
                .extracting(JobFileProblem::code)
                .containsExactly("lists.reserved");
    }

    @Test
    void theDeadlineIsADayAndNobodyIsExpectedTwice() throws Exception {
        assertThat(read(LEAST + "deadline: 2022-10-31").deadline()).isEqualTo(LocalDate.of(2022, 10, 31));
        assertThat(problemsOf(LEAST + "deadline: 31/10/2022").problems())
                .extracting(JobFileProblem::code)
                .containsExactly("value.date");
        String rosters = LEAST.replace("rosters: {", "rosters: {expected: [Dinas Sosial, %s], ");
        assertThat(read(rosters.formatted("BKPSDM")).rosters().expected()).containsExactly("Dinas Sosial", "BKPSDM");
        assertThat(problemsOf(rosters.formatted("Dinas Sosial")).problems())
                .extracting(JobFileProblem::code)
                .containsExactly("value.twice");
    }

    @Test
    void criteriaAreAPresetOfTheProgramOrAFile() throws Exception {
        assertThat(read(LEAST + "eligibility: census-2022").eligibility())
                .isEqualTo(new JobFile.Round(new FilePattern("census-2022", 5), null))
                .matches(JobFile.Round::isShipped);
        assertThat(read(LEAST + "eligibility: {preset: kota/syarat.yml, latest_start: 2021-01-04}")
                        .eligibility())
                .isEqualTo(new JobFile.Round(new FilePattern("kota/syarat.yml", 5), LocalDate.of(2021, 1, 4)))
                .matches(round -> !round.isShipped());
        assertThat(read(LEAST).eligibility()).isNull();
    }

    @Test
    void expectedOpdThatAreTheSameAreToldHoweverTheyAreWritten() throws Exception {
        assertThat(read(LEAST.replace("{files: \"rosters", "{expected: [Dinas A, Dinas B], files: \"rosters"))
                        .rosters()
                        .expected())
                .containsExactly("Dinas A", "Dinas B");
        assertThat(problemsOf("language: en\n"
                        + LEAST.replace(
                                "{files: \"rosters", "{expected: [Dinas Sosial, DINAS-SOSIAL], files: \"rosters")))
                .hasMessageContaining("rosters.expected: \"DINAS-SOSIAL\" and \"Dinas Sosial\" are the same OPD");
    }

    @Test
    void aDeadlineBeforeTheReferenceDateOfTheRoundIsToldWhereItStands() throws Exception {
        String round = LEAST + "language: en\neligibility: census-2022\n";

        assertThat(read(round + "deadline: 2021-12-31").deadline()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(problemsOf(round + "deadline: 2021-10-31"))
                .hasMessageContaining("line 7: deadline: 2021-10-31 is before 2021-12-31")
                .hasMessageContaining("census-2022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            eligibility: census-2023                                   | there is no preset census-2023. The nearest known one: census-2022
            eligibility: {preset: census-2022, lates_start: 2021-01-04} | eligibility.latest_start
            eligibility: {preset: census-2022, latest_start: 4-1-2021}  | "4-1-2021" is no date
            eligibility: {latest_start: 2021-01-04}                     | eligibility.preset
            eligibility: [census-2022]                                  | takes one value
            """)
    void wrongCriteriaAreToldWithTheNearestRightOnes(String line, String told) {
        assertThat(problemsOf(LEAST + "language: en\n" + line).getMessage()).containsIgnoringCase(told);
    }

    private static String indented(String key) {
        int dot = key.lastIndexOf('.');
        return (dot < 0 ? "" : "  ") + "(# )?" + key.substring(dot + 1) + ":.*";
    }

    private JobFile read(String text) throws IOException, JobFileException {
        return read(text, StandardCharsets.UTF_8);
    }

    private JobFile read(String text, Charset charset) throws IOException, JobFileException {
        return JobFileReader.read(Files.writeString(folder.resolve("job.yml"), text, charset));
    }

    private JobFileException problemsOf(String text) {
        return catchThrowableOfType(JobFileException.class, () -> read(text));
    }

    private static JobFileException problemsOf(Path file) {
        return catchThrowableOfType(JobFileException.class, () -> JobFileReader.read(file));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
