package id.padan.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.UsableDecisions.Obstacle;
import id.padan.evaluate.CalibrationText.Decided;
import id.padan.matching.calibrate.Calibration;
import id.padan.matching.calibrate.Calibration.Figure;
import id.padan.matching.calibrate.Calibration.Labelled;
import id.padan.matching.model.MatchModel;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
                        "Rows looked at: 2,000 of 2,000; of them in the registry: about 1,900; rounds: 5\n\nFigure");
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

    /** Keys are for the file; people read words, in percent. What no row of the job has is not a figure of this job. */
    @Test
    void figuresAreSaidInWordsAndPercent() {
        Calibration calibration = new Calibration(
                MatchModel.standard(),
                List.of(
                        new Figure("further.category.equal", 0.94, 0.94, 0, 0),
                        new Figure("name.different", 0.0002, 0.0002, 4.98, 776.6),
                        new Figure("nik.last_digits_lost", 0.028, 0.0213, 16, 1765)),
                2_000,
                new Labelled(0, 0, 0),
                1_900,
                5,
                true);

        assertThat(CalibrationText.render(calibration, NOTHING, 2_000, Language.ID))
                .containsPattern("Nama: seluruhnya berbeda \\* +0,02 % +0,02 % +4,9 +777\n")
                .containsPattern("NIK: angka terakhir hilang +2,80 % +2,13 % +16,0 +1\\.765\n")
                .doesNotContain("Isian tambahan");
        assertThat(CalibrationText.warnings(calibration, NOTHING, Language.EN))
                .singleElement()
                .asString()
                .contains("fewer than 5 cases: 1 ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyEstimatedFigureHasItsWords(Language language) {
        Messages words = Messages.of(CalibrationText.class, language);
        Stream<String> notEstimated = Stream.of(
                "nik.with_other_birth_date",
                "nik.of_family",
                "name.byname_added",
                "name.ending",
                "name.word_dropped_again",
                "name.registry_edit",
                "name.unseen",
                "birth_place.most");
        Set<String> keys = new TreeSet<>(MatchModel.standard().figures().keySet());
        keys.removeIf(key -> !key.matches("(prior|nik|birth_date|name|gender|birth_place|further\\.\\w+)\\.\\w+"));
        notEstimated.forEach(keys::remove);

        assertThat(keys).hasSizeGreaterThan(40).allSatisfy(key -> assertThat(words.has("figure." + key))
                .as(key)
                .isTrue());
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
