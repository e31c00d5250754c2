package id.padan.decision;

import static id.padan.decision.Decisions.ANDI;
import static id.padan.decision.Decisions.ANDY;
import static id.padan.decision.Decisions.BUDI;
import static id.padan.decision.Decisions.WORKERS;
import static id.padan.decision.Decisions.decided;
import static id.padan.decision.Decisions.ledger;
import static id.padan.decision.Decisions.reconciled;
import static id.padan.decision.Decisions.review;
import static id.padan.decision.Decisions.row;
import static id.padan.decision.Decisions.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision.Verdict;
import id.padan.decision.Standing.Change;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Implausibility;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.SubmittedRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final RowOutcome ROW = review(2, "ANDI", ANDI, ANDY);

    private static @Nullable Standing standing(RowOutcome now, Decision... decisions) {
        return Settlement.of(List.of(now), ledger(decisions), WORKERS)
                .standings()
                .get(0);
    }

    private static RowOutcome settled(RowOutcome now, Decision... decisions) {
        List<RowOutcome> rows = List.of(now);
        return Settlement.of(rows, ledger(decisions), WORKERS).applied(rows).get(0);
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
        RowOutcome now = review(2, "ANDI", BUDI, ANDY, ANDI);

        assertThat(settled(now, decided(ticket(ROW, 0), Verdict.CANDIDATE_2, "Aminah", 1))
                        .outcome()
                        .person())
                .isEqualTo(ANDY);
    }

    @Test
    void somebodyWhomTheOfficerFoundIsAcceptedOnceTheyAreACandidate() {
        Decision found = noted(
                decided(
                        ticket(ROW, 0).withOther(ShownPerson.of(BUDI), Set.of(Implausibility.UNLIKELY)),
                        Verdict.OTHER,
                        "Aminah",
                        1),
                "KTP dilihat");

        assertThat(settled(review(2, "ANDI", ANDI, BUDI), found).outcome().person())
                .isEqualTo(BUDI);
        assertOutdated(standing(ROW, found), Change.PERSON_CHANGED);
    }

    @Test
    void whereTheEngineIsCertainOfSomebodyWhomTheOfficerNeverSawTheRowIsAskedAgain() {
        RowOutcome certain = new RowOutcome(
                ROW.row(),
                new Outcome.Reconciled(BUDI, 0.999, Set.of(), Set.of(), Set.of()),
                review(2, "ANDI", BUDI, ANDI).candidates());
        Decision accepted = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);
        Decision overruled = decided(ticket(review(2, "ANDI", BUDI, ANDI), 0), Verdict.CANDIDATE_2, "Aminah", 1);

        assertOutdated(standing(certain, accepted), Change.NEW_CANDIDATE);
        assertThat(settled(certain, accepted).outcome()).isInstanceOf(Outcome.Review.class);
        assertThat(settled(certain, overruled).outcome().person()).isEqualTo(ANDI);
    }

    private static Decision noted(Decision decision, String note) {
        return Decision.of(
                decision.ticket(),
                decision.verdict(),
                note,
                decision.decidedBy(),
                decision.decidedAt(),
                decision.file());
    }

    @Test
    void somebodyWhoIsMostUnlikelyIsAcceptedWithANoteOrNotAtAll() {
        RowOutcome unlikely = new RowOutcome(
                ROW.row(), new Outcome.Review(ANDI, 0.02, Set.of(), Set.of(Reason.NAME_DIFFERS), Set.of()), List.of());
        Decision accepted = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);

        assertOutdated(standing(unlikely, accepted), Change.NOTE_MISSING);
        assertThat(settled(unlikely, accepted).outcome()).isInstanceOf(Outcome.Review.class);
        assertThat(settled(unlikely, noted(accepted, "KTP dilihat")).outcome()).isInstanceOf(Outcome.Reconciled.class);
    }

    @Test
    void somebodyOfAnotherGenderIsAcceptedWithANoteOrNotAtAll() {
        RowOutcome otherGender = new RowOutcome(
                ROW.row(),
                new Outcome.Review(ANDI, 0.8, Set.of(PersonField.GENDER), Set.of(Reason.GENDER_DIFFERS), Set.of()),
                List.of());
        Decision accepted = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);

        assertOutdated(standing(otherGender, accepted), Change.NOTE_MISSING);
        assertThat(standing(otherGender, noted(accepted, "KTP dilihat"))).isInstanceOf(Standing.Applied.class);
    }

    private static Ticket shownAs(RowOutcome row, Integer... elsewhere) {
        Ticket plain = ticket(row, 0);
        return Ticket.of(plain.job(), plain.runId(), plain.row(), 0, row, Set.of(elsewhere));
    }

    @Test
    void aDeadPersonIsAcceptedByWhoeverSawThatAndSaysWhy() {
        RowOutcome dead = review(2, "ANDI", Decisions.person(1, "ANDI SAPUTRA", RegistryStatus.DECEASED));
        Decision accepted = decided(shownAs(dead), Verdict.ACCEPT, "Aminah", 1);

        assertOutdated(standing(dead, accepted), Change.NOTE_MISSING);
        assertThat(standing(dead, noted(accepted, "hadir sendiri"))).isInstanceOf(Standing.Applied.class);
        assertThat(settled(dead, noted(accepted, "hadir sendiri")).outcome()).isInstanceOf(Outcome.Reconciled.class);
    }

    @Test
    void somebodyDeadWhomTheOfficerFoundIsAcceptedIfTheyWereShownAsDead() {
        RegistryPerson deceased = Decisions.person(1, "ANDI SAPUTRA", RegistryStatus.DECEASED);
        ShownPerson shown = ShownPerson.of(deceased);
        RowOutcome dead = review(2, "ANDI", BUDI, deceased);
        Ticket seenAlive = ticket(ROW, 0).withOther(shown, Set.of(Implausibility.UNLIKELY));
        Ticket seenDead = ticket(ROW, 0).withOther(shown, Implausibility.of(deceased, 0, Set.of()));

        assertOutdated(
                standing(dead, noted(decided(seenAlive, Verdict.OTHER, "Aminah", 1), "KTP dilihat")),
                Change.PERSON_NOT_ACTIVE);
        assertThat(settled(dead, noted(decided(seenDead, Verdict.OTHER, "Aminah", 1), "hadir sendiri"))
                        .outcome()
                        .person())
                .isEqualTo(deceased);
    }

    @Test
    void aNoteOfTheTimeWhenThePersonWasAliveSaysNothingOfTheDead() {
        RowOutcome dead = review(2, "ANDI", Decisions.person(1, "ANDI SAPUTRA", RegistryStatus.DECEASED));
        Decision accepted = noted(decided(shownAs(ROW), Verdict.ACCEPT, "Aminah", 1), "KTP dilihat");

        assertOutdated(standing(dead, accepted), Change.PERSON_NOT_ACTIVE);
    }

    @Test
    void halfARecordIsNobodyWithOrWithoutANote() {
        RowOutcome broken = review(2, "ANDI", Decisions.person(1, "ANDI SAPUTRA", RegistryStatus.BROKEN));
        Decision accepted = noted(decided(shownAs(broken), Verdict.ACCEPT, "Aminah", 1), "KTP dilihat");

        assertOutdated(standing(broken, accepted), Change.PERSON_NOT_ACTIVE);
    }

    @Test
    void somebodyWhoIsReconciledElsewhereIsAcceptedWithANoteOrNotAtAll() {
        Decision accepted = decided(shownAs(ROW, 0), Verdict.ACCEPT, "Aminah", 1);

        assertOutdated(standing(ROW, accepted), Change.NOTE_MISSING);
        assertThat(standing(ROW, noted(accepted, "baris lain salah"))).isInstanceOf(Standing.Applied.class);
        assertThat(standing(ROW, decided(shownAs(ROW, 0), Verdict.CANDIDATE_2, "Aminah", 1)))
                .as("the other candidate is nowhere else")
                .isInstanceOf(Standing.Applied.class);
    }

    @Test
    void whoeverConfirmsWhatTheEngineIsCertainOfNeedsNoNote() {
        RowOutcome corrected = new RowOutcome(
                ROW.row(), new Outcome.Reconciled(ANDI, 0.999, Set.of(PersonField.GENDER), Set.of(), Set.of()));

        assertThat(standing(corrected, decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1)))
                .isInstanceOf(Standing.Applied.class);
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
        RowOutcome now = review(2, "ANDI", renamed, ANDY);
        Decision decision = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);

        assertOutdated(standing(now, decision), Change.PERSON_CHANGED);
        assertThat(settled(now, decision)).isEqualTo(now);
    }

    @Test
    void nobodyIsReconciledWithTheDead() {
        RowOutcome now = review(2, "ANDI", Decisions.person(1, "ANDI SAPUTRA", RegistryStatus.DECEASED));
        Decision decision = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);

        assertOutdated(standing(now, decision), Change.PERSON_NOT_ACTIVE);
        assertThat(settled(now, decision)).isEqualTo(now);
    }

    @Test
    void aRejectionHoldsOnlyForTheCandidatesThatWereShown() {
        Decision decision = decided(ticket(ROW, 0), Verdict.REJECT, "Aminah", 1);

        assertOutdated(standing(review(2, "ANDI", BUDI, ANDI), decision), Change.NEW_CANDIDATE);
        assertThat(settled(review(2, "ANDI", ANDY), decision).outcome()).isInstanceOf(Outcome.Rejected.class);
        assertThat(settled(review(2, "ANDI"), decision).outcome().reasons()).contains(Reason.DECIDED_BY_OFFICER);
    }

    @Test
    void whereTheEngineIsCertainOfSomebodyElseThanTheOfficerTheRowIsAskedAgain() {
        RowOutcome now = reconciled(2, "ANDI", BUDI);
        Decision decision = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);

        assertOutdated(standing(now, decision), Change.PERSON_CHANGED);
        assertThat(settled(now, decision).outcome())
                .isInstanceOfSatisfying(Outcome.Review.class, outcome -> assertThat(outcome.reasons())
                        .isNotEmpty());
    }

    @Test
    void aDisputedRowIsInReviewWhateverTheEngineThinks() {
        Decision one = decided(ticket(ROW, 0), Verdict.ACCEPT, "Aminah", 1);
        Decision other = decided(ticket(ROW, 0), Verdict.REJECT, "Badrun", 1);

        assertThat(settled(reconciled(2, "ANDI", ANDI), one, other).outcome()).isInstanceOf(Outcome.Review.class);
        assertThat(settled(ROW, one, other)).isEqualTo(ROW);
        assertThat(standing(ROW, one, other)).isInstanceOf(Standing.Disputed.class);
    }

    @Test
    void aPostponedRowIsShownAgainAsItIs() {
        Decision decision = decided(ticket(ROW, 0), Verdict.POSTPONE, "Aminah", 1);

        assertThat(settled(ROW, decision)).isEqualTo(ROW);
        assertThat(standing(ROW, decision)).isEqualTo(new Standing.Postponed(decision, 1));
    }

    @Test
    void anEditedRowGetsTheDecisionOnItsEarlierFormAsAHint() {
        Decision decision = decided(ticket(ROW, 0), Verdict.REJECT, "Aminah", 1);

        assertOutdated(standing(review(40, "ANDI SAPUTRI", ANDI), decision), Change.ROW_EDITED);
        assertThat(standing(review(40, "SOMEBODY ELSE", BUDI), decision)).isNull();
        assertThat(standing(review(2, "SOMEBODY ELSE", BUDI), decision)).isNull();
    }

    @Test
    void aRowThatTheEngineIsCertainOfByNowNeedsNoHint() {
        Decision decision = decided(ticket(ROW, 0), Verdict.REJECT, "Aminah", 1);

        assertThat(standing(reconciled(2, "ANDI SAPUTRA", ANDI), decision)).isNull();
    }

    @Test
    void aRowSentBackCorrectedTakesThePlaceOfTheOneItNames() {
        RowOutcome original = review(2, "ANDI", ANDI);
        RowKey key = ticket(original, 0).row();
        SubmittedRow corrected = row(9, "ANDI SAPUTRA", key.text());
        RowOutcome sentBack =
                new RowOutcome(corrected, new Outcome.Reconciled(ANDI, 0.999, Set.of(), Set.of(), Set.of()));

        Settlement settlement = Settlement.of(List.of(original, sentBack), ledger(), WORKERS);

        assertThat(settlement.superseded()).containsOnly(Map.entry(0, 1));
    }

    @Test
    void aRowSentBackAsItWasKeepsWhatWasDecided() {
        RowOutcome original = review(2, "ANDI", ANDI, ANDY);
        Decision decision = decided(ticket(original, 0), Verdict.REJECT, "Aminah", 1);
        RowOutcome sentBack = new RowOutcome(
                row(9, "ANDI", ticket(original, 0).row().text()), original.outcome(), original.candidates());

        for (List<RowOutcome> rows : List.of(List.of(original, sentBack), List.of(sentBack, original))) {
            Settlement settlement = Settlement.of(rows, ledger(decision), WORKERS);
            int place = rows.indexOf(sentBack);

            assertThat(settlement.superseded()).containsOnlyKeys(1 - place);
            assertThat(settlement.standings().get(place)).isInstanceOf(Standing.Applied.class);
        }
    }

    @Test
    void whatNamesNoRowOfTheRunOrItselfSupersedesNothing() {
        RowOutcome lost = new RowOutcome(row(9, "ANDI", "00112233445566778899-1"), ROW.outcome());
        RowOutcome itself = new RowOutcome(row(9, "ANDI", ticket(ROW, 0).row().text()), ROW.outcome());

        assertThat(Settlement.of(List.of(lost), ledger(), WORKERS).superseded()).isEmpty();
        assertThat(Settlement.of(List.of(itself), ledger(), WORKERS).superseded())
                .isEmpty();
    }

    @Test
    void rowsThatNameOneAnotherAreNotBothTakenOut() {
        String one = ticket(review(2, "ANDI", ANDI), 0).row().text();
        String other = ticket(review(3, "BUDI", BUDI), 0).row().text();
        RowOutcome andi = new RowOutcome(row(2, "ANDI", other), ROW.outcome());
        RowOutcome budi = new RowOutcome(row(3, "BUDI", one), ROW.outcome());

        assertThat(Settlement.of(List.of(andi, budi), ledger(), WORKERS).superseded())
                .hasSize(1);
    }
}
