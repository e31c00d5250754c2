package id.padan.decision;

import static id.padan.decision.Decisions.ANDI;
import static id.padan.decision.Decisions.ANDY;
import static id.padan.decision.Decisions.decided;
import static id.padan.decision.Decisions.ledger;
import static id.padan.decision.Decisions.review;
import static id.padan.decision.Decisions.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision.Verdict;
import id.padan.reconcile.RowOutcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final RowOutcome ROW = review(2, "ANDI", ANDI, ANDY);
    private static final Ticket FIRST = ticket(ROW, 0);
    private static final RowKey KEY = FIRST.row();

    @Test
    void ofOneOfficerTheLatestWordCounts() {
        Decision later = decided(FIRST, Verdict.REJECT, "Aminah", 9);
        Ledger ledger = ledger(later, decided(FIRST, Verdict.ACCEPT, "aminah ", 1));

        assertThat(ledger.word(KEY)).isEqualTo(new Standing.Applied(later, 2));
    }

    @Test
    void ofTwoOfficersWhoDisagreeNeitherCounts() {
        Ledger ledger =
                ledger(decided(FIRST, Verdict.REJECT, "Aminah", 1), decided(FIRST, Verdict.ACCEPT, "Badrun", 2));

        assertThat(ledger.word(KEY)).isInstanceOf(Standing.Disputed.class);
    }

    @Test
    void filesOfUnknownOfficersCountAsOfDifferentOnes() {
        Decision one = Decision.of(FIRST, Verdict.ACCEPT, "", "", Instant.EPOCH, "a.xlsx");
        Decision other = Decision.of(FIRST, Verdict.REJECT, "", "", Instant.MAX, "b.xlsx");

        assertThat(ledger(one, other).word(KEY)).isInstanceOf(Standing.Disputed.class);
    }

    @Test
    void officersWhoMeanTheSamePersonAgreeWhateverItsPlaceInTheList() {
        Ticket turned = new Ticket(
                FIRST.job(),
                "another run",
                KEY,
                0,
                FIRST.opd(),
                FIRST.location(),
                FIRST.name(),
                List.of(FIRST.candidates().get(1), FIRST.candidates().get(0)));
        Ledger ledger =
                ledger(decided(FIRST, Verdict.ACCEPT, "Aminah", 1), decided(turned, Verdict.CANDIDATE_2, "Badrun", 2));

        assertThat(ledger.word(KEY)).isInstanceOf(Standing.Applied.class);
    }

    @Test
    void aPostponementContradictsNobody() {
        Decision accepted = decided(FIRST, Verdict.ACCEPT, "Aminah", 1);
        Decision postponed = decided(FIRST, Verdict.POSTPONE, "Badrun", 2);

        assertThat(ledger(accepted, postponed).word(KEY)).isEqualTo(new Standing.Applied(accepted, 2));
        assertThat(ledger(postponed).word(KEY)).isEqualTo(new Standing.Postponed(postponed, 1));
    }

    @Test
    void aDecisionMadeWithTheEarlierOnesInSightTakesTheirPlace() {
        Decision last = decided(ticket(ROW, 2), Verdict.REJECT, "Aminah", 0);
        Ledger ledger =
                ledger(decided(FIRST, Verdict.REJECT, "Aminah", 1), decided(FIRST, Verdict.ACCEPT, "Badrun", 2), last);

        assertThat(ledger.word(KEY)).isEqualTo(new Standing.Applied(last, 3));
    }

    @Test
    void whatWasTakenBackDoesNotCountButTheRoundsGoOn() {
        Decision decision = decided(FIRST, Verdict.REJECT, "Aminah", 1);
        Ledger ledger = Ledger.of(List.of(
                new LedgerEntry.Decided(decision),
                new LedgerEntry.Revoked("uji", decision.id(), "admin", Instant.EPOCH)));

        assertThat(ledger.word(KEY)).isInstanceOf(Standing.Undecided.class);
        assertThat(ledger.round(KEY)).isEqualTo(1);
        assertThat(ledger.isNews(decision)).isFalse();
        assertThat(ledger.state()).isNotEqualTo(ledger(decision).state());
    }

    @Test
    void theNextRoundIsAboveEveryEarlierOneEvenIfSomeWereLost() {
        assertThat(ledger(decided(ticket(ROW, 5), Verdict.POSTPONE, "Aminah", 1))
                        .round(KEY))
                .isEqualTo(6);
    }

    @Test
    void aFileThatSaysWhatItSaidBeforeIsNoNews() {
        Decision known = decided(FIRST, Verdict.ACCEPT, "Aminah", 1);
        Ledger ledger = ledger(known);

        Decision savedAgainByAnother = Decision.of(FIRST, Verdict.ACCEPT, "", "Badrun", Instant.MAX, known.file());
        Decision changed = Decision.of(FIRST, Verdict.REJECT, "", "Aminah", Instant.MAX, known.file());
        Decision noted = Decision.of(FIRST, Verdict.ACCEPT, "sudah dicek", "Aminah", Instant.MAX, known.file());

        assertThat(ledger.isNews(savedAgainByAnother)).isFalse();
        assertThat(ledger.isNews(changed)).isTrue();
        assertThat(ledger.isNews(noted)).isTrue();
    }

    @Test
    void whoChangesTheirMindTwiceIsHeardTwice() {
        Decision first = decided(FIRST, Verdict.ACCEPT, "Aminah", 1);
        Decision second = decided(FIRST, Verdict.REJECT, "Aminah", 2);
        Decision third = decided(FIRST, Verdict.ACCEPT, "Aminah", 3);

        assertThat(ledger(first, second).isNews(third)).isTrue();
        assertThat(ledger(first, second, third).word(KEY)).isEqualTo(new Standing.Applied(third, 3));
    }
}
