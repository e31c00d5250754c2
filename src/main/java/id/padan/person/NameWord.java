package id.padan.person;

import java.util.List;

/**
 * One word of a name.
 *
 * @param text the word in upper case Latin letters, A to Z only
 * @param key the form that all spellings of one class share (MOCHAMAD and MUHAMMAD have one key)
 */
public record NameWord(String text, String key) {

    /**
     * {@return some words of a name written as one}
     *
     * @param words one word at least
     */
    public static NameWord together(List<NameWord> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text));
        return new NameWord(text.toString(), keyOf(words));
    }

    /** The keys of words written as one. */
    static String keyOf(List<NameWord> words) {
        String key = "";
        for (NameWord word : words) {
            key = together(key, word.key);
        }
        return key;
    }

    /** Two keys written as one: a letter that ends the first and begins the second stands once, as in any key. */
    static String together(String first, String second) {
        int end = first.length() - 1;
        boolean doubled = end >= 0 && !second.isEmpty() && first.charAt(end) == second.charAt(0);
        return doubled ? first + second.substring(1) : first + second;
    }

    /** Of the text alone, which remembers its own: words are looked up for every pair of names that is compared. */
    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
