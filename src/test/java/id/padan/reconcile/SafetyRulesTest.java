package id.padan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.FurtherField;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.roster.SubmittedRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on candidates made by hand. */
class SafetyRulesTest {

    private static final SafetyRules RULES = SafetyRules.STANDARD;
    private static final SubmittedRow ROW = Rows.row("Dinas A", 2, "", "Budi Santoso");
    private static final Evidence HALF_OF_A_NAME = words(
            9,
            word("KAREN", "KAREN", ComparisonLevel.EQUAL),
            word("ISRAELYAN", "IGITYAN", ComparisonLevel.WORD_DIFFERENT));
    private static final FurtherField NIP = new FurtherField("nip", FurtherField.Kind.IDENTIFIER);

    private static ScoredCandidate candidate(
            double probability, Evidence nik, Evidence name, Evidence birthDate, Evidence.Further... further) {
        return new ScoredCandidate(
                Rows.registered(Rows.nik(1), "BUDI SANTOSO"),
                probability,
                0,
                0,
                List.of(nik, name, birthDate),
                List.of(further));
    }

    private static Evidence evidence(PersonField field, ComparisonLevel level, double bits) {
        return new Evidence(field, level, bits, 0, List.of());
    }

    private static Evidence nik(ComparisonLevel level) {
        return evidence(PersonField.NIK, level, 0);
    }

    private static Evidence name(double bits) {
        return evidence(PersonField.NAME, ComparisonLevel.WORD_DIFFERENT, bits);
    }

    private static Evidence words(double bits, Evidence.Word... words) {
        return new Evidence(PersonField.NAME, ComparisonLevel.WORD_DROPPED, bits, 0, List.of(words));
    }

    private static Evidence.Word word(String submitted, String registered, ComparisonLevel level) {
        return new Evidence.Word(submitted, registered, level, 0, 0);
    }

    private static Evidence date(ComparisonLevel level) {
        return evidence(PersonField.BIRTH_DATE, level, 0);
    }

    private static Evidence.Further nip(ComparisonLevel level) {
        return new Evidence.Further(NIP, level, 10, 1);
    }

    private static boolean allowed(ScoredCandidate candidate, double withoutAnyPiece) {
        Person submitted = Rows.person(ROW);
        return RULES.allow(submitted, candidate, () -> withoutAnyPiece);
    }

    @Test
    void aNameAgainstIsOutweighedOnlyIfNoSinglePieceDecides() {
        ScoredCandidate candidate = candidate(
                1, nik(ComparisonLevel.MISSING), name(-2), date(ComparisonLevel.EQUAL), nip(ComparisonLevel.EQUAL));

        assertThat(allowed(candidate, 0.5)).isTrue();
        assertThat(allowed(candidate, 0.49)).isFalse();
    }

    @Test
    void aWhollyOtherNameIsOutweighedOnlyWhereANumberAgreesForTwinsHaveAllElseInCommon() {
        Evidence other = evidence(PersonField.NAME, ComparisonLevel.DIFFERENT, -9);
        Evidence date = date(ComparisonLevel.EQUAL);
        Evidence none = nik(ComparisonLevel.MISSING);

        assertThat(allowed(candidate(1, none, other, date, nip(ComparisonLevel.DIFFERENT)), 1))
                .isFalse();
        assertThat(allowed(candidate(1, none, other, date, nip(ComparisonLevel.MISSING)), 1))
                .isFalse();
        assertThat(allowed(candidate(1, none, other, date, nip(ComparisonLevel.ONE_DIGIT)), 1))
                .isTrue();
        assertThat(allowed(candidate(1, nik(ComparisonLevel.EQUAL), other, date, nip(ComparisonLevel.MISSING)), 1))
                .isTrue();
    }

    @Test
    void theFiveFieldsAloneNeverOutweighAName() {
        ScoredCandidate candidate = candidate(1, nik(ComparisonLevel.EQUAL), name(-0.1), date(ComparisonLevel.EQUAL));

        assertThat(allowed(candidate, 1)).isFalse();
    }

