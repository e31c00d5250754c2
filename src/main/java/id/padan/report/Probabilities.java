package id.padan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Probabilities as text. */
final class Probabilities {

    private static final int DECIMALS = 4;

    private Probabilities() {}

    /**
     * {@return four decimals, the rest cut off}
     * Never rounded up: a row that was not certain enough must not look as if it had been.
     *
     * @param probability 0 to 1
     */
    static String text(double probability) {
        return BigDecimal.valueOf(probability)
                .setScale(DECIMALS, RoundingMode.DOWN)
                .toPlainString();
    }
}
