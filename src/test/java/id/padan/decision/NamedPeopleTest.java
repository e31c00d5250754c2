package id.padan.decision;

import static id.padan.decision.Decisions.ANDI;
import static id.padan.decision.Decisions.ANDY;
import static id.padan.decision.Decisions.BUDI;
import static id.padan.decision.Decisions.decided;
import static id.padan.decision.Decisions.ledger;
import static id.padan.decision.Decisions.review;
import static id.padan.decision.Decisions.row;
import static id.padan.decision.Decisions.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision.Verdict;
import id.padan.person.Nik;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Implausibility;
import id.padan.reconcile.RowOutcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedPeopleTest {

    private static final RowOutcome ROW = review(2, "ANDI", ANDI, ANDY);
    private static final Ticket OTHER = ticket(ROW, 0).withOther(ShownPerson.of(BUDI), Set.of(Implausibility.UNLIKELY));

    private static Nik nik(RegistryPerson person) {
        return Nik.of(person.person().nik().text()).orElseThrow();
    }

    @Test
    void somebodyWhomAnOfficerFoundIsNamedForTheRowWhereverItStands() {
        NamedPeople named = NamedPeople.in(ledger(decided(OTHER, Verdict.OTHER, "Aminah", 1)));

        assertThat(named.of(row(2, "ANDI", null))).containsExactly(nik(BUDI));
        assertThat(named.of(row(7, "ANDI", null))).containsExactly(nik(BUDI));
        assertThat(named.of(row(2, "ANDI SAPUTRA", null))).isEmpty();
    }

    @Test
    void whereOfficersDisagreeEverybodyIsNamedWhomTheyMean() {
        NamedPeople named = NamedPeople.in(ledger(
                decided(OTHER, Verdict.OTHER, "Aminah", 1),
                decided(ticket(ROW, 0), Verdict.CANDIDATE_2, "Badrun", 2),
                decided(ticket(ROW, 0), Verdict.REJECT, "Citra", 3)));

        assertThat(named.of(row(2, "ANDI", null))).containsExactlyInAnyOrder(nik(BUDI), nik(ANDY));
    }

    @Test
    void nobodyIsNamedByAWordThatDoesNotCountAnyMore() {
        Decision decision = decided(OTHER, Verdict.OTHER, "Aminah", 1);
        Ledger ledger = Ledger.of(List.of(
                new LedgerEntry.Decided(decision),
                new LedgerEntry.Revoked("uji", decision.id(), "Aminah", decision.decidedAt())));

        assertThat(NamedPeople.in(ledger).of(row(2, "ANDI", null))).isEmpty();
    }
}
