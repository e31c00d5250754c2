package id.padan.evaluate;

import static id.padan.evaluate.Case.certain;
import static id.padan.evaluate.Case.nik;
import static id.padan.evaluate.Case.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.padan.evaluate.Evaluation.CalibrationBand;
import id.padan.evaluate.EvaluationProblem.Code;
import id.padan.evaluate.Measure.Proportion;
import id.padan.message.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as what, on outputs and truths of a few rows. */
class EvaluationTest {

    private final Path folder;
    private final Case run;

    EvaluationTest(@TempDir Path folder) {
        this.folder = folder;
        this.run = new Case(folder);
    }

    private static String truth(int row, int person) {
        return "a.csv," + row + "," + nik(person);
    }

    private static Proportion of(Measure measure, Evaluation evaluation) {
        return measure.of(evaluation.all());
    }

    @Test
    void aReconciledRowIsRightIfItHasTheTrueNik() throws Exception {
        Evaluation evaluation = run.reconciled(certain(2, 1), certain(3, 9), certain(4, 8))
                .against("file,row,nik", truth(2, 1), truth(3, 2), truth(4, 0));

        assertThat(of(Measure.PRECISION, evaluation)).isEqualTo(new Proportion(1, 3));
        assertThat(of(Measure.RECALL, evaluation)).isEqualTo(new Proportion(1, 2));
        assertThat(of(Measure.ABSENT_RECONCILED, evaluation)).isEqualTo(new Proportion(1, 1));
        assertThat(evaluation.wrong())
                .extracting(mistake -> mistake.location().row())
                .containsExactly(3, 4);
    }

    @Test
    void aRowInReviewIsFoundIfItsBestCandidateIsRight() throws Exception {
        Evaluation evaluation = run.review(row(2, 1, "0.7000", "name", "NAME_DIFFERS"), row(3, 9, "0.6000", "", "X"))
                .rejected(row(4, 0, "", "", "NOT_IN_REGISTRY"))
                .against("file,row,nik", truth(2, 1), truth(3, 2), truth(4, 3));

        assertThat(of(Measure.FOUND, evaluation)).isEqualTo(new Proportion(1, 3));
        assertThat(of(Measure.REVIEW_SHARE, evaluation)).isEqualTo(new Proportion(2, 3));
        assertThat(evaluation.wrong()).isEmpty();
        assertThat(evaluation.notFound())
                .extracting(mistake -> mistake.location().row())
                .containsExactly(3, 4);
    }

    @Test
    void aRowThatOnlyItsDoubleKeepsFromBeingReconciledIsMatched() throws Exception {
        Evaluation evaluation = run.reconciled(certain(2, 1))
                .rejected(row(3, 1, "0.9999", "", "DUPLICATE_IN_OPD"))
                .review(row(4, 2, "0.9999", "", "DUPLICATE_ACROSS_OPD"))
                .against("file,row,nik", truth(2, 1), truth(3, 1), truth(4, 2));

        assertThat(of(Measure.RECALL, evaluation)).isEqualTo(new Proportion(1, 3));
        assertThat(of(Measure.MATCHING_RECALL, evaluation)).isEqualTo(new Proportion(3, 3));
        assertThat(of(Measure.MATCHING_PRECISION, evaluation)).isEqualTo(new Proportion(3, 3));
        assertThat(of(Measure.FOUND, evaluation)).isEqualTo(new Proportion(3, 3));
        assertThat(of(Measure.REVIEW_SHARE, evaluation)).isEqualTo(new Proportion(1, 3));
        assertThat(of(Measure.MATCHING_REVIEW_SHARE, evaluation)).isEqualTo(new Proportion(0, 3));
    }

