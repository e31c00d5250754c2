package id.padan.registry;

import id.padan.person.RegistryRecord;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads birth dates without leaving anything behind to be collected: {@code 12-05-1990}, {@code 12/5/1990},
 * {@code 1990-05-12}, {@code 12051990}, {@code 19900512}, each also with a time of day behind it. Day before month, always.
 */
final class BirthDays {

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2100;

    /** The day since 1970-01-01 on which each month begins, from January of the first year; one more at the end. */
    private static final int[] MONTH_STARTS = monthStarts();

    private BirthDays() {}

    /**
     * {@return the date as days since 1970-01-01, or {@link RegistryRecord#NO_DATE}}
     *
     * @param text holds the date
     * @param length how many of its characters count
     */
    static int parse(char[] text, int length) {
        int numbers = 0;
        int first = 0;
        int second = 0;
        int firstDigits = 0;
        int number = 0;
        int digits = 0;
        int i = Blanks.skip(text, 0, length);
        for (; i < length; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9' && digits < 8) {
                number = number * 10 + (c - '0');
                digits++;
            } else if (numbers < 2 && digits > 0 && (c == '-' || c == '/' || c == '.')) {
                if (numbers == 0) {
                    first = number;
                    firstDigits = digits;
                } else {
                    second = number;
                }
                numbers++;
                number = 0;
                digits = 0;
            } else {
                break;
            }
        }
        if (!isTimeOfDay(text, i, length)) {
            return RegistryRecord.NO_DATE;
        }
        if (numbers == 0) {
            return digits == 8 ? compact(number) : RegistryRecord.NO_DATE;
        }
        return numbers == 2 ? parts(first, firstDigits, second, number, digits) : RegistryRecord.NO_DATE;
    }

    /** {@return the day of a date} */
    static int of(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return RegistryRecord.NO_DATE;
        }
        int index = (year - FIRST_YEAR) * 12 + month - 1;
        int epochDay = MONTH_STARTS[index] + day - 1;
        return epochDay < MONTH_STARTS[index + 1] ? epochDay : RegistryRecord.NO_DATE;
    }

    private static int parts(int first, int firstDigits, int second, int third, int thirdDigits) {
        if (firstDigits == 4 && thirdDigits <= 2) {
            return of(first, second, third);
        }
        return thirdDigits == 4 && firstDigits <= 2 ? of(third, second, first) : RegistryRecord.NO_DATE;
    }

    /** Never both: of 19121990 the first half is a year, and then 19 would have to be a month. */
    private static int compact(int digits) {
        int yearFirst = of(digits / 10_000, digits / 100 % 100, digits % 100);
        return yearFirst != RegistryRecord.NO_DATE
                ? yearFirst
                : of(digits % 10_000, digits / 10_000 % 100, digits / 1_000_000);
    }

    private static boolean isTimeOfDay(char[] text, int from, int length) {
        int i = from;
        if (i < length && (text[i] == 'T' || Blanks.isBlank(text[i]))) {
            i++;
            while (i < length && isTimeCharacter(text[i])) {
                i++;
            }
        }
        return Blanks.skip(text, i, length) == length;
    }

    private static boolean isTimeCharacter(char c) {
        return (c >= '0' && c <= '9') || c == ':' || c == '.';
    }

    private static int[] monthStarts() {
        int[] starts = new int[(LAST_YEAR - FIRST_YEAR + 1) * 12 + 1];
        for (int i = 0; i < starts.length; i++) {
            LocalDate start = YearMonth.of(FIRST_YEAR, 1).plusMonths(i).atDay(1);
            starts[i] = Math.toIntExact(start.toEpochDay());
        }
        return starts;
    }
}
