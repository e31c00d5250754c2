package id.padan.registry;

import id.padan.person.Gender;
import id.padan.person.RegistryStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The words of registry extracts, from {@code vocabulary.properties}: headings, genders and statuses. */
final class Vocabulary {

    static final Vocabulary STANDARD = load();

    private final Map<RegistryField, List<String>> headings = new EnumMap<>(RegistryField.class);
    private final Map<String, Gender> genders = new HashMap<>();
    private final Map<String, RegistryStatus> statuses = new HashMap<>();

    private Vocabulary(Properties words) {
        for (RegistryField field : RegistryField.values()) {
            headings.put(field, words(words, "heading." + field.key()));
        }
        for (Gender gender : Gender.values()) {
            words(words, "gender." + gender).forEach(word -> genders.put(word, gender));
        }
        for (RegistryStatus status : RegistryStatus.values()) {
            words(words, "status." + status).forEach(word -> statuses.put(word, status));
        }
    }

    /** {@return the headings that mean a field, in plain form, the surest first} */
    List<String> headings(RegistryField field) {
        return headings.getOrDefault(field, List.of());
    }

    /** {@return the gender that a cell names, or null} */
    @Nullable
    Gender gender(String written) {
        return meaning(genders, written);
    }

    /** {@return the status that a cell names, or null} */
    @Nullable
    RegistryStatus status(String written) {
        return meaning(statuses, written);
    }

    /** Most cells are written as the words are kept. */
    private static <M> @Nullable M meaning(Map<String, M> words, String written) {
        M meaning = words.get(written);
        return meaning != null ? meaning : words.get(plain(written));
    }

    /** {@return a text with nothing but its letters and digits, in upper case: NO. KTP (NIK) is NOKTPNIK} */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static List<String> words(Properties words, String key) {
        return Arrays.stream(words.getProperty(key).split(",", -1))
                .map(Vocabulary::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Vocabulary load() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Vocabulary(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
