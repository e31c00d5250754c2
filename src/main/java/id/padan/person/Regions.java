package id.padan.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The region codes that can stand in a NIK: those in force and those retired, because a number keeps the code of its first
 * registration for life. Source: {@code regions.csv} beside this class.
 */
public final class Regions {

    private static final int DISTRICT_DIGITS = 6;

    private final Set<String> districts;

    private Regions(Set<String> districts) {
        this.districts = districts;
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

    /** Read when first needed, and once. */
    private static final class Standard {

        static final Regions REGIONS = read();

        private static Regions read() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv")),
                    StandardCharsets.UTF_8))) {
                return new Regions(lines.lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .filter(code -> code.length() == DISTRICT_DIGITS)
                        .collect(Collectors.toUnmodifiableSet()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
