package id.padan.matching.weigh;

import id.padan.person.Gender;
import id.padan.person.Nik;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * What the date part of a NIK says: DDMMYY, forty added to the day for women. It has no century.
 *
 * @param gender the gender
 * @param day the day of the month; 1 to 31
 * @param month the month; 1 to 12
 * @param yearOfCentury the last two digits of the year; 0 to 99
 */
record NikDate(Gender gender, int day, int month, int yearOfCentury) {

    /** The centuries in which somebody may be born who has a NIK. */
    static final int[] CENTURIES = {1900, 2000};

    private static final int LEAP_DAY = 29;
    private static final int FEMALE_DAY = 40;
    private static final int HUNDRED = 100;
    private static final int MONTHS = 12;

    /** What the number says, or null if its digits are not those of a date. */
    static @Nullable NikDate of(Nik nik) {
        return of(Integer.parseInt(nik.digits(), 6, 12, 10));
    }

    /** What six digits say, or null if they are not those of a date. */
    static @Nullable NikDate of(int digits) {
        int dayAndMonth = digits / HUNDRED;
        int dayAndGender = dayAndMonth / HUNDRED;
        int month = dayAndMonth - dayAndGender * HUNDRED;
        boolean female = dayAndGender > FEMALE_DAY;
        int day = female ? dayAndGender - FEMALE_DAY : dayAndGender;
        if (day < 1 || month < 1 || month > MONTHS || day > Month.of(month).maxLength()) {
            return null;
        }
        return new NikDate(female ? Gender.FEMALE : Gender.MALE, day, month, digits - dayAndMonth * HUNDRED);
    }

    /** Whether there was such a day in a century. Of all days of a leap year, only one is not in every year. */
    boolean existsIn(int century) {
        return day != LEAP_DAY || month != 2 || Year.isLeap(century + yearOfCentury);
    }

    /** How a birth date stands to the one that it means in a century. */
    ComparisonLevel levelOf(LocalDate birthDate, int century) {
        return DateComparison.level(birthDate, century + yearOfCentury, month, day);
    }
}
