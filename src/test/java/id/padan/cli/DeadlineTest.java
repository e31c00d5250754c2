package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.message.Language;
import id.padan.run.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deadline} and {@code rosters.expected} as users meet them: screen, exit code, files. */
class DeadlineTest {

    private static final String EXPECTED = "  expected: [DINAS_A, Dinas C, Dinas Sosial, Dinas Bb Kota]\n";

    @TempDir
    private Path folder;

    private Path job = Path.of("");
    private Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void makeJob() throws IOException {
        job = TestData.make(folder, 400, 30);
        // What was written just now is not believed to be the same by its size and time.
        Files.setLastModifiedTime(
                folder.resolve("registry/penduduk.csv"), FileTime.from(Instant.parse("2022-10-01T00:00:00Z")));
        rewrite("workspace: ws", "workspace: ws\nfail_when: {unreadable_files: 1}\ndeadline: 2022-10-31");
        rewrite("  files: rosters/*\n", "  files: rosters/*\n" + EXPECTED);
    }

    private void rewrite(String old, String replacement) throws IOException {
        String text = Files.readString(job);
        assertThat(text).contains(old);
        Files.writeString(job, text.replace(old, replacement));
    }

    private int padan(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, job.toString()));
        arguments.addAll(List.of(options));
        screen = Screen.of(Language.EN);
        return Padan.execute(screen.terminal(), arguments.toArray(String[]::new));
    }

    private int run(String today, String output) {
        return padan("run", "--today", today, "--output", folder.resolve(output).toString());
    }

    private JsonNode summary(String output) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(output).resolve("summary.json").toFile());
    }

    @Test
    void consoleAndSummaryTellWhatIsLeftAndWhoIsMissing() throws Exception {
        assertThat(run("2022-10-29", "out")).isZero();

        JsonNode until = summary("out").get("deadline");
        JsonNode rows = summary("out").get("rows");
        assertThat(until.get("day").asText()).isEqualTo("2022-10-31");
        assertThat(until.get("days_left").asInt()).isEqualTo(2);
        assertThat(until.get("total").get("review")).isEqualTo(rows.get("review"));
        int open = until.get("rows").asInt();
        assertThat(open).isPositive();
        assertThat(until.get("rows_per_day").asInt()).isEqualTo((open + 1) / 2);
        assertThat(until.get("by_opd")).hasSize(2);
        assertThat(summary("out").get("expected"))
                .hasToString("{\"opd\":4,\"submitted\":1,\"missing\":["
                        + "{\"opd\":\"Dinas C\",\"perhaps\":\"\",\"file\":\"Dinas C.xlsx\"},"
                        + "{\"opd\":\"Dinas Sosial\",\"perhaps\":\"\",\"file\":\"\"},"
                        + "{\"opd\":\"Dinas Bb Kota\",\"perhaps\":\"\",\"file\":\"\"}],"
                        + "\"not_expected\":[\"Dinas B\"]}");
        assertThat(screen.out())
                .contains("Deadline 31 October 2022: 2 days left.\n")
                .contains("Rosters submitted: 1 of 4 OPD. Not yet (3): Dinas C (the file Dinas C.xlsx is there")
                .contains("Submitted, though nobody expected them (1 OPD): Dinas B.")
                .contains("To be done in time: " + (open + 1) / 2 + " a day.");
    }

    @Test
    void aDeadlineThatIsOverIsToldFirstAndChangesNoExitCode() throws Exception {
        assertThat(run("2022-11-02", "out")).isZero();

        assertThat(screen.out()).startsWith("THE DEADLINE 31 October 2022 PASSED 2 DAYS AGO.\n");
        assertThat(summary("out").get("deadline").get("days_left").asInt()).isEqualTo(-2);
        assertThat(summary("out").get("deadline").get("rows_per_day").asInt()).isZero();
        assertThat(summary("out").get("status").asText()).isEqualTo("completed");
    }

    @Test
    void withoutADeadlineOnlySubmissionsAreToldAndWithoutBothNothing() throws Exception {
        rewrite("\ndeadline: 2022-10-31", "");
        run("2022-10-29", "out");
        assertThat(summary("out").has("deadline")).isFalse();
        assertThat(summary("out").has("expected")).isTrue();
        assertThat(screen.out()).contains("Rosters submitted: 1 of 4 OPD").doesNotContain("eadline", "Not settled");

        rewrite(EXPECTED, "");
        run("2022-10-29", "plain");
        assertThat(summary("plain").has("expected")).isFalse();
        assertThat(screen.out()).doesNotContain("submitted");
    }

    @Test
    void reportsCountTheDaysOfTheirOwnDay() throws Exception {
        run("2022-10-29", "out");
        assertThat(run("2022-10-29", "again")).isZero();
        assertThat(screen.out()).startsWith("Deadline 31 October 2022: 2 days left.\nNothing has changed");

        run("2022-10-30", "out");

        assertThat(summary("out").get("deadline").get("days_left").asInt()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("out/mismatch-report.html"))).contains("1 day left");
    }

    @Test
    void withoutADeadlineADayAloneMakesNoNewRun() throws Exception {
        rewrite("\ndeadline: 2022-10-31", "");
        padan("run");
        padan("run");

        assertThat(screen.out()).contains("Nothing has changed");
    }

    @Test
    void theSameDayGivesTheSameBytes() throws Exception {
        run("2022-10-29", "one");
        padan(
                "run",
                "--fresh",
                "--today",
                "2022-10-29",
                "--output",
                folder.resolve("two").toString());

        try (Stream<Path> files = Files.walk(folder.resolve("one"))) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.endsWith("summary.json")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(folder.resolve("two")
                                    .resolve(folder.resolve("one").relativize(file)))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void workbookPageAndReturnsTellItInTheLanguageOfTheJob() throws Exception {
        rewrite("language: en", "language: id");
        run("2022-10-29", "out");

        assertThat(screen.out()).contains("Batas waktu 31 Oktober 2022: tinggal 2 hari.", "Belum (3): Dinas C");
        assertThat(cells("mismatch-report.xlsx"))
                .contains("Batas waktu 31 Oktober 2022: tinggal 2 hari.", "Yang belum selesai, menurut OPD")
                .anyMatch(text -> text.startsWith("Sudah menyerahkan daftar: 1 dari 4 OPD"));
        assertThat(cells("returns/Dinas A - perbaikan.xlsx"))
                .contains(
                        "Batas waktu 31 Oktober 2022: tinggal 2 hari. Kirim kembali berkas ini sebelum hari itu berakhir.");
        assertThat(Files.readString(folder.resolve("out/mismatch-report.html")))
                .contains("Batas waktu 31 Oktober 2022: tinggal 2 hari.", "Deadline 31 October 2022: 2 days left.");
    }

    @Test
    void aReturnWithItsDeadlineIsReadAsARosterAgain() {
        run("2022-10-29", "out");
        Path returned = folder.resolve("out/returns/Dinas A - corrections.xlsx");
        screen = Screen.of(Language.EN);

        Padan.execute(screen.terminal(), "check", returned.toString(), "--language", "en");

        assertThat(screen.out()).contains("people").doesNotContain("0 people", "Deadline");
    }

    @Test
    void statusCountsFromTodayWhatTheLastRunLeft() throws Exception {
        String inFiveDays = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(5).toString();
        run("2022-10-29", "out");
        deleteAll(folder.resolve("out"));
        rewrite("deadline: 2022-10-31", "deadline: " + inFiveDays);

        assertThat(padan("status")).isZero();

        assertThat(screen.out())
                .startsWith("Deadline ")
                .contains("5 days left.\nBy the last run that was done:\n  Rosters submitted: 1 of 4 OPD.")
                .contains("Dinas Sosial", "To be done in time: ");
    }

    @Test
    void statusTellsTheDeadlineBeforeAnythingHasRun() {
        assertThat(padan("status")).isZero();

        assertThat(screen.out())
                .startsWith("THE DEADLINE 31 October 2022 PASSED ")
                .contains("Nothing has run yet");
    }

    @Test
    void aRoundCanBeClosedTheDayAfterAndItsStatementNamesWhoIsMissing() throws Exception {
        run("2022-10-29", "out");

        assertThat(padan("finalize", "--with-open")).as(screen.err()).isZero();

        assertThat(Files.readString(folder.resolve("out/statement.html")))
                .contains("Of 4 OPD that had to submit a roster, 1 did. Those that did not: Dinas C; Dinas Sosial;");
        padan("status");
        assertThat(screen.out()).contains("Closed on").doesNotContain("Not settled", "Rosters submitted");
    }

    private List<String> cells(String file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("out").resolve(file));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet first = book.getSheetAt(0);
            first.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        }
        return texts;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
