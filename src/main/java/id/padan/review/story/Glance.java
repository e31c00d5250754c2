package id.padan.review.story;

import id.padan.matching.model.Hash;
import id.padan.person.NameReader;
import id.padan.person.NameWord;
import id.padan.person.PersonName;
import id.padan.registry.columns.RegistryPart;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

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

        /** Shorter words may be a piece of a title beside an odd word, and then say nothing. */
        private static final int LONGEST_PIECE_OF_TITLE = 5;

        /** Twice as many places as the names of a large city have words; a word that loses its place is worked out again. */
        private static final int BITS = 19;

        private final List<NameWord> wanted;
        private final int all;
        private final String letters;
        private final long hash;
        private final NameReader names;
        private final BiPredicate<NameWord, NameWord> isLike;
        private final @Nullable Known[] places = new Known[1 << BITS];

        private Words(PersonName name, NameReader names, BiPredicate<NameWord, NameWord> isLike) {
            this.wanted = name.words().stream().limit(MOST_WORDS).toList();
            this.all = (1 << wanted.size()) - 1;
            this.letters = name.letters();
            this.hash = Hash.of(letters);
            this.names = names;
            this.isLike = isLike;
        }

        /**
         * What is known of a word. Unchangeable, so that threads may share it without locks.
         *
         * @param written the hash of what is written
         * @param like a bit for each of the words asked for that it is like
         * @param isOdd whether what it means depends on what stands beside it
         * @param mayBeWithin whether it may be a stretch of the letters asked for
         * @param hash the hash of its letters
         * @param power what the hash of a name is multiplied with before this word is written behind it
         */
        private record Known(long written, int like, boolean isOdd, boolean mayBeWithin, long hash, long power) {}

        private IntPredicate at(RegistryPart part) {
            Known[] known = new Known[part.words().size()];
            return person -> {
                int like = 0;
                boolean odd = false;
                boolean within = true;
                long sum = 0;
                for (int at = part.firstWord(person); at < part.endOfWords(person); at++) {
                    int number = part.word(at);
                    Known word = known[number];
                    if (word == null) {
                        word = known(part.words().text(number));
                        known[number] = word;
                    }
                    like |= word.like;
                    odd |= word.isOdd;
                    within &= word.mayBeWithin;
                    sum = sum * word.power + word.hash;
                }
                return like == all || (odd ? within : sum == hash);
            };
        }

        private Known known(String written) {
            long hashed = Hash.of(written);
            int place = (int) (Hash.mix(hashed) >>> (Long.SIZE - BITS));
            Known known = places[place];
            if (known == null || known.written != hashed) {
                known = know(written, hashed);
                places[place] = known;
            }
            return known;
        }

        private Known know(String written, long hashed) {
            if (written.isEmpty()) {
                return new Known(hashed, 0, false, true, 0, 1);
            }
            NameWord plain = names.plainWord(written);
            if (plain == null) {
                int like = names.possibleWords(written).map(this::like).orElse(all);
                return new Known(hashed, like, true, true, 0, 1);
            }
            String word = plain.text();
            boolean within = word.length() <= LONGEST_PIECE_OF_TITLE || letters.contains(word);
            int like = like(List.of(plain));
            return new Known(hashed, like, false, within, Hash.of(word), Hash.power(word.length()));
        }

        private int like(List<NameWord> words) {
            int like = 0;
            for (int i = 0; i < wanted.size(); i++) {
                NameWord one = wanted.get(i);
                like |= words.stream().anyMatch(word -> isLike.test(one, word)) ? 1 << i : 0;
            }
            return like;
        }
    }
}
