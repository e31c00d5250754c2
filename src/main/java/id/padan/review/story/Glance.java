package id.padan.review.story;

import id.padan.matching.model.Hash;
import id.padan.person.NameReader;
import id.padan.person.NameWord;
import id.padan.person.PersonName;
import id.padan.registry.columns.RegistryPart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * A quick look at the people of the registry: whoever is passed over is not whom somebody asks about, and of the few others
 * {@link Who#fit} tells. For any number of threads.
 */
@FunctionalInterface
public interface Glance {

    /** A digit wrong or missing leaves one half of the number as it is. */
    long HALF = 100_000_000;

    /**
     * {@return who of a part is worth a closer look, by number}
     *
     * @param part some people of the registry
     */
    IntPredicate at(RegistryPart part);

    /** Nobody. */
    static Glance atNobody() {
        return part -> person -> false;
    }

    /**
     * Those who share a half of a number, or have the two digits exchanged between which the halves meet.
     *
     * @param digits 14 to 18 digits
     */
    static Glance atNik(String digits) {
        long first = Long.parseLong(digits.substring(0, 8));
        long last = Long.parseLong(digits.substring(digits.length() - 8));
        long atSeam =
                Long.parseLong(digits.substring(0, 7) + digits.charAt(8) + digits.charAt(7) + digits.substring(9));
        return part -> person -> {
            long nik = part.nik(person);
            long half = nik / HALF;
            return half == first || nik - half * HALF == last || nik == atSeam;
        };
    }

    /**
     * Those whose name has a word like each of these, or is made of the same letters.
     *
     * @param name the name asked for
     * @param names reads the others
     * @param isLike whether two words may be one
     */
    static Glance atName(PersonName name, NameReader names, BiPredicate<NameWord, NameWord> isLike) {
        return new Words(name, names, isLike)::at;
    }

    /** The words of names, each held against the words asked for when it is first met. */
    final class Words {

        /** More words no name has. */
        private static final int MOST_WORDS = 30;

        private static final Known NOTHING = new Known(0, 0, 1);
        /** What it means depends on what stands beside it, so the name has to be read as a whole. */
        private static final int ODD = 1 << MOST_WORDS;

        private static final Known ODD_WORD = new Known(ODD, 0, 1);

        private final List<NameWord> wanted;
        private final long letters;
        private final NameReader names;
        private final BiPredicate<NameWord, NameWord> isLike;
        private final Map<String, Known> words = new ConcurrentHashMap<>();

        private Words(PersonName name, NameReader names, BiPredicate<NameWord, NameWord> isLike) {
            this.wanted = name.words().stream().limit(MOST_WORDS).toList();
            this.letters = Hash.of(name.letters());
            this.names = names;
            this.isLike = isLike;
        }

        /**
         * What is known of a word.
         *
         * @param like a bit for each of the words asked for that it is like
         * @param hash the hash of its letters
         * @param power what the hash of a name is multiplied with before this word is written behind it
         */
        private record Known(int like, long hash, long power) {}

        private IntPredicate at(RegistryPart part) {
            Known[] known = new Known[part.words().size()];
            int all = (1 << wanted.size()) - 1;
            return person -> {
                int like = 0;
                long hash = 0;
                for (int at = part.firstWord(person); at < part.endOfWords(person); at++) {
                    int number = part.word(at);
                    if (known[number] == null) {
                        known[number] = words.computeIfAbsent(part.words().text(number), this::know);
                    }
                    like |= known[number].like;
                    hash = hash * known[number].power + known[number].hash;
                }
                return like >= ODD || like == all || hash == letters;
            };
        }

        private Known know(String written) {
            if (written.isEmpty()) {
                return NOTHING;
            }
            String word = names.plainWord(written);
            if (word == null) {
                return ODD_WORD;
            }
            NameWord read = names.word(word);
            int like = 0;
            for (int i = 0; i < wanted.size(); i++) {
                like |= isLike.test(wanted.get(i), read) ? 1 << i : 0;
            }
            return new Known(like, Hash.of(word), Hash.power(word.length()));
        }
    }
}
