package id.padan.matching.scan;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.Nik;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShorterNumbersTest {

    @Property
    void eachDigitIsLeftOutAndNothingIsThereTwice(@ForAll("numbers") String digits) {
        long[] shorter = new long[Nik.LENGTH];

        int count = ShorterNumbers.of(Long.parseLong(digits), shorter);

        assertThat(Arrays.stream(shorter, 0, count).boxed().toList())
                .containsExactlyInAnyOrderElementsOf(shorter(digits));
    }

    @Property
    void whatARowHasIsKnownAndNothingElseIsMadeUp(
            @ForAll("numbers") String registered,
            @ForAll @IntRange(max = 15) int taken,
            @ForAll @IntRange(max = 15) int put,
            @ForAll @IntRange(max = 9) int digit,
            @ForAll("numbers") String stranger) {
        String left = registered.substring(0, taken) + registered.substring(taken + 1);
        String oneDigitOff = left.substring(0, put) + digit + left.substring(put);
        List<String> rows = List.of(oneDigitOff, stranger);
        ShorterNumbers.Builder builder = new ShorterNumbers.Builder();
        Set<Long> ofRows = new TreeSet<>();
        for (String row : rows) {
            ofRows.addAll(shorter(row));
        }
        ofRows.forEach(builder::add);
        long[] into = new long[Nik.LENGTH];

        int count = builder.build().known(Long.parseLong(registered), into);

        Set<Long> shared = shorter(registered);
        shared.retainAll(ofRows);
        List<Long> known = Arrays.stream(into, 0, count).boxed().toList();
        assertThat(shared).isNotEmpty();
        assertThat(known).doesNotHaveDuplicates().containsAll(shared);
        assertThat(shorter(registered)).containsAll(known);
    }

    @Test
    void aNumberOfWhichNoRowHasAHalfIsNotShortened() {
        ShorterNumbers.Builder builder = new ShorterNumbers.Builder();
        shorter("7371051203900001").forEach(builder::add);
        ShorterNumbers ofOneRow = builder.build();
        long[] into = new long[Nik.LENGTH];

        assertThat(ofOneRow.known(7371_0914_0185_0003L, into)).isZero();
        assertThat(ofOneRow.known(7371_0512_0390_0007L, into)).isEqualTo(5);
    }

    @Test
    void whereRowsAreManyEveryNumberIsShortened() {
        ShorterNumbers.Builder builder = new ShorterNumbers.Builder();
        for (long row = 0; row < 10_000; row++) {
            builder.add(737_105_120_390_000L + row * 100_000_007L);
        }
        long[] into = new long[Nik.LENGTH];

        assertThat(builder.build().known(1203_0611_1298_0004L, into)).isEqualTo(12);
    }

    private static Set<Long> shorter(String digits) {
        Set<Long> shorter = new TreeSet<>();
        for (int i = 0; i < digits.length(); i++) {
            shorter.add(Long.parseLong(digits.substring(0, i) + digits.substring(i + 1)));
        }
        return shorter;
    }

    /** Of few digits, so that the same ones often stand side by side, and two numbers often share some. */
    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("0179").ofLength(Nik.LENGTH);
    }
}
