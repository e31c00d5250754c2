package id.padan.matching.scan;

import id.padan.matching.scan.HashTable.Ids;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.LongToIntFunction;

/**
 * The rows by birth day. Nearly every record of the registry has the birth day of dozens of rows, of which hardly any shares
 * a word with it; so the marks of their words stand one behind the other.
 */
final class BirthDayRows {

    private final DayTable numberOfDay;
    private final int[] starts;
    private final int[] rows;
    private final long[] marks;

    private BirthDayRows(Builder builder, RowTraits traits) {
        numberOfDay = new DayTable(builder.ids::of);
        starts = new int[builder.ids.size() + 1];
        for (int i = 0; i < builder.days.size(); i++) {
            starts[builder.days.getInt(i) + 1]++;
        }
        for (int day = 0; day < builder.ids.size(); day++) {
            starts[day + 1] += starts[day];
        }
        rows = new int[builder.days.size()];
        marks = new long[builder.days.size()];
        int[] next = starts.clone();
        for (int i = 0; i < builder.days.size(); i++) {
            int place = next[builder.days.getInt(i)]++;
            rows[place] = builder.rows.getInt(i);
            marks[place] = traits.marks(rows[place]);
        }
    }

    /** The number of a day that rows have, or {@link Ids#NONE}. */
    int numberOf(int birthDay) {
        return numberOfDay.of(birthDay);
    }

    /** How many rows have a day; {@code number} as {@link #numberOf} has it. */
    int size(int number) {
        return starts[number + 1] - starts[number];
    }

    /** Adds the rows of a day that may share a word with a name; {@code number} as {@link #numberOf} has it. */
    void addAlike(int number, long marksOfName, IntArrayList alike) {
        int end = starts[number + 1];
        for (int i = starts[number]; i < end; i++) {
            if ((marks[i] & marksOfName) != 0) {
                alike.add(rows[i]);
            }
        }
    }

    /** Collects days and rows. */
    static final class Builder {
        private final Ids ids = new Ids();
        /** By their numbers. */
        private final IntArrayList days = new IntArrayList();

        private final IntArrayList rows = new IntArrayList();

        void add(int birthDay, int row) {
            ids.add(birthDay);
            days.add(ids.of(birthDay));
            rows.add(row);
        }

        BirthDayRows build(RowTraits traits) {
            return new BirthDayRows(this, traits);
        }
    }

    /** A number by day, looked up in an array: every record of the registry has a day, and most days occur in the rosters. */
    static final class DayTable {

        private static final int FIRST =
                Math.toIntExact(LocalDate.of(1900, 1, 1).toEpochDay());
        private static final int LAST =
                Math.toIntExact(LocalDate.of(2049, 12, 31).toEpochDay());

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
}
