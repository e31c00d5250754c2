package id.padan.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** A dictionary of this package: lists of words, each under a key. */
final class WordList {

    private final Properties lists;

    private WordList(Properties lists) {
        this.lists = lists;
    }

    /**
     * {@return the dictionary}
     *
     * @param resource the name of its file: {@code key = word word ...}, in UTF-8
     */
    static WordList of(String resource) {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource)) {
            Properties lists = new Properties();
            lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new WordList(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the words under a key; none if it is not there} */
    List<String> words(String key) {
        String words = lists.getProperty(key, "").strip();
        return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
    }
}
