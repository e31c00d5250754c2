package id.padan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.audit.AuditLog.Entry;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

    private static final Instant AT = Instant.parse("2026-11-30T01:00:00Z");
    private static final Entry ONE = new Entry(AT, "aminah", "explain", "uji", Map.of());
    private static final Entry TWO =
            new Entry(AT, "rahmi", "run", "uji", Map.of("inputs", List.of("a.csv 00ff", "b.csv 11ee")));

    @TempDir
    private Path folder;

    private final Path file() {
        return folder.resolve("audit.jsonl");
    }

    private void add(Entry... entries) throws Exception {
        for (Entry entry : entries) {
            AuditLog.in(folder).add(entry);
        }
    }

    @Test
    void whatIsAddedIsReadBackInItsOrder() throws Exception {
        add(ONE, TWO, ONE);

        assertThat(AuditLog.in(folder).content().entries()).containsExactly(ONE, TWO, ONE);
        assertThat(AuditLog.in(folder).content().faults()).isEmpty();
    }

    @Test
    void aWorkspaceWithoutALogHasNoEntries() throws Exception {
        assertThat(AuditLog.in(folder).content().entries()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadIt() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        add(ONE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(), LinkOption.NOFOLLOW_LINKS)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLineThatIsChangedOrTakenOutShows() throws Exception {
        add(ONE, TWO, ONE);
        List<String> lines = Files.readAllLines(file());

        Files.write(file(), List.of(lines.get(0), lines.get(1).replace("rahmi", "siapa"), lines.get(2)));
        assertThat(AuditLog.in(folder).content().faults()).containsExactly(2);
        Files.write(file(), List.of(lines.get(0), lines.get(2)));
        assertThat(AuditLog.in(folder).content().faults()).containsExactly(2);
    }

    @Test
    void aLineThatAPowerCutToreKeepsItsPlaceAndTheNextOneFollows() throws Exception {
        add(ONE);
        Files.writeString(file(), "{\"at\":\"2026", StandardOpenOption.APPEND);
        add(TWO);

        assertThat(AuditLog.in(folder).content().entries()).containsExactly(ONE, TWO);
        assertThat(AuditLog.in(folder).content().faults()).containsExactly(2);
    }
}
