package id.padan.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells titles from names: "Dra. Hj. SITI AMINAH, S.Pd., M.Si" is SITI AMINAH. */
final class Titles {

    /** How many pieces one title may be cut into: "S. Pd. I" is three. */
    private static final int MOST_PIECES = 3;

    private static final int LONGEST_UNKNOWN_DEGREE = 6;

    private static final String FRONT = "front";
    private static final String BACK = "back";
    private static final String BACK_AFTER_COMMA_ONLY = "back-after-comma-only";

    /** The lists that a dictionary of titles has. */
    static final List<String> LISTS = List.of(FRONT, BACK, BACK_AFTER_COMMA_ONLY);

    private final Set<String> front;
    private final Set<String> back;
    private final Set<String> backAfterCommaOnly;

    Titles(Dictionary titles) {
        front = titles.words(FRONT);
        back = titles.words(BACK);
        backAfterCommaOnly = titles.words(BACK_AFTER_COMMA_ONLY);
    }

    /** Whether a word is a title somewhere, so that a name with it needs a closer look. */
    boolean mayBe(String word) {
        return front.contains(word) || back.contains(word) || backAfterCommaOnly.contains(word);
    }

    /** Takes the titles before and behind off the words that stand before the first comma. One word always stays. */
    void strip(List<Token> tokens) {
        while (stripFirst(tokens)) {
            // several titles may stand in front
        }
        int pieces = lastTitle(tokens);
        while (pieces > 0) {
            tokens.subList(tokens.size() - pieces, tokens.size()).clear();
            pieces = lastTitle(tokens);
        }
    }

    private boolean stripFirst(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return false;
        }
        Token first = tokens.get(0);
        if (tokens.size() > 1 && front.contains(first.letters())) {
            tokens.remove(0);
            return true;
        }
        List<NameWord> words = first.words();
        if (words.size() > 1 && front.contains(words.get(0).text())) {
            tokens.set(0, Token.of(words.subList(1, words.size()), words.size() > 2));
            return true;
        }
        return false;
    }

    /** The words behind a comma that are no titles. */
    List<Token> namesAmong(List<Token> afterComma) {
        List<Token> names = new ArrayList<>();
        int at = 0;
        while (at < afterComma.size()) {
            int pieces = titleFrom(afterComma, at);
            if (pieces == 0) {
                names.add(afterComma.get(at));
            }
            at += Math.max(pieces, 1);
        }
        return names;
    }

    private int lastTitle(List<Token> tokens) {
        for (int pieces = Math.min(MOST_PIECES, tokens.size() - 1); pieces >= 1; pieces--) {
            List<Token> end = tokens.subList(tokens.size() - pieces, tokens.size());
            boolean dotted = end.get(0).dotted();
            if (pieces > 1 && !(dotted && isDegreeLetters(end.get(0).letters()))) {
                continue;
            }
            String letters = joined(end);
            if (back.contains(letters) && (dotted || !backAfterCommaOnly.contains(letters))) {
                return pieces;
            }
        }
        return 0;
    }

    private int titleFrom(List<Token> tokens, int at) {
        for (int pieces = Math.min(MOST_PIECES, tokens.size() - at); pieces >= 1; pieces--) {
            String letters = joined(tokens.subList(at, at + pieces));
            if (back.contains(letters) || backAfterCommaOnly.contains(letters) || front.contains(letters)) {
                return pieces;
            }
        }
        Token token = tokens.get(at);
        boolean looksLikeDegree = token.dotted() && token.letters().length() <= LONGEST_UNKNOWN_DEGREE;
        return looksLikeDegree ? 1 : 0;
    }

    private static boolean isDegreeLetters(String letters) {
        return letters.length() <= 2;
    }

    private static String joined(List<Token> tokens) {
        if (tokens.size() == 1) {
            return tokens.get(0).letters();
        }
        StringBuilder letters = new StringBuilder();
        tokens.forEach(token -> letters.append(token.letters()));
        return letters.toString();
    }

    /**
     * A piece of a name between spaces.
     *
     * @param letters its letters, A to Z; not empty
     * @param dotted whether dots stand in or behind it
     * @param words its letters where the dots part them: M.RIZKY is M and RIZKY
     */
    record Token(String letters, boolean dotted, List<NameWord> words) {

        static Token of(List<NameWord> words, boolean dotted) {
            String letters = words.size() == 1
                    ? words.get(0).text()
                    : words.stream().map(NameWord::text).collect(Collectors.joining());
            return new Token(letters, dotted, List.copyOf(words));
        }
    }
}
