package id.padan.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.evaluate.EvaluationProblem.Code;
import id.padan.message.Language;
import id.padan.roster.RowLocation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruthTest {

    private static final String NIK = "7371010101900001";

    @TempDir
    private Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("truth.csv"), text.getBytes(charset));
    }

    private Truth truth(String... lines) throws Exception {
        return Truth.read(file(String.join("\n", lines) + "\n", StandardCharsets.UTF_8));
    }

    @Test
    void columnsAreFoundByHeading() throws Exception {
        Truth truth = truth("kinds,NIK , Row,sheet,file", "B;A," + NIK + ",7,S,x/a.xlsx", ",,8,S,x/a.xlsx");

        assertThat(truth.hasKinds()).isTrue();
        assertThat(truth.rows()).hasSize(2);
        assertThat(truth.rows().get(0).location()).isEqualTo(new RowLocation("x/a.xlsx", "S", 7));
        assertThat(truth.rows().get(0).nik()).isEqualTo(NIK);
        assertThat(truth.rows().get(0).kinds()).containsExactly("A", "B");
        assertThat(truth.rows().get(1).isPresent()).isFalse();
    }

    @Test
    void everyLineThatCannotBeUsedIsReportedAtOnce() throws Exception {
        Truth truth = truth(
                "file,row,nik",
                "a.csv,2," + NIK,
                "a.csv,3",
                ",4," + NIK,
                "a.csv,0," + NIK,
                "a.csv,lima," + NIK,
                "a.csv,6,7.37101E+15",
                "",
                "a.csv,7," + NIK + ",x",
                "\"a.csv,8," + NIK);

        assertThat(truth.rows()).hasSize(1);
        assertThat(truth.problems())
                .containsExactly(
                        new EvaluationProblem(Code.CELLS, "truth.csv", 3, "2"),
                        new EvaluationProblem(Code.NO_FILE, "truth.csv", 4, ""),
                        new EvaluationProblem(Code.NO_ROW, "truth.csv", 5, "0"),
                        new EvaluationProblem(Code.NO_ROW, "truth.csv", 6, "lima"),
                        new EvaluationProblem(Code.NO_NIK, "truth.csv", 7, "8"),
                        new EvaluationProblem(Code.CELLS, "truth.csv", 9, "4"),
                        new EvaluationProblem(Code.QUOTE, "truth.csv", 10, ""));
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyProblemSaysFileAndLineInBothLanguages(Code code) {
        EvaluationProblem problem = new EvaluationProblem(code, "truth.csv", 1234, "x");

        assertThat(problem.text(Language.EN)).startsWith("truth.csv, line 1234: ");
        assertThat(problem.text(Language.ID)).startsWith("truth.csv, baris 1234: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheHeading(String charset) throws Exception {
        Path file = file("\uFEFFfile;row;nik\nDinas é.csv;2;" + NIK, Charset.forName(charset));

        assertThat(Truth.read(file).rows())
                .extracting(row -> row.location().file())
                .containsExactly("Dinas é.csv");
    }

    @Test
    void whatIsNoUtf8IsTakenForWindowsText() throws Exception {
        Path file = file("file\trow\tnik\nDinas é.csv\t2\t" + NIK, Charset.forName("windows-1252"));

        assertThat(Truth.read(file).rows())
                .extracting(row -> row.location().file())
                .containsExactly("Dinas é.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|truth.csv: the file is empty.",
                "nik,file|truth.csv: headings are missing: row.",
                "a,b\n1,2|truth.csv: headings are missing: file, row, nik."
            })
    void aFileThatIsNoTruthIsRefused(String example) throws Exception {
        String[] parts = example.split("\\|", -1);
        Path file = file(parts[0], StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Truth.read(file))
                .isInstanceOfSatisfying(EvaluationInputException.class, e -> assertThat(e.lines(Language.EN))
                        .containsExactly(parts[1]));
    }

    @Test
    void ofAFileWithoutAUsableLineAllProblemsAreTold() throws Exception {
        Path file = file("file,row,nik\na.csv,x,\n", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Truth.read(file))
                .isInstanceOfSatisfying(EvaluationInputException.class, e -> assertThat(e.lines(Language.EN))
                        .containsExactly(
                                "truth.csv, line 2: the row must be a number from 1, not \"x\". Not counted.",
                                file + ": no line can be used."));
    }

    @Test
    void aMissingFileIsRefused() {
        Path file = folder.resolve("none.csv");

        assertThatThrownBy(() -> Truth.read(file))
                .isInstanceOfSatisfying(EvaluationInputException.class, e -> assertThat(e.lines(Language.ID))
                        .containsExactly(file + ": berkas tidak ada."));
    }

    @Test
    void whyTheFileCannotBeReadIsToldInWords() throws IOException {
        Path notAFile = Files.createDirectory(folder.resolve("truth.csv"));

        assertThatThrownBy(() -> Truth.read(notAFile))
                .isInstanceOfSatisfying(EvaluationInputException.class, e -> assertThat(e.lines(Language.EN))
                        .singleElement()
                        .asString()
                        .startsWith(notAFile + ": the file cannot be read (")
                        .doesNotContain("Exception"));
    }
}
