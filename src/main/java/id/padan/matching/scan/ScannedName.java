package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.RowTraits.WordEnds;
import id.padan.person.NameWord;
import id.padan.registry.columns.RegistryPart;
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

    private final WordMemory memory;

    private int count;
    private final ScannedWord[] words = new ScannedWord[MOST_WORDS];
    private long letters;
    private long key;
    private char lastOfKey;
    private long marks;

    ScannedName(WordMemory memory) {
        this.memory = memory;
    }

    /** Takes up the name of a person. */
    void read(RegistryPart part, PartTexts texts, int person) {
        if (!readPlain(part, texts, person)) {
            readNormalised(texts.wordsOfName(person));
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

    /** False if the name has to be read as a whole. */
    private boolean readPlain(RegistryPart part, PartTexts texts, int person) {
        clear();
        int end = part.endOfWords(person);
        for (int at = part.firstWord(person); at < end; at++) {
            ScannedWord word = texts.word(part.word(at));
            if (word != null) {
                letters = letters * word.lettersPower + word.hash;
                add(word);
            } else if (!texts.isEmpty(part.word(at))) {
                return false;
            }
        }
        return true;
    }

    private void readNormalised(List<NameWord> normalised) {
        clear();
        for (NameWord each : normalised) {
            ScannedWord word = memory.word(each.text());
            letters = letters * word.lettersPower + word.hash;
            add(word);
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
                ? key * word.keyPowerBehindFirst + word.keyHashBehindFirst
                : key * word.keyPower + word.keyHash;
        lastOfKey = word.lastOfKey;
    }
}
