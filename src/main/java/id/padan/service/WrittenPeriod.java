package id.padan.service;

import id.padan.person.WrittenText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cell of a time from one day to another, taken apart: "01-01-2019 s/d 31-12-2021", "2018 - sekarang", "1 Jan - 31 Des 2020".
 *
 * @param start its first day, or the date that any other cell is; null if there is none
 * @param end its last day as written, or that it has none yet; empty if the cell says nothing of an end
 */
record WrittenPeriod(@Nullable ServiceDate start, String end) {

    private static final Pattern BEFORE = Pattern.compile(
            "^((tmt|sejak|mulai|dari|per|tanggal|tgl|tahun|thn|th|bulan|bln|terhitung)\\b[\\s:.]*)+",
            Pattern.CASE_INSENSITIVE);

    /** A remark and the end of a sentence: "2 Januari 2019 (SK Bupati)", "2005." */
    private static final Pattern AFTER = Pattern.compile("(?:\\s*\\([^)]*\\))?[\\s.,;]*$");

    private static final Pattern UNTIL = Pattern.compile(
            "(?:\\s|(?<=\\d)|^)(?:s\\s*/\\s*d|s\\.\\s*d\\.?|sd|sampai(?:\\s+dengan)?|hingga)(?!\\p{L})[\\s:.]*",
            Pattern.CASE_INSENSITIVE);

    /** Also what parts the days of a date, so that both sides of it have to be dates. */
    private static final Pattern DASH = Pattern.compile("\\s*[-\u2010-\u2015~]+\\s*");

    /** A beginning without its year, "1 Jan" or "01/01": it is that of the end. */
    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?:\\d{1,2}\\s+)?\\p{L}{3,}\\.?|\\d{1,2}\\s*([/.-])\\s*\\d{1,2}");

    private static final Pattern LAST_YEAR = Pattern.compile("(?<!\\d)\\d{4}$");

    /** What offices write in the place of an end. */
    private static final Set<String> UNTIL_NOW = Set.of(
            "sekarang",
            "skrg",
            "skr",
            "saat ini",
            "kini",
            "hari ini",
            "masih",
            "masih aktif",
            "masih bekerja",
            "masih bertugas",
            "aktif",
            "seterusnya",
            "now",
            "present",
            "until now");

    /** {@return whether its end, if a date is written there at all, is one, and not before the start: no second time follows} */
    boolean isOne() {
        if (start == null || end.chars().noneMatch(Character::isDigit)) {
            return true;
        }
        ServiceDate last = of(end).start();
        return last != null && !last.last().isBefore(start.first());
    }

    /** {@return what a cell says} */
    static WrittenPeriod of(String cell) {
        ServiceDate whole = ServiceDate.one(cell.strip());
        if (whole != null) {
            return new WrittenPeriod(whole, "");
        }
        String text = bare(cell);
        Matcher until = UNTIL.matcher(text);
        if (until.find()) {
            return parted(text, until);
        }
        Matcher dash = DASH.matcher(text);
        while (dash.find()) {
            WrittenPeriod parted = parted(text, dash);
            if (parted.start != null && (isNow(parted.end) || ServiceDate.one(parted.end) != null)) {
                return parted;
            }
        }
        return new WrittenPeriod(ServiceDate.one(text), "");
    }

    private static String bare(String text) {
        String ended = AFTER.matcher(text.strip()).replaceFirst("");
        return BEFORE.matcher(ended).replaceFirst("");
    }

    private static WrittenPeriod parted(String text, Matcher between) {
        String start = text.substring(0, between.start()).strip();
        String end = end(text.substring(between.end()));
        Matcher year = LAST_YEAR.matcher(end);
        Matcher withoutYear = WITHOUT_YEAR.matcher(start);
        if (withoutYear.matches() && year.find()) {
            String sign = withoutYear.group(1);
            return new WrittenPeriod(ServiceDate.one(start + (sign == null ? " " : sign) + year.group()), end);
        }
        return new WrittenPeriod(ServiceDate.one(start), end);
    }

    /** {@return an end without what stands before it: "s/d 31-12-2021"; empty if it says nothing} */
    static String end(String written) {
        String end = bare(UNTIL.matcher(written.strip()).replaceFirst(""));
        return WrittenText.saysNothing(end) ? "" : end;
    }

    /** {@return whether an end says that there is none yet} */
    static boolean isNow(String end) {
        return end.isEmpty() || UNTIL_NOW.contains(end.toLowerCase(Locale.ROOT));
    }
}
