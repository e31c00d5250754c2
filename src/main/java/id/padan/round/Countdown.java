package id.padan.round;

import id.padan.round.Backlog.Unsettled;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How a round stands on a day.
 *
 * @param deadline until when, seen from that day; null if the job has no deadline
 * @param backlog what is not done
 */
public record Countdown(@Nullable Deadline deadline, Backlog backlog) {

    /**
     * The time that is left, and what has to be done in it.
     *
     * @param day the last day, ISO
     * @param daysLeft how many days are left; negative once it is over
     * @param rows how many rows are not settled
     * @param rowsPerDay how many of them have to be settled each day; 0 once the last day is over
     * @param accounts how many accounts are not in order; 0 if the job has no list of accounts
     * @param accountsPerDay how many of them have to be put in order each day; 0 once the last day is over
     * @param total what is not settled in all OPD
     * @param byOpd what is not settled, by OPD
     */
    public record TimeLeft(
            String day,
            long daysLeft,
            long rows,
            long rowsPerDay,
            long accounts,
            long accountsPerDay,
            Unsettled total,
            SortedMap<String, Unsettled> byOpd) {}

    /** {@return whether the job waits for anything: for a day, or for OPD} */
    public boolean isAsked() {
        return deadline != null || backlog.submissions() != null;
    }

    /** {@return whether the last day is over} */
    public boolean isPast() {
        return deadline != null && deadline.isPast();
    }

    /** {@return the countdown in figures; null if the job has no deadline} */
    public @Nullable TimeLeft timeLeft() {
        if (deadline == null) {
            return null;
        }
        Unsettled total = backlog.total();
        return new TimeLeft(
                deadline.day().toString(),
                deadline.daysLeft(),
                total.rows(),
                deadline.perDay(total.rows()),
                total.accounts(),
                deadline.perDay(total.accounts()),
                total,
                backlog.byOpd());
    }
}
