package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.message.Language;
import id.padan.run.Office;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code padan decisions}, and what {@code run} and {@code status} say of decisions. */
class DecisionsCommandTest {

    private static final String NIK = "7371012009790005";

    @TempDir
    private Path folder;

    private Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void twoNights() throws Exception {
        Office office = Office.in(folder);
        office.night(0);
        office.decides(
                "a.xlsx",
                "Aminah",
                Map.of(
                        office.ticket("Dinas B", "JUMRIATI"), "TERIMA",
                        office.ticket("Dinas A", "BAMBANG WIJAYA"), "TOLKA"));
        office.night(1);
    }

    private int padan(String... arguments) {
        screen = Screen.of(Language.EN);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.replaceAll(
                argument -> argument.equals("JOB") ? folder.resolve("job.yml").toString() : argument);
        return Padan.execute(screen.terminal(), all.toArray(String[]::new));
    }

    private String id() throws Exception {
        padan("decisions", "list", "JOB", "--json");
        return new ObjectMapper().readTree(screen.out()).at("/decisions/0/id").asText();
    }

    @Test
    void listShowsWhoDecidedWhat() {
        assertThat(padan("decisions", "list", "JOB")).isZero();

        assertThat(screen.out())
                .contains("Dinas B: JUMRIATI", "ACCEPT", "Aminah", "in force")
                .doesNotContain(NIK);
    }

    @Test
    void showTellsThePersonWithoutTheWholeNik() throws Exception {
        assertThat(padan("decisions", "show", "JOB", id().substring(0, 4))).isZero();

        assertThat(screen.out())
                .contains("HASANUDDIN", "7371··········05", "a.xlsx", "Dinas B.csv:3")
                .doesNotContain(NIK);
    }

    @Test
    void jsonIsForScripts() throws Exception {
        padan("decisions", "list", "JOB", "--json");
        JsonNode decision = new ObjectMapper().readTree(screen.out()).at("/decisions/0");

        assertThat(decision.get("verdict").asText()).isEqualTo("ACCEPT");
        assertThat(decision.get("decided_by").asText()).isEqualTo("Aminah");
        assertThat(decision.get("state").asText()).isEqualTo("IN_FORCE");
        assertThat(screen.out()).doesNotContain(NIK);
    }

    @Test
    void whatIsTakenBackIsAskedAgain() throws Exception {
        String id = id();
        assertThat(padan("decisions", "revoke", "JOB", id)).isZero();
        assertThat(screen.out()).contains("taken back");

        assertThat(padan("decisions", "list", "JOB")).isZero();
        assertThat(screen.out()).contains("taken back").doesNotContain("in force");
        assertThat(padan("decisions", "revoke", "JOB", id)).isZero();
        assertThat(screen.out()).contains("before");

        padan("run", "JOB", "--today", "2026-02-03", "--json");
        JsonNode summary = new ObjectMapper().readTree(screen.out());
        assertThat(summary.at("/rows/review").asInt()).isEqualTo(6);
        assertThat(summary.at("/changes/total/new").asInt()).isEqualTo(1);
        assertThat(summary.at("/decisions/applied").asInt()).isZero();
    }

    @Test
    void anUnknownOrMissingIdIsWrongUsage() {
        assertThat(padan("decisions", "show", "JOB", "zzz")).isEqualTo(2);
        assertThat(screen.err()).contains("zzz");
        assertThat(padan("decisions", "revoke", "JOB")).isEqualTo(2);
        // A script whose variable is empty must not take back the only decision that there is.
        assertThat(padan("decisions", "revoke", "JOB", "")).isEqualTo(2);
        assertThat(padan("decisions", "delete", "JOB")).isEqualTo(2);
    }

    @Test
    void runTellsWhatCannotBeUnderstoodEvenIfNothingElseChanged() {
        padan("run", "JOB", "--today", "2026-02-01", "--quiet");

        assertThat(screen.err()).contains("a.xlsx, Perlu Keputusan!C", "TOLKA", "TOLAK");
    }

    @Test
    void statusShowsHowManyRowsWaitAndSinceWhen() {
        assertThat(padan("status", "JOB")).isZero();

        assertThat(screen.out())
                .contains("Open rows, by run", "since 2026-01-31")
                .containsPattern("2026-02-01 +5 +0 +1");
    }
}
