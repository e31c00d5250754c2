package id.padan.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a row stands from night to night. A row is <em>open</em> if somebody still has to do something about it: it is in
 * review, or rejected for another reason than an officer's decision or a better row of the same person.
 *
 * @param state how it stands
 * @param openSince the day of the run in which it was first open without a break; null if it is not open
 */
public record RowHistory(State state, @Nullable LocalDate openSince) {

    /** How a row stands compared with the run before. */
    public enum State {
        /** Neither open now nor before. */
        QUIET,
        /** Open for the first time. */
        NEW,
        /** Open before, and still. */
        STILL_OPEN,
        /** Open before, and no more. */
        SETTLED
    }
}
