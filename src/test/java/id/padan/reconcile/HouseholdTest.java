package id.padan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.TestPeople;
import id.padan.matching.model.MatchModel;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.matching.weigh.Matcher;
import id.padan.parallel.Workers;
import id.padan.person.FurtherField;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Reconciler.Thresholds;
import id.padan.registry.columns.RegistryPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A job that adds a number and an address: whoever lives with a person of the registry, and is not in it, is never taken for
 * that person. A person of whom all but one thing is right is found, whichever it is.
 */
class HouseholdTest {

    private static final int PEOPLE = 20_000;
    private static final String NUMBER = "199005052014012003";
    private static final String STREET = "Jalan Mawar 12";

    private static final Normaliser NORMALISER = Normaliser.standard()
            .withFields(List.of(
                    new FurtherField("nip", FurtherField.Kind.IDENTIFIER),
                    new FurtherField("street", FurtherField.Kind.PLACE),
                    new FurtherField("village", FurtherField.Kind.PLACE)));

    private static final List<RegistryPerson> REGISTRY = registry();
    private static final RegistryPart PART = TestPeople.part(REGISTRY);

    private static Person person(String name, String place, String date, String number, String street, String village) {
        @Nullable LocalDate born = date.isEmpty() ? null : LocalDate.parse(date);
        return NORMALISER.person(
                new NikReading.Missing(), name, place, born, Gender.FEMALE, List.of(number, street, village));
    }

    /** Everybody has a number and a street; a village is shared by forty, and one in twenty is a SIREGAR. */
    private static List<RegistryPerson> registry() {
        List<RegistryPerson> people = new ArrayList<>();
        people.add(TestPeople.registered(person("Rina Siregar", "Rantepao", "1990-05-05", NUMBER, STREET, "Tamalate")));
        List<String> syllables = List.of("bu", "da", "ke", "lo", "mi", "na", "pe", "ra", "si", "to");
        for (int i = 0; i < PEOPLE; i++) {
            String first = syllables.get(i % 10) + syllables.get(i / 10 % 10) + "n" + syllables.get(i / 100 % 10);
            String last = i % 20 == 0 ? "Siregar" : syllables.get(i / 7 % 10) + "wa" + syllables.get(i / 70 % 10);
            String born = LocalDate.of(1965, 1, 1).plusDays(i % 15_000).toString();
            String number = "2" + (10_000_000_000_000L + i * 7_919_000_003L);
            people.add(TestPeople.registered(
                    person(first + " " + last, "Makassar", born, number, "Jalan Melati " + i, "Desa " + i / 40)));
        }
        return people;
    }

    private static Outcome outcome(Person row) {
        RegistryScan scan =
                RosterIndex.of(List.of(row), NORMALISER, new Workers(1)).newScan();
        List<RegistryPerson> candidates = new ArrayList<>();
        scan.pass(
                PART, (part, person, found) -> found.forEach((at, closeness) -> candidates.add(REGISTRY.get(person))));
        Matcher matcher = new Matcher(MatchModel.standardFor(true), scan.counts());
        return new Reconciler(matcher, new Thresholds(0.99, 0.05), SafetyRules.STANDARD)
                .reconcile(Rows.row("Dinas A", 2, "", "x"), row, candidates)
                .outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "a twin with the family's name, Dian Siregar, 1990-05-05, 199005052019032007",
        "a twin with a name of their own, Dewi Lestari, 1990-05-05, 199005052019032007",
        "a twin without a number, Dewi Lestari, 1990-05-05, ''",
        "a spouse, Hasan Basri, 1987-11-20, 198711202011011002",
        "a spouse who wrote the other's number, Hasan Basri, 1987-11-20, " + NUMBER,
        "a spouse of no date who wrote the other's number, Hasan Basri, '', " + NUMBER,
        "a mother of the same name, Rina Siregar, 1962-08-17, 196208171990032004",
        "a sister, Dian Siregar, 1993-02-28, 199302282019032005"
    })
    void whoeverLivesThereTooIsNotReconciled(String who, String name, String date, String number) {
        Person row = person(name, "Rantepao", date, number, STREET, "Tamalate");

        assertThat(outcome(row)).as(who).isNotInstanceOf(Outcome.Reconciled.class);
    }

    @ParameterizedTest
    @CsvSource({
        "another name, Dewi Lestari, 1990-05-05, " + NUMBER,
        "another name and a typo in the number, Dian Siregar, 1990-05-05, 199005052014012008",
        "another date, Rina Siregar, 1987-11-20, " + NUMBER,
        "another number, Rina Siregar, 1990-05-05, 198711202011011002",
        "another date and a letter wrong, Rinna Siregar, 1987-11-20, " + NUMBER
    })
    void whoeverIsRightInAllElseIsReconciled(String what, String name, String date, String number) {
        Person row = person(name, "Rantepao", date, number, STREET, "Tamalate");

        assertThat(outcome(row)).as(what).isInstanceOf(Outcome.Reconciled.class);
    }

    @Test
    void aNumberAloneOutweighsNoOtherName() {
        Person row = person("Dewi Lestari", "Rantepao", "1990-05-05", NUMBER, "Jalan Anggrek 7", "Bontoala");

        assertThat(outcome(row)).isInstanceOf(Outcome.Review.class);
    }
}
