package id.padan.person;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that the spellings of one name share. First the classes of the dictionary (MOCH is MUHAMMAD), then the rules of
 * sound and of the old spelling (domain.md, section 5): oe/u, ae/ai, dj/j, tj/c, nj/ny, sj/sy/s, ch/kh/k, f/v/p, z/s, q/k, x/ks,
 * th/t, dh/d, y/i, ie/i, doubled letters, a final h. Coarse on purpose: what it joins by mistake costs evidence, because
 * the frequency of the whole class counts.
 */
final class SpellingKey {

    /** Two letters that sound as one; the longest first where one begins another. */
    private static final String[][] PAIRS = {
        {"OE", "U"},
        {"AE", "AI"},
        {"DJ", "J"},
        {"TJ", "C"},
        {"NJ", "NI"},
        {"SJ", "S"},
        {"SY", "S"},
        {"CH", "K"},
        {"KH", "K"},
        {"TH", "T"},
        {"DH", "D"},
        {"SH", "S"},
        {"IE", "I"},
        {"IY", "I"},
        {"YI", "I"}
    };

    private static final Map<Character, String> SINGLES =
            Map.of('F', "P", 'V', "P", 'Z', "S", 'Q', "K", 'X', "KS", 'Y', "I");

    private final Map<String, String> classes;

    SpellingKey(Map<String, String> classes) {
        this.classes = classes;
    }

    /** The key of a word of letters A to Z; never empty if the word is not. */
    String of(String word) {
        return bySound(classes.getOrDefault(word, word));
    }

    private static String bySound(String word) {
        StringBuilder key = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            String pair = pairAt(word, at);
            String sound = pair != null ? pair : SINGLES.getOrDefault(word.charAt(at), word.substring(at, at + 1));
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
