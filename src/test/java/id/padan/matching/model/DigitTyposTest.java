package id.padan.matching.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DigitTyposTest {

    private static final long NIK = 3273041702850006L;

    @Property
    void anyWrongDigitIsOneTypo(
            @ForAll @LongRange(min = 1_000_000_000_000_000L, max = 9_999_999_999_999_999L) long nik,
            @ForAll @IntRange(max = 15) int place,
            @ForAll @IntRange(max = 9) int digit) {
        StringBuilder written = new StringBuilder(Long.toString(nik));
        written.setCharAt(place, (char) ('0' + digit));

        assertThat(EditDistance.isOneTypo(nik, Long.parseLong(written.toString())))
                .isTrue();
    }

    @Property
    void anyTwoNeighboursSwappedAreOneTypo(
            @ForAll @LongRange(min = 1_000_000_000_000_000L, max = 9_999_999_999_999_999L) long nik,
            @ForAll @IntRange(max = 14) int place) {
        String digits = Long.toString(nik);
        String written = digits.substring(0, place)
                + digits.charAt(place + 1)
                + digits.charAt(place)
                + digits.substring(place + 2);

        assertThat(EditDistance.isOneTypo(nik, Long.parseLong(written))).isTrue();
    }

    @Property
    void twoWrongDigitsAreNoTypoUnlessTheyAreNeighboursSwapped(
            @ForAll @IntRange(max = 15) int one,
            @ForAll @IntRange(max = 15) int other,
            @ForAll @IntRange(min = 1, max = 9) int more,
            @ForAll @IntRange(min = 1, max = 9) int moreOfOther) {
        String digits = Long.toString(NIK);
        char[] written = digits.toCharArray();
        written[one] = turned(written[one], more);
        if (one != other) {
            written[other] = turned(written[other], moreOfOther);
        }
        boolean swapped = Math.abs(one - other) == 1
                && written[one] == digits.charAt(other)
                && written[other] == digits.charAt(one);

        assertThat(EditDistance.isOneTypo(NIK, Long.parseLong(new String(written))))
                .isEqualTo(one == other || swapped);
    }

    @Test
    void neighboursSwappedInTheMiddleAreOneTypoOnlyIfAllElseIsEqual() {
        assertThat(EditDistance.isOneTypo(NIK, 3273041072850006L)).isTrue();
        assertThat(EditDistance.isOneTypo(1111111234444444L, 1111111324444444L)).isTrue();
        assertThat(EditDistance.isOneTypo(1111111234444444L, 1111111324444445L)).isFalse();
        assertThat(EditDistance.isOneTypo(1111111234444444L, 1111112324444444L)).isFalse();
    }

    private static char turned(char digit, int more) {
        return (char) ('0' + (digit - '0' + more) % 10);
    }
}
