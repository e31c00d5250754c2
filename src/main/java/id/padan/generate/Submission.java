package id.padan.generate;

import id.padan.generate.Office.Post;
import id.padan.generate.RosterStyle.DateForm;
import id.padan.generate.Workforce.Worker;
import id.padan.person.Gender;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an OPD writes about one person, before it is laid out in columns.
 *
 * @param worker whom the row is about
 * @param registered whether the registry has the person
 * @param post the work
 * @param nik what stands in the place of the NIK
 * @param name the name, in capitals, without titles
 * @param titles titles written with the name
 * @param birthPlace in capitals, may be empty
 * @param born what stands in the place of the date of birth
 * @param gender null: not written
 * @param damage what was done to the row
 */
record Submission(
        Worker worker,
        boolean registered,
        Post post,
        NikCell nik,
        String name,
        Titles titles,
        String birthPlace,
        DateCell born,
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
     * What stands in the place of a date.
     *
     * @param date null: nothing
     * @param form how it is written; null: as everywhere in the roster
     */
    record DateCell(@Nullable LocalDate date, @Nullable DateForm form) {}

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
    static Submission correct(Worker worker, boolean registered, Post post) {
        Resident person = worker.person();
        return new Submission(
                worker,
                registered,
                post,
                NikCell.of(person.nik().digits()),
                person.name(),
                Titles.NONE,
                person.birthPlace(),
                new DateCell(person.birthDate(), null),
                person.gender(),
                Set.of());
    }

    Resident person() {
        return worker.person();
    }

    Household household() {
        return worker.household();
    }

    @Nullable
    LocalDate birthDate() {
        return born.date();
    }

    Submission withNik(NikCell newNik) {
        return new Submission(worker, registered, post, newNik, name, titles, birthPlace, born, gender, damage);
    }

    Submission withNik(String text) {
        return withNik(NikCell.of(text));
    }

    Submission withName(String newName) {
        return new Submission(worker, registered, post, nik, newName, titles, birthPlace, born, gender, damage);
    }

    Submission withTitles(Titles newTitles) {
        return new Submission(worker, registered, post, nik, name, newTitles, birthPlace, born, gender, damage);
    }

    Submission withBirthPlace(String newPlace) {
        return new Submission(worker, registered, post, nik, name, titles, newPlace, born, gender, damage);
    }

    Submission withBorn(DateCell newDate) {
        return new Submission(worker, registered, post, nik, name, titles, birthPlace, newDate, gender, damage);
    }

    Submission withBirthDate(@Nullable LocalDate newDate) {
        return withBorn(new DateCell(newDate, born.form()));
    }

    Submission withGender(@Nullable Gender newGender) {
        return new Submission(worker, registered, post, nik, name, titles, birthPlace, born, newGender, damage);
    }

    Submission withDamage(Set<Damage> kinds) {
        return new Submission(worker, registered, post, nik, name, titles, birthPlace, born, gender, kinds);
    }

    Submission withDamage(Damage kind) {
        Set<Damage> more = EnumSet.of(kind);
        more.addAll(damage);
        return withDamage(more);
    }
}
