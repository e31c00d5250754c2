package id.padan.generate;

import id.padan.person.Gender;

/** Mistakes in the gender. */
final class GenderDamage {
    private GenderDamage() {}

    static Submission wrong(Submission row, Circumstances around) {
        Gender gender = row.gender();
        return gender == null ? row : row.withGender(gender == Gender.MALE ? Gender.FEMALE : Gender.MALE);
    }

    static Submission missing(Submission row, Circumstances around) {
        return row.withGender(null);
    }
}
