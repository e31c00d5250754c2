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
        "'a\n', 10, 2",
        "'\n\n', 10, 3",
        "'0123456789012345678901234567 0', 10, 3",
        "'a\r\nb', 10, 2",
    })
    void aTextTakesSoManyLines(String text, int width, int lines) {
        assertThat(Lines.count(text, width)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "0123456789, 10",
        "Andi, 4",
        "'0\n0123\n012', 4",
        "'0123\r\n012', 4",
        "'01\n', 2",
        "\u00c9\u00e9, 3",
    })
    void aTextIsAsWideAsItsLongestLine(String text, int digits) {
        assertThat(Lines.longest(text)).isEqualTo(digits);
    }

    @Property
    void aWiderColumnNeverNeedsMoreLines(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 4, max = 40) int width) {
        assertThat(Lines.count(text, width + 1)).isLessThanOrEqualTo(Lines.count(text, width));
    }
}
