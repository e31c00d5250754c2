package id.padan.person;

/**
 * One word of a name.
 *
 * @param text the word in upper case Latin letters, A to Z only
 * @param key the form that all spellings of one class share (MOCHAMAD and MUHAMMAD have one key)
 */
public record NameWord(String text, String key) {

    /** Of the text alone, which remembers its own: words are looked up for every pair of names that is compared. */
    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
