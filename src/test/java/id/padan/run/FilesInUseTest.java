package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.Seeds;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.run.SecondNight.Start;
import id.padan.run.steps.FindDuplicates;
import id.padan.run.steps.ReadRosters;
import id.padan.run.steps.Reports;
import id.padan.run.steps.ScanRegistry;
import id.padan.run.steps.WriteOutputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every file that a run reads or keeps, harmed while the run is at work: the run ends well or with a sentence for people, and once
 * what people handed over is there again, the same command comes to the same rows.
 */
@Tag("long")
@ExtendWith(Seeds.class)
class FilesInUseTest {

    private static final List<String> MOMENTS =
            List.of(RegistryIntake.STEP, ReadRosters.NAME, ScanRegistry.NAME, FindDuplicates.NAME, WriteOutputs.NAME);
    private static final List<String> COMPARED =
            List.of("reconciled.csv", "review.csv", "rejected.csv", "duplicates.csv");
    private static final int MOST_RUNS = 3;

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static SecondNight night;

    private static SortedMap<String, String> undisturbed = Collections.emptySortedMap();

    /** What may happen to a file. */
    private enum Harm {
        CUT,
        NOISE,
        EMPTY,
        GONE,
        CHANGED;

        void to(Path file, Random random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length * 3 / 5));
                case NOISE -> {
                    for (int i = 0; i <= bytes.length / 100; i++) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                    }
                    Files.write(file, bytes);
                }
                case EMPTY -> Files.write(file, new byte[0]);
                case GONE -> Files.delete(file);
                case CHANGED -> {
                    // The first line once more, which every one of these files takes for something else.
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    Files.writeString(
                            file, text + text.lines().findFirst().orElse("") + "\n", StandardCharsets.ISO_8859_1);
                }
            }
        }
    }

    @BeforeAll
    static void runUndisturbed() throws Exception {
        night = SecondNight.in(folder);
        night.begin(Start.FROM_THE_FIRST_NIGHT);
        run(RunListener.NONE, false);
        undisturbed = rows();
    }

    private static RunResult run(RunListener listener, boolean fresh) throws JobException {
        return new Runner(Clock.systemUTC(), 200_000, 2, Reports.standard())
                .run(
                        JobFileReader.read(night.job),
                        new RunOptions(night.output, night.workspace, LocalDate.parse(SecondNight.DAY), fresh),
                        listener,
                        new StopSignal());
    }

    private static SortedMap<String, String> rows() throws IOException {
        SortedMap<String, String> rows = new TreeMap<>();
        for (String file : COMPARED) {
            rows.put(file, Files.readString(night.output.resolve(file)));
        }
        return rows;
    }

    /** The file, and whether people would hand it over again. */
    @ParameterizedTest
    @CsvSource({
        "registry/penduduk.csv, yes",
        "rosters/Dinas A.csv, yes",
        "rosters/Dinas B.csv, yes",
        "keputusan/decisions-uji.csv, yes",
        "job.yml, yes",
        "ws/ticket.key, yes",
        "ws/decisions.jsonl, no",
        "ws/decisions.count, no",
        "ws/padan.mv.db, no",
        "ws/lock, no",
        "ws/registry/*/manifest.json, no",
        "ws/registry/*/*/0-0.part, no"
    })
    void theSameCommandComesToTheSameRows(String pattern, String comesBack, long seed) throws Exception {
        System.out.println(pattern + ": -Dpadan.seed=" + seed);
        Random random = new Random(seed);
        for (Harm harm : Harm.values()) {
            Start start = List.of(Start.values()).get(random.nextInt(2));
            String moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            harmed(pattern, harm, moment, start, comesBack.equals("yes"), random);
        }
    }

    private static void harmed(String pattern, Harm harm, String moment, Start start, boolean comesBack, Random random)
            throws Exception {
        String what = harm + " " + pattern + " in " + moment + " " + start;
        night.begin(start);
        Path good = folder.resolve("good");
        Files.deleteIfExists(good);
        AtomicBoolean done = new AtomicBoolean();
        String told = attempt(new StepListener(moment, () -> harm(pattern, harm, good, done, random)), false);
        assertWords(told, what);
        if (comesBack && done.get()) {
            putBack(pattern, good);
        }
        String last = attempt(RunListener.NONE, false);
        for (int again = 2; !isAsUndisturbed() && again < MOST_RUNS; again++) {
            assertWords(last, what);
            last = attempt(RunListener.NONE, true);
        }
        assertThat(rows()).as(what + ", told: " + told + ", at last: " + last).isEqualTo(undisturbed);
    }

    private static boolean isAsUndisturbed() throws IOException {
        return Files.exists(night.output.resolve("reconciled.csv")) && rows().equals(undisturbed);
    }

    /** {@return what people are told of a run that did not come to its end; empty if it did} */
    private static String attempt(RunListener listener, boolean fresh) {
        try {
            run(listener, fresh);
            return "";
        } catch (JobException e) {
            return String.join("\n", e.lines(Language.EN));
        }
    }

    private static void assertWords(String told, String what) {
        assertThat(told).as(what).doesNotContain("Exception", "java.", "org.", "does not know");
    }

    private static void harm(String pattern, Harm harm, Path good, AtomicBoolean done, Random random) {
        if (!done.compareAndSet(false, true)) {
            return;
        }
        try {
            Optional<Path> found = find(pattern);
            done.set(found.isPresent());
            if (found.isEmpty()) {
                return;
            }
            Path file = found.get();
            Files.copy(file, good, StandardCopyOption.COPY_ATTRIBUTES);
            if (pattern.endsWith(".part") || pattern.endsWith(".db")) {
                // Not in place: the one is mapped into memory, the other held open by a library that may then never
                // return.
                Files.delete(file);
                Files.copy(good, file);
            }
            harm.to(file, random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find(String pattern) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> folder.getFileSystem()
                            .getPathMatcher("glob:" + pattern)
                            .matches(folder.relativize(file)))
                    .findFirst();
        }
    }

    private static void putBack(String name, Path good) throws IOException {
        Files.copy(good, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
