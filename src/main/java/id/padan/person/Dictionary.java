package id.padan.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The word lists that come with the program: properties files beside this class, each value a list of words. */
final class Dictionary {

    private final Properties entries;

    private Dictionary(Properties entries) {
        this.entries = entries;
    }

    static Dictionary of(String resource) {
        Properties entries = new Properties();
        try (InputStream in = open(resource)) {
            entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Dictionary(entries);
    }

    static InputStream open(String resource) {
        InputStream in = Dictionary.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the program lacks its dictionary " + resource);
        }
        return in;
    }

    /** These and more. */
    Dictionary with(List<DictionaryFile.Entry> added) {
        Properties extended = new Properties();
        extended.putAll(entries);
        added.forEach(entry -> extended.merge(entry.name(), entry.word(), (words, word) -> words + " " + word));
        return new Dictionary(extended);
    }

    /** The words of one entry; none if there is no such entry. */
    Set<String> words(String entry) {
        String words = entries.getProperty(entry, "");
        return Set.copyOf(Set.of(words.isBlank() ? new String[0] : distinct(words)));
    }

    /** Each listed word with the entry that lists it: variant to common form. */
    Map<String, String> commonForms() {
        Map<String, String> forms = new HashMap<>();
        for (String entry : entries.stringPropertyNames()) {
            for (String word : entries.getProperty(entry).strip().split("\\s+", -1)) {
                forms.put(word, entry);
            }
        }
        return Map.copyOf(forms);
    }

    private static String[] distinct(String words) {
        return List.of(words.strip().split("\\s+", -1)).stream().distinct().toArray(String[]::new);
    }
}
