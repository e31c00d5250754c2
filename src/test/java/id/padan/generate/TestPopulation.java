package id.padan.generate;

import id.padan.generate.Population.Doubles;
import java.util.ArrayList;
import java.util.List;

/** A population to look at. */
final class TestPopulation {
    private TestPopulation() {}

    /** {@return households of Makassar with so many people} */
    static List<Household> households(int people) {
        return households(people, "7371");
    }

    static List<Household> households(int people, String city) {
        return households(people, city, 0);
    }

    static List<Household> households(int people, String city, double doubles) {
        Geography geography = new Geography(city);
        NameMaker names = new NameMaker(NameWords.standard());
        Resident.Maker residents = new Resident.Maker(geography, names);
        List<Household> households = new ArrayList<>();
        new Population(
                        new Household.Maker(geography, names, residents),
                        new Doubles(doubles, residents, new Spellings(), new RandomStream(6)),
                        new RandomStream(5))
                .forEach(people, households::add);
        return households;
    }

    static List<Resident> residents(int people) {
        return households(people).stream()
                .flatMap(household -> household.members().stream())
                .toList();
    }
}
