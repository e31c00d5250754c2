package id.padan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.TestPeople;
import id.padan.matching.TestPeople.Scanned;
import id.padan.matching.model.MatchModel;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.Matcher;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Gender;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever the NIK of a row names is shown to the officer, and where a word of the name is akin, above mere namesakes. */
class OwnerOfNikTest {

    private static final String NIK = "7371011205900007";
    private static final RegistryPerson NAMESAKE =
            TestPeople.registered("7371020303840021", "ZULKARNAIN DJAFRI", "BONE", "1984-03-03", Gender.MALE);

    @Test
    void withAWordAkinStandsAboveANamesakeOfAnotherNumberAndDate() {
        assertThat(shownFor("ZULKARNAIN DJAFRI", "ZULKARNAEN BAHTIAR SALIM RAUF"))
                .element(0)
                .isNotEqualTo(NAMESAKE);
    }

    @Test
    void withQuiteAnotherNameStandsBelowButIsShown() {
        List<RegistryPerson> shown = shownFor("ZULKARNAIN DJAFRI", "HERMAN");
        assertThat(shown).hasSize(2).element(0).isEqualTo(NAMESAKE);
    }

    @Test
    void isShownEvenWhereThreeOthersAreLikelier() {
        Person row = TestPeople.person(NIK, "ZULKARNAIN DJAFRI", "BONE", "1984-03-03", Gender.MALE);
        List<RegistryPerson> registry = registry("HERMAN");
        for (int serial = 31; serial < 34; serial++) {
            String nik = "73710203038400" + serial;
            registry.add(TestPeople.registered(nik, "ZULKARNAIN DJAFRI", "BONE", "1984-03-03", Gender.MALE));
        }
        Match match = match(row, registry);
        assertThat(match.ownerOfNik()).isPresent();
        assertThat(match.candidates().subList(0, 3))
                .doesNotContain(match.ownerOfNik().orElseThrow());
        assertThat(match.toShow(3, nobody -> false))
                .hasSize(3)
                .contains(match.ownerOfNik().orElseThrow());
    }

    @Test
    void makesRoomForWhoeverElseIsWanted() {
        Person row = TestPeople.person(NIK, "ZULKARNAIN DJAFRI", "BONE", "1984-03-03", Gender.MALE);
        List<RegistryPerson> registry = registry("HERMAN");
        for (int serial = 31; serial < 36; serial++) {
            String nik = "73710203038400" + serial;
            registry.add(TestPeople.registered(nik, "ZULKARNAIN DJAFRI", "BONE", "1984-03-03", Gender.MALE));
        }
        Match match = match(row, registry);
        RegistryPerson best = match.candidates().get(0).person();
        RegistryPerson owner = match.ownerOfNik().orElseThrow().person();
        RegistryPerson sixth = match.candidates().get(5).person();

        assertThat(match.toShow(3, sixth::equals))
                .extracting(ScoredCandidate::person)
                .containsExactly(best, sixth, owner);
        assertThat(match.toShow(3, anybody -> true))
                .as("the likelier ones where they are too many")
                .isEqualTo(match.candidates().subList(0, 3));
    }

    private static List<RegistryPerson> shownFor(String name, String nameOfOwner) {
        Person row = TestPeople.person(NIK, name, "BONE", "1990-05-12", Gender.MALE);
        return match(row, registry(nameOfOwner)).toShow(3, nobody -> false).stream()
                .map(ScoredCandidate::person)
                .toList();
    }

    private static Match match(Person row, List<RegistryPerson> registry) {
        Scanned scanned = TestPeople.scan(List.of(row), registry);
        return new Matcher(MatchModel.standard(), scanned.counts()).match(row, scanned.of(0));
    }

    private static List<RegistryPerson> registry(String nameOfOwner) {
        List<RegistryPerson> registry = new ArrayList<>();
        registry.add(TestPeople.registered(NIK, nameOfOwner, "MAROS", "1990-05-12", Gender.MALE));
        registry.add(NAMESAKE);
        for (int i = 0; i < 2000; i++) {
            String nik = String.format(Locale.ROOT, "737103%02d0770%04d", 1 + i % 28, 100 + i);
            String born = String.format(Locale.ROOT, "1970-07-%02d", 1 + i % 28);
            registry.add(TestPeople.registered(nik, "BUDI " + (char) ('A' + i % 26), "BONE", born, Gender.MALE));
        }
        return registry;
    }
}
