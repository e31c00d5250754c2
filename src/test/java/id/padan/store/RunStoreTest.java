package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.RunByOpd;
import id.padan.decision.RunByOpd.Rows;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path folder;

    private Workspace workspace;
    private RunStore runs;

    @BeforeEach
    void setUp() throws WorkspaceException {
        workspace = Workspace.open(folder);
        runs = new RunStore(workspace.dataSource());
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    private long begun(String job, String runId, int day) {
        return runs.start(job, runId, "f".repeat(64), "p", "out", FIRST.plusDays(day), Instant.EPOCH)
                .number();
    }

    private long ended(String job, String runId, int day, long review) {
        long run = begun(job, runId, day);
        runs.keep(run, rows(review));
        runs.finish(run, RunRecord.Status.COMPLETED, Instant.EPOCH, new RunRecord.Counts(review, 0, review, 0));
        return run;
    }

    private static SortedMap<String, Rows> rows(long review) {
        return new TreeMap<>(Map.of("Dinas A", new Rows(1, review, 0)));
    }

    @Test
    void theRunsBeforeAreTheLastOnesOfTheJobThatEnded() {
        ended("uji", "first", 0, 9);
        ended("lain", "other-job", 0, 8);
        runs.update(begun("uji", "cut-off", 1), RunRecord.Status.FAILED, null);
        ended("uji", "second", 1, 7);

        assertThat(runs.earlier(begun("uji", "now", 2)))
                .containsExactly(new RunByOpd(FIRST, rows(9)), new RunByOpd(FIRST.plusDays(1), rows(7)));
    }

    @Test
    void aRunThatWasMadeOnceMoreIsOneRunAndNotBesideItself() {
        ended("uji", "first", 0, 9);
        ended("uji", "first", 0, 9);
        ended("uji", "now", 1, 5);

        assertThat(runs.earlier(begun("uji", "now", 1))).containsExactly(new RunByOpd(FIRST, rows(9)));
    }

    @Test
    void nobodyLooksAtMoreThanTheLastRuns() {
        for (int day = 0; day < 20; day++) {
            ended("uji", "run " + day, day, day);
        }

        List<RunByOpd> earlier = runs.earlier(begun("uji", "now", 20));

        assertThat(earlier).hasSize(RunByOpd.MOST - 1);
        assertThat(earlier.get(0).day()).isEqualTo(FIRST.plusDays(7));
        assertThat(earlier.get(earlier.size() - 1)).isEqualTo(new RunByOpd(FIRST.plusDays(19), rows(19)));
    }

    @Test
    void whatIsKeptOnceMoreTakesThePlaceOfTheFirst() {
        long run = begun("uji", "first", 0);
        runs.keep(run, rows(9));
        runs.keep(run, rows(3));
        runs.finish(run, RunRecord.Status.LIMIT_EXCEEDED, Instant.EPOCH, new RunRecord.Counts(4, 1, 3, 0));

        assertThat(runs.earlier(begun("uji", "now", 1))).containsExactly(new RunByOpd(FIRST, rows(3)));
    }
}
