package id.padan.registry;

import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the two keys of a record, without leaving anything behind to be collected, and tells what is blank. */
final class RecordKeys {

    private static final char LAST_ASCII = '~';

    private RecordKeys() {}

    /** {@return whether a character is white space, a mark that no eye sees, or an apostrophe as Excel puts before text} */
    static boolean isBlank(char c) {
        return c <= ' ' || c == '\'' || (c > LAST_ASCII && isBlankOfOtherScripts(c));
    }

    private static boolean isBlankOfOtherScripts(char c) {
        return Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    /** {@return the index of the first character from an index on that is not blank, or the length} */
    static int skip(char[] text, int from, int length) {
        int i = from;
        while (i < length && isBlank(text[i])) {
            i++;
        }
        return i;
    }

    /**
     * Reads NIKs: sixteen digits, with spaces, dots, hyphens or apostrophes among them, or as a number ({@code …01.0}), or as
     * text for spreadsheets ({@code ="…01"}). What
     * is not sixteen digits is no NIK that could be looked up.
     */
    static final class Niks {

        /** 7.37101E+15, or with a comma. */
        private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)[.,](\\d{1,14})[eE]\\+?15");

        private Niks() {}

        /**
         * {@return the sixteen digits as a number, or {@link RegistryRecord#NO_NIK}}
         *
         * @param text holds the NIK
         * @param length how many of its characters count
         */
        static long parse(char[] text, int length) {
            long number = 0;
            int digits = 0;
            int end = withoutDecimals(text, length);
            for (int i = 0; i < end; i++) {
                char c = text[i];
                if (c >= '0' && c <= '9') {
                    number = number * 10 + (c - '0');
                    digits++;
                    if (digits > Nik.LENGTH) {
                        return RegistryRecord.NO_NIK;
                    }
                } else if (c != '.' && c != '-' && c != '=' && c != '"' && !isBlank(c)) {
                    return RegistryRecord.NO_NIK;
                }
            }
            return digits == Nik.LENGTH ? number : RegistryRecord.NO_NIK;
        }

        /** {@return whether a text has sixteen digits and nothing else that counts} */
        static boolean isNik(String text) {
            return parse(text.toCharArray(), text.length()) != RegistryRecord.NO_NIK;
        }

        /** {@return what the cell holds, with its kind of damage} */
        static NikReading read(char[] text, int length) {
            int end = withoutDecimals(text, length);
            if (parse(text, length) != RegistryRecord.NO_NIK) {
                return new NikReading.Complete(
                        new Nik(end == Nik.LENGTH ? new String(text, 0, end) : digits(text, end)));
            }
            String written = new String(text, 0, length).strip();
            if (written.isEmpty()) {
                return new NikReading.Missing();
            }
            Matcher scientific = SCIENTIFIC.matcher(written);
            return scientific.matches()
                    ? new NikReading.Damaged(scientific.group(1) + scientific.group(2), written)
                    : new NikReading.Malformed(digits(text, end), written);
        }

        private static String digits(char[] text, int end) {
            StringBuilder digits = new StringBuilder(Nik.LENGTH);
            for (int i = 0; i < end; i++) {
                if (text[i] >= '0' && text[i] <= '9') {
                    digits.append(text[i]);
                }
            }
            return digits.toString();
        }

        /** {@return the length without the ".0" of a number} */
        private static int withoutDecimals(char[] text, int length) {
            boolean decimals = length > Nik.LENGTH
                    && text[length - 1] == '0'
                    && (text[length - 2] == '.' || text[length - 2] == ',');
            return decimals ? length - 2 : length;
        }
    }

    /**
     * Reads birth dates without leaving anything behind to be collected: {@code 12-05-1990}, {@code 12/5/1990},
     * {@code 1990-05-12}, {@code 12051990}, {@code 19900512}, each also with midnight behind it. Day before month, always.
     * What is written otherwise is read by {@link OddDates}.
     */
    static final class BirthDays {

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
            int first = skip(text, 0, length);
            int firstEnd = endOfDigits(text, first, length);
            if (firstEnd - first == 8 && isMidnight(text, firstEnd, length)) {
                return compact(number(text, first, firstEnd));
            }
            int second = firstEnd + 1;
            int secondEnd = endOfDigits(text, second, length);
            int third = secondEnd + 1;
            int thirdEnd = endOfDigits(text, third, length);
            boolean isDate = isSeparator(text, firstEnd, length)
                    && isSeparator(text, secondEnd, length)
                    && isMidnight(text, thirdEnd, length);
            if (!isDate || !isDayOrMonth(second, secondEnd)) {
                return RegistryRecord.NO_DATE;
            }
            int month = number(text, second, secondEnd);
            if (isYear(first, firstEnd) && isDayOrMonth(third, thirdEnd)) {
                return of(number(text, first, firstEnd), month, number(text, third, thirdEnd));
            }
            return isDayOrMonth(first, firstEnd) && isYear(third, thirdEnd)
                    ? of(number(text, third, thirdEnd), month, number(text, first, firstEnd))
                    : RegistryRecord.NO_DATE;
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

        /** Never both: of 19121990 the first half is a year, and then 19 would have to be a month. */
        private static int compact(int digits) {
            int yearFirst = of(digits / 10_000, digits / 100 % 100, digits % 100);
            return yearFirst != RegistryRecord.NO_DATE
                    ? yearFirst
                    : of(digits % 10_000, digits / 10_000 % 100, digits / 1_000_000);
        }

        private static int endOfDigits(char[] text, int from, int length) {
            int i = from;
            while (i < length && text[i] >= '0' && text[i] <= '9') {
                i++;
            }
            return i;
        }

        private static int number(char[] text, int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                number = number * 10 + (text[i] - '0');
            }
            return number;
        }

        private static boolean isYear(int from, int to) {
            return to - from == 4;
        }

        private static boolean isDayOrMonth(int from, int to) {
            return to - from == 1 || to - from == 2;
        }

        private static boolean isSeparator(char[] text, int i, int length) {
            return i < length && (text[i] == '-' || text[i] == '/' || text[i] == '.');
        }

        private static boolean isMidnight(char[] text, int from, int length) {
            int i = from;
            if (i < length && (text[i] == 'T' || isBlank(text[i]))) {
                i++;
                while (i < length && isMidnightCharacter(text[i])) {
                    i++;
                }
            }
            return skip(text, i, length) == length;
        }

        private static boolean isMidnightCharacter(char c) {
            return c == '0' || c == ':' || c == '.';
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
}
