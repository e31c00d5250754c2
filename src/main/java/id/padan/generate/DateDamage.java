package id.padan.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;

/** Mistakes in the date of birth. */
final class DateDamage {
    /** One off is the commonest slip; ten off is a wrong digit. */
    private static final List<Integer> YEARS_OFF = List.of(-1, 1, -1, 1, -2, 2, -3, 3, -10, 10, 5, -5);

    private DateDamage() {}

    static Submission dayMonthSwapped(Submission row, Circumstances around) {
        return changed(
                row,
                date -> date.getDayOfMonth() > 12
                        ? date
                        : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
    }

    static Submission yearOff(Submission row, Circumstances around) {
        return changed(row, date -> date.plusYears(around.random().pick(YEARS_OFF)));
    }

    static Submission monthOff(Submission row, Circumstances around) {
        return changed(row, date -> {
            int month = (date.getMonthValue() + around.random().below(11)) % 12 + 1;
            return withDay(YearMonth.of(date.getYear(), month), date.getDayOfMonth());
        });
    }

    static Submission dayOff(Submission row, Circumstances around) {
        return changed(row, date -> {
            int days = date.lengthOfMonth();
            int step = around.random().chance(0.5)
                    ? around.random().pick(List.of(1, days - 1, 2, 10, days - 10))
                    : around.random().between(1, days - 1);
            return date.withDayOfMonth((date.getDayOfMonth() - 1 + step) % days + 1);
        });
    }

    static Submission placeholder(Submission row, Circumstances around) {
        return changed(
                row,
                date -> around.random().chance(0.7)
                        ? LocalDate.of(date.getYear(), 1, 1)
                        : LocalDate.of(date.getYear(), 12, 31));
    }

    static Submission missing(Submission row, Circumstances around) {
        return row.withBirthDate(null);
    }

    static Submission ofStart(Submission row, Circumstances around) {
        LocalDate since = row.post().since();
        return since == null ? row : row.withBirthDate(since);
    }

    private static LocalDate withDay(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static Submission changed(Submission row, UnaryOperator<LocalDate> change) {
        LocalDate date = row.birthDate();
        return date == null ? row : row.withBirthDate(change.apply(date));
    }
}
