package id.padan.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.padan.evaluate.Evaluation.CalibrationBand;
import id.padan.evaluate.Measure.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsWilsons(long count, long of, double low, double high) {
        Proportion proportion = new Proportion(count, of);

        assertThat(proportion.low()).isCloseTo(low, within(0.00005));
        assertThat(proportion.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void theIntervalHoldsTheShareAtBothEnds() {
        assertThat(new Proportion(5, 5).high()).isEqualTo(1);
        assertThat(new Proportion(0, 5).low()).isZero();
    }

    @Test
    void nothingOfNothingIsUnknown() {
        assertThat(new Proportion(0, 0).isKnown()).isFalse();
    }

    @Test
    void thereIsNoMoreThanAll() {
        assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.5, 30, 100, true", "0.2, 0.5, 19, 100, true", "0.2, 0.5, 9, 100, false", "0.8, 0.95, 0, 0, true"
    })
    void aBandHoldsIfTheShareOrItsIntervalReachesIt(double from, double to, long right, long of, boolean holds) {
        assertThat(new CalibrationBand(from, to, new Proportion(right, of)).holds())
                .isEqualTo(holds);
    }
}
