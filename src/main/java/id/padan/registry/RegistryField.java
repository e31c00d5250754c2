package id.padan.registry;

import java.util.Locale;

/** What a column of the registry extract can mean. */
public enum RegistryField {
    /** The population number; an extract without it cannot be used. */
    NIK,
    /** The full name; an extract without it cannot be used. */
    NAME,
    /** The rest of the name, where it stands in two columns: only if the job file names this one. */
    LAST_NAME,
    /** Place of birth. */
    BIRTH_PLACE,
    /** Date of birth; an extract without it cannot be used. */
    BIRTH_DATE,
    /** Gender. */
    GENDER,
    /** Whether the person is alive and registered. */
    STATUS,
    /** The number of the family card: tells whose number a relative's is. */
    FAMILY_CARD;

    /** {@return the name in a job file: {@code birth_date}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
