package id.padan.generate;

import id.padan.generate.RandomStream.Weighted;
import id.padan.person.Nik;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * The country as seen from one city: where its people live, where those who came from elsewhere were registered first, and
 * how the registry writes places of birth.
 */
final class Geography {
    /** How much likelier a newcomer is from a given Kabupaten of the city's province than from one farther away. */
    private static final int NEARNESS = 40;

    private record PlaceName(String name, int weight, int firstYear, int lastYear) {
        boolean isUsedIn(int year) {
            return firstYear <= year && year <= lastYear;
        }
    }

    private record RegencyInYear(String regency, int year) {}

    private final String city;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, List<String>> districts = new TreeMap<>();
    private final Map<String, List<PlaceName>> places = new HashMap<>();
    private final Map<RegencyInYear, Optional<Weighted<PlaceName>>> placesInUse = new HashMap<>();
    private final Map<String, String> bareNames = new HashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Weighted<String> elsewhere;

    /**
     * Reads the tables.
     *
     * @param city the four digits of the city's code, see {@link #isCity}
     */
    Geography(String city) {
        this.city = city;
        for (CSVRecord row : Tables.read(Nik.class, "regions.csv")) {
            String code = row.get("code");
            names.put(code, row.get("name"));
            if (code.length() == 6) {
                districts
                        .computeIfAbsent(code.substring(0, 4), key -> new ArrayList<>())
                        .add(code);
            }
        }
        for (CSVRecord row : Tables.read("places.csv")) {
            places.computeIfAbsent(row.get("regency"), key -> new ArrayList<>())
                    .add(new PlaceName(
                            row.get("place"),
                            Tables.weight(row),
                            Integer.parseInt(row.get("first_year")),
                            Integer.parseInt(row.get("last_year"))));
        }
        for (CSVRecord row : Tables.read("place-aliases.csv")) {
            aliases.computeIfAbsent(row.get("place"), key -> new ArrayList<>()).add(row.get("other"));
        }
        List<String> others =
                districts.keySet().stream().filter(code -> !code.equals(city)).toList();
        elsewhere = Weighted.of(others, code -> code.startsWith(province()) ? NEARNESS : 1);
    }

    /** {@return whether a text is the code of a Kabupaten or Kota that has districts} */
    static boolean isCity(String code) {
        return code.length() == 4
                && Tables.read(Nik.class, "regions.csv").stream()
                        .map(row -> row.get("code"))
                        .anyMatch(region -> region.length() == 6 && region.startsWith(code));
    }

    /** {@return the two digits of the city's province} */
    String province() {
        return city.substring(0, 2);
    }

    /** {@return the four digits of the city} */
    String city() {
        return city;
    }

    /** {@return the city's name: "Kota Makassar"} */
    String cityName() {
        return name(city);
    }

    /** {@return the city's bare name: "Makassar"} */
    String bareCityName() {
        return bare(name(city));
    }

    /** {@return the name of a district of the city, always the same} */
    String exampleDistrict() {
        List<String> of = districtsOf(city);
        return name(of.get(of.size() / 2 + 1 < of.size() ? of.size() / 2 + 1 : 0));
    }

    /** {@return a district of the city, six digits} */
    String districtOfCity(RandomStream random) {
        return random.pick(districtsOf(city));
    }

    /** {@return a district anywhere but in the city, six digits; also one that was dissolved since} */
    String districtElsewhere(RandomStream random) {
        return random.pick(districtsOf(elsewhere.pick(random)));
    }

    /**
     * {@return a place of birth as the registry writes it}
     *
     * @param random decides between the names of a place
     * @param district a district of the Kabupaten or Kota of birth, six digits
     * @param year the year of birth, because names change
     */
    String birthPlace(RandomStream random, String district, int year) {
        String regency = district.substring(0, 4);
        return placesInUse
                .computeIfAbsent(new RegencyInYear(regency, year), this::placesIn)
                .map(inUse -> inUse.pick(random).name())
                .orElseGet(() -> bareNames.computeIfAbsent(
                        regency, code -> bare(name(code)).toUpperCase(Locale.ROOT)));
    }

    private Optional<Weighted<PlaceName>> placesIn(RegencyInYear when) {
        List<PlaceName> inUse = places.getOrDefault(when.regency(), List.of()).stream()
                .filter(place -> place.isUsedIn(when.year()))
                .toList();
        return inUse.isEmpty() ? Optional.empty() : Optional.of(Weighted.of(inUse, PlaceName::weight));
    }

    /**
     * {@return another name or spelling of a place}
     *
     * @param random decides
     * @param place a place as the registry writes it
     */
    String anotherName(RandomStream random, String place) {
        List<String> others = aliases.get(place);
        return others == null ? "KAB. " + place : random.pick(others);
    }

    private String name(String code) {
        return names.getOrDefault(code, code);
    }

    private List<String> districtsOf(String regency) {
        return districts.getOrDefault(regency, List.of());
    }

    private static String bare(String name) {
        return name.replaceFirst("^(Kabupaten|Kota Administrasi|Kota) ", "").replaceFirst("^Administrasi ", "");
    }
}
