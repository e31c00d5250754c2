package id.padan.review;

import id.padan.decision.Decision.Verdict;
import id.padan.decision.Decision;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.message.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words that officers decide with: {@code TERIMA}, {@code KANDIDAT 2} ... The same ones go out and are read back. */
public final class VerdictWords {

    private static final Map<Language, Map<Verdict, String>> WORDS = words();
    private static final Map<String, Verdict> VERDICTS = verdicts();

    private VerdictWords() {}

    /**
     * {@return the word of a verdict, in capitals}
     *
     * @param verdict the verdict
     * @param language the officer's
     */
    public static String word(Verdict verdict, Language language) {
        return Objects.requireNonNull(words(language).get(verdict));
    }

    /**
     * {@return all words in the order of the verdicts}
     *
     * @param language the officer's
     */
    public static List<String> all(Language language) {
        return List.copyOf(words(language).values());
    }

    /**
     * {@return what a word means, or nothing if it is none}
     *
     * @param text what an officer wrote: a word of either language or a code, in any case, spaces and hyphens as they come
     */
    public static Optional<Verdict> read(String text) {
        return Optional.ofNullable(VERDICTS.get(plain(text)));
    }

    /**
     * {@return the word most like what was written}
     *
     * @param text what an officer wrote
     * @param language the officer's
     */
    public static String nearest(String text, Language language) {
        return Nearest.to(text, words(language).values());
    }

    /**
     * {@return the word most like what was written, of either language}
     *
     * @param text what an officer wrote
     */
    public static String nearest(String text) {
        List<String> all = new ArrayList<>();
        WORDS.values().forEach(words -> all.addAll(words.values()));
        return Nearest.to(text, all);
    }

    private static Map<Verdict, String> words(Language language) {
        return WORDS.getOrDefault(language, Map.of());
    }

    /**
     * {@return who decided, or that nobody knows}
     *
     * @param decision the decision
     * @param language the reader's
     */
    public static String officer(Decision decision, Language language) {
        return decision.decidedBy().isBlank()
                ? Messages.of(VerdictWords.class, language).text("officer.unknown")
                : decision.decidedBy();
    }

    private static Map<Language, Map<Verdict, String>> words() {
        Map<Language, Map<Verdict, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Messages messages = Messages.of(VerdictWords.class, language);
            Map<Verdict, String> words = new EnumMap<>(Verdict.class);
            Arrays.stream(Verdict.values())
                    .forEach(verdict -> words.put(verdict, messages.text("verdict." + verdict.name())));
            all.put(language, words);
        }
        return all;
    }

    private static Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new HashMap<>();
        WORDS.values().forEach(words -> words.forEach((verdict, word) -> verdicts.put(plain(word), verdict)));
        Arrays.stream(Verdict.values()).forEach(verdict -> verdicts.put(plain(verdict.name()), verdict));
        // Whoever may write "candidate 2" will write this for the first one, too.
        verdicts.put("KANDIDAT1", Verdict.ACCEPT);
        verdicts.put("CANDIDATE1", Verdict.ACCEPT);
        return verdicts;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}_-]", "").toUpperCase(Locale.ROOT);
    }
}
