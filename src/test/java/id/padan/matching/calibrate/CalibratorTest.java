package id.padan.matching.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.padan.matching.TestPeople;
import id.padan.matching.calibrate.Calibrator.Label;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.Matcher;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.FurtherField;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calibration on rows that were damaged at known rates. */
class CalibratorTest {

    /** Far from the standard model in every figure that is looked at. */
    private static final DamagedRows.Rates RATES =
            new DamagedRows.Rates(0.15, 0.10, 0.05, 0.08, 0.05, 0.12, 0.07, 0.20);

    private static final DamagedRows DATA = DamagedRows.make(5_000, 2_000, RATES);

    private static final Calibration CALIBRATION = calibrate(DATA.rows());

    private static final DamagedRows NAMESAKES = DamagedRows.namesakes(5_000, 1_200, RATES);

    private static Calibration calibrate(List<Calibrator.Row> rows) {
        return Calibrator.calibrate(MatchModel.standard(), DATA.counts(), rows);
    }

    private static Calibration calibrateNamesakes(List<Calibrator.Row> rows) {
        return Calibrator.calibrate(MatchModel.standard(), NAMESAKES.counts(), rows);
    }

    private static double figure(MatchModel model, String key) {
        return model.figures().get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Test
    void comesBackToTheRatesOfTheDamage() {
        MatchModel model = CALIBRATION.model();

        // Three standard errors of a share of 15 % among 1,700 rows, and the pull of the standard model.
        assertThat(figure(model, "prior.present")).isCloseTo(0.85, within(0.025));
        assertThat(figure(model, "nik.one_digit")).isCloseTo(0.10, within(0.025));
        assertThat(figure(model, "nik.length")).isCloseTo(0.05, within(0.015));
        assertThat(figure(model, "nik.equal")).isCloseTo(0.984 - 0.15, within(0.03));
        assertThat(figure(model, "birth_date.day")).isCloseTo(0.08, within(0.025));
        assertThat(figure(model, "birth_date.year")).isCloseTo(0.05, within(0.015));
        assertThat(figure(model, "name.one_edit") + figure(model, "name.spelling"))
                .isCloseTo(0.12, within(0.025));
        assertThat(figure(model, "gender.equal")).isCloseTo(0.93, within(0.025));
        assertThat(figure(model, "birth_place.different")).isCloseTo(0.20, within(0.03));
    }

    @Test
    void estimatesTheFieldsThatTheJobAdds() {
        List<FurtherField> fields = List.of(
                new FurtherField("nip", FurtherField.Kind.IDENTIFIER),
                new FurtherField("state", FurtherField.Kind.CATEGORY));
        Normaliser normaliser = Normaliser.standard().withFields(fields);
        List<Calibrator.Row> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String nip = Integer.toString(198_000_000 + 7_919 * i);
            String written = i % 5 == 0 ? nip.substring(1) : nip;
            LocalDate born = LocalDate.of(1970, 1, 1).plusDays(i);
            String state = i % 2 == 0 ? "NSW" : "VIC";
            rows.add(new Calibrator.Row(
                    normaliser.person(
                            new NikReading.Missing(),
                            "SITI",
                            "",
                            born,
                            null,
                            List.of(written, i % 10 == 1 ? "WA" : state)),
                    List.of(TestPeople.registered(normaliser.person(
                            new NikReading.Missing(), "SITI", "", born, null, List.of(nip, state))))));
        }
        RegistryCounts counts = new RegistryCounts.Builder(1_000, 0).build();

        MatchModel model =
                Calibrator.calibrate(MatchModel.standard(), counts, rows).model();

        // The levels of the standard model add up to 0.992; 100 cases of it pull on 1,000.
        assertThat(figure(model, "further.identifier.one_edit")).isCloseTo(0.2 * 0.992, within(0.02));
        assertThat(figure(model, "further.identifier.equal")).isCloseTo(0.8 * 0.992, within(0.02));
        assertThat(figure(model, "further.category.equal")).isCloseTo(0.9, within(0.02));
        assertThat(figure(model, "further.place.equal")).isEqualTo(0.75);
    }

    @Test
    void comesBackToThemFromAnotherStart() {
        MatchModel other = MatchModel.read(
                new ByteArrayInputStream(
                        "nik: {equal: 0.6, other: 0.2}\nprior: {present: 0.5}".getBytes(StandardCharsets.UTF_8)),
                "other",
                false);

        MatchModel one = CALIBRATION.model();
        MatchModel two = Calibrator.calibrate(other, DATA.counts(), DATA.rows()).model();

        for (String key : List.of("prior.present", "nik.equal", "nik.one_digit", "birth_date.day", "name.one_edit")) {
            assertThat(figure(two, key)).as(key).isCloseTo(figure(one, key), within(0.005));
        }
    }

