package id.padan.person;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        return KIND.matcher(Letters.capitals(name)).matches();
    }

    /** The name without its kind, as {@link PlaceReader} compares it. */
    String bareName() {
        String capitals = Letters.capitals(name);
        return Letters.only(capitals.substring(capitals.indexOf(' ') + 1));
    }
}