    @Test
    void whoeverTheNikAndTheDateAreMayHaveAShorterName() {
        Evidence shorter = words(
                -2,
                word("TATI", "SUHARTATI", ComparisonLevel.ABBREVIATED),
                word("", "NUR", ComparisonLevel.WORD_DROPPED));
        Evidence nik = nik(ComparisonLevel.EQUAL);
        Evidence date = date(ComparisonLevel.EQUAL);

        assertThat(allowed(candidate(1, nik, shorter, date), 0)).isTrue();
        assertThat(allowed(candidate(1, nik(ComparisonLevel.ONE_DIGIT), shorter, date), 0))
                .isFalse();
        assertThat(allowed(candidate(1, nik, shorter, date(ComparisonLevel.DAY)), 0))
                .isFalse();
    }

    @Test
    void whoeverTheNikAndTheDateAreMayHaveALongerNameIfFewBearTheirs() {
        Evidence nik = nik(ComparisonLevel.EQUAL);
        Evidence date = date(ComparisonLevel.EQUAL);
        Evidence longer = longer("AZIZAH", 9);

        assertThat(allowed(candidate(1, nik, longer, date), 0)).isTrue();
        assertThat(allowed(candidate(1, nik, longer("SITI", 4), date), 0)).isFalse();
        assertThat(allowed(candidate(1, nik, longer("A", 9), date), 0)).isFalse();
        assertThat(allowed(candidate(1, nik(ComparisonLevel.ONE_DIGIT), longer, date), 0))
                .isFalse();
        assertThat(allowed(candidate(1, nik, longer, date(ComparisonLevel.DAY)), 0))
                .isFalse();
    }

    private static Evidence longer(String known, double bits) {
        return words(
                -2,
                word("NUR", "", ComparisonLevel.WORD_ADDED),
                new Evidence.Word(known, known, ComparisonLevel.EQUAL, bits, 0));
    }

    @Test
    void anotherWordIsNotOutweighedByAnInitialHoweverRare() {
        Evidence nik = nik(ComparisonLevel.EQUAL);
        Evidence date = date(ComparisonLevel.EQUAL);
        Evidence.Word other = word("BADRULANAM", "HARIRA", ComparisonLevel.WORD_DIFFERENT);

        assertThat(allowed(candidate(1, nik, words(1, other, word("S", "S", ComparisonLevel.EQUAL)), date), 0))
                .isFalse();
        assertThat(allowed(candidate(1, nik, words(1, other, word("S", "SALEH", ComparisonLevel.INITIAL)), date), 0))
                .isFalse();
        assertThat(allowed(candidate(1, nik, words(1, other, word("SALEH", "SALEH", ComparisonLevel.EQUAL)), date), 0))
                .isTrue();
    }

    @Test
    void withoutANumberAnotherWordIsOutweighedOnlyByMuchThatAgreesBesidesTheDate() {
        Evidence date = date(ComparisonLevel.EQUAL);
        Evidence noNik = nik(ComparisonLevel.MISSING);
        Evidence shorter = words(
                9, word("KAREN", "KAREN", ComparisonLevel.EQUAL), word("", "IGITYAN", ComparisonLevel.WORD_DROPPED));

        assertThat(allowed(candidate(1, noNik, HALF_OF_A_NAME, date), 1)).isFalse();
        assertThat(allowed(candidate(1, noNik, HALF_OF_A_NAME, date, district(6)), 1))
                .isFalse();
        assertThat(allowed(candidate(1, noNik, HALF_OF_A_NAME, date, district(7)), 0))
                .isTrue();
        assertThat(allowed(candidate(1, noNik, HALF_OF_A_NAME, date, nip(ComparisonLevel.ONE_DIGIT)), 0))
                .isTrue();
        assertThat(allowed(candidate(1, nik(ComparisonLevel.ONE_DIGIT), HALF_OF_A_NAME, date), 0))
                .isTrue();
        assertThat(allowed(candidate(1, noNik, shorter, date), 0)).isTrue();
    }

