package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    @ParameterizedTest
    @CsvSource({
        "'', 10, 1",
        "0123456789, 10, 1",
        "01234567890, 10, 2",
        "01234 56789 0, 11, 2",
        "'a\nb\nc', 10, 3",
        "ANDI BASO, 8, 2",
    })
    void aTextTakesSoManyLines(String text, int width, int lines) {
        assertThat(Lines.count(text, width)).isEqualTo(lines);
    }

    @Property
    void aWiderColumnNeverNeedsMoreLines(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 4, max = 40) int width) {
        assertThat(Lines.count(text, width + 1)).isLessThanOrEqualTo(Lines.count(text, width));
    }
}
