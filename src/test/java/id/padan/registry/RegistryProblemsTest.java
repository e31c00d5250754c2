package id.padan.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.padan.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of extracts that cannot be used. */
class RegistryProblemsTest {

    private static final String GOOD = "NIK,NAMA,TGL_LHR\n7371011205900001,SITI,12-05-1990\n";

    private final Path folder;

    RegistryProblemsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aMissingColumnIsReportedWithTheHeadingsAndTheNearestOfThem() throws IOException {
        RegistryFile file = file("a.csv", "NO_INDUK,NAMA,TANGGAL_LAHIR_PDDK\n7371011205900001,SITI,12-05-1990\n");

        RegistryProblemException e = problems(Map.of(), file);

        assertThat(e.problems())
                .extracting(RegistryProblem::code)
                .containsExactly(RegistryProblem.Code.COLUMN_MISSING, RegistryProblem.Code.COLUMN_MISSING);
        assertThat(e.text(Language.EN))
                .contains(
                        "a.csv: there is no column nik. Headings found: NO_INDUK, NAMA, TANGGAL_LAHIR_PDDK.",
                        "registry.columns: nik: \"NO_INDUK\"",
                        "registry.columns: birth_date: \"TANGGAL_LAHIR_PDDK\"");
        assertThat(e.text(Language.ID)).contains("a.csv: tidak ada kolom nik.");
    }

    @Test
    void aColumnThatTheJobNamesMustBeThere() throws IOException {
        RegistryProblemException e = problems(Map.of(RegistryField.GENDER, "KELAMIN"), file("a.csv", GOOD));

        assertThat(e.text(Language.EN)).contains("there is no column gender \"KELAMIN\"");
    }

