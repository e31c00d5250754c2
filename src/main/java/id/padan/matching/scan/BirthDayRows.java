package id.padan.matching.scan;

import id.padan.matching.scan.HashTable.Ids;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;

/**
 * The rows by birth day. Nearly every record of the registry has the birth day of dozens of rows, of which hardly any shares
 * a word with it; so the marks of their words stand one behind the other. Where they begin is looked up in an array by day:
 * every record has a day, and most days occur in the rosters.
 */
final class BirthDayRows {

    private static final int FIRST = Math.toIntExact(LocalDate.of(1900, 1, 1).toEpochDay());
    private static final int LAST = Math.toIntExact(LocalDate.of(2049, 12, 31).toEpochDay());
    private static final int USUAL_DAYS = LAST - FIRST + 1;

    /** The places of days before and behind the usual ones, of which rows hardly have any. */
    private final Int2IntOpenHashMap otherDays;

    /** By place: where the rows of a day start; rows up to the next start are of that day. */
    private final int[] starts;

    private final int[] rows;
    private final long[] marks;

    private BirthDayRows(Builder builder, RowTraits traits) {
        otherDays = builder.otherDays;
        starts = new int[USUAL_DAYS + otherDays.size() + 1];
        for (int i = 0; i < builder.places.size(); i++) {
            starts[builder.places.getInt(i) + 1]++;
        }
        for (int place = 1; place < starts.length; place++) {
            starts[place] += starts[place - 1];
        }
        rows = new int[builder.rows.size()];
        marks = new long[rows.length];
        int[] next = starts.clone();
        for (int i = 0; i < rows.length; i++) {
            int at = next[builder.places.getInt(i)]++;
            rows[at] = builder.rows.getInt(i);
            marks[at] = traits.marks(rows[at]);
        }
    }

    /** How many places there are. */
    int places() {
        return starts.length - 1;
    }

    /** The place of a day since 1970-01-01; {@link Ids#NONE} if no row has it, though not of each that none has. */
    int placeOf(int day) {
        return day >= FIRST && day <= LAST ? day - FIRST : otherDays.get(day);
    }

    /** How many rows have a day. */
    int size(int place) {
        return starts[place + 1] - starts[place];
    }

    /** Adds the rows of a day that may share a word with a name. */
    void addAlike(int place, long marksOfName, IntArrayList alike) {
        int end = starts[place + 1];
        for (int i = starts[place]; i < end; i++) {
            if ((marks[i] & marksOfName) != 0) {
                alike.add(rows[i]);
            }
        }
    }

    /** Collects days and rows. */
    static final class Builder {
        private final Int2IntOpenHashMap otherDays = new Int2IntOpenHashMap();
        private final IntArrayList places = new IntArrayList();
        private final IntArrayList rows = new IntArrayList();

        Builder() {
            otherDays.defaultReturnValue(Ids.NONE);
        }

        void add(int birthDay, int row) {
            boolean isUsual = birthDay >= FIRST && birthDay <= LAST;
            if (!isUsual) {
                otherDays.putIfAbsent(birthDay, USUAL_DAYS + otherDays.size());
            }
            places.add(isUsual ? birthDay - FIRST : otherDays.get(birthDay));
            rows.add(row);
        }

        BirthDayRows build(RowTraits traits) {
            return new BirthDayRows(this, traits);
        }
    }
}
