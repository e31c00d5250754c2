package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.LedgerEntry;
import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.message.Language;
import id.padan.reconcile.Implausibility;
import id.padan.run.Office;
import id.padan.store.DecisionStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonGoneTest {

    @Test
    void aRunSaysOnTheConsoleWhomTheRegistryHasNoMore(@TempDir Path folder) throws Exception {
        Office office = Office.in(folder);
        office.night(0);
        Ticket ticket = office.ticket("Dinas B", "JUMRIATI")
                .withOther(
                        new ShownPerson("7371021501809999", "SESEORANG", "1980-01-15"),
                        Set.of(Implausibility.UNLIKELY));
        Decision decision = Decision.of(ticket, Verdict.OTHER, "KTP dilihat", "Aminah", Instant.EPOCH, "padan review");
        DecisionStore.beside(folder.resolve("ws")).add(List.of(new LedgerEntry.Decided(decision)));

        Screen screen = Screen.of(Language.EN);
        int code = Padan.execute(
                screen.terminal(), "run", folder.resolve("job.yml").toString());

        assertThat(code).isOne();
        assertThat(screen.err())
                .contains("padan review: SESEORANG, whom an officer chose for JUMRIATI (Dinas B, Dinas B.csv row 3)");
    }
}
