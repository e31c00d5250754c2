package id.padan.person;

import java.math.BigDecimal;

/** Numbers of spreadsheets as text. */
public final class NumberText {

    private NumberText() {}

    /**
     * {@return the number in plain digits, with a point only where it has decimals: 17, 0.5, 7371000000000000}
     *
     * @param value any number
     */
    public static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
