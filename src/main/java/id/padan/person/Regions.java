package id.padan.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The region codes that can stand in a NIK: those in force and those retired, because a number keeps the code of its first
 * registration for life. Source: {@code regions.csv} beside this class, and what a job adds.
 */
public final class Regions {

    private final Set<String> districts;
    private final Set<String> regencyNames;

    private Regions(Set<String> districts, Set<String> regencyNames) {
        this.districts = Set.copyOf(districts);
        this.regencyNames = Set.copyOf(regencyNames);
    }

    /** {@return the codes that come with the program} */
    public static Regions standard() {
        return Standard.REGIONS;
    }

    /**
     * {@return whether a district ever had this code}
     *
     * @param code six digits
     */
    public boolean isKnown(String code) {
        return districts.contains(code);
    }

    /** The names of all Kabupaten and Kota, in capitals, without spaces and without their kind. */
    Set<String> regencyNames() {
        return regencyNames;
    }

    /** These and more. */
    Regions with(Collection<Region> added) {
        Set<String> codes = new HashSet<>(districts);
        Set<String> names = new HashSet<>(regencyNames);
        for (Region region : added) {
            if (region.isDistrict()) {
                codes.add(region.code());
            } else if (region.isRegency()) {
                names.add(region.bareName());
            }
        }
        return new Regions(codes, names);
    }

    /** Read when first needed, and once. */
    private static final class Standard {

        static final Regions REGIONS = read();

        private static Regions read() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(Dictionary.open("regions.csv"), StandardCharsets.UTF_8))) {
                List<Region> regions = lines.lines()
                        .skip(1)
                        .map(Region::of)
                        .flatMap(Optional::stream)
                        .toList();
                return new Regions(Set.of(), Set.of()).with(regions);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A line of {@code regions.csv}.
     *
     * @param code 2 digits (province), 4 (Kabupaten or Kota) or 6 (district)
     * @param name its name
     */
    record Region(String code, String name) {

        /** The first line of the file. */
        static final String HEADING = "code,name,last_seen";

        private static final int REGENCY_DIGITS = 4;
        private static final int DISTRICT_DIGITS = 6;
        private static final Pattern LINE = Pattern.compile("((?:[0-9]{2}){1,3}),([^,]*[^,\\s][^,]*)(?:,[0-9]*)?");
        private static final Pattern KIND = Pattern.compile("(?:KAB\\.?|KABUPATEN|KOTA) .*");

        /** The region of a line, if it is one. */
        static Optional<Region> of(String line) {
            Matcher matcher = LINE.matcher(line);
            return matcher.matches()
                    ? Optional.of(new Region(matcher.group(1), matcher.group(2).strip()))
                    : Optional.empty();
        }

        boolean isRegency() {
            return code.length() == REGENCY_DIGITS;
        }

        boolean isDistrict() {
            return code.length() == DISTRICT_DIGITS;
        }

        /** Whether the name says of what kind it is: Kabupaten or Kota. */
        boolean hasKind() {
            return KIND.matcher(WrittenText.plainCapitals(name)).matches();
        }

        /** The name without its kind, as {@link PlaceReader} compares it. */
        String bareName() {
            String capitals = WrittenText.plainCapitals(name);
            return WrittenText.lettersOnly(capitals.substring(capitals.indexOf(' ') + 1));
        }
    }
}