    @Test
    void aDoubleThatWasInDoubtBeforeIsNotMatched() throws Exception {
        Evaluation evaluation = run.review(row(2, 1, "0.3000", "", "NIK_NOT_FOUND;DUPLICATE_ACROSS_OPD"))
                .against("file,row,nik", truth(2, 1));

        assertThat(of(Measure.MATCHING_RECALL, evaluation)).isEqualTo(new Proportion(0, 1));
        assertThat(of(Measure.MATCHING_REVIEW_SHARE, evaluation)).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void aDoubleOfTheWrongPersonIsWrong() throws Exception {
        Evaluation evaluation =
                run.rejected(row(2, 9, "0.9999", "", "DUPLICATE_IN_OPD")).against("file,row,nik", truth(2, 1));

        assertThat(of(Measure.PRECISION, evaluation).isKnown()).isFalse();
        assertThat(of(Measure.MATCHING_PRECISION, evaluation)).isEqualTo(new Proportion(0, 1));
        assertThat(evaluation.wrong()).hasSize(1);
        assertThat(evaluation.notFound()).hasSize(1);
    }

    @Test
    void theDeadArePassedOverByMatchingRecallIfTheyAreFound() throws Exception {
        Evaluation evaluation = run.review(
                        row(2, 1, "0.9999", "", "REGISTRY_DECEASED"), row(3, 9, "0.9999", "", "REGISTRY_INACTIVE"))
                .against("file,row,nik", truth(2, 1), truth(3, 2));

        assertThat(of(Measure.MATCHING_RECALL, evaluation)).isEqualTo(new Proportion(0, 1));
        assertThat(of(Measure.MATCHING_REVIEW_SHARE, evaluation)).isEqualTo(new Proportion(1, 2));
        assertThat(of(Measure.RECALL, evaluation)).isEqualTo(new Proportion(0, 2));
        assertThat(evaluation.all().withheld()).isEqualTo(1);
    }

    @Test
    void aRowCountsUnderEachOfItsKindsAndElseAsClean() throws Exception {
        Evaluation evaluation = run.reconciled(certain(2, 1), certain(3, 9), certain(4, 3))
                .against(
                        "file,row,nik,kinds",
                        truth(2, 1) + ",NAME_TYPO;NIK_LENGTH",
                        truth(3, 2) + ",NAME_TYPO",
                        truth(4, 3) + ",");

        assertThat(evaluation.byKind().keySet()).containsExactly("NAME_TYPO", "NIK_LENGTH");
        assertThat(evaluation.byKind().values())
                .extracting(Measure.PRECISION::of)
                .containsExactly(new Proportion(1, 2), new Proportion(1, 1));
        assertThat(evaluation.clean().rows()).isEqualTo(1);
    }

    @Test
    void probabilitiesAreHeldAgainstHowOftenTheyComeTrue() throws Exception {
        Evaluation evaluation = run.reconciled(certain(2, 1), row(3, 2, "0.9900", "", ""))
                .review(row(4, 9, "0.9899", "", "X"), row(5, 4, "0.0500", "", "X"))
                .rejected(row(6, 0, "", "", "NOT_IN_REGISTRY"))
                .against("file,row,nik", truth(2, 1), truth(3, 2), truth(4, 3), truth(5, 4), truth(6, 5));

        assertThat(evaluation.calibration())
                .filteredOn(band -> band.right().isKnown())
                .extracting(CalibrationBand::from, CalibrationBand::right)
                .containsExactly(
                        tuple(0.05, new Proportion(1, 1)),
                        tuple(0.95, new Proportion(0, 1)),
                        tuple(0.99, new Proportion(1, 1)),
                        tuple(0.999, new Proportion(1, 1)));
    }

    @Test
    void theTruthNeedNotNameTheSheetWhereOnlyOneHasTheRow() throws Exception {
        Evaluation evaluation = run.reconciled(
                        row("b.xlsx", "S1", 2, 1, "0.9999", "", ""),
                        row("b.xlsx", "S1", 3, 2, "0.9999", "", ""),
                        row("b.xlsx", "S2", 3, 3, "0.9999", "", ""))
                .against("file,row,nik", "b.xlsx,2," + nik(1), "b.xlsx,3," + nik(2));

        assertThat(evaluation.all().rows()).isEqualTo(1);
        assertThat(of(Measure.PRECISION, evaluation)).isEqualTo(new Proportion(1, 1));
        assertThat(evaluation.problems())
                .extracting(EvaluationProblem::code)
                .containsExactly(Code.SHEET_UNCLEAR, Code.NOT_IN_TRUTH, Code.NOT_IN_TRUTH);
    }

    @Test
    void whatHasNoPartnerIsReportedWithItsLine() throws Exception {
        Evaluation evaluation =
                run.reconciled(certain(2, 1), certain(9, 5)).against("file,row,nik", truth(2, 1), truth(3, 2));

        assertThat(evaluation.problems())
                .containsExactly(
                        new EvaluationProblem(Code.NOT_IN_OUTPUT, "truth.csv", 3, "a.csv, 3"),
                        new EvaluationProblem(Code.NOT_IN_TRUTH, "reconciled.csv", 3, "a.csv, 9"));
        // The engine lost row 3; row 9 has no answer to be held against.
        assertThat(of(Measure.RECALL, evaluation)).isEqualTo(new Proportion(1, 2));
        assertThat(of(Measure.PRECISION, evaluation)).isEqualTo(new Proportion(1, 1));
        assertThat(evaluation.all().unread()).isEqualTo(1);
    }

    @Test
    void aRowTwiceInTheTruthCountsOnceAndNotAtAllIfItContradictsItself() throws Exception {
        Evaluation evaluation = run.reconciled(certain(2, 1), certain(3, 2))
                .against("file,row,nik", truth(2, 1), truth(2, 1), truth(3, 2), truth(3, 4), truth(3, 2));

        assertThat(evaluation.all().rows()).isEqualTo(1);
        assertThat(evaluation.problems())
                .containsExactly(
                        new EvaluationProblem(Code.REPEATED, "truth.csv", 3, "2"),
                        new EvaluationProblem(Code.CONTRADICTS, "truth.csv", 5, "4"),
                        new EvaluationProblem(Code.CONTRADICTS, "truth.csv", 6, "4"));
    }

    @Test
    void aFileNameThatStartsAFormulaIsFoundAllTheSame() throws Exception {
        Evaluation evaluation = run.reconciled(row("'-a.csv", "", 2, 1, "0.9999", "", ""))
                .against("file,row,nik", "-a.csv,2," + nik(1));

        assertThat(evaluation.problems()).isEmpty();
        assertThat(of(Measure.RECALL, evaluation)).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void aWrongRowIsExplainedWhereTheRunExplainsIt() throws Exception {
        Evaluation evaluation = run.reconciled(certain(2, 9), certain(3, 1))
                .explanations(
                        "{\"file\": \"a.csv\", \"sheet\": \"\", \"row\": 2, \"evidence\": "
                                + "[{\"field\": \"name\", \"text\": \"one letter\"}, {\"field\": \"nik\"}]}",
                        "this is no JSON",
                        "{\"file\": \"a.csv\", \"row\": 3, \"evidence\": 7}")
                .against("file,row,nik", truth(2, 1), truth(3, 1));

        assertThat(evaluation.wrong()).singleElement().satisfies(mistake -> assertThat(mistake.explanation())
                .containsExactly("one letter"));
    }

    @Test
    void aTruthOfAnotherJobIsRefused() {
        run.reconciled(certain(2, 1));

        assertThatThrownBy(() -> run.against("file,row,nik", "b.csv,2," + nik(1)))
                .isInstanceOfSatisfying(EvaluationInputException.class, e -> assertThat(e.lines(Language.EN))
                        .containsExactly(
                                "truth.csv: not one of its rows is in the outputs. Does it belong to this job?"));
    }

    @Test
    void aFolderThatNoRunWroteIsRefused() throws Exception {
        Files.delete(folder.resolve("review.csv"));

        assertThatThrownBy(() -> RunOutput.read(folder))
                .isInstanceOfSatisfying(EvaluationInputException.class, e -> assertThat(e.lines(Language.EN))
                        .containsExactly(folder.resolve("review.csv") + ": the file is not there."));
    }
}
