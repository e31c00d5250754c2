package id.padan.matching;

import id.padan.person.Nik;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/** The birth dates that a NIK may mean: it has no century. */
final class NikDates {

    private static final int[] CENTURIES = {1900, 2000};
    private static final int LEAP_DAY = 29;

    private NikDates() {}

    /** The dates of both centuries that exist, of a number that is well formed. */
    static List<LocalDate> of(Nik nik) {
        List<LocalDate> dates = new ArrayList<>(CENTURIES.length);
        for (int century : CENTURIES) {
            int year = century + nik.yearOfCentury();
            // Of all days of a well-formed number, only this one is not in every year.
            if (nik.month() != 2 || nik.day() != LEAP_DAY || Year.isLeap(year)) {
                dates.add(LocalDate.of(year, nik.month(), nik.day()));
            }
        }
        return dates;
    }
}
