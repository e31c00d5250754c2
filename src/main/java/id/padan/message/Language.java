package id.padan.message;

import java.util.Locale;

/** A language that Padan speaks. */
public enum Language {
    /** Bahasa Indonesia, the default. */
    ID("id"),
    /** English. */
    EN("en");

    private final String code;
    private final Locale locale;

    Language(String code) {
        this.code = code;
        this.locale = Locale.forLanguageTag(code);
    }

    /** {@return the code in the job file and in the names of the bundles} */
    public String code() {
        return code;
    }

    /** {@return the locale for numbers and dates in running text} */
    public Locale locale() {
        return locale;
    }
}
