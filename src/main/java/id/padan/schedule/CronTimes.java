package id.padan.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.scheduling.support.CronExpression;

/**
 * The times of a schedule, as a clock on the wall shows them. Where the clock is put forward over a time, the job runs
 * that much later, instead of not at all; where it is put back, it runs once, instead of twice.
 */
record CronTimes(CronExpression cron, ZoneId zone) {

    static CronTimes of(String cron, ZoneId zone) {
        return new CronTimes(CronExpression.parse(cron), zone);
    }

    /** {@return the first time after an instant, or {@link Instant#MAX} if there is none} */
    Instant after(Instant instant) {
        LocalDateTime onTheWall = cron.next(LocalDateTime.ofInstant(instant, zone));
        while (onTheWall != null) {
            Instant time = onTheWall.atZone(zone).toInstant();
            if (time.isAfter(instant)) {
                return time;
            }
            onTheWall = cron.next(onTheWall);
        }
        return Instant.MAX;
    }
}
