package id.padan.person;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that the spellings of one name share. First the classes of the dictionary (MOCH is MUHAMMAD), then the Arabic
 * article, then the rules of sound and of the old spelling (domain.md, section 5). Coarse on purpose: what it joins by
 * mistake costs evidence, because the frequency of the whole class counts. Spellings that it does not join, because modern
 * names differ in the same letters, are weighed by {@link SoundAlike}.
 */
final class SpellingKey {

    /** Two letters that sound as one; the longest first where one begins another. */
    private static final String[][] PAIRS = {
        {"OE", "U"},
        {"AE", "AI"},
        {"DJ", "J"},
        {"DZ", "S"},
        {"TJ", "C"},
        {"NJ", "NI"},
        {"HJ", "HI"},
        {"SJ", "S"},
        {"SY", "S"},
        {"CH", "K"},
        {"KH", "K"},
        {"TH", "T"},
        {"DH", "D"},
        {"SH", "S"},
        {"PH", "P"},
        {"GH", "G"},
        {"IE", "I"},
        {"IY", "I"},
        {"YI", "I"}
    };

    private static final Map<Character, String> SINGLES =
            Map.of('F', "P", 'V', "P", 'Z', "S", 'Q', "K", 'X', "KS", 'Y', "I");

    private static final String VOWELS = "AEIOUY";

    /** A modern J stands in none of them: NURHAJATI, WIJAJANTI. */
    private static final List<String> OLD_ENDINGS = List.of("AJATI", "AJANTI", "AJANTO", "AJADI");

    private static final String ABDUL = "ABDUL";

    /** Before these the article takes the letter that follows: ABDUR RAHIM, ABDUSY SYUKUR, ABDUDZ DZOHIR. */
    private static final String SUN_LETTERS = "RSNTDZ";

    /** So many letters make a name behind the article; ABDULLAH is a name as it stands. */
    private static final int SHORTEST_BEHIND_ARTICLE = 4;

    /** NUR as it is said and written in Banjar and Madura: NORLAILA, NOORHAYATI. */
    private static final String NOR = "NOR";

    /** So many letters behind NOR are a name of their own; NORMA, NORITA and NORMAN are names as they stand. */
    private static final int SHORTEST_BEHIND_NOR = 4;

    private final Map<String, String> classes;

    SpellingKey(Map<String, String> classes) {
        this.classes = classes;
    }

    /** The key of a word of letters A to Z; never empty if the word is not. */
    String of(String word) {
        String common = classes.getOrDefault(word, word);
        String name = behindArticle(common);
        return name == null ? withNur(common, bySound(common)) : NameWord.together(ABDUL, of(name));
    }

    /** RAHIM of ABDURRAHIM, ABDULRAHIM or ABDURAHIM; null if the word does not begin with ABDUL in any of its forms. */
    private static @Nullable String behindArticle(String word) {
        if (!word.startsWith("ABD")) {
            return null;
        }
        String plain = word.replace("OE", "U");
        int longEnough = ABDUL.length() + SHORTEST_BEHIND_ARTICLE;
        if (plain.startsWith(ABDUL)) {
            return plain.length() < longEnough ? null : plain.substring(ABDUL.length());
        }
        String behind = plain.startsWith("ABDU") && plain.length() >= longEnough - 1 ? plain.substring(4) : "";
        if (behind.isEmpty() || SUN_LETTERS.indexOf(behind.charAt(0)) < 0) {
            return null;
        }
        for (int letters = 2; letters > 0; letters--) {
            if (behind.startsWith(behind.substring(0, letters), letters)) {
                return behind.substring(letters);
            }
        }
        return behind;
    }

    /** The key with NUR for NOR before a name, as NOR is NUR where it stands alone. */
    private static String withNur(String word, String key) {
        return key.startsWith(NOR) && word.length() >= NOR.length() + SHORTEST_BEHIND_NOR
                ? "NUR" + key.substring(NOR.length())
                : key;
    }

    private static String bySound(String word) {
        StringBuilder key = new StringBuilder(word.length());
        boolean old = isOldSpelling(word);
        int at = 0;
        while (at < word.length()) {
            String pair = pairAt(word, at);
            String sound = pair != null ? pair : single(word, at, old);
            for (int i = 0; i < sound.length(); i++) {
                appendUndoubled(key, sound.charAt(i));
            }
            at += pair != null ? 2 : 1;
        }
        int last = key.length() - 1;
        if (last > 1 && key.charAt(last) == 'H') {
            key.setLength(last);
        }
        return key.toString();
    }

    /** In the spelling before 1972, which alone has these pairs and endings, a J of its own was the Y of today. */
    private static boolean isOldSpelling(String word) {
        return word.contains("TJ")
                || word.contains("DJ")
                || word.contains("SJ")
                || OLD_ENDINGS.stream().anyMatch(word::endsWith);
    }

    private static String single(String word, int at, boolean old) {
        char letter = word.charAt(at);
        if (letter == 'J' && old) {
            return "I";
        }
        if (letter == 'C') {
            // No Indonesian C stands before a consonant: CHRISTOFORUS, BENEDICTUS.
            boolean vowelNext = at + 1 < word.length() && VOWELS.indexOf(word.charAt(at + 1)) >= 0;
            return vowelNext ? "C" : "K";
        }
        return SINGLES.getOrDefault(letter, word.substring(at, at + 1));
    }

    private static void appendUndoubled(StringBuilder key, char c) {
        if (key.length() == 0 || key.charAt(key.length() - 1) != c) {
            key.append(c);
        }
    }

    private static @Nullable String pairAt(String word, int at) {
        for (String[] pair : PAIRS) {
            if (word.startsWith(pair[0], at)) {
                return pair[1];
            }
        }
        return null;
    }
}
