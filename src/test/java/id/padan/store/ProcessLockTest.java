package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {

    private final Path file;

    ProcessLockTest(@TempDir Path folder) {
        this.file = folder.resolve("lock");
    }

    /** Takes a lock in a process of its own; ends with 0 if it could. */
    static final class Other {

        private Other() {}

        public static void main(String[] args) throws Exception {
            System.exit(ProcessLock.take(Path.of(args[0])).isPresent() ? 0 : 1);
        }
    }

    @Test
    void whoAsksInVainOrForTheHolderTakesTheLockFromNobody() throws Exception {
        try (ProcessLock lock = ProcessLock.take(file).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(ProcessLock.take(file)).isEmpty();
            assertThat(ProcessLock.holder(file))
                    .startsWith("pid " + ProcessHandle.current().pid() + ", ");

            assertThat(isTakenByAnotherProcess()).isFalse();
        }
        assertThat(isTakenByAnotherProcess()).isTrue();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
    void aLinkToItsFolderIsTheSameFile(@TempDir Path elsewhere) throws Exception {
        Path link = Files.createSymbolicLink(
                elsewhere.resolve("link"), file.toAbsolutePath().getParent());
        try (ProcessLock lock = ProcessLock.take(file).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(ProcessLock.take(link.resolve("lock"))).isEmpty();

            assertThat(isTakenByAnotherProcess()).isFalse();
        }
        assertThat(ProcessLock.take(link.resolve("lock"))).isPresent();
    }

    @Test
    void onAFullDiskNobodyHasIt() throws Exception {
        try (SmallDisk disk = SmallDisk.at(file.resolveSibling("small"), 1)) {
            Path full = disk.folder().resolve("lock");
            disk.fill();

            assertThatThrownBy(() -> ProcessLock.take(full)).isInstanceOf(IOException.class);

            disk.free();
            try (ProcessLock lock = ProcessLock.take(full).orElseThrow()) {
                assertThat(lock).isNotNull();
            }
        }
    }

    /** Where a program synchronises a folder, or a network disk keeps to no locks, this is all that shows. */
    @Test
    void thatAnotherComputerHasNotLetItGoIsTold() throws Exception {
        List<String> told = new ArrayList<>();
        ProcessLock.onOtherComputer((of, holder) -> told.add(of.getFileName() + ": " + holder));
        try {
            Files.writeString(file, "pid 1, 2026-12-01T22:30:00Z, PC-2\n");
            ProcessLock.take(file).orElseThrow().close();
            assertThat(file).isEmptyFile();
            ProcessLock.take(file).orElseThrow().close();
        } finally {
            ProcessLock.onOtherComputer((of, holder) -> {});
        }

        assertThat(told).containsExactly("lock: pid 1, 2026-12-01T22:30:00Z, PC-2");
    }

    @Test
    void thatThisComputerWasSwitchedOffInTheMiddleIsNotTold() throws Exception {
        List<String> told = new ArrayList<>();
        ProcessLock left = ProcessLock.take(file).orElseThrow();
        String holder = Files.readString(file);
        left.close();
        Files.writeString(file, holder);
        ProcessLock.onOtherComputer((of, who) -> told.add(who));
        try {
            ProcessLock.take(file).orElseThrow().close();
        } finally {
            ProcessLock.onOtherComputer((of, who) -> {});
        }

        assertThat(told).isEmpty();
    }

    private boolean isTakenByAnotherProcess() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0;
    }

    @Test
    void whetherTheOneBeforeCameToLetItGoIsKnown(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("lock");
        Files.writeString(file, "pid 4711, 2026-11-22T16:40:00Z\n");

        try (ProcessLock lock = ProcessLock.take(file).orElseThrow()) {
            assertThat(lock.wasLeft()).isTrue();
        }
        try (ProcessLock lock = ProcessLock.take(file).orElseThrow()) {
            assertThat(lock.wasLeft()).isFalse();
        }
    }
}
