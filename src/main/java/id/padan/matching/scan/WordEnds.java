package id.padan.matching.scan;

/** The first three and the last three letters of the key of a word, as numbers, and marks by which most unlike ones are told apart. */
final class WordEnds {

    /** The mark of a row to which one slip in a word is near enough, and of a name that has a word one slip from one. */
    static final long NEAR = Long.MIN_VALUE;

    /** So many marks share a first letter, or a last one: a word of one or two letters has all of them. */
    private static final int MARKS_OF_A_LETTER = 3;

    private static final int LETTERS_OF_BEGINNINGS = 16;
    private static final int LETTERS_OF_ENDINGS = 5;
    private static final int FIRST_OF_ENDINGS = LETTERS_OF_BEGINNINGS * MARKS_OF_A_LETTER;

    private WordEnds() {}

    /** The first three letters of a key, one a byte; fewer where it has fewer, never 0. */
    static int beginning(String key) {
        int length = key.length();
        return letter(key, 0) << 16 | (length > 1 ? letter(key, 1) << 8 : 0) | (length > 2 ? letter(key, 2) : 0);
    }

    /** The last three letters of a key from the last on, likewise. */
    static int ending(String key) {
        int last = key.length() - 1;
        return letter(key, last) << 16
                | (last > 0 ? letter(key, last - 1) << 8 : 0)
                | (last > 1 ? letter(key, last - 2) : 0);
    }

    /** Whether two beginnings, or two endings, are the same as far as both go: an initial is like every word with it. */
    static boolean areAlike(int one, int other) {
        return ((one ^ other) & lettersOf(one) & lettersOf(other)) == 0;
    }

    /** Marks of which each beginning that is like this one has one. */
    static long marksOfBeginning(int beginning) {
        return marks(beginning, LETTERS_OF_BEGINNINGS);
    }

    /** The same of endings; none is also one of beginnings. */
    static long marksOfEnding(int ending) {
        return marks(ending, LETTERS_OF_ENDINGS) << FIRST_OF_ENDINGS;
    }

    private static long marks(int letters, int groups) {
        int first = (letters >>> 16) % groups * MARKS_OF_A_LETTER;
        boolean isShort = (letters & 0xFF) == 0;
        return (isShort ? (1L << MARKS_OF_A_LETTER) - 1 : 1L << (letters & 0xFFFF) % MARKS_OF_A_LETTER) << first;
    }

    private static int letter(String key, int at) {
        return key.charAt(at) & 0xFF;
    }

    private static int lettersOf(int letters) {
        if ((letters & 0xFF) != 0) {
            return 0xFFFFFF;
        }
        return (letters & 0xFF00) != 0 ? 0xFFFF00 : 0xFF0000;
    }
}
