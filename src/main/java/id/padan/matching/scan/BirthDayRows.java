package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.scan.HashTable.Ids;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongList;

/**
 * The rows by birth day. Nearly every record of the registry has the birth day of dozens of rows, of which hardly any shares
 * a word with it; so the marks of their words stand one behind the other.
 */
final class BirthDayRows {

    private static final long SALT = Hash.of("BIRTH_DAY");

    private final DayPlaces places;

    /** By the place of a day: where its rows start; rows up to the next start are of that day. */
    private final int[] starts;

    private final int[] rows;
    private final long[] marks;

    private BirthDayRows(Builder builder, RowTraits traits) {
        places = builder.places;
        starts = new int[places.size() + 1];
        for (int i = 0; i < builder.days.size(); i++) {
            starts[places.of(builder.days.getInt(i)) + 1]++;
        }
        for (int place = 1; place < starts.length; place++) {
            starts[place] += starts[place - 1];
        }
        rows = new int[builder.rows.size()];
        marks = new long[rows.length];
        int[] next = starts.clone();
        for (int i = 0; i < rows.length; i++) {
            int at = next[places.of(builder.days.getInt(i))]++;
            rows[at] = builder.rows.getInt(i);
            marks[at] = traits.marks(rows[at]);
        }
    }

    /** What stands for a day among blocking keys. */
    static long key(int birthDay) {
        return Hash.mix(birthDay + SALT);
    }

    /** The place of a day since 1970-01-01; {@link Ids#NONE} if no row has it, though not of each that none has. */
    int placeOf(int day) {
        return places.of(day);
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
        private final DayPlaces places = new DayPlaces();
        private final IntArrayList days = new IntArrayList();
        private final IntArrayList rows = new IntArrayList();

        void add(int birthDay, int row) {
            places.add(birthDay);
            days.add(birthDay);
            rows.add(row);
        }

        /** Adds the {@linkplain BirthDayRows#key keys} of the days, one for each row that has it. */
        void addKeys(LongList keys) {
            for (int i = 0; i < days.size(); i++) {
                keys.add(key(days.getInt(i)));
            }
        }

        BirthDayRows build(RowTraits traits) {
            return new BirthDayRows(this, traits);
        }
    }
}
