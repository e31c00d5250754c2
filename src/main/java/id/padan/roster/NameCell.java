package id.padan.roster;

import id.padan.table.CellText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a cell for names: some write the person's number there too, on a second line, behind a stroke or before the
 * name.
 *
 * @param name the name as written, without the number
 * @param number the digits of the number; empty if there is none
 */
record NameCell(String name, String number) {

    private static final int FEWEST_DIGITS = 8;
    private static final int LONGEST_CELL = 200;

    /** A space behind each letter, as in a heading: A N D I. Nobody has so many initials and no name. */
    private static final Pattern SPACED_OUT = Pattern.compile("\\p{L}(?: \\p{L}){3,}");

    private static final String LABEL =
            "(?:NIK|NIP(?:\\s*PPPK|TT)?|NI\\s*PPPK|NRP|NUPTK|NIY|(?:NO|NOMOR)\\.?\\s*KTP|KTP)";
    private static final String NUMBER = "(\\d[\\d .'-]{6,}\\d)";
    private static final String BETWEEN = "[\\s/,;|()\\[\\]:._-]";

    private static final Pattern BEHIND =
            Pattern.compile("^(.*\\p{L}[^\\d]*?)" + BETWEEN + "+" + NUMBER + BETWEEN + "*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(
            "^" + BETWEEN + "*(?:" + LABEL + BETWEEN + "*)?" + NUMBER + BETWEEN + "+(\\p{L}.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE =
            Pattern.compile("(?:" + LABEL + ")?" + BETWEEN + "*" + NUMBER, Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL_OF_NUMBER =
            Pattern.compile(BETWEEN + "+" + LABEL + BETWEEN + "*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL_BEHIND =
            Pattern.compile(BETWEEN + "+" + LABEL + "\\s*[.:-]" + BETWEEN + "*$", Pattern.CASE_INSENSITIVE);

    /** {@return the parts of a cell's text} */
    static NameCell of(String written) {
        String text = SPACED_OUT.matcher(written).matches() ? written.replace(" ", "") : written;
        if (text.length() > LONGEST_CELL || CellText.digits(text) < FEWEST_DIGITS) {
            return new NameCell(mayEndWithLabel(text) ? withoutLabel(text) : text, "");
        }
        Matcher behind = BEHIND.matcher(text);
        if (behind.matches()) {
            String name = LABEL_OF_NUMBER.matcher(behind.group(1)).replaceFirst("");
            return new NameCell(name.strip(), digits(behind.group(2)));
        }
        Matcher before = BEFORE.matcher(text);
        return before.matches()
                ? new NameCell(before.group(2).strip(), digits(before.group(1)))
                : new NameCell(text, "");
    }

    private static boolean mayEndWithLabel(String text) {
        return text.contains("NI") || text.contains("Ni") || text.contains("KTP");
    }

    /** {@return whether a text is a person's number, and nothing else but what kind of number it is} */
    static boolean isNumber(String text) {
        return CellText.digits(text) >= FEWEST_DIGITS && ALONE.matcher(text).matches();
    }

    /** A label whose number was never filled in: "ANDI BASO NIP. -". */
    private static String withoutLabel(String text) {
        String name = text.length() > LONGEST_CELL
                ? text
                : LABEL_BEHIND.matcher(text + " ").replaceFirst("").strip();
        return name.isEmpty() ? text : name;
    }

    private static String digits(String written) {
        return written.replaceAll("\\D", "");
    }
}
