package id.padan.matching.calibrate;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.Matcher;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.NikReading;
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
 * <p>Of some rows it may be known who they are, or are not ({@link Label}): there the expectation is what is known, and the
 * model shares out only what is left open (semi-supervised estimation; Nigam, McCallum, Thrun and Mitchell 2000). All rows
 * take part, labelled or not: officers look at doubtful rows only, and those alone would be a sample of the worst.
 *
 * <p>Each share is drawn towards the standard model, as if {@value #PRIOR_STRENGTH} more cases had been seen that behave
 * as that says. A level that was seen fewer than {@value Calibration#ENOUGH_TIMES} times is lowered no further than the
 * rows force: that a mistake was not among a few hundred rows does not make it impossible in the next. The levels of one
 * field keep the sum that they have in the standard model; what it leaves to 1 stands for missing values, which weigh
 * nothing.
 *
 * <p>Not estimated: {@code nik.with_other_birth_date}, {@code birth_place.most}, what the further fields have in common
 * ({@code further.dependence}, {@code household}, {@code unseen}) and the switches.
 */
public final class Calibrator {

    /** How many made-up cases the standard model counts for. */
    static final int PRIOR_STRENGTH = 100;

    private static final int MOST_ROUNDS = 40;
    private static final double STANDS_STILL = 0.005;
    private static final double LEAST = 1e-5;
    private static final MathContext DIGITS = new MathContext(4);

    /** Upper 95 % limits of the expectation of a Poisson count of 0, 1, ... 5: half the chi-square quantile. */
    private static final double[] POISSON_LIMITS = {2.996, 4.744, 6.296, 7.754, 9.154, 10.513};

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
     * @param label what is known of who it is; a person in it is one of the candidates
     */
    public record Row(Person submitted, List<RegistryPerson> candidates, Label label) {

        /** Keeps the list unmodifiable. */
        public Row {
            candidates = List.copyOf(candidates);
            if (label instanceof Label.Is is && !candidates.contains(is.person())) {
                throw new IllegalArgumentException("the person of a row must be one of its candidates");
            }
        }

        /**
         * A row of which only its own values are known.
         *
         * @param submitted the row
         * @param candidates whom the scan of the registry offered for it
         */
        public Row(Person submitted, List<RegistryPerson> candidates) {
            this(submitted, candidates, new Label.Unknown());
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
        return new Calibration(
                model, List.copyOf(figures.values()), rows.size(), labelled(model), matched(), round, settled);
    }

    private LevelCounts expect(MatchModel model) {
        Matcher matcher = new Matcher(model, counts);
        LevelCounts seen = new LevelCounts();
        for (Row row : rows) {
            seen.add(row.label().narrow(matcher.match(row.submitted(), row.candidates())));
        }
        return seen;
    }

    /** How many rows are none of some people, although it would be likelier than not if nobody had looked. */
    private long unlikelyLabels(MatchModel model) {
        Matcher matcher = new Matcher(model, counts);
        return rows.stream()
                .filter(row -> row.label() instanceof Label.NoneOf)
                .filter(row -> ruledOut(matcher.match(row.submitted(), row.candidates()), row.label()) > 0.5)
                .count();
    }

    private static double ruledOut(Match match, Label label) {
        return match.candidates().stream()
                .filter(candidate -> !label.allows(candidate.person()))
                .mapToDouble(ScoredCandidate::probability)
                .sum();
    }

    private SortedMap<String, Double> maximise(LevelCounts seen) {
        SortedMap<String, Double> next = new TreeMap<>();
        LevelCounts.LEVELS.forEach(levels -> maximise(levels, seen, next));
        for (String event : LevelCounts.EVENTS) {
            double chances = seen.chances(event);
            double times = seen.times(event);
            double share = share(times, chances, standard(event));
            double other = share(chances - times, chances, 1 - standard(event));
            // What hardly ever fails must not be taken for what never does, nor what hardly ever happens.
            set(next, event, times < chances - times ? share : 1 - other, times, chances);
        }
        return next;
    }

    private void maximise(List<String> levels, LevelCounts seen, SortedMap<String, Double> next) {
        double sum = levels.stream().mapToDouble(this::standard).sum();
        double times = levels.stream().mapToDouble(seen::times).sum();
        double shares = levels.stream()
                .mapToDouble(level -> share(seen.times(level), times, standard(level) / sum))
                .sum();
        for (String level : levels) {
            double share = share(seen.times(level), times, standard(level) / sum) / shares;
            set(next, level, sum * share, seen.times(level), times);
        }
    }

    /** The share of what happened, drawn towards the standard; seldom things are lowered only as far as they must be. */
    private static double share(double times, double chances, double standard) {
        double drawn = (times + PRIOR_STRENGTH * standard) / (chances + PRIOR_STRENGTH);
        if (times >= Calibration.ENOUGH_TIMES || chances <= 0) {
            return drawn;
        }
        return Math.max(drawn, Math.min(standard, atMost(times) / chances));
    }

    /** How often something may be expected at most that was seen so seldom, between whole numbers in proportion. */
    private static double atMost(double times) {
        int whole = (int) times;
        return POISSON_LIMITS[whole] + (times - whole) * (POISSON_LIMITS[whole + 1] - POISSON_LIMITS[whole]);
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

    private Calibration.Labelled labelled(MatchModel model) {
        long is = rows.stream().filter(row -> row.label() instanceof Label.Is).count();
        long none =
                rows.stream().filter(row -> row.label() instanceof Label.NoneOf).count();
        return new Calibration.Labelled(is, none, unlikelyLabels(model));
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

    /** What is known from elsewhere of who a row is, for estimating the model: a person looked at it. */
    public sealed interface Label {

        /** Nobody looked, or what they found cannot be used. */
        record Unknown() implements Label {}

        /**
         * The row is this registry person.
         *
         * @param person one of the row's candidates
         */
        record Is(RegistryPerson person) implements Label {}

        /**
         * The row is none of these: it is another candidate, or not in the registry.
         *
         * @param people those who are ruled out
         */
        record NoneOf(List<RegistryPerson> people) implements Label {

            /** Keeps the list unmodifiable. */
            public NoneOf {
                people = List.copyOf(people);
            }
        }

        /**
         * {@return the match of a row once this is known of it}
         *
         * @param match what the registry has for the row
         */
        default Match narrow(Match match) {
            return this instanceof Unknown ? match : match.given(this::allows, allowsAbsence());
        }

        /** {@return whether a row may still be a registry person} */
        default boolean allows(RegistryPerson candidate) {
            if (this instanceof Is is) {
                return isSame(candidate, is.person());
            }
            return !(this instanceof NoneOf none)
                    || none.people().stream().noneMatch(person -> isSame(candidate, person));
        }

        /** {@return whether a row may still be somebody whom the registry does not have} */
        default boolean allowsAbsence() {
            return !(this instanceof Is);
        }

        /** Entries of one NIK are one person, whom the registry holds twice. */
        private static boolean isSame(RegistryPerson one, RegistryPerson other) {
            return one.equals(other)
                    || (one.person().nik() instanceof NikReading.Complete complete
                            && complete.equals(other.person().nik()));
        }
    }
}
