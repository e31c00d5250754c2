package id.padan.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.LongToIntFunction;

/** A number by day, looked up in an array: every record of the registry has a day, and most days occur in the rosters. */
final class DayTable {

    private static final int FIRST = Math.toIntExact(LocalDate.of(1900, 1, 1).toEpochDay());
    private static final int LAST = Math.toIntExact(LocalDate.of(2049, 12, 31).toEpochDay());

    private final int[] numbers = new int[LAST - FIRST + 1];
    private final LongToIntFunction otherDays;

    /** @param numberOf gives the number of a day since 1970-01-01; is asked again for days far away only */
    DayTable(LongToIntFunction numberOf) {
        otherDays = numberOf;
        Arrays.setAll(numbers, i -> numberOf.applyAsInt(FIRST + i));
    }

    /** The number of a day since 1970-01-01. */
    int of(int day) {
        return day >= FIRST && day <= LAST ? numbers[day - FIRST] : otherDays.applyAsInt(day);
    }
}
