package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.RowHistory;
import id.padan.decision.RowTrace;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.parallel.Workers;
import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowStore.NumberedRow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workspace as text, a line a record: {@code mvn -q test -Dtest=ShowWorkspaceTest -Dworkspace=.padan}. Fields that a job
 * adds to the people of the registry are left out.
 */
class ShowWorkspaceTest {

    private static final Normaliser NORMALISER = Normaliser.standard();

    @Test
    @EnabledIfSystemProperty(named = "workspace", matches = ".+")
    void show() throws Exception {
        try (Workspace workspace = Workspace.open(Path.of(System.getProperty("workspace")))) {
            show(workspace.dataSource(), System.out::println);
        }
    }

    private static void show(DataSource data, Consumer<String> out) {
        for (RunRecord run : new RunStore(data).recent(null, Integer.MAX_VALUE)) {
            out.accept(run.toString());
            long number = run.number();
            new RowStore(data, number).reports().forEach(report -> out.accept("file " + report));
            showRows(data, number, out);
            FindingStore findings = new FindingStore(data, number);
            findings.findings().forEach(finding -> out.accept("damage " + finding));
            findings.ofRows(0, Integer.MAX_VALUE).values().forEach(row -> out.accept("repaired " + row));
            new OutcomeStore(data, number, NORMALISER)
                    .forEachWithCells((row, outcome) -> out.accept("outcome " + row + " " + outcome));
            new DuplicateStore(data, number, NORMALISER).groups().forEach(group -> out.accept("duplicates " + group));
            new HistoryStore(data).rows(number).forEachRemaining(trace -> out.accept("trace " + trace));
        }
    }

    private static void showRows(DataSource data, long run, Consumer<String> out) {
        RowStore rows = new RowStore(data, run);
        CandidateStore candidates = new CandidateStore(data, run);
        rows.forEachPage(CandidateStore.BLOCK, page -> {
            int first = page.get(0).number();
            int last = page.get(page.size() - 1).number();
            rows.nextWhole(first, last - first + 1).forEach(row -> out.accept("row " + row));
            CandidateStore.Candidates found = candidates.ofRows(first, last);
            for (NumberedRow row : page) {
                found.of(row.number(), NORMALISER)
                        .forEach(person -> out.accept("candidate of " + row.number() + " " + person));
            }
        });
    }

    @Test
    void everythingThatIsKeptAsBytesIsShown(@TempDir Path folder) throws Exception {
        SubmittedRow row = new SubmittedRow(
                new RowLocation("a.csv", "", 2),
                "Dinas A",
                new NikReading.Missing(),
                "SITI",
                "MAKASSAR",
                DateReading.MISSING,
                Gender.FEMALE,
                Map.of());
        WrittenPerson aminah = new WrittenPerson(
                new NikReading.Malformed("12", "1 2"),
                "AMINAH",
                "GOWA",
                LocalDate.EPOCH,
                null,
                RegistryStatus.ACTIVE,
                RegistryPerson.NO_CARD,
                List.of());
        Outcome outcome = new Outcome.Rejected(null, 0, Set.of(), Set.of(Reason.NIK_MISSING), Set.of());
        RowTrace trace = new RowTrace(
                0,
                "key",
                "Dinas A",
                row.location(),
                "SITI",
                "",
                true,
                false,
                new RowHistory(RowHistory.State.NEW, LocalDate.EPOCH));
        StringBuilder shown = new StringBuilder();
        try (Workspace workspace = Workspace.open(folder);
                Workers workers = new Workers(1)) {
            DataSource data = workspace.dataSource();
            long run = new RunStore(data)
                    .start("job", "id", "f".repeat(64), "build", "out", LocalDate.EPOCH, Instant.EPOCH)
                    .number();
            new RowStore(data, run).add(List.of(new NumberedRow(0, 0, row)));
            new OutcomeStore(data, run, NORMALISER)
                    .add(List.of(new OutcomeStore.Entry(0, new RowOutcome(row, outcome))));
            HistoryStore.Writer traces = new HistoryStore(data).writer(run, workers);
            traces.add("Dinas A", List.of(trace));
            traces.finish();
            FoundCandidates found = new FoundCandidates();
            found.take(aminah);
            found.add(0, Closeness.OTHER);
            new CandidateStore(data, run).add(0, new CandidateStore.Range(1, 0, 0, RegistryCounts.NONE), found);

            show(data, line -> shown.append(line).append('\n'));
        }

        assertThat(shown.toString().lines())
                .anyMatch(line -> line.startsWith("row NumberedRow[number=0") && line.contains("SITI"))
                .contains("candidate of 0 " + aminah.read(NORMALISER))
                .contains("outcome 0 " + new RowOutcome(row, outcome))
                .contains("trace " + trace);
    }
}
