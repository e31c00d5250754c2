package id.padan.person;

import id.padan.person.Titles.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads names: capitals, no accents, no punctuation, no titles, no remarks; and for each word the key that its spellings share. Safe
 * for use by several threads.
 */
public final class NameReader {

    /** See {@link Titles}. */
    private static final int LONGEST_PIECE_OF_TITLE = 2;

    private static final NameReader STANDARD = new NameReader(
            new Titles(Dictionary.of("titles.properties")),
            new SpellingKey(Dictionary.of("spellings.properties").commonForms()));

    private final Titles titles;
    private final NameRemarks remarks = NameRemarks.standard();
    private final Memory<KnownWord> words;

    NameReader(Titles titles, SpellingKey spelling) {
        this.titles = titles;
        this.words = new Memory<>(letters -> new KnownWord(
                new NameWord(letters, spelling.of(letters)), !titles.mayBe(letters) && !remarks.mayBe(letters)));
    }

    /** A word, and whether it is a title nowhere. */
    private record KnownWord(NameWord word, boolean plain) {}

    /** {@return a reader with the dictionaries that come with the program} */
    public static NameReader standard() {
        return STANDARD;
    }

    /**
     * {@return the name in normal form}
     *
     * @param written a name as written, with or without titles; may be empty
     */
    public PersonName read(String written) {
        String stripped = written.strip();
        List<NameWord> plain = plainWords(stripped);
        return new PersonName(stripped, plain == null ? wordsAmongTitles(stripped) : plain);
    }

    /** The words of a name that is nothing but words in capitals, as most in a registry are; null if it has anything else. */
    private @Nullable List<NameWord> plainWords(String stripped) {
        List<NameWord> plain = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= stripped.length(); i++) {
            if (i == stripped.length() || stripped.charAt(i) == ' ') {
                if (i > start) {
                    KnownWord known = words.of(stripped.substring(start, i));
                    if (!known.plain()) {
                        return null;
                    }
                    plain.add(known.word());
                }
                start = i + 1;
            } else if (!WrittenText.isLetter(stripped.charAt(i))) {
                return null;
            }
        }
        return plain;
    }

    private List<NameWord> wordsAmongTitles(String stripped) {
        String capitals = remarks.without(WrittenText.plainCapitals(stripped));
        int comma = capitals.indexOf(',');
        List<Token> tokens = tokens(comma < 0 ? capitals : capitals.substring(0, comma));
        titles.strip(tokens);
        if (comma >= 0) {
            tokens.addAll(titles.namesAmong(tokens(capitals.substring(comma + 1).replace(',', ' '))));
        }
        List<NameWord> found = new ArrayList<>();
        for (Token token : tokens) {
            token.pieces().forEach(piece -> found.add(word(piece)));
        }
        return found;
    }

    /**
     * {@return a word of a name}
     *
     * @param letters the word in capitals A to Z, not empty
     */
    public NameWord word(String letters) {
        return words.of(letters).word();
    }

    /**
     * {@return whether this word always stands for itself in a name that is made of words and spaces only, so that such a
     * name need not be read as a whole}
     *
     * @param letters the word in capitals A to Z
     */
    public boolean isPlain(String letters) {
        return words.of(letters).plain();
    }

    /**
     * {@return the letters of the word that a piece of a name between spaces always stands for; null if that depends on what
     * stands beside it}
     *
     * @param piece as written, without spaces
     */
    public @Nullable String plainWord(String piece) {
        // Titles that are cut into pieces begin with one or two letters and a dot: MUH. is none.
        int end = piece.length() > LONGEST_PIECE_OF_TITLE + 1 && piece.endsWith(".")
                ? piece.length() - 1
                : piece.length();
        for (int i = 0; i < end; i++) {
            char c = piece.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return null;
            }
        }
        String letters = piece.substring(0, end).toUpperCase(Locale.ROOT);
        return !letters.isEmpty() && isPlain(letters) ? letters : null;
    }

    /**
     * {@return the words that a piece of a name between spaces may stand for, whatever stands beside it; empty if it may cut off
     * what stands beside it, as an alias does}
     *
     * @param piece as written, without spaces
     */
    public Optional<List<NameWord>> possibleWords(String piece) {
        String capitals = WrittenText.plainCapitals(piece);
        return remarks.mayHaveAny(capitals)
                ? Optional.empty()
                : Optional.of(tokens(capitals.replace(',', ' ')).stream()
                        .flatMap(token -> token.pieces().stream())
                        .map(this::word)
                        .toList());
    }

    private static List<Token> tokens(String capitals) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= capitals.length(); i++) {
            if (i == capitals.length() || separates(capitals.charAt(i))) {
                addToken(tokens, capitals.substring(start, i));
                start = i + 1;
            }
        }
        return tokens;
    }

    private static boolean separates(char c) {
        return !WrittenText.isLetter(c) && !WrittenText.isDigit(c) && c != '.';
    }

    private static void addToken(List<Token> tokens, String text) {
        List<String> pieces = new ArrayList<>();
        String[] parts = text.indexOf('.') < 0 ? new String[] {text} : text.split("\\.", -1);
        for (String piece : parts) {
            String letters = WrittenText.lettersOnly(withLettersForDigits(piece));
            if (!letters.isEmpty()) {
                pieces.add(letters);
            }
        }
        if (!pieces.isEmpty()) {
            tokens.add(new Token(String.join("", pieces), text.indexOf('.') >= 0, List.copyOf(pieces)));
        }
    }

    /** Scanned and mistyped names have digits in the place of letters that look alike: S1TI. Numbers are no words. */
    private static String withLettersForDigits(String piece) {
        boolean letter = false;
        boolean digit = false;
        for (int i = 0; i < piece.length(); i++) {
            letter |= WrittenText.isLetter(piece.charAt(i));
            digit |= WrittenText.isDigit(piece.charAt(i));
        }
        return !letter || !digit ? piece : likeLetters(piece);
    }

    private static String likeLetters(String piece) {
        return piece.replace('0', 'O').replace('1', 'I').replace('5', 'S').replace('8', 'B');
    }
}
