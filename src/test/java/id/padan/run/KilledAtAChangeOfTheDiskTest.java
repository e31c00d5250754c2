package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.padan.Seeds;
import id.padan.run.SecondNight.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed at one single change that it makes to the disk, whichever, as it is about to make it: the write of a commit, a renaming, a
 * new folder. The same command given once more comes to the same bytes. Kills at random times seldom hit the short moments in
 * between. Needs strace, which counts the calls of each thread and kills at the one that is wanted.
 */
@Tag("long")
@ExtendWith(Seeds.class)
class KilledAtAChangeOfTheDiskTest {

    private static final int KILLS = 40;

    /** What a process that died of {@code kill -9} ends with, as shells tell it. */
    private static final int KILLED = 137;

    private static final List<String> CALLS =
            List.of("write", "pwrite64", "rename", "mkdir", "unlink", "rmdir", "ftruncate", "fsync", "fchmod");

    private static final Pattern CALL = Pattern.compile("(\\d+) +([a-z0-9]+)\\(.*");

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static SecondNight night;

    private static final Map<Start, SortedMap<String, String>> UNDISTURBED = new EnumMap<>(Start.class);

    private static final Map<Start, List<Change>> CHANGES = new EnumMap<>(Start.class);

    /** A call that changes the disk, and how often the thread makes it that makes it most. */
    private record Change(String call, int times) {}

    @BeforeAll
    static void runUndisturbed() throws Exception {
        assumeTrue(hasStrace(), "strace is not there, or may not look at other processes");
        night = SecondNight.in(folder);
        for (Start start : Start.values()) {
            night.begin(start);
            Path trace = folder.resolve("trace");
            assertThat(run("-o", trace.toString(), "-e", "trace=" + String.join(",", CALLS)))
                    .isZero();
            UNDISTURBED.put(start, night.result());
            CHANGES.put(start, changes(Files.readAllLines(trace)));
        }
        System.out.println("changes of the disk, by the thread that makes most: " + CHANGES);
    }

    private static boolean hasStrace() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException isNotThere) {
            return false;
        }
    }

    private static List<Change> changes(List<String> trace) {
        Map<String, Integer> ofThreads = new HashMap<>();
        SortedMap<String, Integer> most = new TreeMap<>();
        for (String line : trace) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                int count = ofThreads.merge(call.group(1) + call.group(2), 1, Integer::sum);
                most.merge(call.group(2), count, Math::max);
            }
        }
        List<Change> changes = new ArrayList<>();
        most.forEach((call, times) -> changes.add(new Change(call, times)));
        return changes;
    }

    private static int run(String... ofStrace) throws IOException, InterruptedException {
        List<String> prefix = new ArrayList<>(List.of("strace", "-f"));
        prefix.addAll(List.of(ofStrace));
        return PadanProcess.startBehind(prefix, folder.resolve("log"), night.command())
                .end()
                .code();
    }

    @Test
    void theSameCommandComesToTheSame(long seed) throws Exception {
        System.out.println(KILLS + " kills at single changes of the disk: -Dpadan.seed=" + seed);
        Random random = new Random(seed);
        int kills = 0;
        while (kills < KILLS) {
            Start start = List.of(Start.values()).get(kills % 2);
            List<Change> changes = Objects.requireNonNull(CHANGES.get(start));
            Change change = changes.get(random.nextInt(changes.size()));
            int time = 1 + random.nextInt(change.times());
            String when = start + ", " + change.call() + " " + time;
            night.begin(start);
            String kill = change.call() + ":signal=SIGKILL:when=" + time;
            int code = run("-o", "/dev/null", "-e", "trace=" + change.call(), "-e", "inject=" + kill);
            if (code != KILLED) {
                // Which thread does what is not the same each time: none came to the change so often.
                assertThat(code).as(when).isZero();
                continue;
            }
            kills++;
            System.out.println("killed before: " + when);
            resume(start, when);
        }
    }

    private static void resume(Start start, String when) throws Exception {
        PadanProcess.Ended ended = night.start().end();

        String log = Files.readString(night.workspace.resolve("logs/padan.log"));
        assertThat(ended).as(() -> when + "; " + log).isEqualTo(new PadanProcess.Ended(0, ""));
        assertThat(log).as(when).doesNotContain("begins once more");
        assertThat(night.result()).as(when).isEqualTo(UNDISTURBED.get(start));
        assertThat(night.leftovers()).as(when).isEmpty();
    }
}
