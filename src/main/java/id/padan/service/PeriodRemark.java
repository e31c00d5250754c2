package id.padan.service;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something odd about a period of service: it is told, so that somebody looks, and never mended.
 *
 * @param kind what it is
 * @param period the period; of two the later one
 * @param other the period that comes before a gap, or that is at the same time; null where one alone is odd
 */
public record PeriodRemark(Kind kind, Period period, @Nullable Period other) {

    /** What can be odd. */
    public enum Kind {
        /** No start is written. */
        START_MISSING,
        /** The start is no date. */
        START_UNREADABLE,
        /** The person was a child. */
        START_TOO_EARLY,
        /** The start lies so late that it is a slip. */
        START_TOO_LATE,
        /** The end is no date. */
        END_UNREADABLE,
        /** The end lies before the start. */
        END_BEFORE_START,
        /** All service began after the reference date. */
        BEGAN_AFTER_REFERENCE,
        /** The last period ended before the reference date. */
        ENDED_EARLY,
        /** Too many days without service lie before the period. */
        GAP,
        /** Two periods in one OPD at the same time. */
        OVERLAP,
        /** Two periods in two OPD at the same time. */
        TWO_OPD;

        private static final Set<Kind> OF_PERIODS_LEFT_OUT = EnumSet.range(START_MISSING, END_BEFORE_START);

        /** {@return whether the period cannot be used, and counts for nothing} */
        public boolean leavesPeriodOut() {
            return OF_PERIODS_LEFT_OUT.contains(this);
        }
    }
}
