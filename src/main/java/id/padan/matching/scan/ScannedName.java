package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.RowTraits.WordEnds;
import id.padan.person.FieldText;
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

    private final NameReader reader;
    private final WordMemory memory;

    private int count;
    private final ScannedWord[] words = new ScannedWord[MOST_WORDS];
    private long letters;
    private long key;
    private char lastOfKey;
    private long marks;

    ScannedName(NameReader reader, WordMemory memory) {
        this.reader = reader;
        this.memory = memory;
    }

    /** Takes up a name as the registry has it. */
    void read(FieldText written) {
        if (!readPlain(written.chars(), written.length())) {
            readNormalised(reader.read(written.text()).words());
        }
    }

    /** How many words it has. */
    int count() {
        return count;
    }

    /** A word; {@code at} from 0. */
    ScannedWord word(int at) {
        return words[at];
    }

    /** The hash of all letters. */
    long letters() {
        return letters;
    }

    /** The hash of all keys written together. */
    long key() {
        return key;
    }

    /** The marks of its words: a row that has none of them has no word that is like one of it. */
    long marks() {
        return marks;
    }

    boolean hasBeginning(int beginning) {
        for (int i = 0; i < count; i++) {
            if (WordEnds.areAlike(words[i].beginning, beginning)) {
                return true;
            }
        }
        return false;
    }

    boolean hasEnding(int ending) {
        for (int i = 0; i < count; i++) {
            if (WordEnds.areAlike(words[i].ending, ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is one typo away from one of these words of the rosters. */
    boolean isNear(int[] ofRow) {
        for (int i = 0; i < count; i++) {
            for (int id : words[i].near) {
                for (int other : ofRow) {
                    if (id == other) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What stands for all words in any order, but one of them. */
    long lettersWithout(int at) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += i == at ? 0 : Hash.mix(words[i].hash);
        }
        return sum;
    }

    private void clear() {
        count = 0;
        letters = 0;
        key = 0;
        lastOfKey = 0;
        marks = 0;
    }

    private boolean readPlain(char[] written, int length) {
        clear();
        int start = 0;
        long hash = 0;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? capital(written[i]) : ' ';
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
    private boolean addPlain(char[] written, int from, int to, long hash) {
        ScannedWord word = memory.word(hash, written, from, to);
        if (word.isPlain) {
            add(word);
        }
        return word.isPlain;
    }

    private void readNormalised(List<NameWord> normalised) {
        clear();
        for (NameWord word : normalised) {
            char[] text = word.text().toCharArray();
            long hash = Hash.of(word.text());
            letters = Hash.concat(letters, hash, text.length);
            add(memory.word(hash, text, 0, text.length));
        }
    }

    private void add(ScannedWord word) {
        if (count < MOST_WORDS) {
            words[count++] = word;
            marks |= word.marks;
            addKey(word);
        }
    }

    /** A letter that ends one key and begins the next stands once, as in the key of a person's name. */
    private void addKey(ScannedWord word) {
        key = word.firstOfKey == lastOfKey
                ? Hash.concat(key, word.keyHashBehindFirst, word.keyLength - 1)
                : Hash.concat(key, word.keyHash, word.keyLength);
        lastOfKey = word.lastOfKey;
    }

    /** What is known of a word of the registry's names. Unchangeable, so that several threads may know it. */
    static final class ScannedWord {

        /** Of its letters. */
        final long hash;

        final long keyHash;
        final int keyLength;
        final char firstOfKey;
        final char lastOfKey;
        final long keyHashBehindFirst;

        /** Its number among the words of the rosters, or {@link Ids#NONE}. */
        final int word;

        /** The number of its key among those of the rosters, or {@link Ids#NONE}. */
        final int wordKey;

        /** As {@link WordEnds} has them. */
        final int beginning;

        final int ending;
        final long marks;

        /** The words of rows with a number in doubt that are one typo away. */
        final int[] near;

        /** What stands for those of them that are in the names that are also looked up with one typo. */
        final long[] nearInLooseNames;

        /** What stands for the words of rows without number and date that are the same or one typo away. */
        final long[] ofUndated;

        /** Whether it is in a row that has a date and no number. */
        final boolean isOfDated;

        /** Whether it is the same in every name; what may be a title depends on what stands beside it. */
        final boolean isPlain;

        /**
         * @param letters the word in capitals A to Z
         * @param names reads names
         * @param values what the rosters have
         * @param nearWords the words that are also found with a typo
         * @param looseWords the words of rows that only a word may lead to
         */
        ScannedWord(
                String letters,
                NameReader names,
                RosterIndex.Values values,
                NearWords nearWords,
                LooseWords looseWords) {
            NameWord nameWord = names.word(letters);
            String key = nameWord.key();
            hash = Hash.of(letters);
            keyHash = Hash.of(key);
            keyLength = key.length();
            firstOfKey = key.charAt(0);
            lastOfKey = key.charAt(keyLength - 1);
            keyHashBehindFirst = Hash.of(key.substring(1));
            word = values.words.of(hash);
            wordKey = values.wordKeys.of(keyHash);
            beginning = WordEnds.beginning(key);
            ending = WordEnds.ending(key);
            near = nearWords.of(nameWord);
            nearInLooseNames = looseWords.ofNames(near);
            ofUndated = looseWords.ofUndated(word, near);
            isOfDated = looseWords.isOfDated(keyHash);
            marks = WordEnds.marksOfBeginning(beginning)
                    | WordEnds.marksOfEnding(ending)
                    | (near.length > 0 ? WordEnds.NEAR : 0);
            isPlain = names.isPlain(letters);
        }
    }
}
