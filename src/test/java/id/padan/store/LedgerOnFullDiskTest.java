package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.SmallDisk;
import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.LedgerEntry;
import id.padan.decision.RowKey;
import id.padan.decision.Ticket;
import id.padan.roster.RowLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a line of the ledger no longer fits on the disk, the file stays as it was: half a line would be told as damage. */
class LedgerOnFullDiskTest {

    @TempDir
    private Path folder;

    private static List<LedgerEntry> entries(int from, int to) {
        return IntStream.range(from, to)
                .<LedgerEntry>mapToObj(row -> new LedgerEntry.Decided(Decision.of(
                        new Ticket(
                                "uji",
                                "run",
                                new RowKey("00112233445566778899-" + row),
                                0,
                                "Dinas A",
                                new RowLocation("a.csv", "", row),
                                "SITI",
                                List.of()),
                        Verdict.REJECT,
                        "",
                        "Aminah",
                        Instant.EPOCH,
                        "a.xlsx")))
                .toList();
    }

    @Test
    void whatDoesNotFitIsNotThereAtAll() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("small"), 1)) {
            DecisionStore.beside(disk.folder()).add(entries(1, 3));
            disk.fill();
            assertThatThrownBy(() -> DecisionStore.beside(disk.folder()).add(entries(3, 60)))
                    .isInstanceOf(WorkspaceException.class);
            disk.free();

            DecisionStore again = DecisionStore.beside(disk.folder());
            assertThat(again.problems()).isEmpty();
            assertThat(again.entries("uji")).containsExactlyElementsOf(entries(1, 3));
            again.add(entries(3, 60));
            assertThat(DecisionStore.beside(disk.folder()).entries("uji")).hasSize(59);
        }
    }

    @Test
    void aLedgerThatCannotBeBegunAnewStaysAsItWas() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("small"), 1)) {
            Path file = disk.folder().resolve(DecisionStore.FILE);
            DecisionStore.beside(disk.folder()).add(entries(1, 40));
            Files.writeString(file, "torn", StandardOpenOption.APPEND);
            byte[] before = Files.readAllBytes(file);
            DecisionStore store = DecisionStore.beside(disk.folder());
            assertThat(store.problems()).hasSize(1);
            disk.fill();

            assertThatThrownBy(store::renew).isInstanceOf(WorkspaceException.class);

            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            try (Stream<Path> all = Files.list(disk.folder())) {
                assertThat(all.map(path -> path.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("decisions-"));
            }
        }
    }
}
