package id.padan.roster;

import id.padan.table.Cell;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** The words that tell rows that are no person, {@code rows.yml}, and the numbers of people, columns and sections. */
final class RowWords {

    static final RowWords STANDARD = new RowWords(YamlResource.of("rows.yml"));

    private static final Pattern SECTION_NUMBER = Pattern.compile("\\(?([IVXL]{1,6}|[A-Z])[.)]?");
    private static final int LONGEST_SECTION_NUMBER = 8;

    /** People are numbered with so many digits at the most, columns with fewer. */
    static final int ORDINAL_DIGITS = 6;

    private static final int COLUMN_NUMBER_DIGITS = 3;
    private static final String COLUMN = "KOLOM";
    private static final int FEWEST_COLUMN_NUMBERS = 3;

    private static final List<String> ROMAN_NUMBERS =
            List.of("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ", -1));

    /** A form of a date names day, month and year. */
    private static final int WORDS_OF_A_DATE = 3;

    private final Set<String> dates;
    private final List<String> sums;
    private final List<String> sections;
    private final List<String> signatures;

    private RowWords(YamlResource file) {
        dates = Set.copyOf(file.list("dates"));
        sums = spaced(file.list("sums"));
        sections = spaced(file.list("sections"));
        signatures = spaced(file.list("signatures"));
    }

    /** Each with the space behind that ends a word. */
    private static List<String> spaced(List<String> words) {
        return words.stream().map(word -> word + " ").toList();
    }

    boolean isSum(String text) {
        return beginsWithOneOf(sums, text);
    }

    boolean isSection(String text) {
        return beginsWithOneOf(sections, text);
    }

    boolean isSignature(String text) {
        return beginsWithOneOf(signatures, text);
    }

    /** {@return whether a text shows how to write a date, and is none} */
    boolean isDateForm(String text) {
        if (text.isEmpty() || CellText.digits(text) > 0) {
            return false;
        }
        List<String> words = List.of(CellText.key(text).split(" ", -1));
        return words.size() == WORDS_OF_A_DATE && dates.containsAll(words);
    }

    /** {@return whether the cells of a row are the numbers of its columns: 1, 2, 3; a, b, c; I, II, III} */
    static boolean areColumnNumbers(Row row) {
        return follow(row, RowWords::columnNumber) || follow(row, text -> ROMAN_NUMBERS.indexOf(text));
    }

    private static boolean follow(Row row, ToIntFunction<String> numbers) {
        int expected = -1;
        int found = 0;
        for (Cell cell : row.cells()) {
            String text = cell.text();
            if (text.isEmpty()) {
                continue;
            }
            int number = numbers.applyAsInt(text);
            if (number < 0 || (found > 0 && number != expected)) {
                return false;
            }
            expected = number + 1;
            found++;
        }
        return found >= FEWEST_COLUMN_NUMBERS;
    }

    /** The number of a column, written as one, as a letter or as {@code kolom 1}; -1 for anything else. */
    private static int columnNumber(String text) {
        if (text.length() == 1 && Character.isLetter(text.charAt(0))) {
            return Character.toUpperCase(text.charAt(0)) - 'A';
        }
        String plain = text.toUpperCase(Locale.ROOT);
        return number(
                plain.startsWith(COLUMN) ? plain.substring(COLUMN.length()).strip() : text, COLUMN_NUMBER_DIGITS);
    }

    /**
     * The number of a person or a column: up to so many digits, perhaps in parentheses or before a point; -1 for anything
     * else. A loop, because every cell is asked.
     */
    static int number(String text, int mostDigits) {
        int start = text.startsWith("(") ? 1 : 0;
        int end = text.endsWith(".") || text.endsWith(")") ? text.length() - 1 : text.length();
        if (end <= start || end - start > mostDigits) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** {@return whether a text is the number of a section: A, II.} */
    static boolean isSectionNumber(String text) {
        return text.length() <= LONGEST_SECTION_NUMBER
                && SECTION_NUMBER.matcher(text).matches();
    }

    private static boolean beginsWithOneOf(List<String> words, String text) {
        String key = CellText.key(text) + " ";
        for (String word : words) {
            if (key.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
