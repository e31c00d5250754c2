package id.padan.person;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sex that the registry records, by its letter there. */
public enum Gender {
    /** {@code L}, laki-laki. */
    MALE('L'),
    /** {@code P}, perempuan. */
    FEMALE('P');

    private final char letter;

    Gender(char letter) {
        this.letter = letter;
    }

    /** {@return the letter of the registry and of every output file: {@code L} or {@code P}} */
    public char letter() {
        return letter;
    }

    /**
     * {@return the gender that a cell holds, or null if nothing is written or it cannot be read} Safe for use by several
     * threads.
     *
     * @param cell the cell's text
     */
    public static @Nullable Gender read(String cell) {
        Gender written = Written.WORDS.words().get(cell);
        if (written != null || cell.isEmpty()) {
            // As the dictionary has it, like nearly every cell: there is nothing to clean.
            return written;
        }
        return Written.WORDS.of(
                Written.NOT_A_WORD.matcher(WrittenText.capitals(cell)).replaceAll(""));
    }

    /** The words for both, read when first needed. */
    private static final class Written {

        /** Shorter words differ too little from each other for a typo to be told from another word. */
        private static final int SHORTEST_WORD_WITH_TYPO = 6;

        private static final Pattern NOT_A_WORD = Pattern.compile("[^A-Z0-9]+");
        private static final Dictionary.Meanings<Gender> WORDS = words();

        private static Dictionary.Meanings<Gender> words() {
            Dictionary list = Dictionary.of("genders.properties");
            Map<String, Gender> words = new HashMap<>();
            list.words("male").forEach(word -> words.put(word, MALE));
            list.words("female").forEach(word -> words.put(word, FEMALE));
            return new Dictionary.Meanings<>(words, SHORTEST_WORD_WITH_TYPO, 2);
        }
    }
}
