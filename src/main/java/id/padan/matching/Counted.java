package id.padan.matching;

/** Of what values a scan counts how many registry people have them. The order is that of the stored form. */
enum Counted {
    /** A word of a name, by the hash of its letters. */
    WORD,
    /** A word of a name, by the hash of its key. */
    WORD_KEY,
    /** A full name, by the hash of its letters without spaces. */
    FULL_NAME,
    /** A full name, by the hash of its words' keys without spaces. */
    FULL_NAME_KEY,
    /** A birth date, by its day since 1970-01-01. */
    BIRTH_DAY,
    /** The six digits of the region inside a NIK. */
    REGION,
    /** The four digits of the serial inside a NIK. */
    SERIAL,
    /** The first word of a name, by the hash of its key; {@link RegistryCounts#ANY} for people of known gender at all. */
    FIRST_WORD,
    /** The same, of women. */
    FIRST_WORD_OF_WOMEN,
    /**
     * A place of birth, by the hash of its key; {@link RegistryCounts#ANY} for all people that were asked. Only candidates
     * are asked: nobody else's place is ever read.
     */
    PLACE,
    /** A value of a field that the job adds, by {@link FurtherKeys#value}; of the field, {@link FurtherKeys#any}. */
    FURTHER,
    /** No NIK of sixteen digits; {@link RegistryCounts#ANY} in place of a value. */
    WITHOUT_NIK,
    /** No birth date that can be read; the same. */
    WITHOUT_BIRTH_DATE
}
