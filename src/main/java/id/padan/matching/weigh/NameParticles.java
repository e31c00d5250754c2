package id.padan.matching.weigh;

import id.padan.person.NameReader;
import id.padan.person.NameWord;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that stand before a name and are none of its bearer's own: whether they are written changes from paper to paper, and a
 * relative or a neighbour is told by other words.
 */
final class NameParticles {

    /**
     * What the next word is: a father's name, a Makassarese Daeng name, the clan of a Batak woman (BORU, in Karo BERU, short BR).
     */
    private static final Set<String> MARKS = keys("BIN", "BINTI", "DAENG", "BORU");

    /**
     * Titles of birth, which identity cards may have and birth certificates and diplomas have not (Permendagri 73/2022,
     * article 5), and, assumed, the two names that are put before another for its blessing.
     */
    private static final Set<String> HONOURS =
            keys("ANDI", "TEUKU", "CUT", "LALU", "BAIQ", "GUSTI", "MUHAMMAD", "SITI");

    private NameParticles() {}

    private static Set<String> keys(String... words) {
        return Stream.of(words)
                .map(word -> NameReader.standard().word(word).key())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a word only says that the next is a byname. */
    static boolean isMark(NameWord word) {
        return MARKS.contains(word.key());
    }

    /** Whether it may stand there or not. */
    static boolean isParticle(NameWord word) {
        return isMark(word) || HONOURS.contains(word.key());
    }
}
