package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.person.NameReader;
import org.jspecify.annotations.Nullable;

/**
 * The words seen lately, by the hash of their letters. A fixed number of places, so that memory does not grow with the
 * registry; a word that loses its place is simply worked out again. For all scanning threads together, without locks: two
 * that meet a word at the same time both work it out, and what they find is the same.
 */
final class WordMemory {

    /** With twice as many words as names have in a large city, few share a place. */
    private static final int BITS = 18;

    private static final int SHIFT = Long.SIZE - BITS;

    private final NameReader names;
    private final RosterIndex.Values values;
    private final NearWords nearWords;
    private final LooseWords looseWords;
    private final @Nullable ScannedWord[] places = new ScannedWord[1 << BITS];

    WordMemory(NameReader names, RosterIndex.Values values, NearWords nearWords, LooseWords looseWords) {
        this.names = names;
        this.values = values;
        this.nearWords = nearWords;
        this.looseWords = looseWords;
    }

    /** A word in capitals A to Z, not empty. */
    ScannedWord word(String letters) {
        // Two places next to each other, in one line of the cache. The words that come first are the common
        // ones, and keep the first; all others take turns in the second. That leaves half of the work that
        // single places would.
        long hash = Hash.of(letters);
        int place = (int) (Hash.mix(hash) >>> SHIFT);
        ScannedWord first = places[place];
        if (first != null && first.hash == hash) {
            return first;
        }
        ScannedWord second = places[place ^ 1];
        if (second != null && second.hash == hash) {
            return second;
        }
        ScannedWord word = new ScannedWord(letters, names, values, nearWords, looseWords);
        places[first == null ? place : place ^ 1] = word;
        return word;
    }
}
