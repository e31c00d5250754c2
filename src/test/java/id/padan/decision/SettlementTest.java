package id.padan.decision;

import static id.padan.decision.Decisions.ANDI;
import static id.padan.decision.Decisions.ANDY;
import static id.padan.decision.Decisions.BUDI;
import static id.padan.decision.Decisions.decided;
import static id.padan.decision.Decisions.ledger;
import static id.padan.decision.Decisions.reconciled;
import static id.padan.decision.Decisions.review;
import static id.padan.decision.Decisions.row;
import static id.padan.decision.Decisions.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Standing.Change;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.DecidedRow;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.roster.SubmittedRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final DecidedRow ROW = review(2, "ANDI", ANDI, ANDY);

    private static @Nullable Standing standing(DecidedRow now, OfficerDecision... decisions) {
        return Settlement.of(List.of(now), ledger(decisions)).standings().get(0);
    }

    private static DecidedRow settled(DecidedRow now, OfficerDecision... decisions) {
        List<DecidedRow> rows = List.of(now);
        return Settlement.of(rows, ledger(decisions)).applied(rows).get(0);
    }

    private static void assertOutdated(@Nullable Standing standing, Change why) {
        assertThat(standing).isInstanceOfSatisfying(Standing.Outdated.class, outdated -> assertThat(outdated.why())
                .isEqualTo(why));
    }

    @Test
    void anAcceptedRowIsThePersonWhoWasShown() {
        Outcome outcome = settled(ROW, decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1))
                .outcome();

        assertThat(outcome).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome.person()).isEqualTo(ANDI);
        assertThat(outcome.probability()).isEqualTo(0.8);
        assertThat(outcome.reasons()).containsExactly(Reason.DECIDED_BY_OFFICER);
        assertThat(outcome.flags()).containsExactly(Flag.DECIDED);
    }

    @Test
    void anotherCandidateCanBeChosenAndIsFoundWhereverItStandsNow() {
        DecidedRow now = review(2, "ANDI", BUDI, ANDY, ANDI);

        assertThat(settled(now, decided(ticket(ROW, 0), Verdict.CANDIDATE_2, "Aminah", 1))
                        .outcome()
                        .person())
                .isEqualTo(ANDY);
    }

    @Test
    void aRejectedRowKeepsItsReasons() {
        Outcome outcome = settled(ROW, decided(ticket(ROW, 0), Verdict.REJECT, "Aminah", 1))
                .outcome();

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.reasons()).containsExactly(Reason.DECIDED_BY_OFFICER, Reason.NAME_DIFFERS);
        assertThat(outcome.flags()).containsExactly(Flag.DECIDED);
    }

    @Test
    void aPersonWhoseValuesChangedIsAskedAboutAgain() {
        RegistryPerson renamed = Decisions.person(1, "ANDI SAPUTRA WIJAYA", RegistryStatus.ACTIVE);
        DecidedRow now = review(2, "ANDI", renamed, ANDY);
        OfficerDecision decision = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);

        assertOutdated(standing(now, decision), Change.PERSON_CHANGED);
        assertThat(settled(now, decision)).isEqualTo(now);
    }

    @Test
    void nobodyIsReconciledWithTheDead() {
        DecidedRow now = review(2, "ANDI", Decisions.person(1, "ANDI SAPUTRA", RegistryStatus.DECEASED));
        OfficerDecision decision = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);

        assertOutdated(standing(now, decision), Change.PERSON_NOT_ACTIVE);
        assertThat(settled(now, decision)).isEqualTo(now);
    }

    @Test
    void aRejectionHoldsOnlyForTheCandidatesThatWereShown() {
        OfficerDecision decision = decided(ticket(ROW, 0), Verdict.REJECT, "Aminah", 1);

        assertOutdated(standing(review(2, "ANDI", BUDI, ANDI), decision), Change.NEW_CANDIDATE);
        assertThat(settled(review(2, "ANDI", ANDY), decision).outcome()).isInstanceOf(Outcome.Rejected.class);
        assertThat(settled(review(2, "ANDI"), decision).outcome().reasons()).contains(Reason.DECIDED_BY_OFFICER);
    }

    @Test
    void whereTheEngineIsCertainOfSomebodyElseThanTheOfficerTheRowIsAskedAgain() {
        DecidedRow now = reconciled(2, "ANDI", BUDI);
        OfficerDecision decision = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);

        assertOutdated(standing(now, decision), Change.PERSON_CHANGED);
        assertThat(settled(now, decision).outcome())
                .isInstanceOfSatisfying(Outcome.Review.class, outcome -> assertThat(outcome.reasons())
                        .isNotEmpty());
    }

    @Test
    void aDisputedRowIsInReviewWhateverTheEngineThinks() {
        OfficerDecision one = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);
        OfficerDecision other = decided(ticket(ROW, 0), Verdict.REJECT, "Badrun", 1);

        assertThat(settled(reconciled(2, "ANDI", ANDI), one, other).outcome()).isInstanceOf(Outcome.Review.class);
        assertThat(settled(ROW, one, other)).isEqualTo(ROW);
        assertThat(standing(ROW, one, other)).isInstanceOf(Standing.Disputed.class);
    }

    @Test
    void aPostponedRowIsShownAgainAsItIs() {
        OfficerDecision decision = decided(ticket(ROW, 0), Verdict.POSTPONE, "Aminah", 1);

        assertThat(settled(ROW, decision)).isEqualTo(ROW);
        assertThat(standing(ROW, decision)).isEqualTo(new Standing.Postponed(decision, 1));
    }

    @Test
    void anEditedRowGetsTheDecisionOnItsEarlierFormAsAHint() {
        OfficerDecision decision = decided(ticket(ROW, 0), Verdict.REJECT, "Aminah", 1);

        assertOutdated(standing(review(40, "ANDI SAPUTRI", ANDI), decision), Change.ROW_EDITED);
        assertThat(standing(review(40, "SOMEBODY ELSE", BUDI), decision)).isNull();
        assertThat(standing(review(2, "SOMEBODY ELSE", BUDI), decision)).isNull();
    }

    @Test
    void aRowThatTheEngineIsCertainOfByNowNeedsNoHint() {
        OfficerDecision decision = decided(ticket(ROW, 0), Verdict.REJECT, "Aminah", 1);

        assertThat(standing(reconciled(2, "ANDI SAPUTRA", ANDI), decision)).isNull();
    }

    @Test
    void aRowSentBackCorrectedTakesThePlaceOfTheOneItNames() {
        DecidedRow original = review(2, "ANDI", ANDI);
        RowKey key = ticket(original, 0).row();
        SubmittedRow corrected = row(9, "ANDI SAPUTRA", key.text());
        DecidedRow sentBack =
                new DecidedRow(corrected, new Outcome.Reconciled(ANDI, 0.999, Set.of(), Set.of(), Set.of()));

        Settlement settlement = Settlement.of(List.of(original, sentBack), ledger());

        assertThat(settlement.superseded()).containsOnly(Map.entry(0, 1));
    }

    @Test
    void aRowSentBackAsItWasKeepsWhatWasDecided() {
        DecidedRow original = review(2, "ANDI", ANDI, ANDY);
        OfficerDecision decision = decided(ticket(original, 0), Verdict.REJECT, "Aminah", 1);
        DecidedRow sentBack = new DecidedRow(
                row(9, "ANDI", ticket(original, 0).row().text()), original.outcome(), original.candidates());

        for (List<DecidedRow> rows : List.of(List.of(original, sentBack), List.of(sentBack, original))) {
            Settlement settlement = Settlement.of(rows, ledger(decision));
            int place = rows.indexOf(sentBack);

            assertThat(settlement.superseded()).containsOnlyKeys(1 - place);
            assertThat(settlement.standings().get(place)).isInstanceOf(Standing.Applied.class);
        }
    }

    @Test
    void whatNamesNoRowOfTheRunOrItselfSupersedesNothing() {
        DecidedRow lost = new DecidedRow(row(9, "ANDI", "00112233445566778899-1"), ROW.outcome());
        DecidedRow itself = new DecidedRow(row(9, "ANDI", ticket(ROW, 0).row().text()), ROW.outcome());

        assertThat(Settlement.of(List.of(lost), ledger()).superseded()).isEmpty();
        assertThat(Settlement.of(List.of(itself), ledger()).superseded()).isEmpty();
    }

    @Test
    void rowsThatNameOneAnotherAreNotBothTakenOut() {
        String one = ticket(review(2, "ANDI", ANDI), 0).row().text();
        String other = ticket(review(3, "BUDI", BUDI), 0).row().text();
        DecidedRow andi = new DecidedRow(row(2, "ANDI", other), ROW.outcome());
        DecidedRow budi = new DecidedRow(row(3, "BUDI", one), ROW.outcome());

        assertThat(Settlement.of(List.of(andi, budi), ledger()).superseded()).hasSize(1);
    }
}
