package id.padan.person;

/**
 * Tells spellings of one name that the key keeps apart, because each of their letters also parts names of different people.
 * The rules hold for two words at a time and never add up to a class: JAENAB is ZAENAB and SAENAB is ZAENAB, but JAENAB is
 * not SAENAB.
 *
 * <p>Sources: the spelling of van Ophuijsen and Soewandi (J for Y); the Javanese A that is said as O in open last syllables,
 * and the Arabic one after dark consonants (MUSTOFA, SOLIHIN); the Arabic letters for which Indonesian has none (Z as J, KH as
 * H, ain as K before a consonant, DL as D); the Latin C in names of the churches.
 */
public final class SoundAlike {

    /** What is returned for words that do not sound alike. */
    public static final int FAR = Integer.MAX_VALUE;

    /** Letters that may differ: FRANCISCUS has two, and a third is a third chance to be another name. */
    private static final int MOST = 3;

    /** Shorter words are told apart by one letter: EKA and EKO, JANI and YANI. */
    private static final int SHORTEST = 4;

    /** Words for the rules whose letters part many short names. */
    private static final int LONG = 5;

    private static final int LONGER = 6;

    private static final String VOWELS = "AEIOU";

    private final NameWord one;
    private final NameWord other;
    private final int letters;

    private SoundAlike(NameWord one, NameWord other) {
        this.one = one;
        this.other = other;
        this.letters = Math.min(one.text().length(), other.text().length());
    }

    /**
     * {@return in how many letters two words differ that sound alike where they stand, at least 1, or {@link #FAR} if they
     * differ in anything else}
     *
     * @param one a word
     * @param other another with another key
     */
    public static int between(NameWord one, NameWord other) {
        boolean near = Math.abs(one.key().length() - other.key().length()) < MOST;
        SoundAlike words = new SoundAlike(one, other);
        return near && words.letters >= SHORTEST ? words.from(0, 0, 0) : FAR;
    }

    /**
     * {@return whether keys of words that are the same or sound alike may begin with these two letters: HAIRUNNISA with an H,
     *     CHAIRUN NISA with a K}
     *
     * @param one the first letter of a key
     * @param other the first letter of another
     */
    public static boolean mayBeginAlike(char one, char other) {
        return one == other || isAlikeAtFirst(one, other) || isAlikeAtFirst(other, one);
    }

    private static boolean isAlikeAtFirst(char one, char other) {
        return switch (one) {
            case 'J' -> other == 'I' || other == 'S';
            case 'K' -> other == 'H' || other == 'C';
            case 'S' -> other == 'C';
            case 'A' -> other == 'O';
            default -> false;
        };
    }

    /** The same of the keys from two places on, behind which so many letters were found to differ. */
    private int from(int oneAt, int otherAt, int found) {
        String a = one.key();
        String b = other.key();
        int i = oneAt;
        int j = otherAt;
        while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
            i++;
            j++;
        }
        if (i == a.length() && j == b.length()) {
            return found;
        }
        if (found == MOST) {
            return FAR;
        }
        int best = FAR;
        if (i < a.length()
                && j < b.length()
                && (isAlike(one, i, other, j, found) || isAlike(other, j, one, i, found))) {
            best = from(i + 1, j + 1, found + 1);
        }
        if (best == FAR && isSilent(a, i)) {
            best = from(i + 1, j, found + 1);
        }
        if (best == FAR && isSilent(b, j)) {
            best = from(i, j + 1, found + 1);
        }
        return best;
    }

    private boolean isAlike(NameWord first, int at, NameWord second, int secondAt, int found) {
        char letter = second.key().charAt(secondAt);
        return switch (first.key().charAt(at)) {
            case 'J' ->
                letter == 'I'
                        ? isOldJ(first.key(), at)
                        : letter == 'S' && second.text().contains("Z");
            case 'K' -> letter == 'H' ? isHard(first.text()) : letter == 'C' && isLatin(second, secondAt, "AOU");
            case 'S' ->
                letter == 'C' ? isLatin(second, secondAt, "EI") : letter == 'T' && isTion(second.key(), secondAt);
            case 'A' -> letter == 'O' && isDark(first.key(), at, found);
            default -> false;
        };
    }

    /** A J of the old spelling stands before a vowel; as a first letter it also parts JOKO from YOKO. */
    private boolean isOldJ(String key, int at) {
        boolean first = at == 0;
        return letters >= (first && !isOneOf(key, at + 1, "U") ? LONGER : LONG) && isOneOf(key, at + 1, VOWELS);
    }

    private static boolean isHard(String text) {
        return text.contains("KH") || text.contains("CH");
    }

    private boolean isLatin(NameWord word, int at, String before) {
        return letters >= LONG
                && isOneOf(word.key(), at + 1, before)
                && !word.text().contains("TJ");
    }

    /** VINCENTIUS is VINCENSIUS. */
    private static boolean isTion(String key, int at) {
        return isOneOf(key, at + 1, "I") && isOneOf(key, at + 2, VOWELS);
    }

    /**
     * In open syllables and before H: ROHMAN is RAHMAN, but ROSMAWATI is not RASMAWATI. At the end of a short word only if the
     * vowel before it changes too: UTAMA is UTOMO, but SURYA is not SURYO.
     */
    private boolean isDark(String key, int at, int found) {
        if (at == key.length() - 1) {
            return letters >= (found == 0 ? LONGER : LONG);
        }
        boolean open = isOneOf(key, at + 1, VOWELS + "H") || isOneOf(key, at + 2, VOWELS);
        return letters >= LONG && open;
    }

    /** What is written and not heard: the K of an ain (MAKRUF, MARUF), J and I as glides (SUPRIJADI, SUPRIYADI), the L of DL. */
    private static boolean isSilent(String key, int at) {
        if (at == 0 || at >= key.length() - 1) {
            return false;
        }
        return switch (key.charAt(at)) {
            case 'K' -> isOneOf(key, at - 1, VOWELS) && !isOneOf(key, at + 1, VOWELS);
            case 'J' -> key.charAt(at - 1) == 'I' && isOneOf(key, at + 1, VOWELS);
            case 'L' -> key.charAt(at - 1) == 'D' && isOneOf(key, at + 1, VOWELS);
            default -> false;
        };
    }

    private static boolean isOneOf(String key, int at, String letters) {
        return at < key.length() && letters.indexOf(key.charAt(at)) >= 0;
    }
}
