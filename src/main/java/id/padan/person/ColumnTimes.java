package id.padan.person;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The times of day in a column of dates. A program that writes midnight of Indonesia by the clock of Greenwich writes 17:00
 * of the day before (Jakarta), 16:00 (Makassar) or 15:00 (Jayapura): where the times of a column are one and the same of
 * these, its days are those that follow. Not safe for use by several threads.
 */
public final class ColumnTimes {

    /** Jakarta's clock is so many hours ahead of Greenwich. */
    private static final int FIRST_ZONE = 7;

    /** Jayapura's. */
    private static final int LAST_ZONE = 9;

    /** Fewer dates whose text does not name the clock prove nothing. */
    private static final int FEWEST = 3;

    /** Of twenty dates, one may be otherwise: clocks were changed up to 1963. */
    private static final int OTHERS = 20;

    private final int[] ofZone = new int[LAST_ZONE + 1];
    private int others;
    private boolean anyUtc;

    /**
     * Takes in a cell.
     *
     * @param text a date, perhaps with a time; anything else does not count
     */
    public void add(String text) {
        TimeOfDay time = TimeOfDay.behind(WrittenText.capitals(text));
        if (time != null) {
            add(time.seconds(), time.isUtc());
        }
    }

    /**
     * Takes in a cell.
     *
     * @param serial a day as spreadsheets count them, with its time behind the point
     */
    public void add(double serial) {
        double time = serial - Math.floor(serial);
        add((int) Math.round(time * TimeOfDay.SECONDS_OF_DAY), false);
    }

    private void add(int seconds, boolean isUtc) {
        int fromHour = Math.floorMod(seconds + TimeOfDay.SECONDS_OFF, TimeOfDay.SECONDS_OF_HOUR);
        int hour = (seconds + TimeOfDay.SECONDS_OFF) / TimeOfDay.SECONDS_OF_HOUR;
        boolean isFullHour = fromHour <= 2 * TimeOfDay.SECONDS_OFF;
        int zone = 24 - hour;
        if (isFullHour && zone >= FIRST_ZONE && zone <= LAST_ZONE) {
            ofZone[zone]++;
            anyUtc |= isUtc;
        } else if (!isFullHour || hour % 24 != 0) {
            others++;
        }
    }

    /** {@return by how many hours the clock of the column is behind: 7 to 9, or 0 if its dates are those of their days} */
    public int hoursAhead() {
        int all = others + Arrays.stream(ofZone).sum();
        for (int zone = FIRST_ZONE; zone <= LAST_ZONE; zone++) {
            int count = ofZone[zone];
            if (count >= (anyUtc ? 1 : FEWEST) && (all - count) * OTHERS <= all) {
                return zone;
            }
        }
        return 0;
    }

    /** {@return the time of day by which a column's dates are written, for messages; null if its days are right} */
    public @Nullable String time() {
        int hours = hoursAhead();
        return hours == 0 ? null : (24 - hours) + ":00";
    }
}
