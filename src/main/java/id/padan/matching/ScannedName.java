package id.padan.matching;

import id.padan.person.NameReader;
import id.padan.person.NameWord;
import java.util.List;

/**
 * The name of the registry record at hand, reduced to numbers. A name of letters and spaces is never normalised as a whole:
 * its words repeat, and what is known of a word is remembered by the hash of its letters. Holds one name at a time and
 * makes no objects for a name whose words were seen before.
 */
final class ScannedName {

    /** Of longer names only so many words count: nobody's papers have more. */
    static final int MOST_WORDS = 16;

    /** Of longer names only so many words are paired. */
    static final int MOST_PAIRED_WORDS = 6;

    private final RosterIndex index;
    private final NameReader reader;
    private final WordMemory memory;

    private int count;
    private final int[] words = new int[MOST_WORDS];
    private final int[] wordKeys = new int[MOST_WORDS];
    private final long[] keyHashes = new long[MOST_WORDS];
    private final int[] beginnings = new int[MOST_WORDS];
    private final int[] endings = new int[MOST_WORDS];
    private final int[][] near = new int[MOST_WORDS][];
    private final long[] hashes = new long[MOST_WORDS];
    private long letters;
    private long key;
    private long firstAndLastLetters;

    ScannedName(RosterIndex index) {
        this.index = index;
        this.reader = index.names();
        this.memory = index.memory();
    }

    /** Takes up a name as the registry has it. */
    void read(String written) {
        if (!readPlain(written)) {
            readNormalised(reader.read(written).words());
        }
    }

    /** How many words it has. */
    int count() {
        return count;
    }

    /** The number of a word among those of the rosters, or {@link Ids#NONE}. */
    int word(int at) {
        return words[at];
    }

    /** The number of a word's key among those of the rosters, or {@link Ids#NONE}. */
    int wordKey(int at) {
        return wordKeys[at];
    }

    /** The hash of a word's key. */
    long keyHash(int at) {
        return keyHashes[at];
    }

    /** The hash of all letters. */
    long letters() {
        return letters;
    }

    /** The hash of all keys written together. */
    long key() {
        return key;
    }

    /** A bit for each letter that a word begins with, and for each that one ends with, as {@link RowTraits} has them. */
    long firstAndLastLetters() {
        return firstAndLastLetters;
    }

    boolean hasBeginning(int beginning) {
        return contains(beginnings, beginning);
    }

    boolean hasEnding(int ending) {
        return contains(endings, ending);
    }

    /** Whether a word is one slip away from one of these words of the rosters. */
    boolean isNear(int[] ofRow) {
        for (int i = 0; i < count; i++) {
            for (int id : near[i]) {
                for (int other : ofRow) {
                    if (id == other) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The words of rows with a number in doubt that are one slip away from a word. */
    int[] near(int at) {
        return near[at];
    }

    /** What stands for all words in any order, but one of them. */
    long lettersWithout(int at) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += i == at ? 0 : Hash.mix(hashes[i]);
        }
        return sum;
    }

    private boolean contains(int[] values, int value) {
        for (int i = 0; i < count; i++) {
            if (RowTraits.areAlike(values[i], value)) {
                return true;
            }
        }
        return false;
    }

    private void clear() {
        count = 0;
        letters = 0;
        key = 0;
        firstAndLastLetters = 0;
    }

    private boolean readPlain(String written) {
        clear();
        int length = written.length();
        int start = 0;
        long hash = 0;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? capital(written.charAt(i)) : ' ';
            if (c >= 'A' && c <= 'Z') {
                hash = Hash.append(hash, c);
                letters = Hash.append(letters, c);
            } else if (c != ' ' || (i > start && !addPlain(written, start, i, hash))) {
                return false;
            } else {
                start = i + 1;
                hash = 0;
            }
        }
        return true;
    }

    private static char capital(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    /** False if the word may be a title, and the name has to be read as a whole. */
    private boolean addPlain(String written, int from, int to, long hash) {
        int slot = memory.slot(hash, written, from, to);
        if (!memory.isPlain(slot)) {
            return false;
        }
        if (count < MOST_WORDS) {
            words[count] = memory.word(slot);
            wordKeys[count] = memory.wordKey(slot);
            beginnings[count] = memory.beginning(slot);
            endings[count] = memory.ending(slot);
            addNear(slot, hash);
            addKey(memory.keyHash(slot), memory.keyLength(slot));
        }
        return true;
    }

    private void readNormalised(List<NameWord> normalised) {
        clear();
        for (NameWord word : normalised) {
            letters = Hash.concat(letters, Hash.of(word.text()), word.text().length());
            if (count < MOST_WORDS) {
                long keyHash = Hash.of(word.key());
                words[count] = index.words().of(Hash.of(word.text()));
                wordKeys[count] = index.wordKeys().of(keyHash);
                beginnings[count] = RowTraits.beginning(word.key());
                endings[count] = RowTraits.ending(word.key());
                long hash = Hash.of(word.text());
                addNear(memory.slot(hash, word.text(), 0, word.text().length()), hash);
                addKey(keyHash, word.key().length());
            }
        }
    }

    private void addNear(int slot, long hash) {
        near[count] = memory.near(slot);
        hashes[count] = hash;
    }

    private void addKey(long keyHash, int keyLength) {
        firstAndLastLetters |= RowTraits.firstLetter(beginnings[count]) | RowTraits.lastLetter(endings[count]);
        keyHashes[count] = keyHash;
        key = Hash.concat(key, keyHash, keyLength);
        count++;
    }
}
