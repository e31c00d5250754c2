package id.padan.generate;

import id.padan.generate.Resident.Role;
import id.padan.person.Nik;
import id.padan.person.RegistryStatus;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registers some people a second time, under another NIK: the registry's own mistakes. */
final class Doubles {
    private static final double OTHER_SPELLING = 0.4;
    private static final double OTHER_DATE = 0.15;

    private final double rate;
    private final ResidentMaker residents;
    private final Spellings spellings;
    private final RandomStream random;
    private final Set<Nik> doubled = new HashSet<>();

    /**
     * Begins.
     *
     * @param rate the share of people of an age to work who stand in the registry twice
     * @param residents registers them
     * @param spellings how else their names can be written
     * @param random decides
     */
    Doubles(double rate, ResidentMaker residents, Spellings spellings, RandomStream random) {
        this.rate = rate;
        this.residents = residents;
        this.spellings = spellings;
        this.random = random;
    }

    /** {@return the second entry of somebody of a household, on the same family card, if there is to be one} */
    Optional<Household> of(Household household) {
        if (rate == 0) {
            return Optional.empty();
        }
        for (Resident person : household.members()) {
            if (Worker.isOfAge(person) && random.chance(rate)) {
                return Optional.of(household.with(List.of(again(person, household.district()))));
            }
        }
        return Optional.empty();
    }

    /** {@return whether a person has two entries} */
    boolean has(Resident person) {
        return doubled.contains(person.nik());
    }

    private Resident again(Resident person, String district) {
        LocalDate born = person.birthDate();
        if (random.chance(OTHER_DATE)) {
            born = random.chance(0.5) ? born.plusYears(1) : LocalDate.of(born.getYear(), 12, 31);
        }
        Nik nik = residents.newNik(random, district, born, person.gender());
        doubled.add(person.nik());
        doubled.add(nik);
        return new Resident(
                nik,
                random.chance(OTHER_SPELLING) ? otherwise(person.name()) : person.name(),
                person.gender(),
                person.birthPlace(),
                born,
                Role.RELATIVE,
                RegistryStatus.ACTIVE,
                person.mother());
    }

    private String otherwise(String name) {
        int end = name.indexOf(' ');
        String first = end < 0 ? name : name.substring(0, end);
        return spellings.another(random, first).orElse(first) + name.substring(first.length());
    }
}
