package id.padan.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.UsableDecisions.Obstacle;
import id.padan.evaluate.CalibrationText.Decided;
import id.padan.matching.calibrate.Calibration;
import id.padan.matching.calibrate.Calibration.Labelled;
import id.padan.matching.model.MatchModel;
import id.padan.message.Language;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of the decisions that a calibration used. */
class CalibrationTextTest {

    private static final Decided NOTHING = new Decided(0, 0, new TreeMap<>());

    private static Calibration calibration(long is, long noneOf, long unlikely) {
        Labelled labelled = new Labelled(is, noneOf, unlikely);
        return new Calibration(MatchModel.standard(), List.of(), 2_000, labelled, 1_900, 5, true);
    }

    @Test
    void whereNobodyDecidedNothingIsSaidOfIt() {
        assertThat(CalibrationText.render(calibration(0, 0, 0), NOTHING, 2_000, Language.EN))
                .startsWith(
                        "Rows looked at: 2,000 of 2,000; of them in the registry: about 1,900.0; rounds: 5\n\nFigure");
        assertThat(CalibrationText.warnings(calibration(0, 0, 0), new Decided(9, 0, new TreeMap<>()), Language.EN))
                .isEmpty();
    }

    @Test
    void whatIsUsedAndWhatNotIsSaidInBothLanguages() {
        SortedMap<Obstacle, Integer> all = new TreeMap<>(
                Arrays.stream(Obstacle.values()).collect(Collectors.toMap(Function.identity(), Obstacle::ordinal)));
        Decided decided = new Decided(8, 4, all);

        assertThat(CalibrationText.render(calibration(3, 1, 0), decided, 2_000, Language.EN))
                .contains("used: 3 accepted, 1 rejected. Rows in doubt: 8, of them decided: 4\n")
                .contains("Decided, and not used: 28\n", "  2: officers disagree\n");
        assertThat(CalibrationText.render(calibration(3, 1, 0), decided, 2_000, Language.ID))
                .contains("dipakai: 3 diterima, 1 ditolak", "  2: petugas berbeda pendapat\n");
    }

    @Test
    void itWarnsIfFewerThanHalfOfTheDoubtIsSettled() {
        assertThat(CalibrationText.warnings(calibration(4, 0, 0), new Decided(8, 4, new TreeMap<>()), Language.EN))
                .isEmpty();
        assertThat(CalibrationText.warnings(calibration(4, 0, 0), new Decided(9, 4, new TreeMap<>()), Language.EN))
                .singleElement()
                .asString()
                .contains("fewer than half (4 of 9)", "the model's own guess");
    }

    @Test
    void itWarnsOfRejectionsThatLookLikeSomethingElse() {
        assertThat(CalibrationText.warnings(calibration(4, 3, 2), NOTHING, Language.EN))
                .singleElement()
                .asString()
                .contains("2 of 3", "--without-decisions");
        assertThat(CalibrationText.warnings(calibration(4, 3, 2), NOTHING, Language.ID))
                .singleElement()
                .asString()
                .contains("2 dari 3", "--without-decisions");
    }
}
