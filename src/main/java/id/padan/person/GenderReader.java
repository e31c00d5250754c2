package id.padan.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Reads cells that should hold a gender. Safe for use by several threads. */
public final class GenderReader {

    /** Shorter words differ too little from each other for a slip to be told from another word. */
    private static final int SHORTEST_WORD_WITH_A_SLIP = 6;

    private static final Pattern NOT_A_WORD = Pattern.compile("[^A-Z0-9]+");

    private final Map<String, Gender> words;

    private GenderReader(Map<String, Gender> words) {
        this.words = words;
    }

    /** {@return a reader with the words that come with the program} */
    public static GenderReader standard() {
        WordList list = WordList.of("genders.properties");
        Map<String, Gender> words = new HashMap<>();
        list.words("male").forEach(word -> words.put(word, Gender.MALE));
        list.words("female").forEach(word -> words.put(word, Gender.FEMALE));
        return new GenderReader(words);
    }

    /**
     * {@return the gender, or null if nothing is written or it cannot be read}
     *
     * @param cell the cell's text
     */
    public @Nullable Gender read(String cell) {
        Gender written = words.get(cell);
        if (written != null || cell.isEmpty()) {
            // As the dictionary has it, like nearly every cell: there is nothing to clean.
            return written;
        }
        String word = NOT_A_WORD.matcher(WrittenText.capitals(cell)).replaceAll("");
        Gender exact = words.get(word);
        return exact != null || word.length() < SHORTEST_WORD_WITH_A_SLIP ? exact : similar(word);
    }

    private @Nullable Gender similar(String word) {
        LevenshteinDistance atMostTwo = new LevenshteinDistance(2);
        List<Gender> found = words.entrySet().stream()
                .filter(entry -> entry.getKey().length() >= SHORTEST_WORD_WITH_A_SLIP)
                .filter(entry -> atMostTwo.apply(word, entry.getKey()) >= 0)
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }
}
