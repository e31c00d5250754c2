package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.RowTraits.WordEnds;
import id.padan.person.NameWord;
import id.padan.registry.columns.RegistryPart;
import java.util.List;

/**
 * The name of the registry record at hand, reduced to numbers. A name of letters and spaces is never normalised as a whole:
 * its words repeat, and what is known of a word is in {@link WordColumns}. Holds one name at a time and makes no objects for a
 * name whose words were seen before.
 */
final class ScannedName {

    /** Of longer names only so many words count: nobody's papers have more. */
    static final int MOST_WORDS = 16;

    /** Of longer names only so many words are paired. */
    static final int MOST_PAIRED_WORDS = 6;

    private final WordColumns columns;
    private final int[] words = new int[MOST_WORDS];
    private long[][] chunks = {};
    private int count;
    private long letters;
    private long key;
    private int lastOfKey;
    private long marks;
    private long signs;
    /** Nobody asks for it, but nothing would be fetched if it were thrown away. */
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    ScannedName(WordColumns columns) {
        this.columns = columns;
    }

    /** Takes up the name of a person. */
    void read(RegistryPart part, PartTexts texts, int person) {
        clear();
        int end = part.endOfWords(person);
        for (int at = part.firstWord(person); at < end; at++) {
            int word = texts.word(part.word(at));
            long[] line = WordColumns.of(chunks, word);
            int start = WordColumns.at(word);
            long traits = line[start + WordColumns.TRAITS];
            if ((traits & (WordColumns.ODD | WordColumns.EMPTY)) == 0) {
                add(word, line, start, traits);
            } else if ((traits & WordColumns.ODD) != 0) {
                readWhole(texts.wordsOfName(person));
                return;
            }
        }
    }

    /**
     * Looks at the words of several people, only so that they are at hand when each of them is read: one after the other, each
     * would be waited for, where nothing else is done a dozen of them come at a time.
     */
    void fetch(RegistryPart part, PartTexts texts, int from, int to) {
        long all = 0;
        int end = part.endOfWords(to - 1);
        for (int at = part.firstWord(from); at < end; at++) {
            int word = texts.word(part.word(at));
            all |= WordColumns.of(chunks, word)[WordColumns.at(word)];
        }
        fetched = all;
    }

    /** Begins with a part whose words were looked up. */
    void enterPart() {
        chunks = columns.chunks();
    }

    private void readWhole(List<NameWord> normalised) {
        clear();
        for (NameWord each : normalised) {
            int word = columns.numberOf(each);
            // It may be new.
            chunks = columns.chunks();
            long[] line = WordColumns.of(chunks, word);
            int start = WordColumns.at(word);
            add(word, line, start, line[start + WordColumns.TRAITS]);
        }
    }

    private void clear() {
        count = 0;
        letters = 0;
        key = 0;
        lastOfKey = 0;
        marks = 0;
        signs = 0;
    }

    /** A letter that ends one key and begins the next stands once, as in the key of a person's name. */
    private void add(int word, long[] line, int start, long traits) {
        if (count == MOST_WORDS) {
            return;
        }
        words[count++] = word;
        marks |= line[start + WordColumns.MARKS];
        signs |= traits;
        letters = letters * line[start + WordColumns.LETTERS_POWER] + line[start + WordColumns.LETTERS];
        int first = WordColumns.firstOfKey(traits);
        long before = first == lastOfKey ? key : Hash.append(key, (char) first);
        key = before * line[start + WordColumns.POWER_BEHIND_FIRST] + line[start + WordColumns.KEY_BEHIND_FIRST];
        lastOfKey = WordColumns.lastOfKey(traits);
    }

    /** How many words it has. */
    int count() {
        return count;
    }

    /** The number of a word; {@code at} from 0. */
    int word(int at) {
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

    /** Whether one of its words has a sign. */
    boolean hasSign(long sign) {
        return (signs & sign) != 0;
    }

    /** Whether a word has a sign. */
    boolean hasSign(int at, long sign) {
        return (number(at, WordColumns.TRAITS) & sign) != 0;
    }

    /** What stands for a word among two. */
    long ofPair(int at) {
        return number(at, WordColumns.OF_PAIR);
    }

    /** The hash of the key of a word. */
    long keyOfWord(int at) {
        return WordColumns.firstOfKey(number(at, WordColumns.TRAITS)) * number(at, WordColumns.POWER_BEHIND_FIRST)
                + number(at, WordColumns.KEY_BEHIND_FIRST);
    }

    /** What a word is near to. */
    NearTo near(int at) {
        return columns.near(words[at]);
    }

    private long number(int at, int which) {
        return WordColumns.of(chunks, words[at])[WordColumns.at(words[at]) + which];
    }

    /** What stands for a word in a name whose words may come in any order. */
    long ofWord(int at) {
        return Hash.mix(number(at, WordColumns.LETTERS));
    }

    /** What stands for all words in any order, but one of them. */
    long lettersWithout(int at) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += i == at ? 0 : ofWord(i);
        }
        return sum;
    }

    boolean hasBeginning(int beginning) {
        for (int i = 0; i < count; i++) {
            if (WordEnds.areAlike((int) number(i, WordColumns.ENDS), beginning)) {
                return true;
            }
        }
        return false;
    }

    boolean hasEnding(int ending) {
        for (int i = 0; i < count; i++) {
            if (WordEnds.areAlike((int) (number(i, WordColumns.ENDS) >>> Integer.SIZE), ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is one typo away from one of these words of the rosters. */
    boolean isNear(int[] ofRow) {
        for (int i = 0; i < count && hasSign(WordColumns.NEAR); i++) {
            for (int id : near(i).words()) {
                for (int other : ofRow) {
                    if (id == other) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
