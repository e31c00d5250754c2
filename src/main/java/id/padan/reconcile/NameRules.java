package id.padan.reconcile;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import java.util.List;
import java.util.Set;

/** What the {@link SafetyRules} ask of a name: how the words of a row stand to those of its candidate. */
final class NameRules {

    /** As rare as one in a hundred and more: MUHAMMAD and SITI are not, nor is NUR. */
    static final double BITS_OF_A_RARE_WORD = 6.5;

    private static final Set<String> OF_FATHER = Set.of("BIN", "BINTI");

    /** Two letters are the consonants of many words: ST is short for SITI, and stands in SUSANTI. */
    private static final int SHORTEST_ABBREVIATION = 3;

    private NameRules() {}

    /** Whether what the two names have in common may be anybody's, or the father's. */
    static boolean saysTooLittle(Evidence name) {
        return name.level() == ComparisonLevel.MISSING
                || hasOnlyInitialsInCommon(name)
                || hasOnlyFathersNameInCommon(name.words());
    }

    /** Whether all of the candidate's name stands behind BIN: RUSDI BIN LAUPE, with the number of LAUPE, is his son. */
    private static boolean hasOnlyFathersNameInCommon(List<Evidence.Word> words) {
        List<Evidence.Word> added = words.stream()
                .takeWhile(word -> word.level() == ComparisonLevel.WORD_ADDED)
                .toList();
        return added.size() > 1
                && OF_FATHER.contains(added.get(added.size() - 1).submitted())
                && words.stream().anyMatch(NameRules::isTheSameWholeWord);
    }

    /** Whether a word is another one, and what is the same is no word: one in thirty has the S of BADRUL S and HARIRA S. */
    private static boolean hasOnlyInitialsInCommon(Evidence name) {
        return hasAnotherWord(name) && name.words().stream().noneMatch(NameRules::isTheSameWholeWord);
    }

    /** Whether a word of one name is another one in the other. */
    static boolean hasAnotherWord(Evidence name) {
        return name.words().stream().anyMatch(word -> word.level() == ComparisonLevel.WORD_DIFFERENT);
    }

    /**
     * Whether the name says nothing that the owner's does not: TATI for SUHARTATI NUR. Who slipped into another line, or wrote a
     * relative's number, has a word that its owner has not.
     */
    static boolean isMadeShorter(Evidence name) {
        return name.words().stream().allMatch(word -> isTheSame(word) || word.level() == ComparisonLevel.WORD_DROPPED)
                && name.words().stream().anyMatch(NameRules::isMoreThanAnInitial);
    }

    /**
     * Whether the owner's whole name stands in the row's, which has more: a husband's name, a clan, a title behind AZIZAH. Who
     * slipped into another line has all words of that one's owner only by chance, and seldom one that few people bear.
     */
    static boolean isMadeLonger(Evidence name) {
        return name.words().stream().allMatch(word -> isTheSame(word) || word.level() == ComparisonLevel.WORD_ADDED)
                && name.words().stream()
                        .anyMatch(word -> isTheSameWholeWord(word) && word.bits() >= BITS_OF_A_RARE_WORD);
    }

    private static boolean isTheSame(Evidence.Word word) {
        return word.level().isSameOtherwiseWritten() || word.level() == ComparisonLevel.REORDERED;
    }

    private static boolean isMoreThanAnInitial(Evidence.Word word) {
        return !word.submitted().isEmpty()
                && word.level().isSameOtherwiseWritten()
                && word.level() != ComparisonLevel.INITIAL
                && (word.level() != ComparisonLevel.ABBREVIATED
                        || word.submitted().length() >= SHORTEST_ABBREVIATION);
    }

    /** Neither is one letter: those are few, so that a stranger's is often the same. */
    private static boolean isTheSameWholeWord(Evidence.Word word) {
        return isMoreThanAnInitial(word)
                && word.submitted().length() > 1
                && word.registered().length() > 1;
    }
}
