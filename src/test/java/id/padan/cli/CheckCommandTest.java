package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.message.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String CLEAN = "NIK,NAMA\n7371011205900001,ANDI BASO\n";
    private static final String DAMAGED = "NIK,NAMA\n7371011205900001,ANDI BASO\n737101120590000,BUDI\n";

    private final Screen screen = Screen.of(Language.EN);
    private Path folder = Path.of("");

    @BeforeEach
    void setUp(@TempDir Path given) {
        folder = given;
    }

    @Test
    void aCleanRosterEndsWithZero() throws IOException {
        assertThat(check("--language", "en", file("bersih.csv", CLEAN))).isZero();
        assertThat(screen.out())
                .contains("bersih.csv: 1 people, 0 problems")
                .contains("Table: headings in row 1, 1 people, 0 rows passed over")
                .contains("A: NIK = NIK (by its heading)")
                .contains("No problems.");
    }

    @Test
    void aProblemIsNamedWithItsCellItsMaskedValueAndWhatToDo() throws IOException {
        assertThat(check("--language", "en", file("kota.csv", DAMAGED))).isEqualTo(1);
        assertThat(screen.out())
                .contains("[NIK_MALFORMED] 1 x: This is no NIK: it does not have sixteen digits.")
                .contains("What to do: Compare it with the KTP and correct it.")
                .contains("A3  7371·········00")
                .doesNotContain("737101120590000");
    }

    @Test
    void whatAJobSettlesHoldsForTheCheckToo() throws IOException {
        String roster = file("aneh.csv", "KODE,SIAPA\n7371011205900001,ANDI BASO\n");
        String job = file(
                "job.yml",
                """
                name: a
                rosters: {files: '*.csv', columns: {nik: KODE, name: SIAPA}}
                registry: {files: r.csv}
                output: o
                """);

        assertThat(check("--language", "en", "--job", job, roster)).isZero();
        assertThat(screen.out()).contains("B: SIAPA = name (the job file says so)");
    }

    @Test
    void indonesianIsSpokenUnlessAskedOtherwise() throws IOException {
        assertThat(check(file("kota.csv", DAMAGED))).isEqualTo(1);
        assertThat(screen.out()).contains("Ini bukan NIK").contains("2 orang, 1 masalah");
    }

    @Test
    void oneUnreadableFileDoesNotStopTheOthersAndEndsWithThree() throws IOException {
        assertThat(check("--language", "en", folder.resolve("hilang.xlsx").toString(), file("bersih.csv", CLEAN)))
                .isEqualTo(3);
        assertThat(screen.out())
                .contains("hilang.xlsx: cannot be read; none of its rows count")
                .contains("[FILE_MISSING] 1 x: There is no such file.")
                .contains("bersih.csv: 1 people, 0 problems");
    }

    @Test
    void scriptsGetTheSameAsJson() throws IOException {
        assertThat(check("--json", "--language", "en", file("kota.csv", DAMAGED)))
                .isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(screen.out()).at("/files/0");
        assertThat(report.at("/readable").asBoolean()).isTrue();
        assertThat(report.at("/sha256").asText()).hasSize(64);
        assertThat(report.at("/sheets/0/heading_row").asInt()).isEqualTo(1);
        assertThat(report.at("/sheets/0/rows").asInt()).isEqualTo(2);
        assertThat(report.at("/sheets/0/columns/0/field").asText()).isEqualTo("nik");
        assertThat(report.at("/sheets/0/columns/0/because").asText()).isEqualTo("heading");
        assertThat(report.at("/problems/0/code").asText()).isEqualTo("NIK_MALFORMED");
        assertThat(report.at("/problems/0/cell").asText()).isEqualTo("A3");
        assertThat(report.at("/problems/0/value").asText()).isEqualTo("7371·········00");
        assertThat(report.at("/problems/0/advice").asText()).isNotBlank();
    }

    @Test
    void withoutAFileTheUsageIsWrong() {
        assertThat(check()).isEqualTo(2);
    }

    private int check(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(arguments));
        return Padan.execute(screen.terminal(), all.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8)
                .toString();
    }
}
