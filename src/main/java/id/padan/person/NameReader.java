package id.padan.person;

import java.util.Arrays;
import java.util.Locale;

/** Reads names. */
public final class NameReader {

    private NameReader() {}

    /** {@return a reader with the dictionaries that come with the program} */
    public static NameReader standard() {
        return new NameReader();
    }

    /**
     * {@return the name in normal form}
     *
     * @param written a name as written, with or without titles; may be empty
     */
    public PersonName read(String written) {
        return new PersonName(
                written.strip(),
                Arrays.stream(written.toUpperCase(Locale.ROOT).split("[^A-Z]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> new NameWord(word, word))
                        .toList());
    }
}
