package id.padan.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All lists of words that presets can name. {@code words.yml} has the standard ones.
 *
 * @param beside what stands beside their words
 * @param lists the lists by their names
 */
record Vocabulary(WordList.Beside beside, Map<String, WordList> lists) {

    /** Keeps the map unmodifiable. */
    Vocabulary {
        lists = Map.copyOf(lists);
    }

    /** {@return the one that comes with the program} */
    static Vocabulary standard() {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("words.yml"), "words.yml")) {
            List<PresetProblem> problems = new ArrayList<>();
            YamlMap top = YamlMap.top(in.readAllBytes(), problems);
            WordList.Beside beside = new WordList.Beside(
                    Set.copyOf(top.texts("fillers")),
                    Set.copyOf(top.texts("negations")),
                    top.lists("abbreviations").stream()
                            .collect(Collectors.toUnmodifiableMap(pair -> pair.get(0), pair -> pair.get(1))));
            Vocabulary standard = new Vocabulary(beside, lists(top.map("lists"), beside));
            top.end();
            if (!problems.isEmpty()) {
                throw new IllegalStateException("words.yml: " + problems);
            }
            return standard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return this one with the lists of a preset: a list of a known name gains words, another is new} */
    Vocabulary with(YamlMap own) {
        Map<String, WordList> all = new LinkedHashMap<>(lists);
        lists(own, beside).forEach((name, list) -> {
            WordList known = all.get(name);
            all.put(name, known == null ? list : known.with(list.anywhere(), list.alone()));
        });
        return new Vocabulary(beside, all);
    }

    private static Map<String, WordList> lists(YamlMap all, WordList.Beside beside) {
        Map<String, WordList> lists = new LinkedHashMap<>();
        all.each((name, list) -> {
            lists.put(
                    name,
                    new WordList(
                            name,
                            list.text("source", ""),
                            phrases(list.texts("words")),
                            phrases(list.texts("alone")),
                            Set.copyOf(list.texts("not_with")),
                            Set.copyOf(list.texts("other_words")),
                            beside));
            list.end();
        });
        return lists;
    }

    private static List<WordList.Phrase> phrases(List<String> texts) {
        return texts.stream().map(WordList.Phrase::of).toList();
    }
}
