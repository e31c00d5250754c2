package id.padan.jobfile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When the registry may be read, and how old what was read of it may become.
 *
 * @param window the hours in which it may be read; null if at any time
 * @param refreshAfter a snapshot that is older is taken anew by the schedule
 * @param maxAge from how many days on it is too old; null if never
 */
public record RegistryHours(@Nullable Window window, Duration refreshAfter, @Nullable Integer maxAge) {

    /**
     * Hours of each day, by the clocks of the job's zone.
     *
     * @param from the first minute
     * @param to the minute that is no longer one of them; earlier than the first if midnight lies between
     */
    public record Window(LocalTime from, LocalTime to) {

        boolean contains(LocalTime time) {
            boolean hasBegun = !time.isBefore(from);
            boolean isBeforeEnd = time.isBefore(to);
            return from.isBefore(to) ? hasBegun && isBeforeEnd : hasBegun || isBeforeEnd;
        }

        /** {@return the hours as a job file has them} */
        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    /**
     * {@return whether the registry may be read}
     *
     * @param now a moment in the job's zone
     */
    public boolean isOpen(ZonedDateTime now) {
        return window == null || window.contains(now.toLocalTime());
    }

    /**
     * {@return when the hours begin the next time after a moment outside of them}
     *
     * @param now the moment, in the job's zone
     */
    public ZonedDateTime opens(ZonedDateTime now) {
        if (window == null) {
            return now;
        }
        ZonedDateTime today = now.toLocalDate().atTime(window.from()).atZone(now.getZone());
        return today.isAfter(now)
                ? today
                : now.toLocalDate().plusDays(1).atTime(window.from()).atZone(now.getZone());
    }

    /**
     * {@return whether the schedule should read the registry}
     *
     * @param takenAt when the last snapshot was taken; null if there is none
     * @param now a moment in the job's zone
     */
    public boolean isDue(@Nullable Instant takenAt, ZonedDateTime now) {
        return isOpen(now) && (takenAt == null || !takenAt.plus(refreshAfter).isAfter(now.toInstant()));
    }
}