    @Test
    void aRareBirthPlaceSpeaksBesidesTheDateForHalfOfAName() {
        assertThat(allowed(bornAtTheSamePlace(6), 1)).isFalse();
        assertThat(allowed(bornAtTheSamePlace(7), 0)).isTrue();
    }

    private static ScoredCandidate bornAtTheSamePlace(double bits) {
        Evidence place = evidence(PersonField.BIRTH_PLACE, ComparisonLevel.EQUAL, bits);
        return new ScoredCandidate(
                Rows.registered(Rows.nik(1), "BUDI SANTOSO"),
                1,
                0,
                0,
                List.of(nik(ComparisonLevel.MISSING), HALF_OF_A_NAME, place, date(ComparisonLevel.EQUAL)));
    }

    private static Evidence.Further district(double bits) {
        return new Evidence.Further(
                new FurtherField("kecamatan", FurtherField.Kind.PLACE), ComparisonLevel.EQUAL, bits, 1);
    }

    @Test
    void aWordThatTheOwnerOfTheNikDoesNotHaveMayBeARelativesOrTheNextLines() {
        Evidence nik = nik(ComparisonLevel.EQUAL);
        Evidence date = date(ComparisonLevel.EQUAL);

        for (ComparisonLevel level : List.of(
                ComparisonLevel.WORD_DIFFERENT,
                ComparisonLevel.WORD_ADDED,
                ComparisonLevel.ONE_LETTER,
                ComparisonLevel.TWO_LETTERS,
                ComparisonLevel.DIFFERENT)) {
            Evidence name = words(-2, word("SITI", "SITI", ComparisonLevel.EQUAL), word("AMINAH", "FATIMAH", level));
            assertThat(allowed(candidate(1, nik, name, date), 0))
                    .as("%s", level)
                    .isFalse();
        }
        Evidence initials =
                words(-5, word("A", "AMINAH", ComparisonLevel.INITIAL), word("", "NUR", ComparisonLevel.WORD_DROPPED));
        assertThat(allowed(candidate(1, nik, initials, date), 0)).isFalse();
        assertThat(allowed(candidate(1, nik, evidence(PersonField.NAME, ComparisonLevel.MISSING, 0), date), 0))
                .isFalse();
    }

    @Test
    void anotherWordBesideANumberOfTheNextSerialMayBeATwins() {
        Evidence siregar = words(
                5,
                word("RINA", "DIAN", ComparisonLevel.WORD_DIFFERENT),
                word("SIREGAR", "SIREGAR", ComparisonLevel.EQUAL));
        Evidence date = date(ComparisonLevel.EQUAL);
        ScoredCandidate near = candidate(1, nik(ComparisonLevel.ONE_DIGIT), siregar, date);
        Person next = Rows.person(Rows.row("Dinas A", 2, Rows.nik(2), "Rina Siregar"));
        Person otherRegion = Rows.person(Rows.row("Dinas A", 3, "7372011205900001", "Rina Siregar"));

        assertThat(RULES.allow(next, near, () -> 0)).isFalse();
        assertThat(RULES.allow(otherRegion, near, () -> 0)).isTrue();
        assertThat(RULES.allow(next, candidate(1, nik(ComparisonLevel.LAST_DIGITS_LOST), siregar, date), () -> 0))
                .isTrue();
        assertThat(RULES.allow(next, candidate(1, nik(ComparisonLevel.ONE_DIGIT), name(5), date), () -> 0))
                .as("without another word")
                .isTrue();
    }

    @Test
    void aNikThatATypoMadeImpossibleStillStandsForTheDate() {
        // Month 35: nobody can have it.
        SubmittedRow typo = Rows.row("Dinas A", 2, "7371011235900001", "Budi Santoso");
        ScoredCandidate candidate = candidate(1, nik(ComparisonLevel.ONE_DIGIT), name(5), date(ComparisonLevel.DAY));

        assertThat(RULES.allow(Rows.person(typo), candidate, () -> 0)).isTrue();
    }

