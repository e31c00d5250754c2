package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.filedamage.FileDamage;
import id.padan.filedamage.Repair;
import id.padan.filedamage.RepairedRow;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingStoreTest {

    private static final Repair REPAIR = new Repair(new FileDamage(FileDamage.Kind.NIK_SHIFTED, -1), 17);

    @TempDir
    Path folder;

    @Test
    void whatRowsSayOnceTheDamageIsUndoneIsReadAsItWasWritten() throws Exception {
        RepairedRow shifted = new RepairedRow(
                7,
                new NikReading.Complete(new Nik("7371015708900001")),
                "SITI",
                LocalDate.of(1990, 8, 17),
                List.of(REPAIR),
                List.of(8, 70_000));
        RepairedRow odd = new RepairedRow(
                70_000, new NikReading.Malformed("12", "1 2"), "\u4E2D", null, List.of(REPAIR, REPAIR), List.of());
        try (Workspace workspace = Workspace.open(folder)) {
            RunRecord run = new RunStore(workspace.dataSource())
                    .start("job", "id", "f".repeat(64), "build", "out", LocalDate.EPOCH, Instant.EPOCH);
            FindingStore store = new FindingStore(workspace.dataSource(), run.number());

            store.addRepaired(List.of(shifted, odd));

            assertThat(store.count()).isEqualTo(2);
            assertThat(store.ofRows(7, 70_000).values()).containsExactlyInAnyOrder(shifted, odd);
            assertThat(store.ofRows(8, 69_999)).isEmpty();
        }
    }
}
