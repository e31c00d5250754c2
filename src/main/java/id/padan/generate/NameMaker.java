package id.padan.generate;

import id.padan.generate.NameWords.Culture;
import id.padan.generate.NameWords.Place;
import id.padan.generate.RandomStream.Weighted;
import id.padan.person.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes names as a registry has them, in capitals. How many words a name has follows what was measured on 13,137 names of
 * an electoral roll (one word 29.9 %, two 45.5 %, three 19.1 %, more 4 %, 13.7 % sharing their identical name, 7.2 % with a
 * single-letter word); the words combine freely, so no name is copied from a real person.
 */
final class NameMaker {
    private static final Weighted<Integer> WORD_COUNT = Weighted.of(
            IntStream.rangeClosed(1, 5).boxed().toList(), count -> new int[] {299, 455, 191, 34, 6}[count - 1]);

    /** Share of names of several words that begin with a word like MUHAMMAD, SITI or ANDI. */
    private static final double FRONT_SHARE = 0.36;
    /** Share of words that are rare ones; set so that as many names are shared as was measured. */
    private static final double RARE_SHARE = 0.58;
    /** Share of rare words that are made as the culture makes its own, not from the common stock. */
    private static final double OWN_SHARE = 0.6;
    /** Share of names of several words whose last word is a mere initial. */
    private static final double INITIAL_SHARE = 0.085;
    /** Share of a front word that is written as one letter. */
    private static final double LETTER_SHARE = 0.24;
    /** Share of names of three words and more that name the father. */
    private static final double PATRONYMIC_SHARE = 0.02;
    /** Share of people of a culture with clans who write the clan's name. */
    private static final double CLAN_SHARE = 0.75;

    private static final Map<String, String> LETTERS =
            Map.of("MUHAMMAD", "M", "MUH.", "M.", "ANDI", "A.", "ABDUL", "A", "AHMAD", "A");

    private final NameWords words;

    NameMaker(NameWords words) {
        this.words = words;
    }

    /** {@return the name of the clan that a family writes, or nothing} */
    String clan(RandomStream random, Culture culture) {
        return culture.hasClans(words) && random.chance(CLAN_SHARE)
                ? words.word(random, culture.name(), Gender.MALE, Place.CLAN).orElse("")
                : "";
    }

    /**
     * {@return a name}
     *
     * @param random decides
     * @param culture of the family
     * @param gender of the person
     * @param clan the family's, or empty
     */
    String make(RandomStream random, Culture culture, Gender gender, String clan) {
        int count = WORD_COUNT.pick(random);
        List<String> name = new ArrayList<>(count);
        if (count > 1) {
            name.addAll(front(random, culture, gender, count));
        }
        int givenWords = clan.isEmpty() || count == 1 ? count : count - 1;
        while (name.size() < givenWords) {
            add(name, given(random, culture, gender));
        }
        if (name.size() < count) {
            name.add(clan);
        }
        if (count > 2 && random.chance(PATRONYMIC_SHARE)) {
            name.set(count - 2, gender == Gender.MALE ? "BIN" : "BINTI");
            name.set(count - 1, given(random, culture, Gender.MALE));
        }
        return String.join(" ", shortened(random, name));
    }

    private List<String> front(RandomStream random, Culture culture, Gender gender, int count) {
        if (words.has(culture.name(), gender, Place.ORDER)) {
            return balinese(random, culture, gender, count);
        }
        if (!random.chance(FRONT_SHARE)) {
            return List.of();
        }
        String origin = culture.origin(random);
        return words.word(random, origin, gender, Place.FRONT)
                .map(front -> front.startsWith("ABD")
                        ? List.of(
                                front,
                                words.word(random, "islam", gender, Place.SERVANT)
                                        .orElse("RAHMAN"))
                        : List.of(front))
                .orElse(List.of());
    }

    /** I WAYAN ..., NI MADE ...: the article needs the order of birth, and both need a name of one's own. */
    private List<String> balinese(RandomStream random, Culture culture, Gender gender, int count) {
        String order = words.word(random, culture.name(), gender, Place.ORDER).orElseThrow();
        return count == 2 ? List.of(order) : List.of(gender == Gender.MALE ? "I" : "NI", order);
    }

    private String given(RandomStream random, Culture culture, Gender gender) {
        String origin = culture.origin(random);
        if (random.chance(RARE_SHARE)) {
            String own = random.chance(OWN_SHARE) ? culture.name() : origin;
            return words.rareWord(random, own, gender).orElseGet(() -> common(random, origin, gender));
        }
        return common(random, origin, gender);
    }

    private String common(RandomStream random, String origin, Gender gender) {
        return words.word(random, origin, gender, Place.ANY).orElseThrow();
    }

    private static void add(List<String> name, String word) {
        if (!name.contains(word)) {
            name.add(word);
        }
    }

    private static List<String> shortened(RandomStream random, List<String> name) {
        if (name.size() == 1) {
            return name;
        }
        String letter = LETTERS.get(name.get(0));
        if (letter != null && random.chance(LETTER_SHARE)) {
            name.set(0, letter);
        }
        int last = name.size() - 1;
        if (random.chance(INITIAL_SHARE) && name.get(last - 1).length() > 2) {
            name.set(last, name.get(last).substring(0, 1));
        }
        return name;
    }
}
