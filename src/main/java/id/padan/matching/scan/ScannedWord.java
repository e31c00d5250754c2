package id.padan.matching.scan;

import id.padan.matching.model.Hash;

/** What is known of a word of the registry's names. Unchangeable, so that several threads may know it. */
final class ScannedWord {

    /** Of its letters. */
    final long hash;

    final long keyHash;
    final int keyLength;

    /** Its number among the words of the rosters, or {@link Ids#NONE}. */
    final int word;

    /** The number of its key among those of the rosters, or {@link Ids#NONE}. */
    final int wordKey;

    /** As {@link WordEnds} has them. */
    final int beginning;

    final int ending;
    final long marks;

    /** The words of rows with a number in doubt that are one slip away. */
    final int[] near;

    /** Whether it is the same in every name; what may be a title depends on what stands beside it. */
    final boolean isPlain;

    /**
     * @param letters the word in capitals A to Z
     * @param index what the rosters have
     */
    ScannedWord(String letters, RosterIndex index) {
        String key = index.names().word(letters).key();
        hash = Hash.of(letters);
        keyHash = Hash.of(key);
        keyLength = key.length();
        word = index.words().of(hash);
        wordKey = index.wordKeys().of(keyHash);
        beginning = WordEnds.beginning(key);
        ending = WordEnds.ending(key);
        near = index.nearWords().of(letters);
        marks = WordEnds.marksOfBeginning(beginning)
                | WordEnds.marksOfEnding(ending)
                | (near.length > 0 ? WordEnds.NEAR : 0);
        isPlain = index.names().isPlain(letters);
    }
}
