package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.matching.scan.RowTraits.WordEnds;
import id.padan.person.NameReader;
import id.padan.person.NameWord;

/** What is known of a word of the registry's names. Unchangeable, so that several threads may know it. */
final class ScannedWord {

    /** Of its letters. */
    final long hash;

    /** What a hash is multiplied with before this word is written behind it: see {@link Hash#power}. */
    final long lettersPower;

    final long keyHash;
    final long keyPower;
    final char firstOfKey;
    final char lastOfKey;
    final long keyHashBehindFirst;
    final long keyPowerBehindFirst;

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

    /**
     * @param letters the word in capitals A to Z
     * @param names reads names
     * @param values what the rosters have
     * @param nearWords the words that are also found with a typo
     * @param looseWords the words of rows that only a word may lead to
     */
    ScannedWord(
            String letters, NameReader names, RosterIndex.Values values, NearWords nearWords, LooseWords looseWords) {
        NameWord nameWord = names.word(letters);
        String key = nameWord.key();
        hash = Hash.of(letters);
        lettersPower = Hash.power(letters.length());
        keyHash = Hash.of(key);
        keyPower = Hash.power(key.length());
        firstOfKey = key.charAt(0);
        lastOfKey = key.charAt(key.length() - 1);
        keyHashBehindFirst = Hash.of(key.substring(1));
        keyPowerBehindFirst = Hash.power(key.length() - 1);
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
    }
}
