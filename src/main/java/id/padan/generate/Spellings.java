package id.padan.generate;

import id.padan.generate.RandomStream.Weighted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * How else a word can be written: whole words of one class, letters by rule, abbreviations, titles. Matching has lists of
 * its own: it must not be tested on the lists that made the damage.
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

    /** {@return the nickname for a word of a name: from a list, else the end of a long word; empty if it has none} */
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

    /** Typos. */
    static final class Typing {
        /** The letters around each on the keyboard. */
        private static final Map<Character, String> NEIGHBOURS = Map.ofEntries(
                Map.entry('A', "QWSZ"),
                Map.entry('B', "VGHN"),
                Map.entry('C', "XDFV"),
                Map.entry('D', "SERFCX"),
                Map.entry('E', "WSDR"),
                Map.entry('F', "DRTGVC"),
                Map.entry('G', "FTYHBV"),
                Map.entry('H', "GYUJNB"),
                Map.entry('I', "UJKO"),
                Map.entry('J', "HUIKMN"),
                Map.entry('K', "JIOLM"),
                Map.entry('L', "KOP"),
                Map.entry('M', "NJK"),
                Map.entry('N', "BHJM"),
                Map.entry('O', "IKLP"),
                Map.entry('P', "OL"),
                Map.entry('Q', "WA"),
                Map.entry('R', "EDFT"),
                Map.entry('S', "AWEDXZ"),
                Map.entry('T', "RFGY"),
                Map.entry('U', "YHJI"),
                Map.entry('V', "CFGB"),
                Map.entry('W', "QASE"),
                Map.entry('X', "ZSDC"),
                Map.entry('Y', "TGHU"),
                Map.entry('Z', "ASX"));

        private static final String LETTERS = "AIUEONRSTMKLDHBPGYJWCF";

        private Typing() {}

        /**
         * {@return the word with one typo: a letter wrong, left out, too many, or two that changed places}
         *
         * @param word capitals, at least two
         */
        static String typo(RandomStream random, String word) {
            int at = random.below(word.length());
            String before = word.substring(0, at);
            String after = word.substring(at + 1);
            String typed =
                    switch (random.below(4)) {
                        case 0 -> before + wrong(random, word.charAt(at)) + after;
                        case 1 -> before + after;
                        case 2 -> before + word.charAt(at) + wrong(random, word.charAt(at)) + after;
                        default -> swapped(word, Math.min(at, word.length() - 2));
                    };
            return typed.equals(word) ? before + wrong(random, word.charAt(at)) + after : typed;
        }

        private static char wrong(RandomStream random, char letter) {
            String near = NEIGHBOURS.getOrDefault(letter, LETTERS);
            String from = random.chance(0.6) ? near : LETTERS;
            char other = from.charAt(random.below(from.length()));
            return other == letter ? near.charAt(0) : other;
        }

        private static String swapped(String word, int at) {
            return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        }
    }

    /** What a scanner takes for something else. */
    static final class LookAlikes {
        private record Pair(String printed, String read) {}

        private static final List<Pair> DIGITS = List.of(
                new Pair("0", "O"),
                new Pair("1", "l"),
                new Pair("1", "I"),
                new Pair("5", "S"),
                new Pair("8", "B"),
                new Pair("2", "Z"),
                new Pair("6", "G"));

        private static final List<Pair> LETTERS = List.of(
                new Pair("O", "0"),
                new Pair("I", "1"),
                new Pair("I", "L"),
                new Pair("S", "5"),
                new Pair("B", "8"),
                new Pair("M", "RN"),
                new Pair("RN", "M"),
                new Pair("U", "V"),
                new Pair("CL", "D"),
                new Pair("H", "N"),
                new Pair("E", "F"));

        private LookAlikes() {}

        /** {@return the digits with one kind of digit read as a letter, at every place where it stands} */
        static String misreadDigits(RandomStream random, String digits) {
            List<Pair> possible = DIGITS.stream()
                    .filter(pair -> digits.contains(pair.printed()))
                    .toList();
            if (possible.isEmpty()) {
                return digits;
            }
            Pair pair = random.pick(possible);
            return digits.replace(pair.printed(), pair.read());
        }

        /** {@return the name with one letter misread at one place; the same name if no letter looks like another} */
        static String misreadLetters(RandomStream random, String name) {
            List<Pair> possible = LETTERS.stream()
                    .filter(pair -> name.contains(pair.printed()))
                    .toList();
            if (possible.isEmpty()) {
                return name;
            }
            Pair pair = random.pick(possible);
            int at = name.indexOf(pair.printed());
            return name.substring(0, at)
                    + pair.read()
                    + name.substring(at + pair.printed().length());
        }
    }
}
