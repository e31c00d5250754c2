package id.padan.matching;

import id.padan.matching.WordWeight.Weighed;
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
    private final long[] bearers;
    private final Map<NameWord, Weighed[]> compared = new HashMap<>();

    SubmittedWords(WordWeight weight, Frequencies frequencies, List<NameWord> words) {
        this.weight = weight;
        this.words = words;
        this.added = words.stream().map(weight::added).toArray(Weighed[]::new);
        this.bearers = words.stream().mapToLong(frequencies::bearers).toArray();
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

    /** How each word compares with a registered one. */
    Weighed[] against(NameWord registered) {
        return compared.computeIfAbsent(registered, this::compare);
    }

    private Weighed[] compare(NameWord registered) {
        Weighed[] weighed = new Weighed[words.size()];
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] = weight.compare(words.get(i), registered);
        }
        return weighed;
    }
}
