package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.matching.calibrate.Calibration;
import id.padan.matching.model.MatchModel;
import id.padan.message.Language;
import id.padan.run.Office;
import id.padan.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code padan calibrate} on generated data whose damage rates are known. */
class CalibrateCommandTest {

    private static final Map<String, Double> RATES =
            Map.of("NIK_DIGIT_WRONG", 0.10, "DATE_DAY_OFF", 0.08, "GENDER_WRONG", 0.06, "ABSENT", 0.12);

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private Screen screen = Screen.of(Language.EN);

    @BeforeAll
    static void generate() throws IOException {
        DamageSettings damage = new DamageSettings(0.1, 0, false, RATES, Map.of());
        new Generator(new GeneratorSettings(6_000, 1_800, 6, 5, "7371", damage)).writeTo(data);
    }

    private String job(String model) throws IOException {
        return Files.writeString(
                        folder.resolve("job.yml"),
                        """
                        name: generated
                        language: en
                        rosters: {files: "%s/rosters/*"}
                        registry: {files: "%s/registry/*.csv"}
                        output: out
                        workspace: ws
                        """
                                        .formatted(data, data)
                                + model)
                .toString();
    }

    private int padan(String... arguments) {
        return Padan.execute(screen.terminal(), arguments);
    }

    @Test
    void findsTheRatesOfTheDamageAndWritesThemForAJobToName() throws IOException {
        Path model = folder.resolve("model.yml");

        int code = padan("calibrate", job(""), "--output", model.toString());

        assertThat(code).as(screen.err()).isZero();
        assertThat(screen.out())
                .contains("Rows looked at: 1,800 of 1,800")
                .containsPattern("NIK: one digit wrong +2\\.80 % +\\d\\.")
                .contains("add this line to the job file: model: \"model.yml\"", "padan evaluate " + job(""));
        assertThat(screen.err()).contains("Figures that rest on fewer than 5 cases");
        MatchModel calibrated = MatchModel.read(model, false);
        assertThat(calibrated.nik().oneDigit()).isBetween(0.075, 0.115);
        assertThat(calibrated.birthDate().day()).isBetween(0.06, 0.10);
        assertThat(calibrated.genderEqual()).isBetween(0.92, 0.96);
        assertThat(calibrated.present()).isBetween(0.86, 0.90);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("job.yml", "model.yml");

        String truth = data.resolve("truth.csv").toString();
        assertThat(padan(
                        "evaluate", job("model: model.yml"), "--truth", truth, "--require", "matching_precision=0.998"))
                .as(screen.err())
                .isZero();
    }

    @Test
    void replacesNothingButACalibratedModel() throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs.yml"), "nik: {equal: 0.9}\n");

        assertThat(padan("calibrate", job(""), "--output", theirs.toString())).isEqualTo(2);

        assertThat(theirs).hasContent("nik: {equal: 0.9}");
        assertThat(screen.err()).contains("is no model that padan calibrate wrote");
    }

    @Test
    void tooFewRowsAreSaidToBeTooFew() throws IOException {
        Path few = Files.createDirectories(folder.resolve("few"));
        new Generator(new GeneratorSettings(1_000, 60, 2, 5, "7371", DamageSettings.USUAL)).writeTo(few);
        String job = Files.writeString(
                        folder.resolve("few.yml"),
                        """
                        name: few
                        language: en
                        rosters: {files: few/rosters/*}
                        registry: {files: few/registry/*}
                        output: out
                        """)
                .toString();

        assertThat(padan("calibrate", job)).isZero();

        assertThat(screen.err()).contains("There are too few rows: of about ");
        assertThat(screen.out()).contains("Nothing was written.").doesNotContain(Calibration.FIRST_LINE);
    }

    /** What three nights of an office leave: an acceptance, two rejections, one of them for another reason, one revoked. */
    @Test
    void whatOfficersDecidedIsUsedAndWhatCannotBeIsNamed() throws Exception {
        Office office = Office.in(folder);
        office.night(0);
        office.decides(
                "a.xlsx",
                "Aminah",
                Map.of(
                        office.ticket("Dinas B", "JUMRIATI"), "TERIMA",
                        office.ticket("Dinas A", "BAMBANG WIJAYA"), "TOLAK",
                        office.ticket("Dinas A", "ANDI SAPUTRA"), "TOLAK",
                        office.ticket("Dinas A", "YULIANA PUTRI"), "TUNDA"));
        office.night(1);
        String job = folder.resolve("job.yml").toString();

        assertThat(padan("calibrate", job)).as(screen.err()).isZero();
        assertThat(screen.out())
                .contains("Decided by officers, and used: 1 accepted, 1 rejected. Rows in doubt: 4, of them decided: 2")
                .contains("Decided, and not used: 2\n", "1: put off", "1: rejected, but asked about for another reason")
                .doesNotContain("7371012009790005");

        office.replace("rosters/Dinas B.csv", "JUMRIATI", "JUMRIATI B");
        office.night(2);
        screen = Screen.of(Language.EN);
        assertThat(padan(
                        "calibrate",
                        job,
                        "--output",
                        folder.resolve("model.yml").toString()))
                .isZero();
        assertThat(screen.out())
                .contains("used: 0 accepted, 1 rejected")
                .contains("1: the row was edited since, or is gone");
        assertThat(folder.resolve("model.yml")).content().contains("from 7 rows, of which officers decided 1;");
    }

    @Test
    void decisionsCanBeLeftOutOrTakenFromElsewhere() throws Exception {
        Office office = Office.in(folder);
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas B", "JUMRIATI"), "TERIMA"));
        office.night(1);
        String job = folder.resolve("job.yml").toString();
        Path moved = Files.move(folder.resolve("ws"), folder.resolve("elsewhere"));

        assertThat(padan("calibrate", job)).isZero();
        assertThat(screen.out()).doesNotContain("Decided");
        assertThat(padan("calibrate", job, "--workspace", moved.toString())).isZero();
        assertThat(screen.out()).contains("used: 1 accepted, 0 rejected");
        screen = Screen.of(Language.EN);
        assertThat(padan("calibrate", job, "--workspace", moved.toString(), "--without-decisions"))
                .isZero();
        assertThat(screen.out()).doesNotContain("Decided");
        assertThat(folder.resolve("ws")).doesNotExist();
    }

    @Test
    void aWorkspaceInUseIsToldBeforeTheRun() throws Exception {
        Office office = Office.in(folder);
        office.night(0);
        try (Workspace open = Workspace.open(folder.resolve("ws"))) {
            assertThat(padan("calibrate", folder.resolve("job.yml").toString())).isEqualTo(4);
            assertThat(open.folder()).exists();
        }
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).contains(folder.resolve("ws").toString());
    }

    @Test
    void aModelThatIsMissingOrWrongIsToldBeforeTheRun() throws IOException {
        assertThat(padan("run", job("model: none.yml"))).isEqualTo(3);
        assertThat(screen.err()).contains("line 7: model: there is no file none.yml");

        Files.writeString(folder.resolve("wrong.yml"), "nik: {equal: 2, equl: 0.5}");
        assertThat(padan("run", job("model: wrong.yml"))).isEqualTo(2);
        List<String> lines = screen.err().lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.endsWith("wrong.yml: nik.equal must lie between 0 and 1, both excluded."))
                .anyMatch(line -> line.contains("wrong.yml: there is no figure nik.equl."));
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
