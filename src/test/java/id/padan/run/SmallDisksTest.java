package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.Seeds;
import id.padan.SmallDisk;
import id.padan.run.SecondNight.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a run still finds room for: it says which disk is full, and the same command comes to the same bytes once there is
 * room.
 */
@Tag("long")
@ExtendWith(Seeds.class)
class SmallDisksTest {

    private static final int ENOUGH_MEGABYTES = 64;
    private static final long LEAST_KILOBYTES = 16;
    private static final long KILOBYTE = 1_024;

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static SecondNight night;

    private static SortedMap<String, String> undisturbed = Collections.emptySortedMap();

    /** What lies on the small disk. */
    enum OnIt {
        BOTH(20),
        WORKSPACE(8),
        OUTPUT(8);

        private final int sizes;

        OnIt(int sizes) {
            this.sizes = sizes;
        }

        Path workspace(Path disk) {
            return this == OUTPUT ? night.folder.resolve("elsewhere/ws") : disk.resolve("ws");
        }

        Path output(Path disk) {
            return this == WORKSPACE ? night.folder.resolve("elsewhere/hasil/night") : disk.resolve("hasil/night");
        }

        /** What is enough: the finished files lie twice beside each other for a moment, and the database grows in leaps. */
        long enough() throws IOException {
            long ofWorkspace = size(night.workspace);
            long ofOutput = size(night.output);
            return switch (this) {
                case BOTH -> ofWorkspace + ofOutput;
                case WORKSPACE -> ofWorkspace;
                case OUTPUT -> ofOutput;
            };
        }
    }

    @BeforeAll
    static void runUndisturbed() throws Exception {
        night = SecondNight.in(folder);
        night.begin(Start.FROM_NOTHING);
        assertThat(night.start().end()).isEqualTo(new PadanProcess.Ended(0, ""));
        undisturbed = night.result();
    }

    private static long size(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            long bytes = 0;
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / KILOBYTE;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameCommandComesToTheSameOnceThereIsRoom(OnIt onIt, long seed) throws Exception {
        System.out.println("small disks: -Dpadan.seed=" + seed);
        Random random = new Random(seed);
        List<Long> full = new ArrayList<>();
        for (long kilobytes : sizes(onIt, random)) {
            if (!isEnough(onIt, kilobytes)) {
                full.add(kilobytes);
            }
        }
        assertThat(full).hasSizeGreaterThanOrEqualTo(onIt.sizes / 2);
    }

    /** From nearly nothing to nearly enough; each a little otherwise from test to test. */
    private static List<Long> sizes(OnIt onIt, Random random) throws IOException {
        long step = (onIt.enough() - LEAST_KILOBYTES) / onIt.sizes;
        return Stream.iterate(0, i -> i < onIt.sizes, i -> i + 1)
                .map(i -> LEAST_KILOBYTES + i * step + random.nextLong(step))
                .toList();
    }

    private static boolean isEnough(OnIt onIt, long kilobytes) throws Exception {
        String size = onIt + " on " + kilobytes + " KB";
        SecondNight.delete(night.folder.resolve("elsewhere"));
        try (SmallDisk disk = SmallDisk.ofKilobytes(folder.resolve("small"), kilobytes)) {
            Path workspace = onIt.workspace(disk.folder());
            Path output = onIt.output(disk.folder());
            Secret.into(workspace);
            String[] command = night.command(workspace, output);

            PadanProcess.Ended first = PadanProcess.run(folder.resolve("log"), command);
            System.out.println(size + ": " + first);
            if (first.code() != 0) {
                assertTold(first, size, disk.folder());
                disk.grow(ENOUGH_MEGABYTES);
                assertThat(PadanProcess.run(folder.resolve("log"), command))
                        .as(size)
                        .isEqualTo(new PadanProcess.Ended(0, ""));
            }

            assertThat(SecondNight.result(workspace, output)).as(size).isEqualTo(undisturbed);
            assertThat(SecondNight.leftovers(workspace, output)).as(size).isEmpty();
            return first.code() == 0;
        }
    }

    private static void assertTold(PadanProcess.Ended ended, String size, Path disk) {
        assertThat(ended.code()).as(size).isEqualTo(4);
        assertThat(ended.err().strip().lines()).as(size).hasSize(1);
        assertThat(ended.err())
                .as(size)
                .contains("disk of the folder " + disk, "MB are free", "MB more are needed")
                .doesNotContain("Exception", "java.", "No space left");
    }
}
