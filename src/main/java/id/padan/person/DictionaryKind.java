package id.padan.person;

import java.util.Locale;

/** A dictionary that comes with the program and that a job can extend. */
public enum DictionaryKind {
    /** Titles in front of names and behind them. */
    TITLES,
    /** Spellings of one name. */
    SPELLINGS,
    /** Names of one place. */
    PLACES,
    /** Region codes in NIKs, with the names of Kabupaten and Kota. */
    REGIONS;

    /** {@return the name in a job file} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
