package id.padan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.DateReading;
import id.padan.person.NikReading;
import id.padan.reconcile.Implausibility;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final Ticket TICKET = new Ticket(
            "nightly",
            "nightly-2026-01-31-0123abcd",
            new RowKey("00112233445566778899-1"),
            2,
            "Dinas \"Kesehatan\"; Kota, 1",
            new RowLocation("a/b.xlsx", "Sheet 1", 17),
            "SITI  NUR'AINI",
            List.of(
                    new ShownPerson("7371015505900001", "SITI NURAINI", "1990-05-15"),
                    new ShownPerson("", "SITI NURAENI", "")));

    @Test
    void comesBackAsItWentOut() {
        assertThat(Ticket.parse(TICKET.text())).contains(TICKET);
        assertThat(TICKET.text()).doesNotContain("\n");
    }

    @Test
    void isNotTakenIfAnythingInItWasChanged() {
        String text = TICKET.text();
        assertThat(Ticket.parse(text.replace("\"round\":2", "\"round\":3"))).isEmpty();
        assertThat(Ticket.parse(text.replace("7371015505900001", "7371015505900002")))
                .isEmpty();
        assertThat(Ticket.parse(text.substring(0, text.length() - 5))).isEmpty();
        assertThat(Ticket.parse("")).isEmpty();
        assertThat(Ticket.parse("{}")).isEmpty();
        assertThat(Ticket.parse("null")).isEmpty();
        assertThat(Ticket.parse("TERIMA")).isEmpty();
    }

    @Test
    void whoeverIsFoundBesidesComesLastWithWhatMakesThemImplausible() {
        Ticket other = TICKET.withOther(
                new ShownPerson("7371015505900009", "SITI AMINAH", "1990-05-15"), Set.of(Implausibility.DECEASED));

        assertThat(Ticket.parse(other.text())).contains(other);
        assertThat(other.implausible(1)).isEmpty();
        assertThat(other.implausible(2)).containsExactly(Implausibility.DECEASED);
    }

    @Test
    void ticketsOfSeveralRowsComeBackWithTheirSeals() {
        TicketKey key = TicketKey.of("0a".repeat(TicketKey.DIGITS / 2));
        List<Ticket> sealed = List.of(key.sealed(TICKET), key.sealed(TICKET.in(3)));

        List<Ticket> read = Ticket.parseAll(Ticket.text(sealed));

        assertThat(read).isEqualTo(sealed).allMatch(key::knows);
        assertThat(Ticket.parseAll(Ticket.text(sealed).replace("SITI NURAINI", "SITI NURAENI")))
                .isEmpty();
    }

    @Test
    void saysWhichCandidatesNeedANoteAndIsNotTakenWithoutThat() {
        Ticket doubtful = new Ticket(
                TICKET.job(),
                TICKET.runId(),
                TICKET.row(),
                TICKET.round(),
                TICKET.opd(),
                TICKET.location(),
                TICKET.name(),
                TICKET.candidates(),
                List.of(Set.of(), Set.of(Implausibility.RECONCILED_ELSEWHERE, Implausibility.UNLIKELY)),
                "");

        Ticket read = Ticket.parse(doubtful.text()).orElseThrow();

        assertThat(read).isEqualTo(doubtful);
        assertThat(read.implausible(0)).isEmpty();
        assertThat(read.implausible(1)).containsExactly(Implausibility.UNLIKELY, Implausibility.RECONCILED_ELSEWHERE);
        assertThat(read.implausible(-1)).isEmpty();
        assertThat(read.in(7).implausible()).isEqualTo(doubtful.implausible());
        assertThat(Ticket.parse(doubtful.text().replace("\"UNLIKELY\",", ""))).isEmpty();
    }

    @Test
    void whereNoCandidateNeedsANoteItReadsAsItDidBeforeTicketsSpokeOfNotes() {
        assertThat(TICKET.text()).doesNotContain("implausible");
        assertThat(Ticket.parse(TICKET.text().replace("}]}", "}],\"implausible\":[[],[]]}")))
                .contains(TICKET);
    }

    @Test
    void aRowIsKnownByWhatItSaysAndNotByWhereItStands() {
        RowKey.Numbering one = new RowKey.Numbering();
        RowKey.Numbering other = new RowKey.Numbering();
        RowKey first = one.next(row("a.xlsx", 5, "SITI"));

        assertThat(other.next(row("b.csv", 9, "SITI"))).isEqualTo(first);
        assertThat(one.next(row("a.xlsx", 6, "SITI")))
                .as("the same row once more")
                .isNotEqualTo(first);
        assertThat(one.next(row("a.xlsx", 7, "SITTI")).text().substring(0, 20))
                .isNotEqualTo(first.text().substring(0, 20));
    }

    private static SubmittedRow row(String file, int line, String name) {
        return new SubmittedRow(
                new RowLocation(file, "", line),
                "Dinas Kesehatan",
                new NikReading.Missing(),
                name,
                "",
                new DateReading(LocalDate.of(1990, 5, 15), "15/5/90"),
                null,
                Map.of());
    }

    @Test
    void oneThatTheWorkspaceIssuedIsKnownByItsSeal() {
        TicketKey key = TicketKey.of("0f".repeat(32));
        Ticket issued = key.sealed(TICKET);

        assertThat(Ticket.parse(issued.text())).contains(issued);
        assertThat(key.knows(Ticket.parse(issued.text()).orElseThrow())).isTrue();
        assertThat(key.sealed(TICKET)).isEqualTo(issued);
        assertThat(key.knows(TICKET)).isFalse();
        assertThat(TicketKey.of("f0".repeat(32)).knows(issued)).isFalse();
        assertThat(key.knows(issued.in(7).withSeal(issued.seal()))).isFalse();
    }
}
