package id.padan.matching.weigh;

import id.padan.matching.model.TermFrequencies;
import id.padan.matching.weigh.WordWeight.Weighed;
import id.padan.person.NameWord;
import id.padan.person.SoundAlike;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which submitted word stands for which registered one: the alignment with the greatest weight, in order or, at a price,
 * out of order.
 */
final class WordAlignment {

    /** So many words are written as one at most: I GUSTI NGURAH as IGN. */
    private static final int MOST_JOINED = 3;

    private final SubmittedWords weights;
    private final List<NameWord> submitted;
    private final List<NameWord> registered;
    /** By registered word. */
    private final SubmittedWords.Registered[] against;

    WordAlignment(SubmittedWords weights, List<NameWord> registered) {
        this.weights = weights;
        this.submitted = weights.words();
        this.registered = registered;
        against = new SubmittedWords.Registered[registered.size()];
        for (int j = 0; j < against.length; j++) {
            against[j] = weights.against(registered.get(j));
        }
    }

    private Weighed pair(int submittedWord, int registeredWord) {
        return against[registeredWord].weighed(submittedWord);
    }

    /** A step of an alignment: submitted words from {@code from}, registered from {@code to}, so many of each. */
    record Step(int from, int count, int to, int registeredCount, Weighed weighed) {

        Step with(Weighed other) {
            return new Step(from, count, to, registeredCount, other);
        }
    }

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

        void addIfAny(int from, int count, int to, int registeredCount, @Nullable Weighed weighed) {
            if (weighed != null) {
                add(from, count, to, registeredCount, weighed);
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
            best.add(i, 0, j - 1, 1, weights.weight().dropped(false));
        }
        if (i > 1 && weights.isMark(i - 2)) {
            best.add(i - 2, 2, j, 0, weights.weight().bynameAdded(submitted.get(i - 2), submitted.get(i - 1)));
        }
        if (j > 1 && against[j - 2].isMark()) {
            best.add(i, 0, j - 2, 2, weights.weight().dropped(false));
        }
        for (int words = 2; words <= MOST_JOINED; words++) {
            if (i > 0 && j >= words && mayBegin(submitted.get(i - 1), registered.get(j - words))) {
                NameWord whole = submitted.get(i - 1);
                Weighed joined = weights.weight().joined(whole, registered.subList(j - words, j));
                best.addIfAny(i - 1, 1, j - words, words, joined);
            }
            if (i >= words && j > 0 && mayBegin(registered.get(j - 1), submitted.get(i - words))) {
                NameWord whole = registered.get(j - 1);
                Weighed split = weights.weight().split(submitted.subList(i - words, i), whole);
                best.addIfAny(i - words, words, j - 1, 1, split);
            }
        }
    }

    /** Whether a word may be one that begins with another: nearly all are not. */
    private static boolean mayBegin(NameWord whole, NameWord first) {
        return whole.key().length() > first.key().length()
                && SoundAlike.mayBeginAlike(whole.key().charAt(0), first.key().charAt(0));
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
                steps.add(new Step(0, 0, j, 1, weights.weight().dropped(false)));
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

    /**
     * The words of one row's name, and how they compare with registered ones. Candidates share words, because that is how they
     * were found: each is compared once. For one thread.
     */
    static final class SubmittedWords {

        private final WordWeight weight;
        private final List<NameWord> words;
        private final Weighed[] added;
        private final Weighed[] different;
        private final long[] bearers;
        private final boolean[] marks;
        private final Map<NameWord, Registered> compared = new HashMap<>();

        SubmittedWords(WordWeight weight, TermFrequencies frequencies, List<NameWord> words) {
            this.weight = weight;
            this.words = words;
            this.added = new Weighed[words.size()];
            this.different = new Weighed[words.size()];
            this.bearers = new long[words.size()];
            this.marks = new boolean[words.size()];
            for (int i = 0; i < added.length; i++) {
                NameWord word = words.get(i);
                added[i] = weight.added(word);
                different[i] = weight.different(word);
                bearers[i] = frequencies.bearers(word);
                marks[i] = NameParticles.isMark(word);
            }
        }

        /** A registered word. */
        static final class Registered {

            private final Weighed[] weighed;
            private final boolean mark;

            private Registered(Weighed[] weighed, boolean mark) {
                this.weighed = weighed;
                this.mark = mark;
            }

            /** How a submitted word compares with it. */
            Weighed weighed(int submitted) {
                return weighed[submitted];
            }

            /** Whether it only says that the next is a byname. */
            boolean isMark() {
                return mark;
            }
        }

        WordWeight weight() {
            return weight;
        }

        List<NameWord> words() {
            return words;
        }

        /** What a word says if it was added. */
        Weighed added(int word) {
            return added[word];
        }

        /** How many people of the registry have a word. */
        long bearers(int word) {
            return bearers[word];
        }

        /** Whether a word only says that the next is a byname. */
        boolean isMark(int word) {
            return marks[word];
        }

        /** How each word compares with a registered one. */
        SubmittedWords.Registered against(NameWord registered) {
            SubmittedWords.Registered known = compared.get(registered);
            if (known == null) {
                known = compare(registered);
                compared.put(registered, known);
            }
            return known;
        }

        private SubmittedWords.Registered compare(NameWord registered) {
            Weighed[] weighed = new Weighed[words.size()];
            for (int i = 0; i < weighed.length; i++) {
                weighed[i] = weight.compare(words.get(i), registered, different[i]);
            }
            return new Registered(weighed, NameParticles.isMark(registered));
        }
    }
}