    @Test
    void standsStillAndSaysWhatChanged() {
        Calibration calibration = CALIBRATION;

        assertThat(calibration.settled()).isTrue();
        assertThat(calibration.isTooLittle()).isFalse();
        assertThat(calibration.rows()).isEqualTo(2_000);
        assertThat(calibration.matched()).isCloseTo(1_700, within(50.0));
        assertThat(calibration.figures())
                .filteredOn(figure -> figure.key().equals("nik.one_digit"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.before()).isEqualTo(0.028);
                    assertThat(figure.after()).isEqualTo(figure(calibration.model(), "nik.one_digit"));
                    assertThat(figure.isWeak()).isFalse();
                });
        assertThat(calibration.figures())
                .filteredOn(Calibration.Figure::isWeak)
                .extracting(Calibration.Figure::key)
                .contains("name.joined", "name.split");
    }

    @Test
    void aCalibratedModelWeighsTheTrueCandidateHigher() {
        double before = DATA.meanProbabilityOfTruth(MatchModel.standard());
        double after = DATA.meanProbabilityOfTruth(CALIBRATION.model());

        assertThat(after).isGreaterThan(before);
    }

    /** What officers decide of the rows in doubt brings the figures nearer to those of who knows every row. */
    @Test
    void rowsThatAreKnownBringTheFiguresNearerToTheTruth() {
        Calibration guessed = calibrateNamesakes(NAMESAKES.rows());
        Calibration decided = calibrateNamesakes(NAMESAKES.labelled(CalibratorTest::isInDoubt));
        Calibration known = calibrateNamesakes(NAMESAKES.labelled(match -> true));

        assertThat(known.matched()).isEqualTo(NAMESAKES.found());
        assertThat(decided.labelled().all()).isBetween(50L, 500L);
        assertThat(distance(decided, known)).isLessThan(0.5 * distance(guessed, known));
    }

    /** The rows in doubt alone would be a sample of the worst: most dates are right among all rows, not among these. */
    @Test
    void rowsThatAreKnownDoNotOutweighTheOthers() {
        List<Calibrator.Row> rows = NAMESAKES.labelled(CalibratorTest::isInDoubt);
        List<Calibrator.Row> decidedOnly = rows.stream()
                .filter(row -> !(row.label() instanceof Label.Unknown))
                .toList();

        assertThat(figure(calibrateNamesakes(rows).model(), "birth_date.equal")).isCloseTo(0.988 - 0.13, within(0.03));
        assertThat(figure(calibrateNamesakes(decidedOnly).model(), "birth_date.equal"))
                .isLessThan(0.75);
    }

    @Test
    void rejectionsOfWhomTheModelTakesForThePersonAreCounted() {
        Calibrator.Row certain = DATA.rows().stream()
                .filter(row -> new Matcher(MatchModel.standard(), DATA.counts())
                        .match(row.submitted(), row.candidates())
                        .best()
                        .filter(best -> best.probability() > 0.999)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        Label none = new Label.NoneOf(certain.candidates());

        Calibration calibration =
                calibrate(List.of(new Calibrator.Row(certain.submitted(), certain.candidates(), none)));

        assertThat(calibration.labelled()).isEqualTo(new Calibration.Labelled(0, 1, 1));
        assertThat(calibration.matched()).isZero();
    }

    private static boolean isInDoubt(Match match) {
        double best = match.best().map(ScoredCandidate::probability).orElse(0.0);
        return best > 0.05 && best < 0.99;
    }

    /** How many bits the figures of two models differ, at the mean. */
    private static double distance(Calibration one, Calibration other) {
        return one.figures().stream()
                .map(Calibration.Figure::key)
                .mapToDouble(
                        key -> Math.abs(Math.log(figure(one.model(), key) / figure(other.model(), key)) / Math.log(2)))
                .average()
                .orElseThrow();
    }

    @Test
    void aHandfulOfRowsHardlyMovesTheStandard() {
        Calibration calibration = calibrate(DATA.rows().subList(0, 10));

        assertThat(calibration.isTooLittle()).isTrue();
        assertThat(figure(calibration.model(), "nik.equal")).isCloseTo(0.885, within(0.08));
        assertThat(figure(calibration.model(), "name.joined")).isCloseTo(0.010, within(0.002));
    }

    @Test
    void withoutRowsTheModelStaysAsItIs() {
        Calibration calibration = calibrate(List.of());

        assertThat(calibration.model()).isEqualTo(MatchModel.standard());
        assertThat(calibration.isTooLittle()).isTrue();
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(calibrate(DATA.rows())).isEqualTo(CALIBRATION);
    }

    /** Upper limit of a count of none: 3 in 1,700. */
    @Test
    void whatWasNotSeenIsLoweredNoFurtherThanTheRowsForce() {
        assertThat(figure(CALIBRATION.model(), "nik.two_swapped")).isBetween(0.0011, 0.0045);
        assertThat(figure(CALIBRATION.model(), "name.different")).isEqualTo(0.0002);
    }

    @Test
    void writesAModelThatIsReadBackTheSame() {
        MatchModel start = MatchModel.read(
                new ByteArrayInputStream(
                        "birth_place: {most: 25}\nswitches: {name_cap: false}".getBytes(StandardCharsets.UTF_8)),
                "start",
                false);
        Calibration calibration = Calibrator.calibrate(start, DATA.counts(), DATA.rows());

        String yaml = calibration.toYaml("a job");

        assertThat(yaml).startsWith(Calibration.FIRST_LINE + "\n").contains("most: 25", "name_cap: false");
        assertThat(MatchModel.read(
                        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "calibrated", false))
                .isEqualTo(calibration.model());
    }
}
