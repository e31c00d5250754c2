package id.padan.person;

import java.util.List;
import java.util.StringJoiner;

/**
 * A person's name: as written, and as the words that are compared. Indonesian names have no family name: the last word
 * means nothing more than the first.
 *
 * @param written the name as written, trimmed
 * @param words its words in order, titles taken off; may be empty
 */
public record PersonName(String written, List<NameWord> words) {

    /** Keeps the words unmodifiable. */
    public PersonName {
        words = List.copyOf(words);
    }

    /** {@return the words in order with one space between: what "an identical name" compares} */
    public String full() {
        return joined(" ");
    }

    /**
     * {@return the name as written, or as its words in capitals if titles or remarks stand in it}
     * Only letters are compared: what nothing was taken off keeps its accents and its punctuation.
     */
    public String withoutTitles() {
        boolean whole =
                WrittenText.lettersOnly(WrittenText.plainCapitals(written)).equals(letters());
        return whole || words.isEmpty() ? written : full();
    }

    /** {@return the letters of all words without spaces: RATNA SARI and RATNASARI are the same} */
    public String letters() {
        return joined("");
    }

    /** {@return the keys of all words without spaces: what all spellings of the whole name share, more or less} */
    public String key() {
        return NameWord.keyOf(words);
    }

    private String joined(String separator) {
        if (words.size() == 1) {
            return words.get(0).text();
        }
        StringJoiner whole = new StringJoiner(separator);
        for (NameWord word : words) {
            whole.add(word.text());
        }
        return whole.toString();
    }
}
