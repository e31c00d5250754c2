package id.padan.matching.calibrate;

import id.padan.matching.model.MatchModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a calibration found.
 *
 * @param model the model with the estimated figures
 * @param figures the estimated figures, by key
 * @param rows how many rows were looked at
 * @param labelled of how many of them something was known
 * @param matched how many of them have their person in the registry, by their probabilities
 * @param rounds how often the figures were estimated anew
 * @param settled whether they stood still in the end
 */
public record Calibration(
        MatchModel model,
        List<Figure> figures,
        long rows,
        Labelled labelled,
        double matched,
        int rounds,
        boolean settled) {

    /** Below this many matched rows, the standard model's {@value Calibrator#PRIOR_STRENGTH} made-up ones weigh too much. */
    private static final int ENOUGH_MATCHED = 500;

    /** Below this a figure is weak. */
    static final int ENOUGH_TIMES = 5;

    /** How a calibrated model begins. */
    public static final String FIRST_LINE = "# Padan: a model that \"padan calibrate\" wrote.";

    /** Keeps the list unmodifiable. */
    public Calibration {
        figures = List.copyOf(figures);
    }

    /**
     * A figure.
     *
     * @param key its key in {@code model.yml}
     * @param before what it was
     * @param after what it is now
     * @param times how often it happened, each row counted by its probability
     * @param chances how often it could have happened
     */
    public record Figure(String key, double before, double after, double times, double chances) {

        /** {@return whether it happened so seldom that the figure is hardly more than a guess} */
        public boolean isWeak() {
            return times < ENOUGH_TIMES;
        }
    }

    /**
     * How many rows had a {@link Label}.
     *
     * @param is how many are known to be a certain registry person
     * @param noneOf how many are known not to be certain ones
     * @param unlikely how many of the latter would likelier than not be one of these, by the estimated model
     */
    public record Labelled(long is, long noneOf, long unlikely) {

        /** {@return how many there are} */
        public long all() {
            return is + noneOf;
        }
    }

    /** {@return whether there are so few rows that the figures are still mostly the standard ones} */
    public boolean isTooLittle() {
        return matched < ENOUGH_MATCHED;
    }

    /**
     * {@return the model as a file that a job can name: the estimated figures, and those of the old model that differ from
     * the standard}
     *
     * @param job the name of the job that it was estimated for
     */
    public String toYaml(String job) {
        StringBuilder yaml = new StringBuilder(FIRST_LINE).append('\n');
        yaml.append("# Estimated for ").append(job).append(" from ").append(rows);
        yaml.append(" rows, of which officers decided ").append(labelled.all());
        yaml.append("; what is not here is as in the standard model.\n");
        yaml.append("# Behind each figure: how often it was seen, of how many; before.\n");
        String section = "";
        for (Map.Entry<String, String> line : lines().entrySet()) {
            int dot = line.getKey().indexOf('.');
            if (!line.getKey().substring(0, dot).equals(section)) {
                section = line.getKey().substring(0, dot);
                yaml.append('\n').append(section).append(":\n");
            }
            yaml.append("  ").append(line.getKey().substring(dot + 1)).append(": ");
            yaml.append(line.getValue()).append('\n');
        }
        return yaml.toString();
    }

    private SortedMap<String, String> lines() {
        SortedMap<String, String> lines = new TreeMap<>();
        SortedMap<String, Object> standard = MatchModel.standard().figures();
        model.figures().forEach((key, value) -> {
            if (!value.equals(standard.get(key))) {
                lines.put(key, text(value));
            }
        });
        for (Figure figure : figures) {
            String comment = String.format(Locale.ROOT, "  # %.1f of %.1f; ", figure.times(), figure.chances());
            lines.put(figure.key(), text(figure.after()) + comment + text(figure.before()));
        }
        return lines;
    }

    private static String text(Object figure) {
        return figure instanceof Number number
                ? BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString()
                : figure.toString();
    }
}
