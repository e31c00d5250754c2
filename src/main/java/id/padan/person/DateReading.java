package id.padan.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell that should hold a date was found to hold.
 *
 * @param date the date, or null if nothing was written or it could not be read
 * @param written what the cell holds, trimmed; empty if nothing
 */
public record DateReading(@Nullable LocalDate date, String written) {

    /** Nothing was written. */
    public static final DateReading MISSING = new DateReading(null, "");

    /** {@return the date in ISO form where it could be read, otherwise what was written} */
    public String text() {
        return date == null ? written : date.toString();
    }
}
