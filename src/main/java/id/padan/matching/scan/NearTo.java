package id.padan.matching.scan;

import id.padan.person.NameWord;

/**
 * What a word of the registry is near to.
 *
 * @param words the numbers of the words of rows with a number in doubt that are one typo away
 * @param inLooseNames what stands for those of them that are in the names that are also looked up with one typo
 * @param ofUndated what stands for the words of rows without number and date that are the same or one typo away
 */
@SuppressWarnings("ArrayRecordComponent") // for this package alone; nobody compares them
record NearTo(int[] words, long[] inLooseNames, long[] ofUndated) {

    static final NearTo NOTHING = new NearTo(NearWords.NONE, LooseWords.NONE, LooseWords.NONE);

    /**
     * {@return what a word is near to}
     *
     * @param word the word
     * @param id its number among the words of the rosters, or {@link HashTable.Ids#NONE}
     */
    static NearTo of(NameWord word, int id, NearWords nearWords, LooseWords looseWords) {
        int[] words = nearWords.of(word);
        return new NearTo(words, looseWords.ofNames(words), looseWords.ofUndated(id, words));
    }
}
