package id.padan.matching;

import id.padan.matching.WordWeight.Weighed;
import id.padan.person.NameWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which submitted word stands for which registered one: the alignment with the greatest weight, in order or, at a price,
 * out of order.
 */
final class WordAlignment {

    private final WordWeight weight;
    private final List<NameWord> submitted;
    private final List<NameWord> registered;
    private final boolean[] submittedMarks;
    private final boolean[] registeredMarks;
    private final Weighed[][] pairs;

    WordAlignment(WordWeight weight, List<NameWord> submitted, List<NameWord> registered) {
        this.weight = weight;
        this.submitted = submitted;
        this.registered = registered;
        submittedMarks = marks(submitted);
        registeredMarks = marks(registered);
        pairs = new Weighed[submitted.size()][registered.size()];
        for (int i = 0; i < submitted.size(); i++) {
            for (int j = 0; j < registered.size(); j++) {
                pairs[i][j] = weight.compare(submitted.get(i), registered.get(j));
            }
        }
    }

    /** Which words only say that the next is a byname. */
    private boolean[] marks(List<NameWord> words) {
        boolean[] marks = new boolean[words.size()];
        // The last word has none behind it.
        for (int i = 0; i + 1 < marks.length; i++) {
            marks[i] = weight.isMark(words.get(i));
        }
        return marks;
    }

    /** A step of an alignment: submitted words from {@code from}, registered from {@code to}, so many of each. */
    record Step(int from, int count, int to, int registeredCount, Weighed weighed) {}

    static double bits(List<Step> steps) {
        double bits = 0;
        for (Step step : steps) {
            bits += Bits.of(step.weighed().ratio());
        }
        return bits;
    }

    /** The best alignment that keeps the order. */
    List<Step> inOrder() {
        int n = submitted.size();
        int m = registered.size();
        double[][] best = new double[n + 1][m + 1];
        Step[][] last = new Step[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                best[i][j] = i == 0 && j == 0 ? 0 : Double.NEGATIVE_INFINITY;
                for (Step step : stepsTo(i, j)) {
                    double bits = best[step.from()][step.to()]
                            + Bits.of(step.weighed().ratio());
                    if (bits > best[i][j]) {
                        best[i][j] = bits;
                        last[i][j] = step;
                    }
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Step step = last[n][m]; step != null; step = last[step.from()][step.to()]) {
            steps.add(step);
        }
        Collections.reverse(steps);
        return steps;
    }

    private List<Step> stepsTo(int i, int j) {
        List<Step> steps = new ArrayList<>(5);
        if (i > 0 && j > 0) {
            steps.add(new Step(i - 1, 1, j - 1, 1, pairs[i - 1][j - 1]));
        }
        if (i > 0) {
            steps.add(new Step(i - 1, 1, j, 0, weight.added(submitted.get(i - 1))));
        }
        if (j > 0) {
            steps.add(new Step(i, 0, j - 1, 1, weight.dropped()));
        }
        if (i > 1 && submittedMarks[i - 2]) {
            steps.add(new Step(i - 2, 2, j, 0, weight.bynameAdded(submitted.get(i - 2), submitted.get(i - 1))));
        }
        if (j > 1 && registeredMarks[j - 2]) {
            steps.add(new Step(i, 0, j - 2, 2, weight.dropped()));
        }
        if (i > 0 && j > 1 && isJoined(submitted.get(i - 1), registered.get(j - 2), registered.get(j - 1))) {
            Weighed joined = weight.joined(submitted.get(i - 1), registered.get(j - 2), registered.get(j - 1));
            steps.add(new Step(i - 1, 1, j - 2, 2, joined));
        }
        if (i > 1 && j > 0 && isJoined(registered.get(j - 1), submitted.get(i - 2), submitted.get(i - 1))) {
            Weighed split = weight.split(submitted.get(i - 2), submitted.get(i - 1), registered.get(j - 1));
            steps.add(new Step(i - 2, 2, j - 1, 1, split));
        }
        return steps;
    }

    private static boolean isJoined(NameWord whole, NameWord first, NameWord second) {
        return whole.text().equals(first.text() + second.text()) || whole.key().equals(first.key() + second.key());
    }

    /** Pairs the words that agree best, wherever they stand; what remains is added or left out. */
    List<Step> inAnyOrder() {
        boolean[] usedSubmitted = new boolean[submitted.size()];
        boolean[] usedRegistered = new boolean[registered.size()];
        List<Step> steps = new ArrayList<>();
        for (Step step = bestFree(usedSubmitted, usedRegistered);
                step != null;
                step = bestFree(usedSubmitted, usedRegistered)) {
            usedSubmitted[step.from()] = true;
            usedRegistered[step.to()] = true;
            steps.add(step);
        }
        for (int i = 0; i < usedSubmitted.length; i++) {
            if (!usedSubmitted[i]) {
                steps.add(new Step(i, 1, 0, 0, weight.added(submitted.get(i))));
            }
        }
        for (int j = 0; j < usedRegistered.length; j++) {
            if (!usedRegistered[j]) {
                steps.add(new Step(0, 0, j, 1, weight.dropped()));
            }
        }
        return steps;
    }

    private @Nullable Step bestFree(boolean[] usedSubmitted, boolean[] usedRegistered) {
        Step best = null;
        for (int i = 0; i < usedSubmitted.length; i++) {
            for (int j = 0; j < usedRegistered.length; j++) {
                boolean free = !usedSubmitted[i] && !usedRegistered[j];
                if (free
                        && (best == null || pairs[i][j].ratio() > best.weighed().ratio())) {
                    best = new Step(i, 1, j, 1, pairs[i][j]);
                }
            }
        }
        return best;
    }
}
