package id.padan.matching;

import id.padan.person.Nik;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The birth dates that a NIK may mean: it has no century. */
final class NikDates {

    private static final int[] CENTURIES = {1900, 2000};

    private NikDates() {}

    /** The dates of both centuries that exist, of a number that is well formed. */
    static List<LocalDate> of(Nik nik) {
        List<LocalDate> dates = new ArrayList<>();
        for (int century : CENTURIES) {
            YearMonth month = YearMonth.of(century + nik.yearOfCentury(), nik.month());
            if (month.isValidDay(nik.day())) {
                dates.add(month.atDay(nik.day()));
            }
        }
        return dates;
    }
}