    @Test
    void allProblemsOfAllFilesAreReportedAtOnce() throws IOException {
        RegistryProblemException e = problems(
                Map.of(),
                file("good.csv", GOOD),
                file("empty.csv", " \n"),
                file("headings-only.csv", "NIK,NAMA,TGL_LHR\n\n"),
                file("twice.csv", "NIK,NAMA,NAMA,TGL_LHR\n7371011205900001,SITI,SITI,12-05-1990\n"),
                file("picture.csv", "\u0089PNG\u0000\u0000"),
                new RegistryFile(folder.resolve("absent.csv"), "absent.csv"),
                new RegistryFile(folder, "folder"),
                file("copy.csv", GOOD));

        assertThat(e.problems())
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly(
                        "empty.csv FILE_EMPTY",
                        "headings-only.csv FILE_EMPTY",
                        "twice.csv COLUMN_TWICE",
                        "picture.csv NOT_A_TABLE",
                        "absent.csv FILE_MISSING",
                        "folder FILE_UNREADABLE",
                        "copy.csv SAME_CONTENT");
        assertThat(e.text(Language.EN))
                .contains("folder: the file cannot be read (")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void recordsBetweenTwoThatWereCutInsideTheirQuotationMarksAreNotLost(String lineBreak) throws IOException {
        String text = String.join(
                lineBreak,
                "\"NIK\",\"NAMA\",\"TGL_LHR\"",
                "\"7371011205900001\",\"SI",
                "\"7371011205900002\",\"ANI\",\"12-05-1990\"",
                "\"7371011205900003\",\"ANA\",\"12-05-1990\"",
                "7371011205900004\",\"INA\",\"12-05-1990\"",
                "\"7371011205900005\",\"ADI\",\"12-05-1990\"");

        assertThat(problems(Map.of(), file("a.csv", text)).text(Language.EN)).contains("quotation mark in line 2");
    }

    @Test
    void recordsBetweenTwoStrayQuotationMarksAreNotLost() throws IOException {
        String people = "7371011205900002;ANI;12-05-1990\n".repeat(4);
        String text = "NIK;NAMA;TGL_LHR\n7371011205900001;\"SITI;12-05-1990\n" + people
                + "7371011205900003;AN\"A;12-05-1990\n";

        assertThat(problems(Map.of(), file("a.csv", text)).text(Language.EN)).contains("quotation mark in line 2");
    }

    @Test
    void aPackedFileOrWorkbookThatBreaksOffIsReportedBeforeAnythingIsRead() throws IOException {
        byte[] packed = Extracts.gzip(GOOD.repeat(100).getBytes(UTF_8));
        byte[] workbook = Extracts.workbook(book -> Extracts.sheet(book, "A", "NIK,NAMA,TGL_LHR", "1,SITI,12-05-1990"));

        RegistryProblemException e = problems(
                Map.of(),
                Extracts.file(folder, "a.csv.gz", Arrays.copyOf(packed, packed.length / 2)),
                Extracts.file(folder, "b.xlsx", Arrays.copyOf(workbook, workbook.length / 2)),
                Extracts.file(folder, "c.zip", Extracts.zip("people.csv", GOOD)));

        assertThat(e.problems())
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly("a.csv.gz FILE_UNREADABLE", "b.xlsx FILE_UNREADABLE", "c.zip NOT_A_TABLE");
        assertThat(e.text(Language.EN))
                .contains("a.csv.gz: the file is damaged or cut off.")
                .doesNotContain("Exception");
    }

    @Test
    void whatProgramsHandToEachOtherIsToldByItsKind() throws IOException {
        String values = "VALUES ('7371011205900001','SITI','1990-05-12');\n";

        RegistryProblemException e = problems(
                Map.of(),
                file("objects.csv", "[\n {\"NIK\": \"7371011205900001\", \"NAMA\": \"SITI\"}]"),
                file(
                        "lines.txt",
                        "\uFEFF{\"NIK\":\"7371011205900001\",\"NAMA\":\"SITI\",\"TGL_LHR\":\"1990-05-12\"}\n"),
                file("penduduk.gsheet", "{\"doc_id\": \"1AbC\", \"email\": \"a@example.com\"}"),
                file("dump.sql", "-- MySQL dump\nCREATE TABLE `penduduk` (\n `NIK` char(16),\n `NAMA` text\n);\n"),
                file("rows.csv", "INSERT INTO penduduk (NIK,NAMA,TGL_LHR) " + values),
                file("copy.txt", "SET x = 1;\nCOPY public.p (nik, nama) FROM stdin;\n7371011205900001\tSITI\n"),
                file("spaces.txt", "NIK               NAMA    TGL_LHR\n7371011205900001  SITI    1990-05-12\n"));

        assertThat(e.problems())
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly(
                        "objects.csv FILE_JSON",
                        "lines.txt FILE_JSON",
                        "penduduk.gsheet FILE_SHORTCUT",
                        "dump.sql FILE_SQL",
                        "rows.csv FILE_SQL",
                        "copy.txt FILE_SQL",
                        "spaces.txt COLUMNS_BY_SPACES");
    }

    @Test
    void noFileAtAllIsAProblem() {
        assertThat(problems(Map.of()).problems())
                .extracting(RegistryProblem::code)
                .containsExactly(RegistryProblem.Code.NO_FILES);
    }

    @Test
    void aFileWithoutHeadingsIsReportedWithoutShowingThePersonInItsFirstLine() throws IOException {
        RegistryProblemException e = problems(Map.of(), file("a.csv", "7371011205900001,SITI AMINAH,12-05-1990\n"));

        assertThat(e.problems()).extracting(RegistryProblem::code).containsExactly(RegistryProblem.Code.NO_HEADINGS);
        assertThat(e).hasMessageNotContaining("SITI").hasMessageNotContaining("7371");
    }

    @Test
    void aQuotationMarkThatSwallowsRecordsIsReportedWithItsLine() throws IOException {
        String swallowed = "7371011205900001,SITI,12-05-1990\n".repeat(RecordScanner.MAX_QUOTED_LINE_BREAKS + 1);

        RegistryProblemException atTheEnd =
                problems(Map.of(), file("a.csv", GOOD + "7371011205900001,\"SITI,12-05-1990\n"));
        RegistryProblemException inTheMiddle = problems(
                Map.of(),
                file("b.csv", GOOD + GOOD + "7371011205900001,\"SITI,12-05-1990\n" + swallowed + "x,\"SITI\",y\n"));

        assertThat(atTheEnd.text(Language.EN)).contains("a.csv: a quotation mark in line 3 is opened");
        assertThat(inTheMiddle.text(Language.EN)).contains("b.csv: a quotation mark in line 5 is opened");
    }

    @Test
    void aFileThatGrewSinceTheSurveyIsNotRead() throws Exception {
        RegistryFile file = file("a.csv", GOOD);
        RegistryExtract extract = Extracts.survey(file, Extracts.WHOLE);
        Files.writeString(file.path(), GOOD + GOOD);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Extracts.records(extract))
                .withMessage("a.csv was changed while it was being read");
    }

    @Test
    void eachCodeHasItsTextsInBothLanguages() {
        for (RegistryProblem.Code code : RegistryProblem.Code.values()) {
            RegistryProblem problem = new RegistryProblem(code, "FILE", "one", "two", "three", "four");
            for (Language language : Language.values()) {
                assertThat(problem.text(language)).isNotBlank().doesNotContain("{");
            }
        }
    }

    @Test
    void fingerprintsAreTheSizeAndSha256OfTheBytes() throws Exception {
        RegistryExtract extract = Extracts.survey(file("a.csv", "NIK,NAMA,TGL_LHR\n1,2,3\n"), Extracts.WHOLE);

        // From sha256sum.
        assertThat(extract.files())
                .containsExactly(new FileFingerprint(
                        "a.csv", 23, "0c9ce10edff3f5eaf63c19014e49adc74119158c084f129a5f9fafb3904b0b9c"));
        assertThat(extract.sha256()).isEqualTo(extract.files().get(0).sha256());
    }

    private RegistryFile file(String name, String text) throws IOException {
        return Extracts.file(folder, name, text.getBytes(UTF_8));
    }

    private static RegistryProblemException problems(Map<RegistryField, String> columns, RegistryFile... files) {
        try {
            RegistryExtract.survey(List.of(files), columns, Extracts.WHOLE);
        } catch (RegistryProblemException e) {
            return e;
        }
        throw new AssertionError("no problem was found");
    }
}
