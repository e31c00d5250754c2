package id.padan.generate;

import id.padan.person.Gender;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an OPD writes about one person, before it is laid out in columns.
 *
 * @param person whom the row is about
 * @param household where the person lives
 * @param registered whether the registry has the person
 * @param post the work
 * @param nik what stands in the place of the NIK
 * @param name the name, in capitals, without titles
 * @param titles titles written with the name
 * @param birthPlace in capitals, may be empty
 * @param birthDate null: not written
 * @param gender null: not written
 * @param damage what was done to the row
 */
record Submission(
        Resident person,
        Household household,
        boolean registered,
        Post post,
        NikCell nik,
        String name,
        Titles titles,
        String birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        Set<Damage> damage) {

    /**
     * What stands in the place of a NIK.
     *
     * @param text the digits or what is left of them
     * @param damagedNumber whether a spreadsheet took it for a number, which keeps fifteen digits
     */
    record NikCell(String text, boolean damagedNumber) {
        static NikCell of(String text) {
            return new NikCell(text, false);
        }
    }

    /**
     * Titles.
     *
     * @param front before the name, or empty
     * @param back after the name, or empty
     */
    record Titles(String front, String back) {
        static final Titles NONE = new Titles("", "");
    }

    /** {@return the row without any damage} */
    static Submission correct(Resident person, Household household, boolean registered, Post post) {
        return new Submission(
                person,
                household,
                registered,
                post,
                NikCell.of(person.nik().digits()),
                person.name(),
                Titles.NONE,
                person.birthPlace(),
                person.birthDate(),
                person.gender(),
                Set.of());
    }

    Submission withNik(NikCell newNik) {
        return new Submission(
                person, household, registered, post, newNik, name, titles, birthPlace, birthDate, gender, damage);
    }

    Submission withNik(String text) {
        return withNik(NikCell.of(text));
    }

    Submission withName(String newName) {
        return new Submission(
                person, household, registered, post, nik, newName, titles, birthPlace, birthDate, gender, damage);
    }

    Submission withTitles(Titles newTitles) {
        return new Submission(
                person, household, registered, post, nik, name, newTitles, birthPlace, birthDate, gender, damage);
    }

    Submission withBirthPlace(String newPlace) {
        return new Submission(
                person, household, registered, post, nik, name, titles, newPlace, birthDate, gender, damage);
    }

    Submission withBirthDate(@Nullable LocalDate newDate) {
        return new Submission(
                person, household, registered, post, nik, name, titles, birthPlace, newDate, gender, damage);
    }

    Submission withGender(@Nullable Gender newGender) {
        return new Submission(
                person, household, registered, post, nik, name, titles, birthPlace, birthDate, newGender, damage);
    }

    Submission withDamage(Damage kind) {
        Set<Damage> more = EnumSet.of(kind);
        more.addAll(damage);
        return new Submission(
                person, household, registered, post, nik, name, titles, birthPlace, birthDate, gender, more);
    }
}
