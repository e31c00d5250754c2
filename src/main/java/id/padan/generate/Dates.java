package id.padan.generate;

import java.time.LocalDate;
import java.util.List;

/** The ways in which offices write a date. */
enum Dates {
    /** 12-05-1990 */
    DASHED,
    /** 12/05/1990 */
    SLASHED,
    /** 12/5/90 */
    SHORT,
    /** 12 Mei 1990 */
    WORDS,
    /** 12-Mei-90 */
    SHORT_WORDS,
    /** 12 Nop 1990, with the old spellings of months */
    OLD_WORDS,
    /** 1990-05-12 */
    ISO,
    /** A date cell; 12-05-1990 where there are no cells. */
    CELL;

    private static final List<String> MONTHS = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");
    private static final List<String> SHORT_MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des");
    private static final List<String> OLD_MONTHS = List.of(
            "Januari",
            "Pebruari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agt",
            "Sept",
            "Oktober",
            "Nopember",
            "Des");

    /** {@return the date in this form} */
    String text(LocalDate date) {
        String day = twoDigits(date.getDayOfMonth());
        String month = twoDigits(date.getMonthValue());
        int year = date.getYear();
        int monthIndex = date.getMonthValue() - 1;
        return switch (this) {
            case DASHED, CELL -> day + "-" + month + "-" + year;
            case SLASHED -> day + "/" + month + "/" + year;
            case SHORT -> date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + twoDigits(year % 100);
            case WORDS -> date.getDayOfMonth() + " " + MONTHS.get(monthIndex) + " " + year;
            case SHORT_WORDS -> day + "-" + SHORT_MONTHS.get(monthIndex) + "-" + twoDigits(year % 100);
            case OLD_WORDS -> day + " " + OLD_MONTHS.get(monthIndex) + " " + year;
            case ISO -> date.toString();
        };
    }

    /** {@return a number of 0 to 99 in two digits} */
    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
