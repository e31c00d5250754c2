package id.padan.filedamage;

import id.padan.person.NameWord;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When two records are taken for one person while a table is judged. Cruder than matching, on purpose: what convinces are
 * many rows, and a model that may be set otherwise has no part in it.
 */
final class Likeness {

    private Likeness() {}

    /**
     * Alike without a look at the NIK: all of the name and a part of the birth date, if both have one; or a word of the name
     * and all of the date. Namesakes of another day, month and year are two people, and in a sorted list they are neighbours.
     */
    static boolean withoutNik(Person a, Person b) {
        if (sameName(a.name(), b.name())) {
            return !differInAllParts(a.birthDate(), b.birthDate());
        }
        return a.birthDate() != null && a.birthDate().equals(b.birthDate()) && shareWord(a.name(), b.name());
    }

    /** A date that went through a damage of its own keeps its year (month first) or mostly its month (1,462 days off). */
    private static boolean differInAllParts(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null
                && b != null
                && a.getDayOfMonth() != b.getDayOfMonth()
                && a.getMonthValue() != b.getMonthValue()
                && a.getYear() != b.getYear();
    }

    static boolean sameName(PersonName a, PersonName b) {
        return !a.words().isEmpty() && a.key().equals(b.key());
    }

    static boolean shareWord(PersonName a, PersonName b) {
        for (NameWord one : a.words()) {
            for (NameWord other : b.words()) {
                if (one.key().equals(other.key())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The sixteen digits, or null. */
    static @Nullable String digits(Person person) {
        return person.nik() instanceof NikReading.Complete complete
                ? complete.nik().digits()
                : null;
    }

    static boolean sameNik(Person a, Person b) {
        String digits = digits(a);
        return digits != null && digits.equals(digits(b));
    }

    /** The date with day and month exchanged, or null if that is none, or the same. */
    static @Nullable LocalDate exchanged(LocalDate date) {
        return date.getDayOfMonth() > 12 || date.getDayOfMonth() == date.getMonthValue()
                ? null
                : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }
}
