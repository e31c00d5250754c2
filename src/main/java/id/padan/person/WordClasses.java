package id.padan.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Classes of words that stand for the same: each word with the common form of its class. */
final class WordClasses {

    private WordClasses() {}

    /**
     * The classes with what a job adds. A class goes over as a whole when its common form is put into another, and a word
     * that is added to a variant is added to the variant's class: so it never matters which of its words names a class.
     */
    static Map<String, String> with(Map<String, String> classes, List<DictionaryFile.Entry> added) {
        Map<String, String> extended = new HashMap<>(classes);
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
}
