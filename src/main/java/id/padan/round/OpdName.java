package id.padan.round;

import id.padan.matching.model.EditDistance;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an OPD in normal form: capitals, spaces, punctuation and accents do not count, and {@code &} is DAN. Two are equal
 * if they are the same name written in two ways.
 *
 * @param letters its letters and digits
 * @param words the same, parted where they were
 */
public record OpdName(String letters, List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{2,5}$");

    /** Shorter words are no abbreviation that tells anything. */
    private static final int SHORTEST_ABBREVIATION = 3;

    /** In shorter names a typo makes another name; and so does another number in any. */
    private static final int SHORTEST_WITH_TYPO = 8;

    private static final Pattern NO_DIGITS = Pattern.compile("\\P{Nd}+");

    /** Kinds of OPD: such a word alone names none. */
    private static final Set<String> KINDS =
            Set.of("DINAS", "BADAN", "KANTOR", "BAGIAN", "BIRO", "KECAMATAN", "KELURAHAN", "UPT", "DAN");

    /** Keeps the words unmodifiable. */
    public OpdName {
        words = List.copyOf(words);
    }

    /**
     * {@return a name in normal form}
     *
     * @param written the name as somebody wrote it
     */
    public static OpdName of(String written) {
        String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("&", " DAN ")
                .toUpperCase(Locale.ROOT);
        String spaced = BETWEEN.matcher(plain).replaceAll(" ").strip();
        return new OpdName(spaced.replace(" ", ""), spaced.isEmpty() ? List.of() : List.of(spaced.split(" ")));
    }

    /**
     * {@return the name that a file bears, without folder and ending}
     *
     * @param file the file, with {@code /} between folders
     */
    static OpdName ofFile(String file) {
        return of(ENDING.matcher(file.substring(file.lastIndexOf('/') + 1)).replaceFirst(""));
    }

    /** {@return whether there is nothing in it} */
    boolean isBlank() {
        return letters.isEmpty();
    }

    /**
     * {@return whether the other may be the same OPD, though that is not certain: one typo, abbreviated words, or words that only
     * one of them has}
     *
     * @param other the other
     */
    boolean mayBe(OpdName other) {
        return isOneTypoFrom(other) || isAbbreviationOf(other) || hasTheWordsOf(other) || other.hasTheWordsOf(this);
    }

    private boolean isOneTypoFrom(OpdName other) {
        return Math.min(letters.length(), other.letters.length()) >= SHORTEST_WITH_TYPO
                && EditDistance.between(letters, other.letters, 1) <= 1
                && NO_DIGITS
                        .matcher(letters)
                        .replaceAll("")
                        .equals(NO_DIGITS.matcher(other.letters).replaceAll(""));
    }

    private boolean isAbbreviationOf(OpdName other) {
        if (words.size() != other.words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String one = words.get(i);
            String two = other.words.get(i);
            boolean prefix = Math.min(one.length(), two.length()) >= SHORTEST_ABBREVIATION
                    && (one.startsWith(two) || two.startsWith(one));
            if (!one.equals(two) && !prefix) {
                return false;
            }
        }
        return !KINDS.containsAll(words);
    }

    /** In their order, with others before, between or behind. */
    private boolean hasTheWordsOf(OpdName fewer) {
        int at = 0;
        for (int i = 0; i < words.size() && at < fewer.words.size(); i++) {
            at += words.get(i).equals(fewer.words.get(at)) ? 1 : 0;
        }
        return at == fewer.words.size() && !KINDS.containsAll(fewer.words);
    }

    /** Names are the same if their letters are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OpdName name && letters.equals(name.letters);
    }

    @Override
    public int hashCode() {
        return letters.hashCode();
    }
}
