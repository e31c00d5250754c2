package id.padan.matching.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.padan.matching.TestPeople;
import id.padan.matching.calibrate.Calibrator.Label;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Gender;
import id.padan.person.RegistryPerson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a row, and what is left for the model to share out. */
class LabelTest {

    private static final RegistryPerson ANDI = person("7371011205900001", "ANDI");
    private static final RegistryPerson BUDI = person("7371011205900002", "BUDI");
    private static final RegistryPerson CITRA = person("7371011205900003", "CITRA");

    /** Odds of 8, 2 and 1 against absence: together with it 12 parts. */
    private static final Match MATCH =
            Match.among(List.of(scored(ANDI, 3), scored(BUDI, 1), scored(CITRA, 0)), true, List.of());

    private static RegistryPerson person(String nik, String name) {
        return TestPeople.registered(nik, name, "MAKASSAR", "1990-05-12", Gender.MALE);
    }

    private static ScoredCandidate scored(RegistryPerson person, double bits) {
        return new ScoredCandidate(person, 0, 0, bits, List.of());
    }

    private static void assertShares(Match match, double absent, double... shares) {
        assertThat(match.absentProbability()).isCloseTo(absent, within(1e-12));
        assertThat(match.candidates().stream()
                        .mapToDouble(ScoredCandidate::probability)
                        .toArray())
                .containsExactly(shares, within(1e-12));
    }

    @Test
    void whereNobodyLookedTheModelSharesOut() {
        assertShares(new Label.Unknown().narrow(MATCH), 1 / 12.0, 8 / 12.0, 2 / 12.0, 1 / 12.0);
    }

    @Test
    void whoIsKnownIsCertainHoweverUnlikely() {
        Match match = new Label.Is(CITRA).narrow(MATCH);

        assertShares(match, 0, 1);
        assertThat(match.candidates().get(0).person()).isEqualTo(CITRA);
    }

    @Test
    void whoIsRuledOutLeavesTheRestToShareAsBefore() {
        assertShares(new Label.NoneOf(List.of(ANDI)).narrow(MATCH), 1 / 4.0, 2 / 4.0, 1 / 4.0);
    }

    @Test
    void whereAllAreRuledOutTheRowIsNotInTheRegistry() {
        assertShares(new Label.NoneOf(List.of(CITRA, ANDI, BUDI)).narrow(MATCH), 1);
    }

    @Test
    void whatIsAlmostImpossibleIsSharedOutWithoutLoss() {
        Match match = Match.among(List.of(scored(ANDI, 3_000), scored(BUDI, -2_000)), true, List.of());

        assertShares(new Label.Is(BUDI).narrow(match), 0, 1);
        assertShares(new Label.NoneOf(List.of(ANDI)).narrow(match), 1, 0);
    }

    @Test
    void entriesOfOneNikAreOnePerson() {
        RegistryPerson again = person("7371011205900002", "BUDIMAN");

        assertShares(new Label.Is(again).narrow(MATCH), 0, 1);
        assertShares(new Label.NoneOf(List.of(again)).narrow(MATCH), 1 / 10.0, 8 / 10.0, 1 / 10.0);
    }

    @Test
    void peopleWithoutNikAreOnePersonOnlyIfTheyAreTheSame() {
        RegistryPerson one = person("", "ANDI");
        RegistryPerson other = person("", "BUDI");
        Match match = Match.among(List.of(scored(one, 0), scored(other, 0)), true, List.of());

        assertShares(new Label.NoneOf(List.of(one)).narrow(match), 1 / 2.0, 1 / 2.0);
    }

    @Test
    void theCountsAreThoseOfWhatIsKnown() {
        LevelCounts counts = new LevelCounts();

        counts.add(new Label.Is(BUDI).narrow(MATCH));
        counts.add(new Label.NoneOf(List.of(ANDI, BUDI, CITRA)).narrow(MATCH));
        counts.add(MATCH);

        assertThat(counts.times("prior.present")).isCloseTo(1 + 0 + 11 / 12.0, within(1e-12));
        assertThat(counts.chances("prior.present")).isEqualTo(3);
        assertThat(counts.chances("nik.fits_birth_date")).isCloseTo(1 + 0 + 11 / 12.0, within(1e-12));
    }

    @Test
    void aRowCannotBeKnownToBeSomebodyWhomItCannotBe() {
        assertThatThrownBy(() -> new Calibrator.Row(ANDI.person(), List.of(ANDI), new Label.Is(BUDI)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one of its candidates");
    }
}
