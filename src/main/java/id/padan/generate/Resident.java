package id.padan.generate;

import id.padan.generate.NameWords.Culture;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.RegistryStatus;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person as the registry has them.
 *
 * @param nik the population number
 * @param name in capitals
 * @param gender the gender
 * @param birthPlace in capitals
 * @param birthDate the date of birth
 * @param role the place in the household, in the registry's words
 * @param status whether the registry still counts the person
 * @param mother the mother's name
 */
record Resident(
        Nik nik,
        String name,
        Gender gender,
        String birthPlace,
        LocalDate birthDate,
        Role role,
        RegistryStatus status,
        String mother) {

    private static final int YOUNGEST_WORKER = 18;
    private static final int OLDEST_WORKER = 60;

    /** The place in a household. */
    enum Role {
        HEAD("KEPALA KELUARGA"),
        WIFE("ISTRI"),
        CHILD("ANAK"),
        PARENT("ORANG TUA"),
        RELATIVE("FAMILI LAIN");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** {@return the registry's words for it} */
        String words() {
            return words;
        }
    }

    /** {@return completed years on 31 December of a year} */
    int ageAtEndOf(int year) {
        return year - birthDate.getYear();
    }

    /** {@return whether the person is of an age to work} */
    boolean isOfWorkingAge() {
        int age = ageAtEndOf(Maker.REFERENCE_YEAR);
        return age >= YOUNGEST_WORKER && age <= OLDEST_WORKER;
    }

    /** Makes single people: dates, places, NIK and status. */
    static final class Maker {
        /** Ages count at the end of this year, the census's day (B/185/M.SM.02.03/2022). */
        static final int REFERENCE_YEAR = 2021;

        private static final int OLDEST = 95;
        /** Share of adults and of children whose NIK is of another Kabupaten: 15 to 25 % of all. */
        private static final double ADULT_NEWCOMERS = 0.26;

        private static final double CHILD_NEWCOMERS = 0.07;
        /** Share of people registered in the city who were born elsewhere, and the other way round. */
        private static final double BORN_ELSEWHERE = 0.12;
        /** Share of people of 16 and more whose day of birth nobody knew: the 31st of December, and so on. */
        private static final double UNKNOWN_DAY = 0.035;

        private static final int KNEW_BIRTHDAY_UP_TO = 15;

        private final Geography geography;
        private final NikIssuer niks = new NikIssuer();
        private final NameMaker names;

        Maker(Geography geography, NameMaker names) {
            this.geography = geography;
            this.names = names;
        }

        /**
         * What a family gives to each of its members.
         *
         * @param culture its culture
         * @param clan its name, or empty
         * @param district where it lives, six digits
         */
        record Family(Culture culture, String clan, String district) {}

        /**
         * {@return a person}
         *
         * @param random decides
         * @param family the family
         * @param role the place in the family
         * @param gender the gender
         * @param born the date of birth
         * @param mother the mother's name, or null if she lives elsewhere
         */
        Resident make(
                RandomStream random, Family family, Role role, Gender gender, LocalDate born, @Nullable String mother) {
            double newcomers = role == Role.CHILD ? CHILD_NEWCOMERS : ADULT_NEWCOMERS;
            String registered = random.chance(newcomers) ? geography.districtElsewhere(random) : family.district();
            String birthDistrict = random.chance(BORN_ELSEWHERE) ? geography.districtElsewhere(random) : registered;
            String clan = role == Role.WIFE ? names.clan(random, family.culture()) : family.clan();
            return new Resident(
                    niks.issue(random, registered, born, gender),
                    names.make(random, family.culture(), gender, clan),
                    gender,
                    geography.birthPlace(random, birthDistrict, born.getYear()),
                    born,
                    role,
                    status(random, born),
                    mother == null ? names.make(random, family.culture(), Gender.FEMALE, "") : mother);
        }

        /**
         * {@return a NIK that nobody has}
         *
         * @param random decides
         * @param home the district of the city in which the person lives, where most are registered
         * @param born the date of birth
         * @param gender the gender
         */
        Nik newNik(RandomStream random, String home, LocalDate born, Gender gender) {
            String registered = random.chance(ADULT_NEWCOMERS) ? geography.districtElsewhere(random) : home;
            return niks.issue(random, registered, born, gender);
        }

        /**
         * {@return a date of birth}
         *
         * @param random decides
         * @param age completed years at the end of {@link #REFERENCE_YEAR}; brought into 0 to 95
         */
        LocalDate birthDate(RandomStream random, int age) {
            int within = Math.max(0, Math.min(OLDEST, age));
            int year = REFERENCE_YEAR - within;
            if (within > KNEW_BIRTHDAY_UP_TO && random.chance(UNKNOWN_DAY)) {
                return switch (random.below(4)) {
                    case 0 -> LocalDate.of(year, 7, 1);
                    case 1 -> LocalDate.of(year, 1, 1);
                    default -> LocalDate.of(year, 12, 31);
                };
            }
            LocalDate newYear = LocalDate.of(year, 1, 1);
            return newYear.plusDays(random.below(newYear.lengthOfYear()));
        }

        private static RegistryStatus status(RandomStream random, LocalDate born) {
            double deceased = REFERENCE_YEAR - born.getYear() > 60 ? 0.02 : 0.002;
            double drawn = random.fraction();
            if (drawn < deceased) {
                return RegistryStatus.DECEASED;
            }
            return drawn < deceased + 0.003 ? RegistryStatus.INACTIVE : RegistryStatus.ACTIVE;
        }
    }

    /**
     * Issues NIKs, never one twice: within a district and a day of birth the serials count up from a small number, as they do
     * where few people are registered in the same place for the same day.
     */
    private static final class NikIssuer {
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
}
