package id.padan.generate;

import id.padan.generate.Resident.Role;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.RegistryStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes single people: dates, places, NIK and status. */
final class ResidentMaker {
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
    private final NikIssuer niks;
    private final NameMaker names;

    ResidentMaker(Geography geography, NikIssuer niks, NameMaker names) {
        this.geography = geography;
        this.niks = niks;
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
