package id.padan.generate;

import id.padan.person.Gender;
import id.padan.person.Nik;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;

/**
 * Issues NIKs, never one twice: within a district and a day of birth the serials count up from a small number, as they do
 * where few people are registered in the same place for the same day.
 */
final class NikIssuer {
    private static final int FEMALE_DAY_OFFSET = 40;
    private static final int LAST_SERIAL = 9_999;
    /** Chance that a serial is passed over: its holder has moved away or is not in this extract. */
    private static final double GAP_SHARE = 0.4;

    /** The last serial issued of each first twelve digits. */
    private final Long2IntOpenHashMap lastSerials = new Long2IntOpenHashMap();

    /**
     * {@return a NIK that was not issued before}
     *
     * @param random decides how many serials are passed over
     * @param district the six digits of the district of first registration
     * @param born the date of birth
     * @param gender the gender
     */
    Nik issue(RandomStream random, String district, LocalDate born, Gender gender) {
        int day = born.getDayOfMonth() + (gender == Gender.FEMALE ? FEMALE_DAY_OFFSET : 0);
        long prefix = Long.parseLong(district) * 1_000_000L
                + day * 10_000L
                + born.getMonthValue() * 100L
                + born.getYear() % 100;
        int serial = lastSerials.get(prefix) + 1;
        while (serial < LAST_SERIAL / 2 && random.chance(GAP_SHARE)) {
            serial++;
        }
        if (serial > LAST_SERIAL) {
            throw new IllegalStateException("no NIK is left for a day in district " + district);
        }
        lastSerials.put(prefix, serial);
        return new Nik(Long.toString(prefix * 10_000L + serial));
    }
}
