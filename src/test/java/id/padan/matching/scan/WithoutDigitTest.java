package id.padan.matching.scan;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.Nik;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WithoutDigitTest {

    @Property
    void eachDigitIsLeftOutAndNothingIsThereTwice(@ForAll("numbers") String digits) {
        Set<Long> expected = new TreeSet<>();
        for (int i = 0; i < digits.length(); i++) {
            expected.add(Long.parseLong(digits.substring(0, i) + digits.substring(i + 1)));
        }
        long[] shorter = new long[Nik.LENGTH];

        int count = BlockingKey.withoutDigit(Long.parseLong(digits), shorter);

        assertThat(Arrays.stream(shorter, 0, count).boxed().toList()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Of few digits, so that the same ones often stand side by side. */
    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("0179").ofLength(Nik.LENGTH);
    }
}
