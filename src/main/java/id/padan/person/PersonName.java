package id.padan.person;

import java.util.List;
import java.util.stream.Collectors;

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
        return words.stream().map(NameWord::text).collect(Collectors.joining(" "));
    }

    /** {@return the letters of all words without spaces: RATNA SARI and RATNASARI are the same} */
    public String letters() {
        return words.stream().map(NameWord::text).collect(Collectors.joining());
    }

    /** {@return the keys of all words without spaces: what all spellings of the whole name share, more or less} */
    public String key() {
        return words.stream().map(NameWord::key).collect(Collectors.joining());
    }
}
