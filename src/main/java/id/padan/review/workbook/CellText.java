package id.padan.review.workbook;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;

/** Makes any text fit for a cell. */
final class CellText {

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String CUT = "\u2026";
    private static final char UNKNOWN = '\uFFFD';

    /** What spreadsheets read as a character's code: a text that looks so must have its underscore written so. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** {@return the text with what XML cannot hold replaced, tabs and line ends in plain form, cut to what a cell holds} */
    static String of(String text) {
        StringBuilder fit = new StringBuilder(Math.min(text.length(), LONGEST));
        for (int i = 0; i < text.length() && fit.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i = appendPair(text, i, fit);
            } else if (c == '\n' || (c >= ' ' && c != '\u007F' && c < '\uFFFE')) {
                fit.append(c);
            } else if (c == '\t') {
                fit.append(' ');
            } else if (c != '\r') {
                fit.append(UNKNOWN);
            }
        }
        return text.length() > LONGEST ? cut(fit) : fit.toString();
    }

    /** {@return the text for the XML of a cell, before its markup is escaped} */
    static String encoded(String text) {
        return text.indexOf('_') < 0 ? text : CODE.matcher(text).replaceAll("_x005F_");
    }

    /** {@return the place of the last char taken} */
    private static int appendPair(String text, int i, StringBuilder fit) {
        if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
            fit.append(text, i, i + 2);
            return i + 1;
        }
        fit.append(UNKNOWN);
        return i;
    }

    private static String cut(StringBuilder fit) {
        int end = Math.min(fit.length(), LONGEST) - CUT.length();
        if (end > 0 && Character.isHighSurrogate(fit.charAt(end - 1))) {
            end--;
        }
        return fit.substring(0, Math.max(0, end)) + CUT;
    }
}
