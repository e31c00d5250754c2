package id.padan.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * How else a word can be written: whole words of one class, letters by rule, abbreviations, titles. A list of its own, not
 * the one that matching uses: a program must not be examined with its own crib.
 */
final class Spellings {
    /** {@code from} ends with this where it stands for the end of a word. */
    private static final String END = "$";

    private static final int LONG_WORD = 7;
    private static final int NICKNAME_LENGTH = 4;

    private record Rule(String from, String to) {
        Optional<String> appliedTo(RandomStream random, String word) {
            if (from.endsWith(END)) {
                String ending = from.substring(0, from.length() - 1);
                return word.endsWith(ending)
                        ? Optional.of(word.substring(0, word.length() - ending.length()) + to)
                        : Optional.empty();
            }
            List<Integer> places = new ArrayList<>();
            for (int at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
                places.add(at);
            }
            if (places.isEmpty()) {
                return Optional.empty();
            }
            int at = random.pick(places);
            return Optional.of(word.substring(0, at) + to + word.substring(at + from.length()));
        }
    }

    private record Title(String text, int weight, String place) {}

    private final Map<String, List<String>> classmates = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Map<String, String> nicknames = new HashMap<>();
    private final List<String> daengs;
    private final List<Rule> rules;
    private final Weighted<Title> frontTitles;
    private final Weighted<Title> backTitles;

    Spellings() {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        for (CSVRecord row : Tables.read("spelling-classes.csv")) {
            classes.computeIfAbsent(row.get("class"), key -> new ArrayList<>()).add(row.get("word"));
        }
        classes.values().forEach(words -> words.forEach(word -> classmates.put(word, without(words, word))));
        for (CSVRecord row : Tables.read("abbreviations.csv")) {
            abbreviations.putIfAbsent(row.get("word"), row.get("short"));
        }
        for (CSVRecord row : Tables.read("nicknames.csv")) {
            nicknames.put(row.get("word"), row.get("nickname"));
        }
        daengs = Tables.read("daeng.csv").stream().map(row -> row.get("word")).toList();
        rules = Tables.read("spelling-rules.csv").stream()
                .map(row -> new Rule(row.get("from"), row.get("to")))
                .toList();
        frontTitles = titles("front");
        backTitles = titles("back");
    }

    private static Weighted<Title> titles(String place) {
        List<Title> titles = Tables.read("titles.csv").stream()
                .map(row -> new Title(row.get("title"), Tables.weight(row), row.get("place")))
                .filter(title -> title.place().equals(place))
                .toList();
        return Weighted.of(titles, Title::weight);
    }

    private static List<String> without(List<String> words, String word) {
        return words.stream().filter(other -> !other.equals(word)).toList();
    }

    /** {@return the word in another spelling, or empty if it has none} */
    Optional<String> another(RandomStream random, String word) {
        List<String> others = classmates.get(word);
        if (others != null && random.chance(0.8)) {
            return Optional.of(random.pick(others));
        }
        if (word.length() < 3) {
            return Optional.empty();
        }
        List<Rule> order = new ArrayList<>(rules);
        random.shuffle(order);
        return order.stream()
                .map(rule -> rule.appliedTo(random, word))
                .flatMap(Optional::stream)
                .filter(spelling -> !spelling.equals(word))
                .findFirst();
    }

    Optional<String> abbreviation(String word) {
        return Optional.ofNullable(abbreviations.get(word));
    }

    /** {@return what friends make of a word of a name: one of a list, or the end of a long word, said alone} */
    Optional<String> nickname(String word) {
        String listed = nicknames.get(word);
        if (listed != null || word.length() < LONG_WORD) {
            return Optional.ofNullable(listed);
        }
        String end = word.substring(word.length() - NICKNAME_LENGTH);
        return Optional.of("AIUEO".indexOf(end.charAt(0)) < 0 ? end : end.substring(1));
    }

    /** {@return a word that follows Daeng} */
    String daeng(RandomStream random) {
        return random.pick(daengs);
    }

    /** {@return a title before a name, of those for men and women alike} */
    String frontTitle(RandomStream random) {
        return frontTitles.pick(random).text();
    }

    String backTitle(RandomStream random) {
        return backTitles.pick(random).text();
    }
}
