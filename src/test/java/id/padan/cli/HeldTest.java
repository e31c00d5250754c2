package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.run.Office;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code padan explain --held}: every place that holds a person, and who decided what. */
class HeldTest {

    private static final Pattern WHOLE_NIK = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");
    private static final String HASANUDDIN = "7371012009790005";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set up before each test
    private Office office;

    private Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void open() throws Exception {
        office = Office.in(folder);
    }

    private int held(String... arguments) {
        screen = Screen.of(Language.EN);
        List<String> all =
                new ArrayList<>(List.of("explain", folder.resolve("job.yml").toString(), "--held"));
        all.addAll(List.of(arguments));
        int code = Padan.execute(screen.terminal(), all.toArray(String[]::new));
        assertThat(screen.out()).doesNotContainPattern(WHOLE_NIK);
        return code;
    }

    private String told() {
        return screen.out().replaceAll("\\s+", " ");
    }

    @Test
    void everyPlaceIsTold() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas B", "JUMRIATI"), "TERIMA"));
        office.night(1);
        Files.writeString(folder.resolve("ws/padan-2026-01-02.damaged"), "");
        Files.writeString(folder.resolve("ws/decisions-2026-01-02.jsonl"), HASANUDDIN);

        assertThat(held(HASANUDDIN)).isZero();

        assertThat(told())
                .startsWith("All that is held about NIK 7371··········05 Job \"uji\", as of ")
                .contains("Dinas B: Dinas B.csv, row 3: JUMRIATI, submitted with NIK 7371··········05; taken for this"
                        + " person (reconciled)")
                .containsPattern("uji-2026-01-31-\\w{8}: Dinas B: Dinas B.csv, row 3: JUMRIATI")
                .containsPattern("ACCEPT by Aminah, for Dinas B: Dinas B.csv, row 3: JUMRIATI \\(decision \\w{10}\\)")
                .contains("7371··········05, HASANUDDIN, BONE, 1979-09-20")
                .contains("Never announced")
                .contains("padan-2026-01-02.damaged: a damaged database");
        assertThat(screen.out().replaceAll("\\s+", ""))
                .contains("night0/review.csv:in", "night1/reconciled.csv:in", "night1/mismatch-report.xlsx:in")
                .contains("night1/mismatch-report.html:in", "returns/DinasB-corrections.xlsx:in")
                .contains("decisions.jsonl:in", "decisions-2026-01-02.jsonl:in1places", "keputusan/a.xlsx:in");
    }

    @Test
    void whoAskedIsToldToWhoeverAsksNextAndTheLogHasNoNumber() throws Exception {
        office.night(0);

        held(HASANUDDIN);
        assertThat(told()).contains("(explain)");

        assertThat(Files.readString(folder.resolve("ws/audit.jsonl")))
                .contains("\"command\":\"explain\"")
                .doesNotContainPattern(WHOLE_NIK);
        held("7371016011950006");
        assertThat(told().split("\\(explain\\)", -1)).hasSize(2);
    }

    @Test
    void aRowOrANameLeadsToItsPersonAndWhatWasSubmittedInThePlaceOfTheNikIsFoundToo() throws Exception {
        office.replace("rosters/Dinas B.csv", "7371016011950006", "7371016011950060");
        office.night(0);

        assertThat(held("Dinas B.csv:4")).isZero();
        assertThat(told())
                .contains("NIK 7371··········06 Job", "submitted with NIK 7371··········60; taken for this person");
        assertThat(held("FITRIANI")).isZero();
        assertThat(held("TIDAK ADA ORANGNYA")).isEqualTo(1);
        assertThat(screen.err()).contains("leads to nobody with a NIK");
    }

    @Test
    void thePageHasTheWholeNumber() throws Exception {
        office.night(0);
        Path page = folder.resolve("page.html");

        assertThat(held(HASANUDDIN, "--format", "html", "--output", page.toString()))
                .isZero();

        assertThat(Files.readString(page)).contains("All that is held about NIK " + HASANUDDIN, "review.csv");
    }

    @Test
    void ofSomebodyWhoIsInNoRowItIsToldWhereElse() throws Exception {
        office.night(0);

        assertThat(held("7371010101880003")).isZero();
        assertThat(held("7371019912000099")).isEqualTo(1);
        assertThat(told()).contains("In no row of the last run", "In no file.", "There is no entry with this NIK");
    }

    @Test
    void afterAPurgeNothingIsHeldOfWhatThePurgeTouches() throws Exception {
        office.night(0);
        Padan.execute(
                Screen.of(Language.EN).terminal(),
                "purge",
                folder.resolve("job.yml").toString(),
                "--older-than",
                "0d");

        assertThat(held(HASANUDDIN)).isEqualTo(1);

        assertThat(told()).contains("In no row of the last run", "In no file.");
    }
}
