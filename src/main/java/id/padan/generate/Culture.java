package id.padan.generate;

import id.padan.person.Gender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

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
                .map(row -> new Presence(Objects.requireNonNull(cultures.get(row.get("culture"))), Tables.weight(row)))
                .toList();
        List<Culture> each = presences.stream().map(Presence::culture).toList();
        return Weighted.of(each, culture -> presences.get(each.indexOf(culture)).weight());
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
