package id.padan.reconcile;

import static id.padan.reconcile.Rows.nik;
import static id.padan.reconcile.Rows.registered;
import static id.padan.reconcile.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImplausibilityTest {

    private static final RegistryPerson BUDI = registered(nik(1), "BUDI SANTOSO");

    private static Set<Implausibility> of(RegistryStatus status, double probability, PersonField... differences) {
        return new Offer(registered(nik(1), "BUDI SANTOSO", status), probability, Set.of(differences), false)
                .implausible(false);
    }

    @Test
    void fromOneInTwentyOnSomebodyMayWellBeMeant() {
        assertThat(of(RegistryStatus.ACTIVE, 0.05, PersonField.NAME)).isEmpty();
        assertThat(of(RegistryStatus.ACTIVE, 0.0499)).containsExactly(Implausibility.UNLIKELY);
    }

    @Test
    void anotherGenderAndADeadOrInactivePersonAreImplausibleHoweverLikely() {
        assertThat(of(RegistryStatus.ACTIVE, 0.99, PersonField.GENDER)).containsExactly(Implausibility.OTHER_GENDER);
        assertThat(of(RegistryStatus.DECEASED, 0.99)).containsExactly(Implausibility.DECEASED);
        assertThat(of(RegistryStatus.INACTIVE, 0.01)).containsExactly(Implausibility.UNLIKELY, Implausibility.INACTIVE);
    }

    @Test
    void whoeverIsReconciledElsewhereIsImplausibleToo() {
        assertThat(new Offer(BUDI, 0.99, Set.of(), false).implausible(true))
                .containsExactly(Implausibility.RECONCILED_ELSEWHERE);
    }

    @Test
    void whatTheEngineIsCertainOfNeedsNoReason() {
        RowOutcome certain = new RowOutcome(
                row("Dinas A", 2, nik(1), "Budi"),
                new Outcome.Reconciled(BUDI, 0.999, Set.of(PersonField.GENDER), Set.of(), Set.of(Flag.CORRECTED)));

        assertThat(Offer.of(certain).get(0).implausible(false)).isEmpty();
        assertThat(Offer.of(certain.with(certain.outcome().decidedToBe(BUDI, 0.999, Set.of(PersonField.GENDER))))
                        .get(0)
                        .implausible(false))
                .as("an officer was, and not the engine")
                .containsExactly(Implausibility.OTHER_GENDER);
    }

    @Test
    void halfARecordIsAcceptedByNobody() {
        RegistryPerson broken = registered(nik(1), "BUDI SANTOSO", RegistryStatus.BROKEN);

        assertThat(new Offer(broken, 0.99, Set.of(), false).isAcceptable()).isFalse();
        assertThat(new Offer(BUDI, 0.01, Set.of(), false).isAcceptable()).isTrue();
    }

    @Test
    void candidatesAreOfferedAndWhereThereAreNoneThePersonOfTheOutcome() {
        RowOutcome heldBack = Rows.review(row("Dinas A", 2, nik(1), "Budi"), BUDI, 0.9, Reason.DUPLICATE_ACROSS_OPD);
        ScoredCandidate other = new ScoredCandidate(registered(nik(2), "HASAN"), 0.3, -10, 5, List.of());

        assertThat(Offer.of(heldBack)).extracting(Offer::person).containsExactly(BUDI);
        assertThat(Offer.of(new RowOutcome(heldBack.row(), heldBack.outcome(), List.of(other))))
                .extracting(Offer::probability)
                .containsExactly(0.3);
        assertThat(Offer.of(Rows.rejected(heldBack.row()))).isEmpty();
    }
}
