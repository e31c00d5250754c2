package id.padan.person;

import java.util.Locale;

/** Reads places of birth. */
public final class PlaceReader {

    private PlaceReader() {}

    /** {@return a reader with the dictionaries that come with the program} */
    public static PlaceReader standard() {
        return new PlaceReader();
    }

    /**
     * {@return the place in normal form}
     *
     * @param written a place as written; may be empty
     */
    public BirthPlace read(String written) {
        return new BirthPlace(written.strip(), written.strip().toUpperCase(Locale.ROOT));
    }
}
