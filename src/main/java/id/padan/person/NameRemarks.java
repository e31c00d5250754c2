package id.padan.person;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what offices write beside a name in its cell from the name: that somebody died, is on leave, is also called something
 * else. Safe for use by several threads.
 */
public final class NameRemarks {

    private static final NameRemarks STANDARD = new NameRemarks(Dictionary.of("remarks.properties"));

    /** What stands in parentheses, which may lack their end. */
    private static final Pattern PARENTHESES = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]?");

    private static final Pattern WORD = Pattern.compile("[A-Z]+");

    /** A second name behind a stroke: with one word before it, the stroke must stand free, or it parts that word. */
    private static final Pattern STROKE = Pattern.compile("(?<=\\S)\\s+/\\s*|(?<=[A-Z]{2} [A-Z]{2,40})/");

    /** Without one of these only a word can be a remark. */
    private static final String MARKS = "([{@/";

    private final Set<String> deceased;
    private final Set<String> alias;
    private final Set<String> inParentheses;

    private NameRemarks(Dictionary remarks) {
        deceased = remarks.words("deceased");
        alias = remarks.words("alias");
        inParentheses = remarks.words("in-parentheses");
    }

    static NameRemarks standard() {
        return STANDARD;
    }

    /**
     * {@return whether a name is written as that of somebody who died: "alm. ANDI BASO", "ANDI BASO (Alm)"}
     *
     * @param written a name as written
     */
    public static boolean sayDeceased(String written) {
        Matcher word = WORD.matcher(WrittenText.plainCapitals(written));
        while (word.find()) {
            if (STANDARD.deceased.contains(word.group())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is a remark, so that a name with it needs a closer look. */
    boolean mayBe(String word) {
        return deceased.contains(word) || alias.contains(word);
    }

    /** A name in capitals without its remarks; unchanged if nothing else is in it. */
    String without(String capitals) {
        if (!mayHaveAny(capitals)) {
            return capitals;
        }
        String name = withoutDeceased(beforeAlias(withoutParentheses(capitals)));
        return WORD.matcher(name).find() ? name : capitals;
    }

    /**
     * Whether a text in capitals may have remarks. A registry has names with dots and titles by the ten thousand, and hardly one
     * with a remark: expressions cost more.
     */
    boolean mayHaveAny(String capitals) {
        int start = 0;
        for (int i = 0; i <= capitals.length(); i++) {
            char c = i < capitals.length() ? capitals.charAt(i) : ' ';
            if (MARKS.indexOf(c) >= 0) {
                return true;
            }
            if (c < 'A' || c > 'Z') {
                if (i > start && mayBe(capitals.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private String withoutParentheses(String capitals) {
        Matcher parentheses = PARENTHESES.matcher(capitals);
        StringBuilder name = new StringBuilder();
        while (parentheses.find()) {
            String kept = areRemarks(parentheses.group(1)) ? " " : parentheses.group();
            parentheses.appendReplacement(name, Matcher.quoteReplacement(kept));
        }
        return parentheses.appendTail(name).toString();
    }

    private boolean areRemarks(String text) {
        Matcher word = WORD.matcher(text);
        if (!word.find()) {
            return false;
        }
        String first = word.group();
        return deceased.contains(first) || alias.contains(first) || inParentheses.contains(first);
    }

    private String beforeAlias(String capitals) {
        int end = capitals.length();
        int at = capitals.indexOf('@');
        Matcher stroke = STROKE.matcher(capitals);
        if (stroke.find()) {
            end = stroke.start();
        }
        Matcher word = WORD.matcher(capitals);
        while (word.find()) {
            if (word.start() > 0 && alias.contains(word.group())) {
                end = Math.min(end, word.start());
            }
        }
        return capitals.substring(0, at > 0 ? Math.min(end, at) : end);
    }

    private String withoutDeceased(String capitals) {
        Matcher word = WORD.matcher(capitals);
        return word.replaceAll(found -> deceased.contains(found.group()) ? " " : found.group());
    }
}
