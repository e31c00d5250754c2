package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.Seeds;
import id.padan.jobfile.JobFileReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several refreshes of one registry at once: one takes it, the others wait; whoever is killed is in nobody's way. */
@Tag("long")
@ExtendWith(Seeds.class)
class RefreshesAtOnceTest {

    private static final int ROUNDS = 5;
    private static final int PEOPLE = 60_000;

    @TempDir
    private Path folder;

    @Test
    void allButTheKilledOneComeToTheSameCopy(long seed) throws Exception {
        System.out.println("refreshes at once: -Dpadan.seed=" + seed);
        Random random = new Random(seed);
        Path job = TestData.make(folder, PEOPLE, 10);
        for (int round = 0; round < ROUNDS; round++) {
            SecondNight.delete(folder.resolve("ws"));
            List<PadanProcess> others =
                    new ArrayList<>(List.of(refresh(job, "a"), refresh(job, "b"), refresh(job, "c")));
            PadanProcess killed = others.remove(random.nextInt(others.size()));
            killed.process().waitFor(random.nextLong(2_000), TimeUnit.MILLISECONDS);
            killed.kill();

            for (PadanProcess each : others) {
                assertThat(each.end()).as("round " + round).isEqualTo(new PadanProcess.Ended(0, ""));
            }
            assertThat(new RegistryRefresh(JobFileReader.read(job), folder.resolve("ws"), Clock.systemUTC()).last())
                    .map(RegistryRefresh.Result::people)
                    .contains((long) PEOPLE);
        }
    }

    private PadanProcess refresh(Path job, String log) throws Exception {
        return PadanProcess.start(folder.resolve("log-" + log), "refresh", job.toString(), "--quiet");
    }
}
