package id.padan.matching.scan;

import id.padan.matching.scan.HashTable.Ids;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.time.LocalDate;

/**
 * Places in an array for birth days: every record of the registry has a day, and most days occur in the rosters. Those before 1900
 * and behind 2049, of which rows hardly have any, get places as they come.
 */
final class DayPlaces {

    private static final int FIRST = Math.toIntExact(LocalDate.of(1900, 1, 1).toEpochDay());
    private static final int LAST = Math.toIntExact(LocalDate.of(2049, 12, 31).toEpochDay());
    private static final int USUAL_DAYS = LAST - FIRST + 1;

    private final Int2IntOpenHashMap otherDays = new Int2IntOpenHashMap();

    DayPlaces() {
        otherDays.defaultReturnValue(Ids.NONE);
    }

    /** The place of a day since 1970-01-01, which gets one. */
    int add(int day) {
        if (!isUsual(day)) {
            otherDays.putIfAbsent(day, USUAL_DAYS + otherDays.size());
        }
        return of(day);
    }

    /** The place of a day since 1970-01-01, or {@link Ids#NONE}. */
    int of(int day) {
        return isUsual(day) ? day - FIRST : otherDays.get(day);
    }

    private static boolean isUsual(int day) {
        return day >= FIRST && day <= LAST;
    }

    /** How many places there are. */
    int size() {
        return USUAL_DAYS + otherDays.size();
    }
}
