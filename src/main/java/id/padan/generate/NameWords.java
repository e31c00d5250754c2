package id.padan.generate;

import id.padan.generate.RandomStream.Weighted;
import id.padan.person.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/**
 * The words that names are made of: a list of common ones ({@code words.csv}) and, because the long tail of Indonesian
 * names is made of recurring parts (NUR-HA-YATI, SU-TAR-NO), parts to make rare ones from ({@code parts.csv}). Both were
 * compiled for Padan from what is generally known of names; the weights fall off with the rank as Zipf's law has it.
 */
final class NameWords {
    /** Where in a name a word of {@code words.csv} can stand. */
    enum Place {
        /** Anywhere, also alone. */
        ANY,
        /** Before other words only: MUHAMMAD, SITI, ANDI. */
        FRONT,
        /** After ABDUL only. */
        SERVANT,
        /** A clan's or family's name, last. */
        CLAN,
        /** A Balinese name of the order of birth. */
        ORDER
    }

    private record Pool(String origin, Gender gender, Place place) {}

    private record Syllables(String origin, Gender gender) {}

    private record Entry(String word, int weight) {}

    private final Map<Pool, Weighted<Entry>> words;
    private final Map<Syllables, List<Weighted<Entry>>> parts;

    private NameWords(Map<Pool, Weighted<Entry>> words, Map<Syllables, List<Weighted<Entry>>> parts) {
        this.words = words;
        this.parts = parts;
    }

    /** {@return the words that come with the program} */
    static NameWords standard() {
        Map<Pool, List<Entry>> words = new HashMap<>();
        for (CSVRecord row : Tables.read("words.csv")) {
            Place place = Place.valueOf(row.get("place").toUpperCase(Locale.ROOT));
            for (Gender gender : genders(row)) {
                words.computeIfAbsent(new Pool(row.get("origin"), gender, place), key -> new ArrayList<>())
                        .add(new Entry(row.get("word"), Tables.weight(row)));
            }
        }
        Map<Pool, Weighted<Entry>> pools = new HashMap<>();
        words.forEach((pool, entries) -> pools.put(pool, Weighted.of(entries, Entry::weight)));
        return new NameWords(pools, parts());
    }

    private static Map<Syllables, List<Weighted<Entry>>> parts() {
        Map<Syllables, List<CSVRecord>> rows = new HashMap<>();
        for (CSVRecord row : Tables.read("parts.csv")) {
            for (Gender gender : genders(row)) {
                rows.computeIfAbsent(new Syllables(row.get("origin"), gender), key -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<Syllables, List<Weighted<Entry>>> parts = new HashMap<>();
        rows.forEach((syllables, all) -> parts.put(
                syllables,
                IntStream.rangeClosed(1, 3)
                        .mapToObj(position -> atPosition(all, position))
                        .toList()));
        return parts;
    }

    private static Weighted<Entry> atPosition(List<CSVRecord> rows, int position) {
        List<Entry> entries = rows.stream()
                .filter(row -> row.get("position").equals(Integer.toString(position)))
                .map(row -> new Entry(row.get("part"), Tables.weight(row)))
                .toList();
        return Weighted.of(entries, Entry::weight);
    }

    private static List<Gender> genders(CSVRecord row) {
        return switch (row.get("gender")) {
            case "L" -> List.of(Gender.MALE);
            case "P" -> List.of(Gender.FEMALE);
            default -> List.of(Gender.MALE, Gender.FEMALE);
        };
    }

    /** {@return a word of the list, or empty if the list has none of this kind} */
    Optional<String> word(RandomStream random, String origin, Gender gender, Place place) {
        return Optional.ofNullable(words.get(new Pool(origin, gender, place)))
                .map(pool -> pool.pick(random).word());
    }

    boolean has(String origin, Gender gender, Place place) {
        return words.containsKey(new Pool(origin, gender, place));
    }

    /** {@return a rare word made of parts, or empty if there are no parts of this kind} */
    Optional<String> rareWord(RandomStream random, String origin, Gender gender) {
        List<Weighted<Entry>> positions = parts.get(new Syllables(origin, gender));
        if (positions == null) {
            return Optional.empty();
        }
        StringBuilder word = new StringBuilder();
        for (Weighted<Entry> position : positions) {
            String part = position.pick(random).word();
            boolean doubles = word.length() > 0 && word.charAt(word.length() - 1) == part.charAt(0);
            word.append(part, doubles ? 1 : 0, part.length());
        }
        return Optional.of(word.toString());
    }

    /**
     * How a people gives names: the origins of its words, and how often each.
     *
     * @param name its key in {@code cultures.csv}
     * @param origins the origins of its words
     */
    record Culture(String name, Weighted<Share> origins) {
        /** The share of an origin. */
        record Share(String origin, int weight) {}

        private record Presence(Culture culture, int weight) {}

        /**
         * {@return the cultures that live in a province, as often as they do}
         *
         * @param province the two digits of its code
         */
        static Weighted<Culture> of(String province) {
            Map<String, Culture> cultures = all();
            List<Presence> presences = Tables.read("provinces.csv").stream()
                    .filter(row -> row.get("province").equals(province))
                    .map(row ->
                            new Presence(Objects.requireNonNull(cultures.get(row.get("culture"))), Tables.weight(row)))
                    .toList();
            List<Culture> each = presences.stream().map(Presence::culture).toList();
            return Weighted.of(
                    each, culture -> presences.get(each.indexOf(culture)).weight());
        }

        private static Map<String, Culture> all() {
            Map<String, List<Share>> shares = new LinkedHashMap<>();
            for (CSVRecord row : Tables.read("cultures.csv")) {
                shares.computeIfAbsent(row.get("culture"), key -> new ArrayList<>())
                        .add(new Share(row.get("origin"), Tables.weight(row)));
            }
            Map<String, Culture> cultures = new LinkedHashMap<>();
            shares.forEach((name, of) -> cultures.put(name, new Culture(name, Weighted.of(of, Share::weight))));
            return cultures;
        }

        String origin(RandomStream random) {
            return origins.pick(random).origin();
        }

        boolean hasClans(NameWords words) {
            return words.has(name, Gender.MALE, NameWords.Place.CLAN);
        }
    }
}
