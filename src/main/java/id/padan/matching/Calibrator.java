package id.padan.matching;

import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Estimates the figures of the model from rows and their candidates, without knowing who the rows are, by expectation and
 * maximisation (Dempster, Laird and Rubin 1977; for record linkage Winkler 1988). Expectation: the {@link Matcher} weighs
 * all candidates and absence with the figures so far. Maximisation: each level's figure becomes its share, every candidate
 * counted by its probability. Repeated until the figures stand still.
 *
 * <p>Each share is drawn towards the standard model, as if {@value #PRIOR_STRENGTH} more cases had been seen that behave
 * as that says: a level that was hardly seen keeps about its standard figure, and none becomes zero. The levels of one
 * field keep the sum that they have in the standard model; what it leaves to 1 stands for missing values, which weigh
 * nothing.
 *
 * <p>Not estimated: {@code nik.with_other_birth_date}, {@code birth_place.most} and the switches.
 */
public final class Calibrator {

    /** How many made-up cases the standard model counts for. */
    static final int PRIOR_STRENGTH = 100;

    private static final int MOST_ROUNDS = 40;
    private static final double STANDS_STILL = 0.005;
    private static final double LEAST = 1e-5;
    private static final MathContext DIGITS = new MathContext(4);

    /** Levels of which each value has exactly one. */
    private static final List<List<String>> LEVELS = List.of(
            List.of(
                    "nik.equal",
                    "nik.last_digits_lost",
                    "nik.one_digit",
                    "nik.two_swapped",
                    "nik.length",
                    "nik.two_edits",
                    "nik.same_birth",
                    "nik.other"),
            List.of(
                    "birth_date.equal",
                    "birth_date.swapped",
                    "birth_date.year",
                    "birth_date.day",
                    "birth_date.month",
                    "birth_date.placeholder",
                    "birth_date.different"),
            List.of(
                    "name.word_equal",
                    "name.spelling",
                    "name.one_edit",
                    "name.two_edits",
                    "name.abbreviated",
                    "name.initial",
                    "name.word_different"),
            List.of("birth_place.equal", "birth_place.typo", "birth_place.different"));

    /** What happens or does not. */
    private static final List<String> EVENTS = List.of(
            "prior.present",
            "nik.fits_birth_date",
            "nik.fits_gender",
            "name.initial_spelled_out",
            "name.word_added",
            "name.word_dropped",
            "name.joined",
            "name.split",
            "name.reordered",
            "name.different",
            "gender.equal");

    private final MatchModel start;
    private final RegistryCounts counts;
    private final List<Row> rows;
    private final Map<String, Object> standard = MatchModel.standard().figures();
    private final SortedMap<String, Calibration.Figure> figures = new TreeMap<>();

    private Calibrator(MatchModel start, RegistryCounts counts, List<Row> rows) {
        this.start = start;
        this.counts = counts;
        this.rows = rows;
    }

    /**
     * A row with everybody it may be.
     *
     * @param submitted the row
     * @param candidates whom the scan of the registry offered for it
     */
    public record Row(Person submitted, List<RegistryPerson> candidates) {

        /** Keeps the list unmodifiable. */
        public Row {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * {@return the figures that fit the rows best}
     *
     * @param start where to begin; what is not estimated stays as it is there
     * @param counts the frequencies in the whole registry
     * @param rows the rows, or a fair sample of them
     */
    public static Calibration calibrate(MatchModel start, RegistryCounts counts, List<Row> rows) {
        return new Calibrator(start, counts, rows).calibrate();
    }

    private Calibration calibrate() {
        MatchModel model = start;
        int round = 0;
        boolean settled = rows.isEmpty();
        while (!settled && round < MOST_ROUNDS) {
            LevelCounts seen = expect(model);
            MatchModel next = model.with("calibrated", maximise(seen));
            settled = standsStill(model.figures(), next.figures());
            model = next;
            round++;
        }
        return new Calibration(model, List.copyOf(figures.values()), rows.size(), matched(), round, settled);
    }

    private LevelCounts expect(MatchModel model) {
        Matcher matcher = new Matcher(model, counts);
        LevelCounts seen = new LevelCounts();
        rows.forEach(row -> seen.add(matcher.match(row.submitted(), row.candidates())));
        return seen;
    }

    private SortedMap<String, Double> maximise(LevelCounts seen) {
        SortedMap<String, Double> next = new TreeMap<>();
        for (List<String> levels : LEVELS) {
            double sum = 0;
            double times = 0;
            for (String level : levels) {
                sum += standard(level);
                times += seen.times(level);
            }
            for (String level : levels) {
                double share = (seen.times(level) + PRIOR_STRENGTH * standard(level) / sum) / (times + PRIOR_STRENGTH);
                set(next, level, sum * share, seen.times(level), times);
            }
        }
        for (String event : EVENTS) {
            double chances = seen.chances(event);
            double share = (seen.times(event) + PRIOR_STRENGTH * standard(event)) / (chances + PRIOR_STRENGTH);
            set(next, event, share, seen.times(event), chances);
        }
        return next;
    }

    private void set(SortedMap<String, Double> next, String key, double figure, double times, double chances) {
        double rounded = new BigDecimal(Math.min(1 - LEAST, Math.max(LEAST, figure)), DIGITS).doubleValue();
        double kept = rounded < 1 ? rounded : 1 - LEAST;
        next.put(key, kept);
        double before = ((Number) start.figures().getOrDefault(key, 0.0)).doubleValue();
        figures.put(key, new Calibration.Figure(key, before, kept, times, chances));
    }

    private double standard(String key) {
        return ((Number) standard.getOrDefault(key, 0.0)).doubleValue();
    }

    private double matched() {
        Calibration.Figure present = figures.get("prior.present");
        return present == null ? 0 : present.times();
    }

    private static boolean standsStill(SortedMap<String, Object> before, SortedMap<String, Object> after) {
        List<String> moved = new ArrayList<>();
        before.forEach((key, value) -> {
            if (value instanceof Number was && after.get(key) instanceof Number is) {
                double change = Math.abs(is.doubleValue() - was.doubleValue());
                if (change > STANDS_STILL * was.doubleValue() && change > LEAST) {
                    moved.add(key);
                }
            }
        });
        return moved.isEmpty();
    }
}
