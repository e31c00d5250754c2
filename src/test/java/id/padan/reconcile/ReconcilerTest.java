package id.padan.reconcile;

import static id.padan.reconcile.Rows.nik;
import static id.padan.reconcile.Rows.registered;
import static id.padan.reconcile.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.roster.SubmittedRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private static final RegistryPerson BUDI = registered(nik(1), "BUDI SANTOSO");
    private static final RegistryPerson HASAN = registered(nik(2), "HASAN BASRI");

    private final Reconciler reconciler = Rows.reconciler();

    private Outcome decide(SubmittedRow row, RegistryPerson... candidates) {
        return reconciler.reconcile(row, Rows.person(row), List.of(candidates)).outcome();
    }

    @Test
    void reconcilesARowThatAgreesInEverything() {
        Outcome outcome = decide(row("Dinas A", 2, nik(1), "Budi Santoso"), BUDI);

        assertThat(outcome).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome.person()).isEqualTo(BUDI);
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.reasons()).isEmpty();
        assertThat(outcome.flags()).isEmpty();
    }

    @Test
    void correctsASlipInTheName() {
        Outcome outcome = decide(row("Dinas A", 2, nik(1), "Budi Santsoo"), BUDI);

        assertThat(outcome).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome.differences()).containsExactly(PersonField.NAME);
        assertThat(outcome.flags()).containsExactly(Flag.CORRECTED);
    }

    @Test
    void explainsWhatIsCorrectedButNotWhatAgrees() {
        SubmittedRow slip = row("Dinas A", 2, nik(1), "Budi Santsoo");
        SubmittedRow equal = row("Dinas A", 3, nik(1), "Budi Santoso");

        assertThat(reconciler.reconcile(slip, Rows.person(slip), List.of(BUDI)).candidates())
                .hasSize(1);
        assertThat(reconciler
                        .reconcile(equal, Rows.person(equal), List.of(BUDI))
                        .candidates())
                .isEmpty();
    }

    @Test
    void keepsWhoCameNearestToARowThatItRejects() {
        SubmittedRow stranger = row("Dinas A", 2, "", "Zulaeha Daeng Te'ne", LocalDate.of(1971, 3, 4));

        RowOutcome rejected = reconciler.reconcile(stranger, Rows.person(stranger), List.of(BUDI));

        assertThat(rejected.outcome()).isInstanceOf(Outcome.Rejected.class);
        assertThat(rejected.outcome().person()).isNull();
        assertThat(rejected.candidates()).extracting(each -> each.person()).containsExactly(BUDI);
    }

    @Test
    void showsTheRightPersonWhereTheNikIsSomebodyElses() {
        RegistryPerson owner = new RegistryPerson(
                Rows.NORMALISER.person(
                        Rows.reading(nik(2)), "HASAN BASRI", "Bone", LocalDate.of(1971, 3, 4), null, List.of()),
                RegistryStatus.ACTIVE);

        Outcome outcome = decide(row("Dinas A", 2, nik(2), "Budi Santoso"), owner, BUDI);

        assertThat(outcome).isInstanceOf(Outcome.Review.class);
        assertThat(outcome.person()).isEqualTo(BUDI);
        assertThat(outcome.reasons()).contains(Reason.NIK_OF_OTHER_PERSON);
    }

    @Test
    void neverPassesOverANikThatSomebodyHas() {
        RegistryPerson stranger = new RegistryPerson(
                Rows.NORMALISER.person(
                        Rows.reading(nik(2)), "ZULAEHA DAENG TE'NE", "Bone", LocalDate.of(1971, 3, 4), null, List.of()),
                RegistryStatus.ACTIVE);

        Outcome outcome = decide(row("Dinas A", 2, nik(2), "Budi Santoso"), stranger);

        assertThat(outcome).isInstanceOf(Outcome.Review.class);
        assertThat(outcome.reasons()).contains(Reason.NIK_OF_OTHER_PERSON, Reason.NAME_DIFFERS);
    }

    @Test
    void neverReconcilesTheDeadOrTheInactive() {
        RegistryPerson dead = registered(nik(1), "BUDI SANTOSO", RegistryStatus.DECEASED);
        RegistryPerson inactive = registered(nik(1), "BUDI SANTOSO", RegistryStatus.INACTIVE);

        assertThat(decide(row("Dinas A", 2, nik(1), "Budi Santoso"), dead).reasons())
                .containsExactly(Reason.REGISTRY_DECEASED);
        assertThat(decide(row("Dinas A", 2, nik(1), "Budi Santoso"), inactive).reasons())
                .containsExactly(Reason.REGISTRY_INACTIVE);
    }

    @Test
    void rejectsWhomTheRegistryDoesNotKnow() {
        assertThat(decide(row("Dinas A", 2, nik(7), "Budi Santoso"))).isInstanceOf(Outcome.Rejected.class);
        assertThat(decide(row("Dinas A", 2, nik(7), "Budi Santoso")).reasons())
                .containsExactly(Reason.NIK_NOT_FOUND, Reason.NOT_IN_REGISTRY);
        assertThat(decide(row("Dinas A", 2, "", "Budi Santoso")).reasons())
                .containsExactly(Reason.NIK_MISSING, Reason.NOT_IN_REGISTRY);
        assertThat(decide(row("Dinas A", 2, "73710", "Budi Santoso")).reasons())
                .containsExactly(Reason.NIK_INVALID, Reason.NOT_IN_REGISTRY);
        assertThat(decide(row("Dinas A", 2, nik(0), "Budi Santoso")).reasons())
                .containsExactly(Reason.NIK_INVALID, Reason.NOT_IN_REGISTRY);
    }

    @Test
    void rejectsARowThatNamesNobody() {
        Outcome outcome = decide(row("Dinas A", 2, "", " "), BUDI);

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.reasons()).containsExactly(Reason.ROW_UNREADABLE);
        assertThat(outcome.person()).isNull();
    }

    @Test
    void withoutANikABirthDateThatDiffersNeedsAnOfficer() {
        SubmittedRow row = row("Dinas A", 2, "", "Budi Santoso", LocalDate.of(1990, 5, 13));

        assertThat(decide(row, BUDI)).isNotInstanceOf(Outcome.Reconciled.class);
    }

    @Test
    void withoutANikASwappedBirthDateIsStillTheSame() {
        SubmittedRow row = row("Dinas A", 2, "", "Budi Santoso", LocalDate.of(1990, 12, 5));

        assertThat(decide(row, BUDI)).isInstanceOf(Outcome.Reconciled.class);
    }

    @Test
    void aPossibleNikFarFromTheCandidatesNeedsAnOfficer() {
        Outcome outcome = decide(row("Dinas A", 2, "9171021205900009", "Budi Santoso"), BUDI);

        assertThat(outcome).isInstanceOf(Outcome.Review.class);
        assertThat(outcome.reasons()).contains(Reason.NIK_NOT_FOUND);
    }

    @Test
    void aNumberThatCannotBeTheRowsOwnNikIsAsGoodAsNone() {
        String familyCard = "7371021503080004";

        Outcome outcome = decide(row("Dinas A", 2, familyCard, "Budi Santoso"), BUDI);
        Outcome otherDate = decide(row("Dinas A", 2, familyCard, "Budi Santoso", LocalDate.of(1990, 5, 13)), BUDI);

        assertThat(outcome).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome.differences()).containsExactly(PersonField.NIK);
        assertThat(otherDate).isNotInstanceOf(Outcome.Reconciled.class);
    }

    @Test
    void theNumberOfTheOwnFamilyCardIsAsGoodAsANik() {
        RegistryPerson onCard = new RegistryPerson(BUDI.person(), BUDI.status(), 7371012001100001L);

        Outcome outcome = decide(row("Dinas A", 2, "7371012001100001", "Budi Santoso"), onCard);

        assertThat(outcome).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome.differences()).containsExactly(PersonField.NIK);
    }

    @Test
    void aNikThatIsRightIsUsableThoughTheDateIsNot() {
        Outcome outcome = decide(row("Dinas A", 2, nik(1), "Budi Santoso", LocalDate.of(1990, 5, 13)), BUDI);

        assertThat(outcome).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome.differences()).containsExactly(PersonField.BIRTH_DATE);
    }

    @Test
    void neverRejectsANikOneDigitOffWithTheSameBirthDate() {
        Outcome outcome = decide(row("Dinas A", 2, nik(3), "Qwerty Zxcvb"), BUDI);

        assertThat(outcome).isInstanceOf(Outcome.Review.class);
        assertThat(outcome.reasons()).contains(Reason.NIK_NOT_FOUND, Reason.NAME_DIFFERS);
    }

    @Test
    void aRowWithoutANameIsHeldBackForItsNameAndNotForBeingUnknown() {
        Outcome outcome = decide(row("Dinas A", 2, nik(1), "\u0639\u0628\u062f"), BUDI);

        assertThat(outcome).isInstanceOf(Outcome.Review.class);
        assertThat(outcome.reasons()).containsExactly(Reason.NAME_DIFFERS);
        assertThat(outcome.differences()).isEmpty();
    }

    @Test
    void everyReviewSaysWhy() {
        Outcome twins = decide(row("Dinas A", 2, "", "Budi Santoso"), BUDI, registered(nik(4), "BUDI SANTOSO"));

        assertThat(twins).isInstanceOf(Outcome.Review.class);
        assertThat(twins.reasons()).containsExactly(Reason.NIK_MISSING, Reason.SEVERAL_CANDIDATES);
    }

    @Test
    void flagsANikWhosePartsContradictTheRow() {
        assertThat(decide(row("Dinas A", 2, "7371015205900001", "Budi Santoso")).flags())
                .containsExactly(Flag.NIK_GENDER);
        assertThat(decide(row("Dinas A", 2, "7371011305900001", "Budi Santoso")).flags())
                .containsExactly(Flag.NIK_BIRTH_DATE);
        assertThat(decide(row("Dinas A", 2, "7399991205900001", "Budi Santoso")).flags())
                .containsExactly(Flag.NIK_REGION);
        assertThat(decide(row("Dinas A", 2, nik(1), "Hasan"), HASAN).flags()).doesNotContain(Flag.NIK_GENDER);
    }
}
