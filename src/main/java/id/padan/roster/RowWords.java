package id.padan.roster;

import id.padan.table.CellText;
import java.util.List;

/** The words that tell rows that are no person: {@code rows.yml}. */
final class RowWords {

    static final RowWords STANDARD = new RowWords(YamlResource.of("rows.yml"));

    private final List<String> sums;
    private final List<String> sections;
    private final List<String> signatures;

    private RowWords(YamlResource file) {
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
