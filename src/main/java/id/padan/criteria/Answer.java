package id.padan.criteria;

import java.util.Locale;

/** Whether a person meets the criteria of a round. */
public enum Answer {
    /** Every criterion that can be checked is met. */
    YES,
    /** At least one criterion is failed for certain. */
    NO,
    /** None is failed for certain, but one cannot be told. */
    UNKNOWN;

    /** {@return the word in the CSV files and in {@code summary.json}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
