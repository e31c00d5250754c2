package id.padan.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells titles from names: "Dra. Hj. SITI AMINAH, S.Pd., M.Si" is SITI AMINAH, and so is "HJ SITI AMINAH S PD M SI", as identity cards
 * have it, on which no sign may stand (Permendagri 73/2022, article 5).
 */
final class Titles {

    /** How many pieces one title may be cut into: "A. Ma. Pd. SD" is four. */
    private static final int MOST_PIECES = 4;

    /** What a degree begins with whose pieces no dot marks: sarjana, magister, ahli. */
    private static final Set<String> DEGREES = Set.of("S", "M", "A");

    /** S PD I: a degree of Islamic studies. Any other letter of its own may be an initial. */
    private static final String ISLAMIC = "I";

    /** Less may be an initial, or the whole name. */
    private static final int SHORTEST_BEFORE_GLUED = 3;

    private static final int LONGEST_UNKNOWN_DEGREE = 6;

    private static final String FRONT = "front";
    private static final String BACK = "back";
    private static final String BACK_AFTER_COMMA_ONLY = "back-after-comma-only";

    /** The lists that a dictionary of titles has. */
    static final List<String> LISTS = List.of(FRONT, BACK, BACK_AFTER_COMMA_ONLY);

    private final Set<String> front;
    private final Set<String> back;
    private final Set<String> backAfterCommaOnly;
    /** What may stand between the spaces of a title behind the name. */
    private final Set<String> pieces = new HashSet<>();

    Titles(Dictionary titles) {
        front = titles.words(FRONT);
        back = titles.words(BACK);
        backAfterCommaOnly = titles.words(BACK_AFTER_COMMA_ONLY);
        for (String title : back) {
            if (DEGREES.contains(title.substring(0, 1))) {
                addPieces(title.substring(1));
            }
        }
        pieces.remove(ISLAMIC);
    }

    /** {@return whether what is left of a title can be cut: TRIP into TR and IP, and not into TRI and a letter} */
    private boolean addPieces(String rest) {
        boolean isCut = isPiece(rest);
        if (isCut) {
            pieces.add(rest);
        }
        for (int end = 1; end < rest.length(); end++) {
            String piece = rest.substring(0, end);
            if (isPiece(piece) && addPieces(rest.substring(end))) {
                pieces.add(piece);
                isCut = true;
            }
        }
        return isCut;
    }

    /** Whether a word is a title somewhere, so that a name with it needs a closer look. */
    boolean mayBe(String word) {
        return front.contains(word)
                || back.contains(word)
                || backAfterCommaOnly.contains(word)
                || pieces.contains(word);
    }

    /** Takes the titles before and behind off the words that stand before the first comma. One word always stays. */
    void strip(List<Token> tokens) {
        while (stripFirst(tokens)) {
            // several titles may stand in front
        }
        while (stripLast(tokens)) {
            // several may stand behind
        }
    }

    private boolean stripLast(List<Token> tokens) {
        int inPieces = lastTitle(tokens);
        tokens.subList(tokens.size() - inPieces, tokens.size()).clear();
        return inPieces > 0 || stripGlued(tokens);
    }

    /** DEWI.S.Pd is DEWI. */
    private boolean stripGlued(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return false;
        }
        List<NameWord> words = tokens.get(tokens.size() - 1).words();
        for (int at = 1; at < words.size(); at++) {
            Token name = Token.of(words.subList(0, at), at > 1);
            String title = Token.of(words.subList(at, words.size()), true).letters();
            boolean mayBeName = backAfterCommaOnly.contains(title) && at == words.size() - 1;
            if (back.contains(title) && !mayBeName && name.letters().length() >= SHORTEST_BEFORE_GLUED) {
                tokens.set(tokens.size() - 1, name);
                return true;
            }
        }
        return false;
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
            int count = titleFrom(afterComma, at);
            if (count == 0) {
                names.add(afterComma.get(at));
            }
            at += Math.max(count, 1);
        }
        return names;
    }

    private int lastTitle(List<Token> tokens) {
        for (int count = Math.min(MOST_PIECES, tokens.size() - 1); count > 1; count--) {
            List<Token> end = tokens.subList(tokens.size() - count, tokens.size());
            if (back.contains(joined(end)) && isCut(end)) {
                return count;
            }
        }
        return tokens.size() > 1 && isLastTitle(tokens) ? 1 : 0;
    }

    private boolean isLastTitle(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        if (!back.contains(last.letters())) {
            return false;
        }
        // SKEP NS, LC MA: behind a title it is one, too.
        return last.dotted()
                || !backAfterCommaOnly.contains(last.letters())
                || lastTitle(tokens.subList(0, tokens.size() - 1)) > 0;
    }

    /** Whether these are the pieces of a title and no initials: S. PD, S PD I, AMD KEB. */
    private boolean isCut(List<Token> pieces) {
        Token first = pieces.get(0);
        if (first.dotted() && isDegreeLetters(first.letters())) {
            return true;
        }
        List<Token> others = pieces.subList(1, pieces.size());
        boolean hasMoreThanLetters =
                others.stream().anyMatch(piece -> piece.letters().length() > 1);
        boolean isBegun = DEGREES.contains(first.letters())
                ? hasMoreThanLetters
                : !isDegreeLetters(first.letters()) && back.contains(first.letters());
        return isBegun && others.stream().allMatch(piece -> isPiece(piece.letters()));
    }

    private static boolean isPiece(String letters) {
        return letters.length() > 1 || letters.equals(ISLAMIC);
    }

    private int titleFrom(List<Token> tokens, int at) {
        for (int count = Math.min(MOST_PIECES, tokens.size() - at); count >= 1; count--) {
            String letters = joined(tokens.subList(at, at + count));
            if (back.contains(letters) || backAfterCommaOnly.contains(letters) || front.contains(letters)) {
                return count;
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
