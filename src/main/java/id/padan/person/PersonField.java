package id.padan.person;

import java.util.Locale;

/** A field in which two records of a person can agree or differ, in the order in which reports name them. */
public enum PersonField {
    /** The population number. */
    NIK,
    /** The full name. */
    NAME,
    /** The place of birth. */
    BIRTH_PLACE,
    /** The date of birth. */
    BIRTH_DATE,
    /** The gender. */
    GENDER;

    /** {@return the code in output files: {@code birth_date}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