    @Test
    void aNikThatFitsItsRowsDateIsNobodysOfAnotherDate() {
        // One digit from BUDI's, and the month in it is that of the row, not BUDI's.
        SubmittedRow namesake = Rows.row("Dinas A", 2, "7371011206900001", "Budi Santoso", Rows.BORN.plusMonths(1));
        SubmittedRow typo = Rows.row("Dinas A", 3, "7371011206900001", "Budi Santoso");

        assertThat(RULES.allow(
                        Rows.person(namesake),
                        candidate(1, nik(ComparisonLevel.ONE_DIGIT), name(5), date(ComparisonLevel.MONTH)),
                        () -> 0))
                .isFalse();
        assertThat(RULES.allow(
                        Rows.person(typo),
                        candidate(1, nik(ComparisonLevel.ONE_DIGIT), name(5), date(ComparisonLevel.EQUAL)),
                        () -> 0))
                .isTrue();
    }

    @Test
    void withoutANikTheYearMayBeATypoAndNotTheDay() {
        Evidence none = nik(ComparisonLevel.MISSING);

        assertThat(allowed(candidate(1, none, name(5), date(ComparisonLevel.EQUAL)), 0))
                .isTrue();
        assertThat(allowed(candidate(1, none, name(5), date(ComparisonLevel.YEAR)), 0))
                .isTrue();
        for (ComparisonLevel level :
                List.of(ComparisonLevel.DAY, ComparisonLevel.PLACEHOLDER, ComparisonLevel.MISSING)) {
            assertThat(allowed(candidate(1, none, name(5), date(level)), 0))
                    .as("%s", level)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1990-03-12, 1990-08-12, true",
        "1990-01-12, 1990-11-12, true",
        "1990-12-12, 1990-10-12, true",
        "1990-09-12, 1990-10-12, false",
        "1990-03-12, 1990-12-12, false"
    })
    void withoutANikTheMonthMayBeOffByOneDigit(LocalDate submitted, LocalDate registered, boolean allowed) {
        RegistryPerson person = Rows.registered(Rows.nik(1), "BUDI SANTOSO");
        ScoredCandidate candidate = new ScoredCandidate(
                new RegistryPerson(person.person().withBirthDate(registered), person.status(), person.familyCard()),
                1,
                0,
                0,
                List.of(nik(ComparisonLevel.MISSING), name(5), date(ComparisonLevel.MONTH)),
                List.of());

        assertThat(RULES.allow(Rows.person(ROW).withBirthDate(submitted), candidate, () -> 0))
                .isEqualTo(allowed);
    }

    @Test
    void withoutANikAnIdentifierASlipAwayStandsInForTheDate() {
        Evidence name = name(5);
        Evidence otherDate = date(ComparisonLevel.DIFFERENT);

        assertThat(allowed(
                        candidate(1, nik(ComparisonLevel.MISSING), name, otherDate, nip(ComparisonLevel.ONE_DIGIT)), 0))
                .isTrue();
        assertThat(allowed(
                        candidate(1, nik(ComparisonLevel.MISSING), name, otherDate, nip(ComparisonLevel.DIFFERENT)), 0))
                .isFalse();
    }

    @Test
    void aNearNikIsKeptUnlessItIsAsGoodAsImpossible() {
        Evidence near = nik(ComparisonLevel.ONE_DIGIT);

        assertThat(RULES.keep(candidate(0.01, near, name(-9), date(ComparisonLevel.EQUAL))))
                .isTrue();
        assertThat(RULES.keep(candidate(0.009, near, name(-12), date(ComparisonLevel.EQUAL))))
                .isFalse();
        assertThat(RULES.keep(candidate(0.04, near, name(-9), date(ComparisonLevel.DAY))))
                .isFalse();
    }
}
