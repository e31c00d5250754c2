package id.padan.person;

import java.util.Locale;

/** How the values of a further field are compared. */
public enum FieldKind {
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
