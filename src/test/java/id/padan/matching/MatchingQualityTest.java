package id.padan.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.matching.model.MatchModel;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fast version of the evaluation in docs/matching.md: fails when the matching gets worse. The limits leave room for a
 * row or two; the full figures come from 200,000 people.
 */
class MatchingQualityTest {

    private static final GeneratorSettings SETTINGS =
            new GeneratorSettings(20_000, 2_400, 12, 77, "7371", DamageSettings.USUAL);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @BeforeAll
    static void generate() throws Exception {
        new Generator(SETTINGS).writeTo(folder);
    }

    @Test
    void reconcilesNearlyEverybodyAndNobodyWrongly() throws Exception {
        EvaluationTable table = new EvaluationTable(Evaluation.of(folder).judge(MatchModel.standard()));
        assertThat(table.wrong()).as(table.line()).isZero();
        assertThat(table.recall()).as(table.line()).isGreaterThan(0.99);
        assertThat(table.reviewShare()).as(table.line()).isLessThan(0.012);
        assertThat(table.found()).as(table.line()).isGreaterThan(0.999);
        assertThat(table.absentReconciled()).as(table.line()).isZero();
    }

    @Test
    void doesWithoutNikWhatNamesAndDatesAllow() throws Exception {
        Evaluation evaluation = Evaluation.of(folder, EvaluationRun::withoutNik);
        EvaluationTable table = new EvaluationTable(evaluation.judge(MatchModel.standard()));
        assertThat(table.wrong()).as(table.line()).isZero();
        assertThat(table.recall()).as(table.line()).isGreaterThan(0.978);
        assertThat(table.found()).as(table.line()).isGreaterThan(0.996);
    }

    @Test
    void findsNearlyEverybodyDespiteDamageThatTheModelDoesNotExpect(@TempDir Path other) throws Exception {
        DamageSettings surprising = new DamageSettings(0.33, 0.05, true, Map.of(), Map.of());
        new Generator(new GeneratorSettings(20_000, 2_400, 12, 78, "7371", surprising)).writeTo(other);
        EvaluationTable table = new EvaluationTable(Evaluation.of(other).judge(MatchModel.standard()));
        assertThat(table.wrong()).as(table.line()).isZero();
        assertThat(table.recall()).as(table.line()).isGreaterThan(0.985);
        assertThat(table.found()).as(table.line()).isGreaterThan(0.9985);
    }
}
