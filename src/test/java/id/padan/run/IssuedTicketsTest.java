package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.DecisionProblem;
import id.padan.decision.RowKey;
import id.padan.decision.Ticket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only rows that a run in the workspace asked about can be decided. */
class IssuedTicketsTest {

    private static final String A = "Dinas A";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void firstNight() throws Exception {
        office = Office.in(folder);
        office.night(0);
    }

    private static List<String> problems(RunResult result) {
        return result.decisions().problems().stream()
                .map(problem -> problem.code() + " " + problem.arguments())
                .toList();
    }

    /** What somebody makes who knows what a ticket looks like. */
    private static Ticket forged(Ticket asked, RowKey row) {
        return new Ticket(
                asked.job(),
                asked.runId(),
                row,
                asked.round(),
                asked.opd(),
                asked.location(),
                asked.name(),
                asked.candidates());
    }

    @Test
    void whatNobodyAskedIsNotTakenAndIsTold() throws Exception {
        Ticket asked = office.ticket(A, "ANDI SAPUTRA");
        Ticket other = office.ticket(A, "BAMBANG WIJAYA");
        office.decides(
                "laporan.xlsx",
                "Aminah",
                Map.of(
                        asked,
                        "TERIMA",
                        forged(other, other.row()),
                        "TOLAK",
                        forged(other, new RowKey("00112233445566778899-1")),
                        "TOLAK"));

        RunResult second = office.night(1);

        assertThat(second.decisions().news()).isEqualTo(1);
        assertThat(problems(second)).containsExactly(DecisionProblem.Code.NOT_ISSUED + " [2]");
        assertThat(Files.readAllLines(folder.resolve("ws/decisions.jsonl"))).hasSize(1);
    }

    @Test
    void aNewDatabaseStillKnowsWhatWasAsked() throws Exception {
        office.decides("laporan.xlsx", "Aminah", Map.of(office.ticket(A, "ANDI SAPUTRA"), "TERIMA"));
        Files.delete(folder.resolve("ws/padan.mv.db"));

        RunResult second = office.night(1);

        assertThat(second.decisions().news()).isEqualTo(1);
        assertThat(problems(second)).isEmpty();
    }

    @Test
    void withAnotherSecretItIsAnotherWorkspace() throws Exception {
        office.decides("laporan.xlsx", "Aminah", Map.of(office.ticket(A, "ANDI SAPUTRA"), "TERIMA"));
        Files.delete(folder.resolve("ws/ticket.key"));

        RunResult second = office.night(1);

        assertThat(second.decisions().news()).isZero();
        assertThat(problems(second)).containsExactly(DecisionProblem.Code.NOT_ISSUED + " [1]");
    }

    @Test
    void equalSecretsGiveEqualTickets() throws Exception {
        Path other = folder.resolve("elsewhere");
        Office again = Office.in(other);
        Files.createDirectories(other.resolve("ws"));
        Files.copy(folder.resolve("ws/ticket.key"), other.resolve("ws/ticket.key"));

        again.night(0);

        assertThat(again.ticket(A, "ANDI SAPUTRA")).isEqualTo(office.ticket(A, "ANDI SAPUTRA"));
    }
}
