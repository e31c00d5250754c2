package id.padan.reconcile;

import static id.padan.reconcile.Rows.nik;
import static id.padan.reconcile.Rows.reconciled;
import static id.padan.reconcile.Rows.registered;
import static id.padan.reconcile.Rows.rejected;
import static id.padan.reconcile.Rows.review;
import static id.padan.reconcile.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesTest {

    private static final RegistryPerson ANDI = registered(nik(1), "ANDI SAPUTRA");
    private static final RegistryPerson OTHER_ANDI = registered(nik(2), "ANDI SAPUTRA");

    private static final Reconciler RECONCILER = Rows.reconciler();

    private static Duplicates among(RowOutcome... rows) {
        return Duplicates.among(List.of(rows), Rows.NORMALISER, RECONCILER, Rows.WORKERS);
    }

    @Test
    void keepsTheBetterRowOfOnePersonInOneOpd() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, "", "ANDI SAPUTRA"), ANDI, 0.995),
                reconciled(row("Dinas A", 7, nik(1), "ANDI SAPUTRA"), ANDI, 0.99999));

        assertThat(found.groups())
                .containsExactly(new Duplicates.Group(
                        DuplicateKind.SAME_PERSON_IN_OPD,
                        List.of(new Duplicates.Member(0, false), new Duplicates.Member(1, true))));
        assertThat(found.changed()).containsOnlyKeys(0);
        assertThat(found.changed().get(0)).isInstanceOf(Outcome.Rejected.class);
        assertThat(found.changed().get(0).reasons()).containsExactly(Reason.DUPLICATE_IN_OPD);
        assertThat(found.changed().get(0).person()).isEqualTo(ANDI);
    }

    @Test
    void anImplausibleAcceptedRowDoesNotTakeThePlaceOfACertainOneButBothGoToReview() {
        RowOutcome unlikely = reconciled(row("Dinas A", 2, "", "ANDI SAPUTRA"), ANDI, 0.02);
        RowOutcome accepted = unlikely.with(unlikely.outcome().decidedToBe(ANDI, 0.02, Set.of()));

        Duplicates found = among(accepted, reconciled(row("Dinas A", 7, nik(1), "ANDI SAPUTRA"), ANDI, 0.99999));

        assertThat(found.changed()).containsOnlyKeys(0, 1);
        assertThat(found.changed().values()).allSatisfy(outcome -> {
            assertThat(outcome).isInstanceOf(Outcome.Review.class);
            assertThat(outcome.reasons()).containsExactly(Reason.DUPLICATE_IN_OPD);
        });
    }

    @Test
    void aSupersededRowIsNobodysDuplicate() {
        RowOutcome earlier = reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999);
        RowOutcome corrected = reconciled(row("Dinas A", 3, nik(1), "ANDI SAPUTRA"), ANDI, 0.999);

        Duplicates found =
                among(earlier.with(new Outcome.Superseded(corrected.row().location())), corrected);

        assertThat(found.groups()).isEmpty();
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void keepsTheFirstOfEqualRows() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                reconciled(row("Dinas A", 3, nik(1), "ANDI SAPUTRA"), ANDI, 0.999));

        assertThat(found.changed()).containsOnlyKeys(1);
    }

    @Test
    void sendsOnePersonInSeveralOpdToReviewEverywhere() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                reconciled(row("Dinas B", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999));

        assertThat(found.groups())
                .extracting(Duplicates.Group::kind)
                .containsExactly(DuplicateKind.SAME_PERSON_ACROSS_OPD);
        assertThat(found.changed().values()).allSatisfy(outcome -> {
            assertThat(outcome).isInstanceOf(Outcome.Review.class);
            assertThat(outcome.reasons()).containsExactly(Reason.DUPLICATE_ACROSS_OPD);
        });
        assertThat(found.changed()).containsOnlyKeys(0, 1);
    }

    @Test
    void aRowDroppedInItsOwnOpdIsNoRivalOfAnotherOpd() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                reconciled(row("Dinas A", 3, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                reconciled(row("Dinas B", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999));

        assertThat(found.changed().get(0)).isInstanceOf(Outcome.Review.class);
        assertThat(found.changed().get(1)).isInstanceOf(Outcome.Rejected.class);
        assertThat(found.changed().get(2)).isInstanceOf(Outcome.Review.class);
        assertThat(found.groups())
                .extracting(Duplicates.Group::kind)
                .containsExactly(DuplicateKind.SAME_PERSON_IN_OPD, DuplicateKind.SAME_PERSON_ACROSS_OPD);
    }

    /** What an officer makes of a row that matching was certain of. */
    private static RowOutcome givenUp(RowOutcome row) {
        return row.with(row.outcome().decidedToBeRejected());
    }

    private static RowOutcome accepted(RowOutcome row) {
        return row.with(row.outcome().decidedToBe(ANDI, 0.999, Set.of()));
    }

    @Test
    void aRowThatAnOfficerGaveUpForAnotherOpdSaysSoAndStaysInTheGroup() {
        Duplicates found = among(
                accepted(reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999)),
                givenUp(reconciled(row("Dinas B", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999)));

        assertThat(found.groups())
                .containsExactly(new Duplicates.Group(
                        DuplicateKind.SAME_PERSON_ACROSS_OPD,
                        List.of(new Duplicates.Member(0, true), new Duplicates.Member(1, false))));
        assertThat(found.changed()).containsOnlyKeys(1);
        assertThat(found.changed().get(1)).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.reasons()).containsExactly(Reason.DECIDED_BY_OFFICER, Reason.DUPLICATE_ACROSS_OPD);
            assertThat(rejected.isKeptInOtherOpd()).isTrue();
        });
    }

    @Test
    void whereSeveralOpdStillClaimThePersonNobodyKnowsWhereTheyStay() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                givenUp(reconciled(row("Dinas B", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999)),
                reconciled(row("Dinas C", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999));

        assertThat(found.groups())
                .containsExactly(new Duplicates.Group(
                        DuplicateKind.SAME_PERSON_ACROSS_OPD,
                        List.of(new Duplicates.Member(0, true), new Duplicates.Member(2, true))));
        assertThat(found.changed()).containsOnlyKeys(0, 2);
    }

    @Test
    void aRejectedRowOfADoubtfulPersonIsNobodysDuplicate() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                givenUp(review(row("Dinas B", 2, nik(1), "ANDY"), ANDI, 0.9, Reason.NAME_DIFFERS)),
                givenUp(reconciled(row("Dinas A", 3, nik(1), "ANDI SAPUTRA"), ANDI, 0.999)));

        assertThat(found.groups()).isEmpty();
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void flagsNamesakesAndLeavesThemWhereTheyAre() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "Andi Saputra"), ANDI, 0.999),
                reconciled(row("Dinas B", 2, nik(2), "ANDI SAPUTRA"), OTHER_ANDI, 0.999));

        assertThat(found.groups()).extracting(Duplicates.Group::kind).containsExactly(DuplicateKind.SAME_NAME);
        assertThat(found.changed().values()).allSatisfy(outcome -> {
            assertThat(outcome).isInstanceOf(Outcome.Reconciled.class);
            assertThat(outcome.flags()).containsExactly(Flag.SAME_NAME);
        });
    }

    @Test
    void aRowInReviewThatMostProbablyIsAReconciledPersonIsFlaggedAndSoIsTheOther() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                review(row("Dinas B", 2, "", "ANDI SAPUTRA"), ANDI, 0.9, Reason.NIK_MISSING));

        assertThat(found.groups())
                .containsExactly(new Duplicates.Group(
                        DuplicateKind.SAME_PERSON_ACROSS_OPD,
                        List.of(new Duplicates.Member(0, true), new Duplicates.Member(1, false))));
        assertThat(found.changed()).containsOnlyKeys(0, 1);
        assertThat(found.changed().get(0)).isInstanceOf(Outcome.Reconciled.class);
        assertThat(found.changed().get(1)).isInstanceOf(Outcome.Review.class);
        assertThat(found.changed().values())
                .allSatisfy(outcome -> assertThat(outcome.flags()).containsExactly(Flag.POSSIBLE_DUPLICATE));
        assertThat(Objects.requireNonNull(found.changed().get(1)).reasons()).containsExactly(Reason.NIK_MISSING);
    }

    @Test
    void aRowInReviewIsRejectedForNoOtherOfItsOpd() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                reconciled(row("Dinas A", 3, nik(1), "ANDI SAPUTRA"), ANDI, 0.998),
                review(row("Dinas A", 4, "", "ANDI SAPUTRO"), ANDI, 0.9, Reason.NIK_MISSING));

        assertThat(found.groups())
                .containsExactly(new Duplicates.Group(
                        DuplicateKind.SAME_PERSON_IN_OPD,
                        List.of(
                                new Duplicates.Member(0, true),
                                new Duplicates.Member(1, false),
                                new Duplicates.Member(2, false))));
        assertThat(found.changed().get(0)).isInstanceOf(Outcome.Reconciled.class);
        assertThat(found.changed().get(1)).isInstanceOf(Outcome.Rejected.class);
        assertThat(found.changed().get(2)).isInstanceOf(Outcome.Review.class);
        assertThat(Objects.requireNonNull(found.changed().get(0)).flags()).contains(Flag.POSSIBLE_DUPLICATE);
        assertThat(Objects.requireNonNull(found.changed().get(1)).flags()).doesNotContain(Flag.POSSIBLE_DUPLICATE);
        assertThat(Objects.requireNonNull(found.changed().get(2)).flags()).contains(Flag.POSSIBLE_DUPLICATE);
    }

    @Test
    void twoRowsInReviewOfOneMostProbablePersonAreFlagged() {
        Duplicates found = among(
                review(row("Dinas A", 2, "", "ANDI SAPUTRA"), ANDI, 0.9, Reason.NIK_MISSING),
                review(row("Dinas B", 2, nik(3), "ANDI SAPUTRA"), ANDI, 0.8, Reason.NIK_NOT_FOUND));

        assertThat(found.groups())
                .containsExactly(new Duplicates.Group(
                        DuplicateKind.SAME_PERSON_ACROSS_OPD,
                        List.of(new Duplicates.Member(0, false), new Duplicates.Member(1, false))));
        assertThat(found.changed().values()).hasSize(2).allSatisfy(outcome -> assertThat(outcome.flags())
                .containsExactly(Flag.POSSIBLE_DUPLICATE));
    }

    @Test
    void aCandidateThatIsLessLikelyThanNotMakesNoDuplicate() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                review(row("Dinas B", 2, nik(8), "ANDY SAPUTRO"), ANDI, 0.4, Reason.NIK_NOT_FOUND));

        assertThat(found.groups()).isEmpty();
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void whereTwoOpdAreInQuestionTheRowInDoubtIsFlaggedWithThem() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                reconciled(row("Dinas B", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                review(row("Dinas C", 2, "", "ANDI SAPUTRA"), ANDI, 0.9, Reason.NIK_MISSING));

        assertThat(found.groups())
                .containsExactly(new Duplicates.Group(
                        DuplicateKind.SAME_PERSON_ACROSS_OPD,
                        List.of(
                                new Duplicates.Member(0, true),
                                new Duplicates.Member(1, true),
                                new Duplicates.Member(2, false))));
        assertThat(found.changed().values()).allSatisfy(outcome -> {
            assertThat(outcome).isInstanceOf(Outcome.Review.class);
            assertThat(outcome.flags()).containsExactly(Flag.POSSIBLE_DUPLICATE);
        });
        assertThat(Objects.requireNonNull(found.changed().get(2)).reasons()).containsExactly(Reason.NIK_MISSING);
    }

    @Test
    void aRowThatAnOfficerRejectedIsNobodysDuplicate() {
        RowOutcome doubtful = review(row("Dinas B", 2, "", "ANDI SAPUTRA"), ANDI, 0.9, Reason.NIK_MISSING);
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                doubtful.with(doubtful.outcome().decidedToBeRejected()));

        assertThat(found.groups()).isEmpty();
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void groupsOneNikOfTwoPeople() {
        Duplicates found = among(
                reconciled(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), ANDI, 0.999),
                review(row("Dinas A", 3, nik(1), "SITI AMINAH"), null, 0, Reason.NIK_OF_OTHER_PERSON));

        assertThat(found.groups())
                .containsExactly(new Duplicates.Group(
                        DuplicateKind.SAME_NIK,
                        List.of(new Duplicates.Member(0, true), new Duplicates.Member(1, true))));
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void findsOnePersonTwiceWhomTheRegistryDoesNotKnow() {
        Duplicates found = among(
                rejected(row("Dinas A", 2, nik(9), "ANDI SAPUTRA")),
                rejected(row("Dinas A", 3, nik(9), "ANDI SAPUTRA")));

        assertThat(found.groups()).extracting(Duplicates.Group::kind).containsExactly(DuplicateKind.SAME_PERSON_IN_OPD);
        assertThat(Objects.requireNonNull(found.changed().get(1)).reasons())
                .containsExactly(Reason.DUPLICATE_IN_OPD, Reason.NOT_IN_REGISTRY);
    }

    @Test
    void anAbsentPersonInSeveralOpdStaysRejectedInEach() {
        Duplicates found = among(
                rejected(row("Dinas A", 2, nik(9), "ANDI SAPUTRA")),
                rejected(row("Dinas B", 2, nik(9), "ANDI SAPUTRA")));

        assertThat(found.groups())
                .extracting(Duplicates.Group::kind)
                .containsExactly(DuplicateKind.SAME_PERSON_ACROSS_OPD);
        assertThat(found.changed().values()).hasSize(2).allSatisfy(outcome -> {
            assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
            assertThat(outcome.reasons()).containsExactly(Reason.DUPLICATE_ACROSS_OPD, Reason.NOT_IN_REGISTRY);
        });
    }

    @Test
    void anAbsentPersonWithATypoInTheNameOrTheNumberIsStillOnePersonTwice() {
        Duplicates found = among(
                rejected(row("Dinas A", 2, nik(9), "ANDI SAPUTRA")),
                rejected(row("Dinas A", 3, nik(9), "ANDY SAPUTRA")),
                rejected(row("Dinas B", 2, nik(19), "ANDI SAPUTRA")));

        assertThat(found.groups())
                .extracting(Duplicates.Group::kind)
                .startsWith(DuplicateKind.SAME_PERSON_IN_OPD, DuplicateKind.SAME_PERSON_ACROSS_OPD);
        assertThat(found.changed().values())
                .filteredOn(outcome -> outcome.reasons().contains(Reason.DUPLICATE_IN_OPD))
                .hasSize(1);
        assertThat(found.changed().values())
                .filteredOn(outcome -> outcome.reasons().contains(Reason.DUPLICATE_ACROSS_OPD))
                .hasSize(2);
    }

    @Test
    void absentPeopleOfOneNameAndDateAreTwoUnlessTheirNumbersSayOtherwise() {
        assertThat(among(
                                rejected(row("Dinas A", 2, nik(9), "ANDI SAPUTRA")),
                                rejected(row("Dinas A", 3, "", "ANDI SAPUTRA")))
                        .groups())
                .extracting(Duplicates.Group::kind)
                .containsExactly(DuplicateKind.SAME_NAME);
        assertThat(among(
                                rejected(row("Dinas A", 2, nik(1234), "ANDI SAPUTRA")),
                                rejected(row("Dinas A", 3, nik(5678), "ANDI SAPUTRA")))
                        .groups())
                .extracting(Duplicates.Group::kind)
                .containsExactly(DuplicateKind.SAME_NAME);
    }

    @Test
    void absentPeopleWhoShareANumberAndNothingElseAreTwo() {
        Duplicates found = among(
                rejected(row("Dinas A", 2, nik(9), "ANDI SAPUTRA")),
                rejected(row("Dinas A", 3, nik(9), "SITI AMINAH", Rows.BORN.plusYears(3))));

        assertThat(found.groups()).extracting(Duplicates.Group::kind).containsExactly(DuplicateKind.SAME_NIK);
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void aDeadPersonTwiceIsStillOnePersonTwice() {
        RegistryPerson dead = registered(nik(1), "ANDI SAPUTRA", RegistryStatus.DECEASED);
        Duplicates found = among(
                review(row("Dinas A", 2, nik(1), "ANDI SAPUTRA"), dead, 0.999, Reason.REGISTRY_DECEASED),
                review(row("Dinas A", 3, nik(1), "ANDI SAPUTRA"), dead, 0.999, Reason.REGISTRY_DECEASED));

        assertThat(found.groups()).extracting(Duplicates.Group::kind).containsExactly(DuplicateKind.SAME_PERSON_IN_OPD);
        assertThat(Objects.requireNonNull(found.changed().get(1)).reasons())
                .containsExactly(Reason.DUPLICATE_IN_OPD, Reason.REGISTRY_DECEASED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000000", "9999999999999999", "1111111111111111", "1234567890123456"})
    void aNumberThatNobodyHasIsNoNumberOfTwoPeople(String nobodys) {
        Duplicates found = among(
                rejected(row("Dinas A", 2, nobodys, "ANDI SAPUTRA")),
                rejected(row("Dinas A", 3, nobodys, "SITI AMINAH")),
                reconciled(row("Dinas B", 2, nobodys, "ANDI SAPUTRA"), ANDI, 0.999));

        assertThat(found.groups()).extracting(Duplicates.Group::kind).doesNotContain(DuplicateKind.SAME_NIK);
    }

    @Test
    void rowsWithoutANameAreNobodysNamesakes() {
        Duplicates found = among(rejected(row("Dinas A", 2, nik(1), "")), rejected(row("Dinas A", 3, nik(2), "")));

        assertThat(found.groups()).isEmpty();
    }
}
