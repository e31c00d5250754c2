package id.padan.decision;

import static id.padan.decision.Decisions.ANDI;
import static id.padan.decision.Decisions.ANDY;
import static id.padan.decision.Decisions.BUDI;
import static id.padan.decision.Decisions.WORKERS;
import static id.padan.decision.Decisions.decided;
import static id.padan.decision.Decisions.ledger;
import static id.padan.decision.Decisions.reconciled;
import static id.padan.decision.Decisions.review;
import static id.padan.decision.Decisions.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision.Verdict;
import id.padan.decision.UsableDecisions.Obstacle;
import id.padan.filedamage.FileDamage;
import id.padan.filedamage.Repair;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which decisions say who a row is. */
class UsableDecisionsTest {

    private static final RowOutcome ROW = review(2, "ANDI", ANDI, ANDY);
    private static final RowOutcome OTHER = review(3, "BUDI", BUDI);

    private static UsableDecisions usable(RowOutcome now, Decision... decisions) {
        return UsableDecisions.of(List.of(OTHER, now), ledger(decisions), WORKERS);
    }

    private static Decision word(Verdict verdict) {
        return decided(ticket(ROW, 0), verdict, "Aminah", 1);
    }

    private static void assertOnly(UsableDecisions decisions, Obstacle obstacle) {
        assertThat(decisions.byPlace()).isEmpty();
        assertThat(decisions.unusable()).containsOnlyKeys(obstacle).containsValue(1);
    }

    private static RowOutcome withReason(Reason reason) {
        Outcome outcome = ROW.outcome();
        Set<Reason> reasons = EnumSet.of(Reason.NAME_DIFFERS, reason);
        return ROW.with(new Outcome.Review(outcome.person(), 0.8, Set.of(), reasons, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "CANDIDATE_2", "REJECT"})
    void aWordThatHoldsIsUsed(Verdict verdict) {
        UsableDecisions decisions = usable(ROW, word(verdict));

        assertThat(decisions.byPlace()).containsOnlyKeys(1).containsValue(word(verdict));
        assertThat(decisions.unusable()).isEmpty();
        assertThat(decisions.inDoubt()).containsExactly(0, 1);
    }

    @Test
    void twoOfficersWhoAgreeDecidedOneRow() {
        UsableDecisions decisions =
                usable(ROW, word(Verdict.ACCEPT), decided(ticket(ROW, 0), Verdict.ACCEPT, "Badrun", 2));

        assertThat(decisions.byPlace()).hasSize(1);
        assertThat(decisions.unusable()).isEmpty();
    }

    @Test
    void whatIsPutOffOrDisputedIsNotUsed() {
        assertOnly(usable(ROW, word(Verdict.POSTPONE)), Obstacle.POSTPONED);
        assertOnly(
                usable(ROW, word(Verdict.ACCEPT), decided(ticket(ROW, 0), Verdict.REJECT, "Badrun", 2)),
                Obstacle.DISPUTED);
    }

    @Test
    void whatWasTakenBackIsNotUsed() {
        Decision decision = word(Verdict.ACCEPT);
        Ledger ledger = Ledger.of(List.of(
                new LedgerEntry.Decided(decision),
                new LedgerEntry.Revoked("uji", decision.id(), "Aminah", Instant.EPOCH)));

        assertOnly(UsableDecisions.of(List.of(ROW), ledger, WORKERS), Obstacle.REVOKED);
    }

    @Test
    void aRowThatWasEditedOrIsGoneIsNotUsed() {
        assertOnly(usable(review(2, "ANDIK", ANDI, ANDY), word(Verdict.ACCEPT)), Obstacle.ROW_CHANGED);
        assertOnly(UsableDecisions.of(List.of(), ledger(word(Verdict.ACCEPT)), WORKERS), Obstacle.ROW_CHANGED);
    }

    @Test
    void aRowThatACorrectedOneTakesThePlaceOfIsNotUsed() {
        RowOutcome corrected = new RowOutcome(
                Decisions.row(9, "ANDI SAPUTRA", ticket(ROW, 0).row().text()), ROW.outcome(), ROW.candidates());

        assertOnly(
                UsableDecisions.of(List.of(ROW, corrected), ledger(word(Verdict.ACCEPT)), WORKERS),
                Obstacle.ROW_CHANGED);
    }

    @Test
    void aPersonWhoChangedIsNotUsedWhateverTheEngineThinksNow() {
        RowOutcome renamed = review(2, "ANDI", Decisions.person(1, "ANDI WIJAYA", RegistryStatus.ACTIVE));
        RowOutcome dead = review(2, "ANDI", Decisions.person(1, "ANDI SAPUTRA", RegistryStatus.DECEASED));
        RowOutcome certain = reconciled(2, "ANDI", BUDI);

        assertOnly(usable(renamed, word(Verdict.ACCEPT)), Obstacle.REGISTRY_CHANGED);
        assertOnly(usable(dead, word(Verdict.ACCEPT)), Obstacle.REGISTRY_CHANGED);
        assertOnly(usable(certain, word(Verdict.ACCEPT)), Obstacle.REGISTRY_CHANGED);
        assertOnly(usable(review(2, "ANDI", BUDI, ANDI), word(Verdict.REJECT)), Obstacle.REGISTRY_CHANGED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE_IN_OPD", "DUPLICATE_ACROSS_OPD", "REGISTRY_DECEASED", "REGISTRY_INACTIVE"})
    void aRejectionSaysNothingOfWhoTheRowIsWhereThatWasNotTheOnlyQuestion(Reason other) {
        assertOnly(usable(withReason(other), word(Verdict.REJECT)), Obstacle.OTHER_QUESTION);

        assertThat(usable(withReason(other), word(Verdict.ACCEPT)).byPlace()).containsOnlyKeys(1);
        assertThat(usable(withReason(other), word(Verdict.ACCEPT)).inDoubt()).containsExactly(0);
    }

    @Test
    void aRejectionMayMeanThatAnotherRowIsKept() {
        RowOutcome maybeTwice = ROW.with(ROW.outcome().with(Flag.POSSIBLE_DUPLICATE));

        assertOnly(usable(maybeTwice, word(Verdict.REJECT)), Obstacle.OTHER_QUESTION);
        assertThat(usable(maybeTwice, word(Verdict.ACCEPT)).byPlace()).containsOnlyKeys(1);
    }

    @Test
    void aRowThatIsReadOtherwiseThanWrittenIsNotUsed() {
        RowOutcome repaired = new RowOutcome(
                ROW.row(),
                ROW.outcome(),
                ROW.candidates(),
                List.of(new Repair(new FileDamage(FileDamage.Kind.NIK_SHIFTED, -1), 3)),
                null,
                null);

        assertOnly(usable(repaired, word(Verdict.ACCEPT)), Obstacle.READ_OTHERWISE);
    }
}
