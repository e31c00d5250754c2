package id.padan.evaluate;

import com.google.errorprone.annotations.Immutable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is measured. The first five look at the files that a run writes, as they are; the others at the matching alone,
 * without what the rules on duplicates, dead and switched-off people move: a row that stands twice was matched rightly,
 * although only one of the two may be kept.
 */
public enum Measure {
    /** Of the reconciled rows, those with the right person. */
    PRECISION(true, f -> new Proportion(f.reconciledRight(), f.reconciled())),
    /** Of the people in the registry, those whose row is reconciled with them. */
    RECALL(true, f -> new Proportion(f.reconciledRight(), f.present())),
    /** Of all rows that were read, those that an officer must decide. */
    REVIEW_SHARE(false, f -> new Proportion(f.review(), f.rows() - f.unread())),
    /** Of the people in the registry, those whom the outputs have for their row, reconciled or as best candidate. */
    FOUND(true, f -> new Proportion(f.found(), f.present())),
    /** Of the people who are not in the registry, those whose row is taken for somebody without doubt. */
    ABSENT_RECONCILED(false, f -> new Proportion(f.matchedAbsent(), f.absent())),
    /** Of the rows taken for somebody without doubt, those with the right person. */
    MATCHING_PRECISION(true, f -> new Proportion(f.matchedRight(), f.matched())),
    /** Of the people in the registry that may be reconciled, those that their row is taken for without doubt. */
    MATCHING_RECALL(true, f -> new Proportion(f.matchedRight(), f.present() - f.withheld())),
    /** Of all rows that were read, those that an officer must decide because the match is in doubt. */
    MATCHING_REVIEW_SHARE(false, f -> new Proportion(f.doubtful(), f.rows() - f.unread()));

    @Immutable
    @FunctionalInterface
    private interface Counting {
        Proportion of(Figures figures);
    }

    private final boolean moreIsBetter;
    private final Counting counting;

    Measure(boolean moreIsBetter, Counting counting) {
        this.moreIsBetter = moreIsBetter;
        this.counting = counting;
    }

    /** {@return the name in JSON and on the command line} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether a higher share is better} */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /**
     * {@return so many of so many}
     *
     * @param figures the rows, counted
     */
    public Proportion of(Figures figures) {
        return counting.of(figures);
    }

    /**
     * So many of so many.
     *
     * @param count how many have what is asked for
     * @param of how many were asked; 0 if there is nothing to tell
     */
    public record Proportion(long count, long of) {

        /** The 97.5 % quantile of the standard normal distribution. */
        private static final double Z = 1.959963984540054;

        /** Refuses more than all. */
        public Proportion {
            if (count < 0 || count > of) {
                throw new IllegalArgumentException(count + " of " + of);
            }
        }

        /** {@return whether there was anything to count} */
        public boolean isKnown() {
            return of > 0;
        }

        /** {@return the share, 0 to 1; not a number if there is nothing to tell} */
        public double share() {
            return (double) count / of;
        }

        /**
         * {@return the lower end of the 95 % interval}
         * After Wilson (1927), "Probable inference, the law of succession, and statistical inference": good for small numbers and
         * for shares near 0 and 1, where the usual interval has no width.
         */
        public double low() {
            return count == 0 ? 0 : centre() - halfWidth();
        }

        /** {@return the upper end of the 95 % interval} */
        public double high() {
            return count == of ? 1 : centre() + halfWidth();
        }

        private double centre() {
            return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
        }

        private double halfWidth() {
            double variance = share() * (1 - share()) / of + Z * Z / (4.0 * of * of);
            return Z * Math.sqrt(variance) / (1 + Z * Z / of);
        }
    }

    /**
     * Figures that must be reached, for a build that is to fail otherwise: {@code precision=0.9995,review_share=0.02}. Where
     * more is better the number is a minimum, else a maximum. A figure without any rows counts as not reached.
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
}
