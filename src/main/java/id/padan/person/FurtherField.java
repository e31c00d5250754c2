package id.padan.person;

import java.util.Locale;

/**
 * A field that a job adds to the five which every person has.
 *
 * @param name the name that the job gives it
 * @param kind how its values are compared
 */
public record FurtherField(String name, Kind kind) {

    /** How the values of a further field are compared. */
    public enum Kind {
        /** A number or code that one person has (NIP, BPJS, a foreign id): letters and digits count, nothing else. */
        IDENTIFIER,
        /** A name of the person or of somebody near, like the mother's. */
        NAME,
        /** A date other than the birth date. */
        DATE,
        /** A part of an address, or any place. */
        PLACE,
        /** One of a few values: a province, a religion. Equal or not. */
        CATEGORY;

        /** {@return the name in a job file: {@code identifier}} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What somebody wrote in a further field.
     *
     * @param field the field
     * @param written as written, trimmed; empty if nothing
     * @param key the normal form that is compared; empty if nothing that can be read was written
     */
    public record Value(FurtherField field, String written, String key) {}
}
