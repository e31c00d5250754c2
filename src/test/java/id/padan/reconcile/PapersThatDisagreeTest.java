package id.padan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.TestPeople;
import id.padan.matching.TestPeople.Scanned;
import id.padan.matching.model.MatchModel;
import id.padan.matching.weigh.Matcher;
import id.padan.person.Gender;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Reconciler.Thresholds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What offices report of names and dates that differ between a diploma, an identity card and a roster, each in a registry of
 * thousands, many of whom bear the name that the row has.
 */
class PapersThatDisagreeTest {

    private static final String NIK = "7371015203720004";
    private static final String BORN = "1972-03-12";
    private static final int NAMESAKES = 12;
    private static final int OTHERS = 4_000;

    @ParameterizedTest
    @CsvSource({
        "a blessing before the name, Muhammad Tahir, TAHIR",
        "the same of a woman, St. Rohani, ROHANI",
        "a title of birth, Andi Riswan, RISWAN",
        "an Acehnese title, Cut Nurlaila, NURLAILA",
        "whose daughter somebody is, Rina Br. Siregar, RINA SIREGAR",
        "the same in full, Rina Boru Siregar, RINA SIREGAR",
        "whose son somebody is, Rahim bin Laupe, RAHIM LAUPE",
        "a form of address, Nyonya Sri Lestari, SRI LESTARI",
        "a trade in parentheses, Suparto (Sopir), SUPARTO",
        "a gender in parentheses, Suharyadi (L), SUHARYADI",
        "two baptismal names as initials, FX. Sugiyanto, FRANSISKUS XAVERIUS SUGIYANTO",
        "Balinese titles as initials, AAN. Putra, ANAK AGUNG NGURAH PUTRA"
    })
    void aWordThatIsNobodysOwnKeepsNobodyWithTheRightNik(String what, String written, String registered) {
        RowOutcome row = outcome(person(NIK, written, BORN), List.of(registered(NIK, registered, BORN)));

        assertThat(row.outcome()).as(what).isInstanceOf(Outcome.Reconciled.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a name of faith before it, Nur Azizah, AZIZAH",
        "a husband's name behind it, Suhartini Sukarno Hadi, SUHARTINI",
        "a title of the clan, Zulkarnain St. Rajo Ameh, ZULKARNAIN",
        "a father's name, Hasan B Saleh, HASAN"
    })
    void whoeverAddsToTheOnlyWordOfTheOwnersNameIsTheOwner(String what, String written, String registered) {
        RowOutcome row = outcome(person(NIK, written, BORN), List.of(registered(NIK, registered, BORN)), 0);

        assertThat(row.outcome()).as(what).isInstanceOf(Outcome.Reconciled.class);
    }

    @ParameterizedTest
    @CsvSource({
        "two letters that stand in a longer name, St, NUR SINARASTUTI",
        "the father's name alone, Rusdi bin Laupe, LAUPE",
        "more words around one that many have, Budi Hartono Wibowo, BUDI"
    })
    void whoeverSharesNoMoreThanManyStrangersGoesToAnOfficerWhateverTheNik(
            String what, String written, String registered) {
        RowOutcome row = outcome(person(NIK, written, BORN), List.of(registered(NIK, registered, BORN)), 0);

        assertThat(row.outcome()).as(what).isInstanceOf(Outcome.Review.class);
    }

    @ParameterizedTest
    @CsvSource({
        "the next number, 7371015203720003, Rina Siregar, DIAN SIREGAR",
        "the next number and a digit wrong, 7371015203720008, Yosina Kogoya, MARTHA KOGOYA",
        "the next number and names a letter apart, 7371015203720003, Dina Siregar, DINI SIREGAR",
        "the next number and the family's name alone, 7371015203720003, Sikki, KUSNADI SIKKI"
    })
    void aTwinIsNotReconciledForSomebodyWhomTheExtractLacks(String what, String nik, String written, String twin) {
        RowOutcome row = outcome(person(nik, written, BORN), List.of(registered(NIK, twin, BORN)), 0);

        assertThat(row.outcome()).as(what).isInstanceOf(Outcome.Review.class);
    }

    @ParameterizedTest
    @CsvSource({"1972-07-01, 1972-03-12", "1972-12-31, 1972-05-20", "1972-03-12, 1972-07-01", "1972-03-12, 1972-12-31"})
    void aDayThatStandsForAnUnknownOneLeavesThePersonFirst(LocalDate registered, LocalDate written) {
        RegistryPerson right = registered(NIK, "SAHARUDDIN LAGA", registered.toString());
        RegistryPerson namesake = registered("7371022208720003", "SAHARUDDIN LAGA", "1972-08-22");

        RowOutcome row = outcome(person("", "Saharuddin Laga", written.toString()), List.of(namesake, right));

        assertThat(row.outcome()).isInstanceOf(Outcome.Review.class);
        assertThat(row.outcome().person()).isEqualTo(right);
    }

    @Test
    void whoeverWasRegisteredWithTheRowsDateIsNobodyOfAnUnknownOne() {
        RegistryPerson unknown = registered("7371024107720003", "SAHARUDDIN LAGA", "1972-07-01");
        Person ofOwnNumber = person("7310105203720001", "Saharuddin Laga", BORN);

        assertThat(outcome(ofOwnNumber, List.of(unknown)).outcome()).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome(person("", "Saharuddin Laga", BORN), List.of(unknown))
                        .outcome())
                .isInstanceOf(Outcome.Review.class);
    }

    private static RowOutcome outcome(Person row, List<RegistryPerson> these) {
        return outcome(row, these, NAMESAKES);
    }

    private static RowOutcome outcome(Person row, List<RegistryPerson> these, int namesakes) {
        List<RegistryPerson> registry = new ArrayList<>(these);
        for (int i = 0; i < OTHERS; i++) {
            String name = i < namesakes ? row.name().full() : "BUDI " + (char) ('A' + i % 26);
            LocalDate born = LocalDate.of(1961, 5, 4).plusDays(i * 3L);
            String nik = String.format(
                    Locale.ROOT,
                    "737103%02d%02d%02d%04d",
                    born.getDayOfMonth() + 40,
                    born.getMonthValue(),
                    born.getYear() % 100,
                    1 + i % 7);
            registry.add(registered(nik, name, born.toString()));
        }
        Scanned scanned = TestPeople.scan(List.of(row), registry);
        Reconciler reconciler = new Reconciler(
                new Matcher(MatchModel.standard(), scanned.counts()), new Thresholds(0.99, 0.05), SafetyRules.STANDARD);
        return reconciler.reconcile(
                Rows.row("Dinas A", 2, row.nik().text(), row.name().written()), row, scanned.of(0));
    }

    private static Person person(String nik, String name, String born) {
        return TestPeople.person(nik, name, "MAKASSAR", born, Gender.FEMALE);
    }

    private static RegistryPerson registered(String nik, String name, String born) {
        return TestPeople.registered(nik, name, "MAKASSAR", born, Gender.FEMALE);
    }
}
