package id.padan.roster;

import java.util.List;

/** The words that tell rows that are no person: {@code rows.yml}. */
final class RowWords {

    private static final RowWords STANDARD = new RowWords(YamlResource.of("rows.yml"));

    private final List<String> sums;
    private final List<String> sections;
    private final List<String> signatures;

    private RowWords(YamlResource file) {
        sums = file.list("sums");
        sections = file.list("sections");
        signatures = file.list("signatures");
    }

    /** {@return the words that come with the program} */
    static RowWords standard() {
        return STANDARD;
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
        String key = Texts.key(text) + " ";
        return words.stream().anyMatch(word -> key.startsWith(word + " "));
    }
}
