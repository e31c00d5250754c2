package id.padan.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The last day on which a round takes anything, seen from a day.
 *
 * @param day the last day
 * @param today the day from which it is seen
 */
public record Deadline(LocalDate day, LocalDate today) {

    /** {@return how many days are left: 0 on the last day itself, negative once it is over} */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, day);
    }

    /** {@return whether the last day is over} */
    public boolean isPast() {
        return daysLeft() < 0;
    }

    /**
     * {@return how many have to be settled each day so that none is left after the last one, rounded up: all of them on the
     * last day itself, and 0 once it is over}
     *
     * @param open how many are not settled, 0 or more
     */
    public long perDay(long open) {
        if (isPast()) {
            return 0;
        }
        long days = Math.max(1, daysLeft());
        return (open + days - 1) / days;
    }
}
