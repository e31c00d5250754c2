package id.padan.report;

/**
 * Keeps a spreadsheet from running what somebody wrote into a roster ("CSV injection").
 *
 * <p>As OWASP advises: an apostrophe goes before a cell that begins with {@code = + - @}, a tab, a carriage return or a line
 * feed, or with the full-width forms of the four signs; also if white space stands before it, because spreadsheets that
 * trim cells would strip that. Quoting does the rest: a cell cannot be left from within. NIKs, dates, numbers and codes
 * never begin so and stay as they are.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV Injection</a>
 */
public final class Formulas {

    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formulas() {}

    /**
     * {@return the text, with an apostrophe before it if a spreadsheet could take it for a formula}
     *
     * @param text the text of a cell
     */
    public static String defuse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (STARTS.indexOf(c) >= 0) {
                return "'" + text;
            }
            if (!isBlank(c)) {
                return text;
            }
        }
        return text;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || Character.isIdentifierIgnorable(c);
    }
}
