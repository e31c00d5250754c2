package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.SmallDisk;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.registry.RegistryProblem;
import id.padan.registry.RegistryProblem.Code;
import id.padan.store.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights on a registry that was read before, or that cannot be the one that was meant. */
class RegistrySnapshotRunTest {

    private static final int SMALL_RANGES = 16 * 1024;

    @TempDir
    private Path folder;

    private Path job;
    private Path registry;
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        job = TestData.make(folder, 1_000, 60);
        registry = folder.resolve("registry/penduduk.csv");
        handedOver();
    }

    private void handedOver() throws IOException {
        Files.setLastModifiedTime(
                registry, FileTime.from(Instant.now().minusSeconds(86_400 - Files.size(registry) % 10_000)));
    }

    private RunResult.Ran run(String output) throws Exception {
        return run(output, "ws", false, 2);
    }

    private RunResult.Ran run(String output, String workspace, boolean accept, int threads) throws Exception {
        steps.clear();
        Secret.into(folder.resolve(workspace));
        RunOptions options = new RunOptions(
                folder.resolve(output), folder.resolve(workspace), LocalDate.of(2026, 1, 31), true, null, accept);
        return (RunResult.Ran) new Runner(Clock.systemUTC(), SMALL_RANGES, threads)
                .run(
                        JobFileReader.read(job),
                        options,
                        new RunListener() {
                            @Override
                            public void stepStarted(String step, long expected) {
                                steps.add(step);
                            }

                            @Override
                            public void progress(String step, long done) {}

                            @Override
                            public void stepFinished(String step, long read, long written, java.time.Duration took) {}
                        },
                        new StopSignal());
    }

    private static List<Code> warnings(RunResult.Ran result) {
        return result.summary().figures().registry().warnings().stream()
                .map(RegistryProblem::code)
                .toList();
    }

    @Test
    void isReadInTheFirstNightOnly() throws Exception {
        run("first");
        assertThat(steps).contains(RegistryIntake.STEP);
        run("second");
        assertThat(steps).doesNotContain(RegistryIntake.STEP);

        assertThat(Outputs.of(folder.resolve("second"))).isEqualTo(Outputs.of(folder.resolve("first")));
    }

    @Test
    void theThreadsThatReadItAndScanItChangeNothing() throws Exception {
        run("one", "ws1", false, 1);
        run("eight", "ws8", false, 8);
        assertThat(Outputs.of(folder.resolve("eight"))).isEqualTo(Outputs.of(folder.resolve("one")));
    }

    @Test
    void isTheSameIfItWasTakenUnderOtherDictionaries() throws Exception {
        String text = Files.readString(job).replace("  files: registry", "  snapshot: shared\n  files: registry");
        Files.writeString(folder.resolve("ejaan.txt"), "SITI = BUDI\nHASAN = AGUS\n");
        Files.writeString(job, text + "dictionaries: {spellings: ejaan.txt}\n");
        run("other", "ws1", false, 2);
        Files.writeString(job, text);
        run("after", "ws2", false, 2);
        assertThat(steps).doesNotContain(RegistryIntake.STEP);
        Files.move(folder.resolve("shared"), folder.resolve("put away"));
        run("alone", "ws3", false, 2);
        assertThat(steps).contains(RegistryIntake.STEP);

        assertThat(Outputs.of(folder.resolve("after"))).isEqualTo(Outputs.of(folder.resolve("alone")));
    }

    @Test
    void whereThereIsNoRoomForANewOneTheLastOneServesAndIsTold() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("small"), 4)) {
            snapshotsIn(disk.folder());
            RunResult.Ran before = run("before");
            Files.writeString(
                    registry,
                    Files.readString(registry) + "7371011501800009,WARGA BARU,MAKASSAR,15-01-1980,L\n".repeat(9));
            handedOver();
            disk.fill();

            RunResult.Ran full = run("full");

            assertThat(full.status()).isEqualTo(RunRecord.Status.LIMIT_EXCEEDED);
            assertThat(warnings(full)).contains(Code.LAST_SNAPSHOT_USED, Code.NO_ROOM);
            assertThat(full.summary().figures().registry().people())
                    .isEqualTo(before.summary().figures().registry().people());
            disk.free();
            assertThat(run("again").summary().figures().registry().people()).isEqualTo(1_009);
        }
    }

    @Test
    void whereThereIsNoRoomForTheFirstOneThatIsTold() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("small"), 4)) {
            snapshotsIn(disk.folder());
            disk.fill();

            assertThatThrownBy(() -> run("full")).isInstanceOfSatisfying(JobException.class, e -> {
                assertThat(e.code()).isEqualTo(JobException.Code.BROKEN_OFF);
                assertThat(e.lines(Language.EN).get(0))
                        .startsWith("The disk of the folder " + disk.folder())
                        .contains("0 MB are free")
                        .endsWith("Then give the same command again.");
            });
            disk.free();
            assertThat(run("again").summary().figures().registry().people()).isEqualTo(1_000);
        }
    }

    private void snapshotsIn(Path place) throws IOException {
        Files.writeString(
                job,
                Files.readString(job)
                        .replace("  files: registry/*.csv", "  files: registry/*.csv\n  snapshot: " + place));
    }

    @Test
    void halfARegistryChangesNothingAndEndsWithOne() throws Exception {
        RunResult.Ran whole = run("whole");
        String text = Files.readString(registry);
        for (int length : List.of(text.length() / 2, text.indexOf('\n', text.length() / 2) + 1)) {
            Files.writeString(registry, text.substring(0, length));
            handedOver();

            RunResult.Ran half = run("half" + length);

            assertThat(half.status()).isEqualTo(RunRecord.Status.LIMIT_EXCEEDED);
            assertThat(warnings(half)).contains(Code.LAST_SNAPSHOT_USED, Code.SHRUNK);
            assertThat(half.summary().figures().outcomes().rows())
                    .isEqualTo(whole.summary().figures().outcomes().rows());
            assertThat(half.summary().figures().registry().people())
                    .isEqualTo(whole.summary().figures().registry().people());
        }
        Files.writeString(registry, text);
        handedOver();
        assertThat(run("again").status()).isEqualTo(whole.status());
    }

    @Test
    void aRegistryThatIsWrittenWhileItIsReadIsRefusedAndNamed() {
        assertThatThrownBy(() -> new Runner(Clock.systemUTC(), SMALL_RANGES, 2)
                        .run(
                                JobFileReader.read(job),
                                RunOptions.NONE,
                                new StepListener(RegistryIntake.STEP, this::cutShort),
                                new StopSignal()))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.lines(Language.EN).get(0))
                                .contains("penduduk.csv: the file was written while it was being read"));
    }

    @Test
    void aRegistryThatIsWrittenAfterItWasReadChangesNothing() throws Exception {
        run("before", "ws1", false, 2);
        RunOptions options = new RunOptions(
                folder.resolve("after"), folder.resolve("ws2"), LocalDate.of(2026, 1, 31), true, null, false);
        Secret.into(folder.resolve("ws2"));

        new Runner(Clock.systemUTC(), SMALL_RANGES, 2)
                .run(
                        JobFileReader.read(job),
                        options,
                        new StepListener("find_file_damage", this::cutShort),
                        new StopSignal());

        assertThat(Outputs.of(folder.resolve("after"))).isEqualTo(Outputs.of(folder.resolve("before")));
    }

    /** Whatever was written may be lost again before it is read: by a disk, or by a person. */
    @Test
    void aPartThatWasDamagedAsSoonAsItWasWrittenIsMadeAnew() throws Exception {
        run("before", "ws1", false, 2);
        Secret.into(folder.resolve("ws2"));
        AtomicReference<@Nullable Path> damaged = new AtomicReference<>();

        RunResult.Ran run = (RunResult.Ran) new Runner(Clock.systemUTC(), SMALL_RANGES, 2)
                .run(
                        JobFileReader.read(job),
                        new RunOptions(
                                folder.resolve("after"),
                                folder.resolve("ws2"),
                                LocalDate.of(2026, 1, 31),
                                true,
                                null,
                                false),
                        new StepListener(RegistryIntake.STEP, () -> cutAPart(damaged)),
                        new StopSignal());

        assertThat(damaged).doesNotHaveNullValue();
        assertThat(warnings(run)).containsExactly(Code.SNAPSHOT_DAMAGED);
        for (String file : List.of("reconciled.csv", "review.csv", "rejected.csv", "duplicates.csv")) {
            assertThat(folder.resolve("after").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("before").resolve(file));
        }
    }

    private void cutAPart(AtomicReference<@Nullable Path> damaged) {
        try {
            Files.walkFileTree(folder.resolve("ws2/registry"), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.toString().endsWith(".part") && damaged.compareAndSet(null, file)) {
                        byte[] bytes = Files.readAllBytes(file);
                        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    // Another thread has just given it its name.
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cutShort() {
        try {
            Files.writeString(registry, "NIK");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void halfARegistryIsTakenOnceWhereSomebodySaysSo() throws Exception {
        run("whole");
        String text = Files.readString(registry);
        Files.writeString(registry, text.substring(0, text.indexOf('\n', text.length() / 2) + 1));
        handedOver();

        RunResult.Ran accepted = run("accepted", "ws", true, 2);

        assertThat(warnings(accepted)).isEmpty();
        assertThat(accepted.summary().figures().registry().people()).isLessThan(600);
        assertThat(warnings(run("next"))).isEmpty();
    }

    @Test
    void aRefusedRegistryStopsARunThatAsksForThat() throws Exception {
        run("whole");
        Files.writeString(
                job, Files.readString(job).replace("  files: registry", "  on_refusal: fail\n  files: registry"));
        String text = Files.readString(registry);
        Files.writeString(registry, text.substring(0, text.length() / 2));
        handedOver();

        assertThatThrownBy(() -> run("half"))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.REGISTRY);
        assertThat(folder.resolve("half")).doesNotExist();
    }

    @Test
    void aCutRegistryStopsARunThatHasNoneBefore() throws Exception {
        String text = Files.readString(registry);
        Files.writeString(registry, text.substring(0, text.lastIndexOf(',', text.length() / 2)));
        handedOver();

        assertThatThrownBy(() -> run("half"))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.REGISTRY);
    }

    @Test
    void twoJobsShareTheOneThatTheyName() throws Exception {
        Files.writeString(
                job, Files.readString(job).replace("  files: registry", "  snapshot: shared\n  files: registry"));
        run("one", "ws1", false, 2);
        run("two", "ws2", false, 2);
        assertThat(steps).doesNotContain(RegistryIntake.STEP);
        assertThat(Outputs.of(folder.resolve("two"))).isEqualTo(Outputs.of(folder.resolve("one")));
    }
}
