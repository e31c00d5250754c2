package id.padan.generate;

import id.padan.generate.NameWords.Culture;
import id.padan.generate.RandomStream.Weighted;
import id.padan.generate.Resident.Maker.Family;
import id.padan.generate.Resident.Role;
import id.padan.generate.RosterStyle.DateForm;
import id.padan.person.Gender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * People on one family card.
 *
 * @param card the number of the card (NO_KK), sixteen digits
 * @param district where they live, six digits
 * @param village the four digits of the village
 * @param street street and number
 * @param rt the neighbourhood
 * @param rw the group of neighbourhoods
 * @param members at least one, the head first
 */
record Household(String card, String district, String village, String street, int rt, int rw, List<Resident> members) {
    Household {
        members = List.copyOf(members);
    }

    /** {@return the husband of a wife, the wife of a husband} */
    Optional<Resident> spouseOf(Resident person) {
        return switch (person.role()) {
            case HEAD -> first(Resident.Role.WIFE);
            case WIFE -> first(Resident.Role.HEAD);
            default -> Optional.empty();
        };
    }

    /**
     * {@return this household without the members beyond a number}
     *
     * @param count how many to keep, at least one
     */
    Household first(int count) {
        return members.size() <= count ? this : with(members.subList(0, count));
    }

    /** {@return the same family card with other people on it} */
    Household with(List<Resident> people) {
        return new Household(card, district, village, street, rt, rw, people);
    }

    /**
     * {@return somebody else's household at the same address}
     *
     * @param otherCard the number of their card
     * @param head who alone is in it
     */
    Household ofOthers(String otherCard, Resident head) {
        return new Household(otherCard, district, village, street, rt, rw, List.of(head));
    }

    private Optional<Resident> first(Resident.Role role) {
        return members.stream().filter(member -> member.role() == role).findFirst();
    }

    /** Makes households: couples, single parents, children, twins, parents and relatives living with them. */
    static final class Maker {
        private static final Weighted<Integer> CHILDREN = Weighted.of(
                IntStream.rangeClosed(0, 5).boxed().toList(), count -> new int[] {14, 25, 32, 18, 8, 3}[count]);

        private static final double MALE_HEADS = 0.84;
        private static final double SINGLE_MEN = 0.12;
        private static final double OLD_HEADS = 0.03;
        private static final double MIXED_MARRIAGES = 0.15;
        private static final double TWINS = 0.012;
        private static final double PARENT_LIVES_WITH_THEM = 0.06;
        private static final double RELATIVE_LIVES_WITH_THEM = 0.05;
        private static final int LEAVES_HOME = 27;
        private static final double STAYS_AT_HOME = 0.3;
        /** Family cards are dated within so many days; the step goes through them all before one repeats. */
        private static final int CARD_DAYS = 6_000;

        private static final int CARD_STEP = 3_571;
        private static final LocalDate FIRST_CARD = LocalDate.of(2005, 1, 1);

        private final Geography geography;
        private final Weighted<Culture> cultures;
        private final NameMaker names;
        private final Resident.Maker residents;
        private final List<String> streets;

        Maker(Geography geography, NameMaker names, Resident.Maker residents) {
            this.geography = geography;
            this.cultures = Culture.of(geography.province());
            this.names = names;
            this.residents = residents;
            this.streets = Tables.read("streets.csv").stream()
                    .map((CSVRecord row) -> row.get("street"))
                    .toList();
        }

        /**
         * {@return a household}
         *
         * @param random decides
         * @param number its number, from 0 on; no two have the same
         */
        Household make(RandomStream random, int number) {
            Culture culture = cultures.pick(random);
            String district = geography.districtOfCity(random);
            Family family = new Family(culture, names.clan(random, culture), district);
            return new Household(
                    card(district, number),
                    district,
                    Integer.toString(1001 + random.below(9)),
                    street(random),
                    random.between(1, 9),
                    random.between(1, 12),
                    members(random, family));
        }

        private List<Resident> members(RandomStream random, Family family) {
            List<Resident> members = new ArrayList<>();
            int age = random.chance(OLD_HEADS) ? random.between(70, 95) : 21 + random.below(31) + random.below(27);
            Gender gender = random.chance(MALE_HEADS) ? Gender.MALE : Gender.FEMALE;
            Resident head = person(random, family, Role.HEAD, gender, age, null);
            members.add(head);
            Resident mother = head;
            if (gender == Gender.MALE) {
                if (random.chance(SINGLE_MEN)) {
                    return members;
                }
                mother = wife(random, family, age);
                members.add(mother);
            }
            addChildren(random, family, mother, members);
            if (random.chance(PARENT_LIVES_WITH_THEM)) {
                Gender of = random.chance(0.35) ? Gender.MALE : Gender.FEMALE;
                members.add(person(random, family, Role.PARENT, of, age + random.between(19, 34), null));
            }
            if (random.chance(RELATIVE_LIVES_WITH_THEM)) {
                Gender of = random.chance(0.5) ? Gender.MALE : Gender.FEMALE;
                int years = Math.max(5, age + random.between(-18, 10));
                members.add(person(random, family, Role.RELATIVE, of, years, head.mother()));
            }
            return members;
        }

        private Resident wife(RandomStream random, Family family, int husbandsAge) {
            Culture culture = random.chance(MIXED_MARRIAGES) ? cultures.pick(random) : family.culture();
            int age = Math.max(18, husbandsAge - random.between(-3, 9));
            return person(random, new Family(culture, "", family.district()), Role.WIFE, Gender.FEMALE, age, null);
        }

        private void addChildren(RandomStream random, Family family, Resident mother, List<Resident> members) {
            int mothersAge = mother.ageAtEndOf(Resident.Maker.REFERENCE_YEAR);
            int count = CHILDREN.pick(random);
            for (int i = 0; i < count; i++) {
                int age = mothersAge - random.between(19, 39);
                if (age < 0 || (age > LEAVES_HOME && !random.chance(STAYS_AT_HOME))) {
                    continue;
                }
                LocalDate born = residents.birthDate(random, age);
                int births = random.chance(TWINS) ? 2 : 1;
                for (int birth = 0; birth < births; birth++) {
                    Gender gender = random.chance(0.51) ? Gender.MALE : Gender.FEMALE;
                    members.add(residents.make(random, family, Role.CHILD, gender, born, mother.name()));
                }
            }
        }

        private Resident person(
                RandomStream random, Family family, Role role, Gender gender, int age, @Nullable String mother) {
            return residents.make(random, family, role, gender, residents.birthDate(random, age), mother);
        }

        private String street(RandomStream random) {
            String street = "JL. " + random.pick(streets) + " NO. " + random.between(1, 240);
            return random.chance(0.2) ? street + ", LR. " + random.between(1, 12) : street;
        }

        /** District, day of issue and serial, never twice: the day and serial come from the household's number. */
        static String card(String district, int number) {
            LocalDate issued = FIRST_CARD.plusDays((long) number * CARD_STEP % CARD_DAYS);
            return district
                    + DateForm.twoDigits(issued.getDayOfMonth())
                    + DateForm.twoDigits(issued.getMonthValue())
                    + DateForm.twoDigits(issued.getYear() % 100)
                    + Integer.toString(10_001 + number / CARD_DAYS).substring(1);
        }
    }
}
