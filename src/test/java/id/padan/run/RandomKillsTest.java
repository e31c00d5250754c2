package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.Seeds;
import id.padan.run.SecondNight.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a run is killed, the same command given once more comes to the same bytes. */
@Tag("long")
@ExtendWith(Seeds.class)
class RandomKillsTest {

    private static final int KILLS = 50;

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static SecondNight night;

    private static final Map<Start, SortedMap<String, String>> UNDISTURBED = new EnumMap<>(Start.class);
    private static final Map<Start, Long> MILLIS = new EnumMap<>(Start.class);

    /** From where on the time to the kill is counted. */
    private enum From {
        THE_START,
        SNAPSHOT,
        DECISIONS,
        WRITING,
        PUBLISHING;

        /** The longest time from there that still hits what it is named after. */
        long longestMillis(Start start) {
            return switch (this) {
                case THE_START -> MILLIS.getOrDefault(start, 1L);
                case SNAPSHOT -> 120;
                case DECISIONS -> 40;
                case WRITING -> 400;
                case PUBLISHING -> 12;
            };
        }

        boolean isReached() throws IOException {
            return switch (this) {
                case THE_START -> true;
                case SNAPSHOT -> has(night.workspace.resolve("registry"), "unfinished-", 2);
                case DECISIONS -> Files.exists(night.workspace.resolve("decisions.jsonl"));
                case WRITING -> Files.exists(hidden("writing"));
                case PUBLISHING -> Files.exists(night.workspace.resolve("publishing"));
            };
        }
    }

    private static Path hidden(String state) {
        return night.output.resolveSibling("." + night.output.getFileName() + "." + state);
    }

    private static boolean has(Path folder, String name, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.anyMatch(path -> path.getFileName().toString().startsWith(name));
        } catch (UncheckedIOException goneMeanwhile) {
            return false;
        }
    }

    @BeforeAll
    static void runUndisturbed() throws Exception {
        night = SecondNight.in(folder);
        for (Start start : Start.values()) {
            night.begin(start);
            long begin = System.nanoTime();
            assertThat(night.start().end()).isEqualTo(new PadanProcess.Ended(0, ""));
            MILLIS.put(start, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            UNDISTURBED.put(start, night.result());
        }
    }

    @Test
    void theSameCommandComesToTheSame(long seed) throws Exception {
        System.out.println("50 kills at random moments: -Dpadan.seed=" + seed);
        Random random = new Random(seed);
        int kills = 0;
        while (kills < KILLS) {
            Start start = List.of(Start.values()).get(kills % 2);
            From from = pick(random, start);
            long millis = random.nextLong(from.longestMillis(start));
            String when = "kill " + kills + ": " + start + ", " + millis + " ms from " + from;
            night.begin(start);
            PadanProcess process = night.start();
            while (process.process().isAlive() && !from.isReached()) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            process.process().waitFor(millis, TimeUnit.MILLISECONDS);
            if (!process.process().isAlive()) {
                // It was faster than the kill.
                continue;
            }
            process.kill();
            kills++;
            System.out.println(when + state());
            resume(start, when, random.nextInt(5) == 0);
        }
    }

    private static From pick(Random random, Start start) {
        List<From> all = start == Start.FROM_NOTHING
                ? List.of(From.values())
                : List.of(From.THE_START, From.WRITING, From.PUBLISHING, From.PUBLISHING);
        return all.get(random.nextInt(all.size()));
    }

    /** What the kill left, to be seen in the log of a test that fails. */
    private static String state() throws IOException {
        StringBuilder state = new StringBuilder();
        for (From from : From.values()) {
            state.append(from != From.THE_START && from.isReached() ? " " + from : "");
        }
        return state.append(Files.exists(hidden("ready")) ? " ready" : "")
                .append(Files.exists(hidden("old")) ? " old" : "")
                .append(night.isPublished() ? " published" : "")
                .toString();
    }

    private static void resume(Start start, String when, boolean withAnotherCommandFirst) throws Exception {
        if (withAnotherCommandFirst) {
            PadanProcess.run(folder.resolve("log"), "status", night.job.toString());
        }

        PadanProcess.Ended ended = night.start().end();

        String log = Files.readString(night.workspace.resolve("logs/padan.log"));
        if (log.contains("begins once more")) {
            System.out.println("the database failed after " + when + ": " + log);
        }
        assertThat(ended).as(() -> when + "; " + log).isEqualTo(new PadanProcess.Ended(0, ""));
        assertThat(night.result()).as(when).isEqualTo(UNDISTURBED.get(start));
        assertThat(night.leftovers()).as(when).isEmpty();
    }
}
