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
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

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

    /**
     * Each listed word with its common form, and what a job adds. A class goes over as a whole when its common form is put
     * into another, and a word that is added to a variant is added to the variant's class: so it never matters which of its
     * words names a class.
     */
    Map<String, String> commonForms(List<DictionaryFile.Entry> added) {
        Map<String, String> extended = new HashMap<>(commonForms());
        for (DictionaryFile.Entry entry : added) {
            String common = extended.getOrDefault(entry.name(), entry.name());
            String word = entry.word();
            if (!word.equals(common)) {
                extended.replaceAll((other, form) -> form.equals(word) ? common : form);
                extended.put(word, common);
            }
        }
        return Map.copyOf(extended);
    }

    private static String[] distinct(String words) {
        return List.of(words.strip().split("\\s+", -1)).stream().distinct().toArray(String[]::new);
    }

    /**
     * Words that stand for something each, of which the longer ones are known with a typo too.
     *
     * @param <V> what a word stands for
     * @param words each word, in capitals, with its meaning
     * @param shortestWithTypo shorter words differ too little from each other for a typo to be told from another word
     * @param mostTypos how many letters may be wrong, left out or too many
     */
    record Meanings<V>(Map<String, V> words, int shortestWithTypo, int mostTypos) {

        /** Keeps the words unmodifiable. */
        Meanings {
            words = Map.copyOf(words);
        }

        /** What a word stands for; null if that is nothing, or could be two things. */
        @Nullable
        V of(String word) {
            V exact = words.get(word);
            return exact != null || word.length() < shortestWithTypo ? exact : similar(word);
        }

        private @Nullable V similar(String word) {
            LevenshteinDistance typos = new LevenshteinDistance(mostTypos);
            List<V> found = words.entrySet().stream()
                    .filter(entry -> entry.getKey().length() >= shortestWithTypo)
                    .filter(entry -> typos.apply(word, entry.getKey()) >= 0)
                    .map(Map.Entry::getValue)
                    .distinct()
                    .toList();
            return found.size() == 1 ? found.get(0) : null;
        }
    }
}
