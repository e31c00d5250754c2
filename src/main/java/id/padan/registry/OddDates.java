package id.padan.registry;

import id.padan.person.DateParts;
import id.padan.person.DateReader;
import id.padan.person.NikReading;
import id.padan.person.RegistryRecord;
import id.padan.person.WrittenPerson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the birth dates that {@link RecordKeys.BirthDays} leaves, as those of rosters are read, and remembers them: an
 * extract that is written like that has each day hundreds of times. For one thread.
 */
final class OddDates {

    /** Days of a hundred years; a column of anything else must not fill the memory. */
    private static final int MOST_REMEMBERED = 40_000;

    private static final NikReading NO_NIK = new NikReading.Missing();

    /** Made when it is first needed: plain extracts need none. */
    private static final class Births {
        private static final DateReader READER = DateReader.ofBirths();
    }

    private final Map<String, Integer> days = new HashMap<>();
    private int hoursAhead;

    /** Reads what follows by another clock: see {@link DateReader#ahead}. */
    void ahead(int hours) {
        if (hours != hoursAhead) {
            days.clear();
            hoursAhead = hours;
        }
    }

    /** {@return the date as a number: see {@link WrittenPerson#birthDay}} */
    int parse(String written) {
        @Nullable Integer known = days.get(written);
        if (known != null) {
            return known;
        }
        LocalDate date = Births.READER.ahead(hoursAhead).read(written, NO_NIK).date();
        int day = date == null
                ? WrittenPerson.number(RegistryRecord.NO_DATE, DateParts.of(written))
                : Math.toIntExact(date.toEpochDay());
        if (days.size() < MOST_REMEMBERED) {
            days.put(written, day);
        }
        return day;
    }
}
