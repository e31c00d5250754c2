package id.padan.matching.weigh;

import id.padan.matching.weigh.SubmittedWords.Registered;
import id.padan.matching.weigh.WordWeight.Weighed;
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

    private final SubmittedWords weights;
    private final List<NameWord> submitted;
    private final List<NameWord> registered;
    /** By registered word. */
    private final Registered[] against;

    WordAlignment(SubmittedWords weights, List<NameWord> registered) {
        this.weights = weights;
        this.submitted = weights.words();
        this.registered = registered;
        against = new Registered[registered.size()];
        for (int j = 0; j < against.length; j++) {
            against[j] = weights.against(registered.get(j));
        }
    }

    private Weighed pair(int submittedWord, int registeredWord) {
        return against[registeredWord].weighed(submittedWord);
    }

    /** A step of an alignment: submitted words from {@code from}, registered from {@code to}, so many of each. */
    record Step(int from, int count, int to, int registeredCount, Weighed weighed) {}

    static double bits(List<Step> steps) {
        double bits = 0;
        for (Step step : steps) {
            bits += step.weighed().bits();
        }
        return bits;
    }

    /** The best alignment that keeps the order. */
    List<Step> inOrder() {
        int n = submitted.size();
        int m = registered.size();
        Best best = new Best(n, m);
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                addStepsTo(i, j, best);
            }
        }
        return best.steps();
    }

    /** The best way to each place: after so many submitted and so many registered words. */
    private static final class Best {

        /** Places stand row by row. */
        private final int width;

        private final double[] bits;
        private final @Nullable Step[] last;

        Best(int n, int m) {
            width = m + 1;
            bits = new double[(n + 1) * width];
            last = new Step[(n + 1) * width];
        }

        /** Takes a step if it is the first, or a better one than those before. */
        void add(int from, int count, int to, int registeredCount, Weighed weighed) {
            int place = (from + count) * width + to + registeredCount;
            double sum = bits[from * width + to] + weighed.bits();
            if (last[place] == null || sum > bits[place]) {
                bits[place] = sum;
                last[place] = new Step(from, count, to, registeredCount, weighed);
            }
        }

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            Step step = last[last.length - 1];
            while (step != null) {
                steps.add(step);
                step = last[step.from() * width + step.to()];
            }
            Collections.reverse(steps);
            return steps;
        }
    }

    private void addStepsTo(int i, int j, Best best) {
        if (i > 0 && j > 0) {
            best.add(i - 1, 1, j - 1, 1, pair(i - 1, j - 1));
        }
        if (i > 0) {
            best.add(i - 1, 1, j, 0, weights.added(i - 1));
        }
        if (j > 0) {
            best.add(i, 0, j - 1, 1, weights.weight().dropped());
        }
        if (i > 1 && weights.isMark(i - 2)) {
            best.add(i - 2, 2, j, 0, weights.weight().bynameAdded(submitted.get(i - 2), submitted.get(i - 1)));
        }
        if (j > 1 && against[j - 2].isMark()) {
            best.add(i, 0, j - 2, 2, weights.weight().dropped());
        }
        if (i > 0 && j > 1 && isJoined(submitted.get(i - 1), registered.get(j - 2), registered.get(j - 1))) {
            Weighed joined =
                    weights.weight().joined(submitted.get(i - 1), registered.get(j - 2), registered.get(j - 1));
            best.add(i - 1, 1, j - 2, 2, joined);
        }
        if (i > 1 && j > 0 && isJoined(registered.get(j - 1), submitted.get(i - 2), submitted.get(i - 1))) {
            Weighed split = weights.weight().split(submitted.get(i - 2), submitted.get(i - 1), registered.get(j - 1));
            best.add(i - 2, 2, j - 1, 1, split);
        }
    }

    private static boolean isJoined(NameWord whole, NameWord first, NameWord second) {
        return isJoined(whole.text(), first.text(), second.text()) || isJoined(whole.key(), first.key(), second.key());
    }

    private static boolean isJoined(String whole, String first, String second) {
        return whole.length() == first.length() + second.length() && whole.startsWith(first) && whole.endsWith(second);
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
                steps.add(new Step(i, 1, 0, 0, weights.added(i)));
            }
        }
        for (int j = 0; j < usedRegistered.length; j++) {
            if (!usedRegistered[j]) {
                steps.add(new Step(0, 0, j, 1, weights.weight().dropped()));
            }
        }
        return steps;
    }

    private @Nullable Step bestFree(boolean[] usedSubmitted, boolean[] usedRegistered) {
        Step best = null;
        for (int i = 0; i < usedSubmitted.length; i++) {
            for (int j = 0; j < usedRegistered.length; j++) {
                boolean free = !usedSubmitted[i] && !usedRegistered[j];
                if (free && (best == null || pair(i, j).ratio() > best.weighed().ratio())) {
                    best = new Step(i, 1, j, 1, pair(i, j));
                }
            }
        }
        return best;
    }
}
