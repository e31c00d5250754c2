package id.padan.matching;

import id.padan.matching.Evaluation.Judged;
import id.padan.matching.weigh.ScoredCandidate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The figures of an evaluation. */
final class EvaluationTable {

    private static final double[] BANDS = {0, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 0.999, 1};

    private final List<Judged> rows;

    EvaluationTable(List<Judged> rows) {
        this.rows = rows;
    }

    long wrong() {
        return rows.stream()
                .filter(row -> row.is("reconciled") && !row.isRight())
                .count();
    }

    long reconciled() {
        return rows.stream().filter(row -> row.is("reconciled")).count();
    }

    /** Share of the people in the registry whose row is reconciled with them. */
    double recall() {
        long right = rows.stream()
                .filter(row -> row.isPresent() && row.isRight() && row.is("reconciled"))
                .count();
        return right / (double) present();
    }

    /** Share of the people in the registry whose row is reconciled with them, or has them on top in review. */
    double found() {
        long right = rows.stream()
                .filter(row -> row.isPresent() && row.isRight() && !row.is("rejected"))
                .count();
        return right / (double) present();
    }

    double reviewShare() {
        return rows.stream().filter(row -> row.is("review")).count() / (double) rows.size();
    }

    /** Share of the people whom the registry does not have but whose row is reconciled. */
    double absentReconciled() {
        long absent = rows.size() - present();
        long reconciled = rows.stream()
                .filter(row -> !row.isPresent() && row.is("reconciled"))
                .count();
        return reconciled / (double) Math.max(1, absent);
    }

    private long present() {
        return rows.stream().filter(Judged::isPresent).count();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "rows %d, absent %d, reconciled %d, wrong %d, recall %.2f %%, review %.2f %%, found %.2f %%, absent reconciled %.2f %%",
                rows.size(),
                rows.size() - present(),
                reconciled(),
                wrong(),
                100 * recall(),
                100 * reviewShare(),
                100 * found(),
                100 * absentReconciled());
    }

    /** For each band of probability of the best candidate: how many, their mean probability, share of right ones. */
    String calibration() {
        StringBuilder table = new StringBuilder("band            rows   mean p   right\n");
        for (int band = 0; band + 1 < BANDS.length; band++) {
            double low = BANDS[band];
            double high = BANDS[band + 1];
            double[] probabilities = rows.stream()
                    .mapToDouble(row -> probability(row))
                    .filter(p -> p >= low && (p < high || (high == 1 && p == 1)))
                    .toArray();
            long right = rows.stream()
                    .filter(row -> probability(row) >= low && (probability(row) < high || high == 1))
                    .filter(Judged::isRight)
                    .count();
            double sum = 0;
            for (double p : probabilities) {
                sum += p;
            }
            int n = Math.max(1, probabilities.length);
            table.append(String.format(
                    Locale.ROOT,
                    "%.3f - %.3f %6d   %.4f   %.4f%n",
                    low,
                    high,
                    probabilities.length,
                    sum / n,
                    right / (double) n));
        }
        return table.toString();
    }

    /** By kind of damage: rows, wrong, reconciled right, in review, rejected. */
    String kinds() {
        TreeMap<String, int[]> kinds = new TreeMap<>();
        for (Judged row : rows) {
            for (String kind : row.kinds().isEmpty() ? List.of("(none)") : row.kinds()) {
                int[] counts = kinds.computeIfAbsent(kind, key -> new int[5]);
                counts[0]++;
                if (row.is("reconciled")) {
                    counts[row.isRight() ? 2 : 1]++;
                } else {
                    counts[row.is("review") ? 3 : 4]++;
                }
            }
        }
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, "%-24s %6s %6s %6s %6s %6s%n", "kind", "rows", "wrong", "right", "review", "reject"));
        kinds.forEach((kind, n) -> table.append(
                String.format(Locale.ROOT, "%-24s %6d %6d %6d %6d %6d%n", kind, n[0], n[1], n[2], n[3], n[4])));
        return table.toString();
    }

    private static double probability(Judged row) {
        return row.match().best().map(ScoredCandidate::probability).orElse(0.0);
    }
}
