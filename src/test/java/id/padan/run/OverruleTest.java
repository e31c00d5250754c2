package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.DecisionProblem;
import id.padan.message.Language;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Implausibility;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Officers overrule in the workbook what was settled without them: rows that were rejected, rows that were corrected. */
class OverruleTest {

    private static final String A = "Dinas A";

    /** Two rows of one person: the first is kept, and the one with the slip rejected. */
    private static final String TWICE =
            """
            7371015507920004,DEWI LESTARI,Maros,15-07-1992,P
            7371015507920004,DEWI LESTARY,Maros,15-07-1992,P
            """;
    /** Corrected: the name and the place are not the registry's. */
    private static final String CORRECTED = "7371016011950006,FITRIANNI,Maros,20-11-1995,P\n";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void firstNight() throws Exception {
        office = Office.in(folder);
        office.write("rosters/Dinas A.csv", Office.HEADING + TWICE + CORRECTED);
        office.write("rosters/Dinas B.csv", Office.HEADING + "7371014203850002,SITI NURHALIZA,Makassar,02-03-1985,P\n");
        office.night(0);
        assertThat(outcome("DEWI LESTARY").reasons()).containsExactly(Reason.DUPLICATE_IN_OPD);
        assertThat(outcome("FITRIANNI").flags()).contains(Flag.CORRECTED);
    }

    private Outcome outcome(String name) {
        return office.seen.named(A, name).row().outcome();
    }

    /** An officer fills in the workbook of the first night, and the job runs again. */
    private List<DecisionProblem> decided(Map<String, String> decisions, Map<String, String> notes) throws Exception {
        DecidedFiles.fillIn(
                folder.resolve("night0/mismatch-report.xlsx"),
                folder.resolve("keputusan/laporan.xlsx"),
                "Aminah",
                decisions,
                notes);
        return office.night(1).decisions().problems();
    }

    @Test
    void aRejectedRowIsAcceptedAndACorrectedOneRejected() throws Exception {
        List<DecisionProblem> problems = decided(
                Map.of("DEWI LESTARY", "ACCEPT", "FITRIANNI", "REJECT"),
                Map.of("DEWI LESTARY", "the other row has the wrong post"));

        assertThat(problems).isEmpty();
        assertThat(outcome("DEWI LESTARY")).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome("DEWI LESTARY").flags()).contains(Flag.DECIDED);
        assertThat(outcome("DEWI LESTARI").reasons()).containsExactly(Reason.DUPLICATE_IN_OPD);
        assertThat(outcome("FITRIANNI").reasons()).containsExactly(Reason.DECIDED_BY_OFFICER);
    }

    @Test
    void whoeverAcceptsAPersonWhoHasAnotherRowSaysWhyOrIsToldTheCell() throws Exception {
        assertThat(office.ticket(A, "DEWI LESTARY").implausible(0))
                .containsExactly(Implausibility.RECONCILED_ELSEWHERE);

        List<DecisionProblem> problems = decided(Map.of("DEWI LESTARY", "ACCEPT"), Map.of());

        assertThat(problems)
                .extracting(problem -> problem.code() + " " + problem.sheet() + "!" + problem.cell())
                .containsExactly("NOTE_MISSING Rejected!A3");
        assertThat(problems.get(0).text(Language.ID)).contains("DEWI LESTARI", "sudah cocok dengan baris lain");
        assertThat(outcome("DEWI LESTARY").reasons()).containsExactly(Reason.DUPLICATE_IN_OPD);
    }

    @Test
    void aCorrectedRowOfSeveralLinesIsDecidedInAnyOfThemOnce() throws Exception {
        List<DecisionProblem> problems = decided(Map.of("FITRIANNI", "accept"), Map.of());

        assertThat(problems).isEmpty();
        assertThat(outcome("FITRIANNI").flags()).contains(Flag.DECIDED, Flag.CORRECTED);
        assertThat(outcome("FITRIANNI").reasons()).containsExactly(Reason.DECIDED_BY_OFFICER);
    }
}
