package id.padan.person;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads places of birth. A Kabupaten and the Kota of the same name are one (26 pairs share a name, and papers seldom say
 * which is meant), and so are the names that a place has had. Safe for use by several threads.
 */
public final class PlaceReader {

    /** What stands before the name of a place and says of what kind it is. */
    static final Set<String> KINDS = Set.of(
            "KABUPATEN",
            "KAB",
            "KOTA",
            "KOTAMADYA",
            "KODYA",
            "KOTIF",
            "KOTIP",
            "ADMINISTRASI",
            "ADM",
            "DAERAH",
            "DATI",
            "KECAMATAN",
            "KEC",
            "KELURAHAN",
            "KEL",
            "DESA",
            "DUSUN",
            "KAMPUNG",
            "II",
            "TK",
            "TINGKAT",
            "PROVINSI",
            "PROV",
            "PROPINSI");

    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "KAB",
            "KABUPATEN",
            "KEC",
            "KECAMATAN",
            "KEL",
            "KELURAHAN",
            "KEP",
            "KEPULAUAN",
            "TJ",
            "TANJUNG",
            "TG",
            "TANJUNG",
            "TJG",
            "TANJUNG",
            "UJ",
            "UJUNG",
            "PKL",
            "PANGKAL");

    private static final PlaceReader STANDARD =
            new PlaceReader(Dictionary.of("places.properties").commonForms(), Regions.standard());

    private final Map<String, String> commonNames;
    /** Names that a word for a kind belongs to: KOTA BARU is a place itself, KOTA BOGOR is BOGOR. */
    private final Set<String> wholeNames;

    private final Memory<Person.BirthPlace> places = new Memory<>(this::normalised);

    PlaceReader(Map<String, String> commonNames, Regions regions) {
        this.commonNames = commonNames;
        Set<String> names = new HashSet<>(regions.regencyNames());
        names.addAll(commonNames.keySet());
        names.addAll(commonNames.values());
        this.wholeNames = Set.copyOf(names);
    }

    /** {@return a reader with the dictionaries that come with the program} */
    public static PlaceReader standard() {
        return STANDARD;
    }

    /**
     * {@return the place in normal form}
     *
     * @param written a place as written; may be empty
     */
    public Person.BirthPlace read(String written) {
        return places.of(written.strip());
    }

    private Person.BirthPlace normalised(String stripped) {
        String capitals = WrittenText.plainCapitals(stripped);
        String key = "";
        // "MAKASSAR, SULAWESI SELATAN" and "MAKASSAR (UJUNG PANDANG)": the first part that says anything is the place.
        for (int start = 0; start < capitals.length() && key.isEmpty(); ) {
            int end = endOfPart(capitals, start);
            key = key(capitals.substring(start, end));
            start = end + 1;
        }
        return new Person.BirthPlace(stripped, key);
    }

    private static int endOfPart(String capitals, int start) {
        int at = start;
        while (at < capitals.length() && ",(/;)".indexOf(capitals.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private String key(String part) {
        String[] words = part.split("[^A-Z0-9]+", -1);
        String bare = "";
        for (int first = 0; first < words.length && bare.isEmpty(); first++) {
            String name = joined(words, first);
            if (wholeNames.contains(name)) {
                return commonNames.getOrDefault(name, name);
            }
            bare = words[first].isEmpty() || KINDS.contains(words[first]) ? "" : name;
        }
        String name = bare.isEmpty() ? joined(words, 0) : bare;
        return commonNames.getOrDefault(name, name);
    }

    private static String joined(String[] words, int first) {
        StringBuilder name = new StringBuilder();
        for (int i = first; i < words.length; i++) {
            name.append(ABBREVIATIONS.getOrDefault(words[i], words[i]));
        }
        return name.toString();
    }
}
