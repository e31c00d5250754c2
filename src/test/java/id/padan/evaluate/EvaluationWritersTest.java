package id.padan.evaluate;

import static id.padan.evaluate.Case.certain;
import static id.padan.evaluate.Case.nik;
import static id.padan.evaluate.Case.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.evaluate.Measure.Requirements;
import id.padan.message.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and scripts get to see. */
class EvaluationWritersTest {

    @TempDir
    private Path folder;

    private Evaluation evaluation() throws Exception {
        return new Case(folder)
                .reconciled(certain(2, 1), row(3, 9, "0.9950", "name", ""))
                .rejected(row(4, 0, "", "", "NOT_IN_REGISTRY"))
                .against(
                        "file,row,nik,kinds",
                        "a.csv,2," + nik(1) + ",",
                        "a.csv,3," + nik(2) + ",NAME_TYPO",
                        "a.csv,4,,ABSENT",
                        "a.csv,5," + nik(3) + ",");
    }

    @Test
    void theTextShowsFiguresKindsCalibrationAndMistakes() throws Exception {
        assertThat(EvaluationText.render(evaluation(), Language.EN))
                .contains("Rows with a known answer: 4 (3 in the registry, 1 not)")
                .containsPattern("Reconciled rows that are right +50\\.00 % +9\\.45 - 90\\.55 % +1 +2\n")
                .containsPattern("NAME_TYPO +1 +0 +1 +0 +0 +0 +0\\.0 %\n")
                .containsPattern("99 - 99\\.9 % +1 +0 +0\\.0 % .* NO\n")
                .contains("Taken for the wrong person: 1\n")
                .contains("  a.csv, row 3: reconciled, 99.50 %, in the registry: NAME_TYPO\n    name\n")
                .contains("In the registry, but not found: 2\n")
                .contains("  a.csv, row 5: in no output, -, in the registry\n");
    }

    @Test
    void theTextSpeaksIndonesian() throws Exception {
        assertThat(EvaluationText.render(evaluation(), Language.ID))
                .containsPattern("Baris cocok yang benar +50,00 % +9,45 - 90,55 %")
                .contains("Dipadankan dengan orang yang salah: 1\n");
    }

    /** Of so small a round nobody is absent, and no band but one has a row. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatCannotBeCountedIsADashAndLinesFitAScreen(Language language) throws Exception {
        Evaluation all =
                new Case(folder).reconciled(certain(2, 1)).against("file,row,nik,kinds", "a.csv,2," + nik(1) + ",");

        assertThat(EvaluationText.render(all, language))
                .containsPattern("0 - 5 % +0 +0 +- +- +-\n")
                .doesNotContain("NaN", "E-");
        assertThat(EvaluationText.render(all, language).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void neitherTextNorJsonHoldsANik(Language language) throws Exception {
        assertThat(EvaluationText.render(evaluation(), language)).doesNotContain(Case.NIK);
        assertThat(EvaluationJson.render(evaluation())).doesNotContain(Case.NIK);
    }

    @Test
    void theJsonHasItsKeysInOrder() throws Exception {
        JsonNode json = new ObjectMapper().readTree(EvaluationJson.render(evaluation()));

        assertThat(names(json))
                .containsExactly(
                        "rows", "figures", "clean", "by_kind", "calibration", "wrong", "not_found", "problems");
        assertThat(names(json.get("figures")))
                .containsExactly(
                        "precision",
                        "recall",
                        "review_share",
                        "found",
                        "absent_reconciled",
                        "matching_precision",
                        "matching_recall",
                        "matching_review_share");
        assertThat(json.at("/figures/precision/share").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/by_kind/ABSENT/figures/recall/share").isNull()).isTrue();
        assertThat(json.at("/wrong/0/row").asInt()).isEqualTo(3);
        assertThat(json.at("/not_found/1/outcome").asText()).isEqualTo("unread");
        assertThat(json.at("/problems/0/code").asText()).isEqualTo("NOT_IN_OUTPUT");
    }

    @Test
    void ofManyProblemsOfAKindTheFirstAreToldAndTheRestCounted() {
        List<EvaluationProblem> problems = new ArrayList<>();
        for (int line = 2; line < 2 + 25; line++) {
            problems.add(new EvaluationProblem(EvaluationProblem.Code.NOT_IN_TRUTH, "review.csv", line, "x"));
        }

        assertThat(EvaluationProblem.lines(problems, Language.EN))
                .hasSize(21)
                .last()
                .isEqualTo("NOT_IN_TRUTH: 5 more");
    }

    @Test
    void requirementsNameTheFiguresThatFallShort() throws Exception {
        Requirements requirements =
                Requirements.parse("precision=0.5, recall=0.34,review_share=0,matching_review_share=1");

        assertThat(requirements.missedBy(evaluation())).containsExactly(Measure.RECALL);
        assertThat(Requirements.parse("absent_reconciled=0").missedBy(evaluation()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "precision", "precison=0.9", "recall=1.1", "recall=x", "recall=0.9,", "recall=NaN"})
    void wrongRequirementsAreRefused(String text) {
        assertThatThrownBy(() -> Requirements.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
