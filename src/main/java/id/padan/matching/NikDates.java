package id.padan.matching;

import id.padan.person.Gender;
import id.padan.person.Nik;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the date part of a NIK says: DDMMYY, forty added to the day for women.
 *
 * @param gender the gender
 * @param born the birth dates that it may mean, since it has no century: those of both that exist
 */
record NikDates(Gender gender, List<LocalDate> born) {

    private static final int[] CENTURIES = {1900, 2000};
    private static final int LEAP_DAY = 29;
    private static final int FEMALE_DAY = 40;
    private static final int YEARS = 100;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /**
     * Those asked for so far, by their digits: for each row some sixty are. Filled by whichever thread comes first; what two
     * make of the same digits is the same.
     */
    private static final @Nullable NikDates[] KNOWN = new NikDates[(FEMALE_DAY + DAYS + 1) * (MONTHS + 1) * YEARS];

    /** The dates of a number that is well formed. */
    static List<LocalDate> of(Nik nik) {
        NikDates dates = of(Integer.parseInt(nik.digits().substring(6, 12)));
        return dates == null ? List.of() : dates.born;
    }

    /** What six digits say, or null if they are not those of a date. */
    static @Nullable NikDates of(int digits) {
        int day = digits / (YEARS * YEARS);
        int month = digits / YEARS % YEARS;
        if (day > FEMALE_DAY + DAYS || month > MONTHS) {
            return null;
        }
        int place = (day * (MONTHS + 1) + month) * YEARS + digits % YEARS;
        NikDates known = KNOWN[place];
        if (known == null) {
            known = read(day, month, digits % YEARS);
            KNOWN[place] = known;
        }
        return known;
    }

    private static @Nullable NikDates read(int dayAndGender, int month, int year) {
        int day = dayAndGender > FEMALE_DAY ? dayAndGender - FEMALE_DAY : dayAndGender;
        if (day < 1 || month < 1 || day > Month.of(month).maxLength()) {
            return null;
        }
        List<LocalDate> born = new ArrayList<>(CENTURIES.length);
        for (int century : CENTURIES) {
            // Of all days of a month in a leap year, only this one is not in every year.
            if (month != 2 || day != LEAP_DAY || Year.isLeap(century + year)) {
                born.add(LocalDate.of(century + year, month, day));
            }
        }
        return new NikDates(dayAndGender > FEMALE_DAY ? Gender.FEMALE : Gender.MALE, List.copyOf(born));
    }
}
