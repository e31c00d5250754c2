package id.padan.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures that must be reached, for a build that is to fail otherwise: {@code precision=0.9995,review_share=0.02}. Where
 * more is better the number is the least, else the most. A figure that nothing is known of is not reached.
 *
 * @param limits by figure, 0 to 1
 */
public record Requirements(Map<Measure, Double> limits) {

    /**
     * {@return what a text asks for}
     *
     * @param text {@code FIGURE=SHARE}, several joined by commas; the figures are the keys of {@link Measure}
     * @throws IllegalArgumentException if it is anything else; the message names the part
     */
    public static Requirements parse(String text) {
        Map<Measure, Double> limits = new EnumMap<>(Measure.class);
        for (String part : text.split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException(part);
            }
            limits.put(measure(part.substring(0, sign).strip()), share(part.substring(sign + 1)));
        }
        return new Requirements(limits);
    }

    /** {@return the figures that fall short} */
    public List<Measure> missedBy(Evaluation evaluation) {
        List<Measure> missed = new ArrayList<>();
        limits.forEach((measure, limit) -> {
            Proportion reached = measure.of(evaluation.all());
            boolean holds = measure.moreIsBetter() ? reached.share() >= limit : reached.share() <= limit;
            if (!reached.isKnown() || !holds) {
                missed.add(measure);
            }
        });
        return missed;
    }

    /** {@return all figures that can be asked for, joined by commas} */
    public static String names() {
        return Arrays.stream(Measure.values()).map(Measure::key).collect(Collectors.joining(", "));
    }

    private static Measure measure(String key) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }

    private static double share(String text) {
        double share = Double.parseDouble(text.strip());
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(text);
        }
        return share;
    }
}
