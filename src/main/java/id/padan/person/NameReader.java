package id.padan.person;

import id.padan.person.Titles.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final Memory<Piece> pieces;

    NameReader(Titles titles, SpellingKey spelling) {
        this.titles = titles;
        this.words = new Memory<>(letters -> new KnownWord(
                new NameWord(letters, spelling.of(letters)), !titles.mayBe(letters) && !remarks.mayBe(letters)));
        this.pieces = new Memory<>(written -> piece(written, WrittenText.plainCapitals(written)));
    }

    /** What stands between two spaces. Titles are told by all pieces of a name; but what each of them is, repeats. */
    public static final class Piece {

        private final String written;
        private final List<Token> tokens;
        private final boolean hasComma;
        private final List<Token> behindComma;
        private final boolean mayHaveRemark;

        private Piece(
                String written, List<Token> tokens, boolean hasComma, List<Token> behindComma, boolean mayHaveRemark) {
            this.written = written;
            this.tokens = tokens;
            this.hasComma = hasComma;
            this.behindComma = behindComma;
            this.mayHaveRemark = mayHaveRemark;
        }
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
        return new PersonName(stripped, plain == null ? words(pieces(stripped)) : plain);
    }

    private List<Piece> pieces(String stripped) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int end = stripped.indexOf(' '); end >= 0; end = stripped.indexOf(' ', start)) {
            pieces.add(piece(stripped.substring(start, end)));
            start = end + 1;
        }
        pieces.add(piece(stripped.substring(start)));
        return pieces;
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

    /**
     * {@return a piece of a name}
     *
     * @param written what stands between two spaces; may be empty
     */
    public Piece piece(String written) {
        return pieces.of(written);
    }

    /**
     * {@return the words of a name in normal form}
     *
     * @param pieces all that stands between its spaces
     */
    public List<NameWord> words(List<Piece> pieces) {
        List<Token> tokens = new ArrayList<>();
        List<Token> behindComma = new ArrayList<>();
        boolean isBehind = false;
        for (Piece piece : pieces) {
            if (piece.mayHaveRemark) {
                // It may be about what stands beside it.
                String written = pieces.stream().map(each -> each.written).collect(Collectors.joining(" "));
                Piece whole = piece(written, remarks.without(WrittenText.plainCapitals(written.strip())));
                return words(new ArrayList<>(whole.tokens), whole.behindComma);
            }
            (isBehind ? behindComma : tokens).addAll(piece.tokens);
            behindComma.addAll(piece.behindComma);
            isBehind |= piece.hasComma;
        }
        return words(tokens, behindComma);
    }

    private List<NameWord> words(List<Token> tokens, List<Token> behindComma) {
        titles.strip(tokens);
        tokens.addAll(titles.namesAmong(behindComma));
        List<NameWord> found = new ArrayList<>();
        for (Token token : tokens) {
            found.addAll(token.words());
        }
        return found;
    }

    private Piece piece(String written, String capitals) {
        int comma = capitals.indexOf(',');
        return new Piece(
                written,
                tokens(comma < 0 ? capitals : capitals.substring(0, comma)),
                comma >= 0,
                comma < 0 ? List.of() : tokens(capitals.substring(comma + 1).replace(',', ' ')),
                remarks.mayHaveAny(capitals));
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
     * {@return the word that a piece of a name between spaces always stands for, so that a name of such pieces need not be read
     * as a whole; null if that depends on what stands beside it}
     *
     * @param piece as written, without spaces
     */
    public @Nullable NameWord plainWord(String piece) {
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
        if (letters.isEmpty()) {
            return null;
        }
        KnownWord known = words.of(letters);
        return known.plain() ? known.word() : null;
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
                        .flatMap(token -> token.words().stream())
                        .toList());
    }

    private List<Token> tokens(String capitals) {
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

    private void addToken(List<Token> tokens, String text) {
        List<NameWord> words = new ArrayList<>();
        boolean isDotted = text.indexOf('.') >= 0;
        for (String piece : isDotted ? text.split("\\.", -1) : new String[] {text}) {
            String letters = WrittenText.lettersOnly(withLettersForDigits(piece));
            if (!letters.isEmpty()) {
                words.add(word(letters));
            }
        }
        if (!words.isEmpty()) {
            tokens.add(Token.of(words, isDotted));
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
