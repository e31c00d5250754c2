package id.padan.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rows whose probability lies in a band, and how many of them are right: honest probabilities come true as often as
 * they say.
 *
 * @param from the lowest probability of the band
 * @param to where the next band begins; the last band ends with 1, which belongs to it
 * @param right rows of the band whose best candidate is the true person
 */
public record CalibrationBand(double from, double to, Proportion right) {

    private static final double[] EDGES = {0, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 0.999, 1};

    static List<CalibrationBand> of(Collection<Judged> rows) {
        List<CalibrationBand> bands = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<Judged> inBand =
                    rows.stream().filter(row -> isIn(row, from, to)).toList();
            long right = inBand.stream().filter(Judged::isRight).count();
            bands.add(new CalibrationBand(from, to, new Proportion(right, inBand.size())));
        }
        return bands;
    }

    /**
     * {@return whether the share of right ones may well lie in the band}
     * It does, or its 95 % interval reaches into it. True for a band without rows, which says nothing.
     */
    public boolean holds() {
        return !right.isKnown() || (right.high() >= from && right.low() <= to);
    }

    private static boolean isIn(Judged row, double from, double to) {
        if (row.output() == null || row.output().probability().isEmpty()) {
            return false;
        }
        double probability = row.output().probability().getAsDouble();
        return probability >= from && (probability < to || (to == 1 && probability == 1));
    }
}
