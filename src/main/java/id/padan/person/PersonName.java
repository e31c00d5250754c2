package id.padan.person;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

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
        return joined(NameWord::text, " ");
    }

    /** {@return the letters of all words without spaces: RATNA SARI and RATNASARI are the same} */
    public String letters() {
        return joined(NameWord::text, "");
    }

    /** {@return the keys of all words without spaces: what all spellings of the whole name share, more or less} */
    public String key() {
        return joined(NameWord::key, "");
    }

    private String joined(Function<NameWord, String> part, String separator) {
        if (words.size() == 1) {
            return part.apply(words.get(0));
        }
        StringJoiner whole = new StringJoiner(separator);
        for (NameWord word : words) {
            whole.add(part.apply(word));
        }
        return whole.toString();
    }
}
