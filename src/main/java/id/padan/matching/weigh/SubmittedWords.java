package id.padan.matching.weigh;

import id.padan.matching.model.TermFrequencies;
import id.padan.matching.weigh.WordWeight.Weighed;
import id.padan.person.NameWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of one row's name, and how they compare with registered ones. Candidates share words, because that is how they
 * were found: each is compared once. For one thread.
 */
final class SubmittedWords {

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
            marks[i] = weight.isMark(word);
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
    Registered against(NameWord registered) {
        Registered known = compared.get(registered);
        if (known == null) {
            known = compare(registered);
            compared.put(registered, known);
        }
        return known;
    }

    private Registered compare(NameWord registered) {
        Weighed[] weighed = new Weighed[words.size()];
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] = weight.compare(words.get(i), registered, different[i]);
        }
        return new Registered(weighed, weight.isMark(registered));
    }
}
