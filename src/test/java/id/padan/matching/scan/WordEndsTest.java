package id.padan.matching.scan;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.scan.RowTraits.WordEnds;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Marks may only tell apart what is not alike: whoever they pass over is never offered. */
class WordEndsTest {

    @Property(tries = 20_000)
    void whatBeginsAlikeSharesAMark(@ForAll("keys") String one, @ForAll("keys") String other) {
        int a = WordEnds.beginning(one);
        int b = WordEnds.beginning(other);
        int letters = Math.min(3, Math.min(one.length(), other.length()));

        assertThat(WordEnds.areAlike(a, b)).isEqualTo(one.regionMatches(0, other, 0, letters));
        if (WordEnds.areAlike(a, b)) {
            assertThat(WordEnds.marksOfBeginning(a) & WordEnds.marksOfBeginning(b))
                    .isNotZero();
        }
    }

    @Property(tries = 20_000)
    void whatEndsAlikeSharesAMark(@ForAll("keys") String one, @ForAll("keys") String other) {
        int a = WordEnds.ending(one);
        int b = WordEnds.ending(other);
        int letters = Math.min(3, Math.min(one.length(), other.length()));

        assertThat(WordEnds.areAlike(a, b))
                .isEqualTo(one.regionMatches(one.length() - letters, other, other.length() - letters, letters));
        if (WordEnds.areAlike(a, b)) {
            assertThat(WordEnds.marksOfEnding(a) & WordEnds.marksOfEnding(b)).isNotZero();
        }
    }

    @Property
    void marksOfBeginningsAndEndingsAndOfNearWordsAreOthers(@ForAll("keys") String one, @ForAll("keys") String other) {
        long beginnings = WordEnds.marksOfBeginning(WordEnds.beginning(one));
        long endings = WordEnds.marksOfEnding(WordEnds.ending(other));

        assertThat(beginnings & endings).isZero();
        assertThat((beginnings | endings) & WordEnds.NEAR).isZero();
    }

    /** Of few letters, so that many are alike, or of all. */
    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("AQZ").ofMinLength(1).ofMaxLength(5),
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(8));
    }
}
