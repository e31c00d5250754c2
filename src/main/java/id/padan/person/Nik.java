package id.padan.person;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sixteen digits in the place of a Nomor Induk Kependudukan: province 2, regency 2, district 2, birth date DDMMYY (women:
 * day + 40), serial 0001 to 9999. All of it as on the day of first registration: the number stays when a person moves or
 * the birth date is corrected, so its parts are evidence and never proof.
 *
 * @param digits exactly sixteen ASCII digits
 */
public record Nik(String digits) implements Comparable<Nik> {

    /** How many digits a NIK has. */
    public static final int LENGTH = 16;

    /** Sixteen digits are two halves of eight. */
    private static final int HALF = 100_000_000;

    private static final int FEMALE_DAY_OFFSET = 40;

    /** Refuses anything but sixteen digits. */
    public Nik {
        if (!isSixteenDigits(digits)) {
            throw new IllegalArgumentException("A NIK has sixteen digits");
        }
    }

    /**
     * {@return the NIK, or empty if the text is not exactly sixteen digits}
     *
     * @param text any text
     */
    public static Optional<Nik> of(String text) {
        return isSixteenDigits(text) ? Optional.of(new Nik(text)) : Optional.empty();
    }

    /**
     * {@return the NIK of a number}
     *
     * @param number 0 to 9,999,999,999,999,999; zeros are put before it
     */
    public static Nik of(long number) {
        byte[] digits = new byte[LENGTH];
        int first = (int) (number / HALF);
        putHalf((int) (number - (long) first * HALF), digits, LENGTH);
        putHalf(first, digits, LENGTH / 2);
        return new Nik(new String(digits, StandardCharsets.ISO_8859_1));
    }

    /** By halves: dividing an int costs a third of dividing a long. */
    private static void putHalf(int half, byte[] digits, int end) {
        int left = half;
        for (int i = end - 1; i >= end - LENGTH / 2; i--) {
            int shorter = left / 10;
            digits[i] = (byte) ('0' + left - shorter * 10);
            left = shorter;
        }
    }

    /** {@return the digits as the public may see them: a region, and the last two; the birth date between them is hidden} */
    public String asAnnounced() {
        return digits.substring(0, 6) + "*".repeat(LENGTH - 8) + digits.substring(LENGTH - 2);
    }

    /** {@return the sixteen digits as a number} */
    public long number() {
        return (long) number(0, 8) * HALF + number(8, LENGTH);
    }

    /**
     * {@return whether its digits are typed where there is no NIK: one digit sixteen times, or 1234567890123456} Such a number
     * names nobody, and people who share it share nothing.
     */
    public boolean isPlaceholder() {
        return digits.equals("1234567890123456") || digits.chars().allMatch(c -> c == digits.charAt(0));
    }

    /** {@return whether its parts are possible: a day of a month, a gender, a serial from 0001 on; and no placeholder} */
    public boolean isWellFormed() {
        return gender() != null
                && isDayOfMonth(day(), month())
                && serial() > 0
                && !region().startsWith("0")
                && !isPlaceholder();
    }

    /** {@return the six digits of province, regency and district of first registration} */
    public String region() {
        return digits.substring(0, 6);
    }

    /** {@return day of birth as the number says it, 40 taken off for women; 0 to 59} */
    public int day() {
        int day = number(6, 8);
        return day > FEMALE_DAY_OFFSET ? day - FEMALE_DAY_OFFSET : day;
    }

    /** {@return month of birth as the number says it; 0 to 99} */
    public int month() {
        return number(8, 10);
    }

    /** {@return the last two digits of the year of birth; 0 to 99} */
    public int yearOfCentury() {
        return number(10, 12);
    }

    /** {@return the serial; 0 to 9999, of which 0 is never issued} */
    public int serial() {
        return number(12, 16);
    }

    /** {@return the gender the day says, or null if the day is impossible for both} */
    public @Nullable Gender gender() {
        int day = number(6, 8);
        if (day >= 1 && day <= 31) {
            return Gender.MALE;
        }
        return day >= FEMALE_DAY_OFFSET + 1 && day <= FEMALE_DAY_OFFSET + 31 ? Gender.FEMALE : null;
    }

    /**
     * {@return whether day, month and year of the century inside the number are those of a date}
     *
     * @param date a birth date
     */
    public boolean agreesWith(LocalDate date) {
        return day() == date.getDayOfMonth()
                && month() == date.getMonthValue()
                && yearOfCentury() == date.getYear() % 100;
    }

    /** {@return the number for people's eyes: the first four digits and the last two, the rest as dots} */
    public String masked() {
        return digits.substring(0, 4) + "··········" + digits.substring(14);
    }

    @Override
    public int compareTo(Nik other) {
        return digits.compareTo(other.digits);
    }

    /** {@return the masked form, so that a log never holds a full number} */
    @Override
    public String toString() {
        return masked();
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDayOfMonth(int day, int month) {
        // A leap year, because the century, and so the year, is not in the number. No exception: slips are asked about
        // too.
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    }

    private static boolean isSixteenDigits(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
