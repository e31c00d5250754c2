package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.message.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

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
                .contains("bersih.csv: 1 person, 0 problems")
                .contains("Table: headings in row 1, 1 person, 0 rows passed over")
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
    void withAJobAndNoFileItsRostersAreChecked() throws IOException {
        file("opd/a.csv", CLEAN);
        file("r.csv", CLEAN);
        String job = file("job.yml", "name: a\nrosters: {files: 'opd/*'}\nregistry: {files: r.csv}\noutput: o\n");

        assertThat(check("--job", job)).isZero();
        assertThat(screen.out()).contains("opd/a.csv: 1 orang, 0 masalah").doesNotContain("r.csv");
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
                .contains("bersih.csv: 1 person, 0 problems");
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
    void thePersonIsNamedBesideTheCell() throws IOException {
        check(file("kota.csv", DAMAGED));
        assertThat(screen.out()).contains("    A3  7371·········00  BUDI");
    }

    @Test
    void aFolderIsCheckedWithAllBelowItAndWhatOnlyProgramsSeeIsPassedOver() throws IOException {
        file("opd/a.csv", CLEAN);
        file("opd/lain/b.csv", DAMAGED);
        file("opd/~$a.csv", "lock");

        assertThat(check("--language", "en", folder.resolve("opd").toString())).isEqualTo(1);
        assertThat(screen.out())
                .contains("opd/a.csv: 1 person, 0 problems")
                .contains("opd/lain/b.csv: 2 people, 1 problem")
                .contains("Together: 2 files, 3 people, 1 problem; files that cannot be read: 0")
                .doesNotContain("~$");
    }

    @Test
    void aFileThatIsInAFolderTwiceIsTold() throws IOException {
        file("opd/Dinas A.csv", CLEAN);
        file("opd/Dinas A (1).csv", CLEAN);

        assertThat(check("--language", "en", folder.resolve("opd").toString())).isEqualTo(1);
        assertThat(screen.out())
                .contains(
                        "opd/Dinas A (1).csv: 0 people, 1 problem",
                        "[FILE_IS_COPY]",
                        "Dinas A.csv",
                        "Delete the copy.");
    }

    @Test
    void anEmptyFolderIsTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("kosong"));

        assertThat(check("--language", "en", empty.toString())).isEqualTo(3);
        assertThat(screen.err()).contains("kosong: there is no file in the folder.");
    }

    @Test
    void serversThatShowTestsGetASuiteAFile() throws Exception {
        assertThat(check("--format", "junit", file("a&b.csv", DAMAGED), file("c.pdf", "%PDF-1.4")))
                .isEqualTo(3);
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(screen.out().getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(xml.getElementsByTagName("failure").item(0).getTextContent()).startsWith("7371·········00  BUDI\n");
        assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    @Test
    void workflowsOfGithubGetAnAnnotationAProblem() throws IOException {
        assertThat(check("--format", "github", "--language", "en", file("a,b.csv", DAMAGED)))
                .isEqualTo(1);
        assertThat(screen.out().lines())
                .singleElement()
                .asString()
                .startsWith("::warning file=")
                .contains("a%2Cb.csv,line=3,title=NIK_MALFORMED::A3  7371·········00  BUDI: This is no NIK");
    }

    @Test
    void anOpdCanBeSentAPage() throws IOException {
        Path page = folder.resolve("hasil.html");

        assertThat(check("--output", page.toString(), file("<b>.csv", DAMAGED))).isEqualTo(1);
        assertThat(screen.out()).isEqualToIgnoringNewLines("Ditulis: " + page);
        assertThat(Files.readString(page))
                .startsWith("<!doctype html>")
                .contains("<h2>&lt;b&gt;.csv: 2 orang, 1 masalah", "<td>A3</td>", "<td>BUDI</td>", "Dibaca sebagai");
    }

    @Test
    void anOpdCanBeSentAWorkbookInWhichNothingIsAFormula() throws Exception {
        Path book = folder.resolve("hasil.xlsx");
        String roster = "NIK,NAMA\n737101120590000,=BUDI\n";

        assertThat(check("--output", book.toString(), file("kota.csv", roster))).isEqualTo(1);
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(book))) {
            List<String> cells = new ArrayList<>();
            read.getSheet("Masalah").getRow(1).forEach(cell -> cells.add(cell.getStringCellValue()));
            assertThat(cells).contains("A2", "'=BUDI", "7371·········00");
            assertThat(read.getSheet("Yang dipahami").getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    void aWorkbookNeedsAFile() throws IOException {
        assertThat(check("--format", "xlsx", file("kota.csv", CLEAN))).isEqualTo(2);
        assertThat(screen.err()).contains("--output BERKAS.xlsx");
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() throws IOException {
        assertThat(check("--output", folder.resolve("tiada/x.html").toString(), file("kota.csv", CLEAN)))
                .isEqualTo(2);
        assertThat(screen.err()).contains("tidak dapat ditulis");
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
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content, StandardCharsets.UTF_8).toString();
    }
}
