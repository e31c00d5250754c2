package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.access.Access;
import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.LedgerEntry;
import id.padan.decision.RowKey;
import id.padan.decision.Ticket;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.roster.RowLocation;
import id.padan.store.DecisionStore;
import id.padan.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workspace whose database is damaged: the night goes on as if nothing was, with a word, and no decision is lost. */
class DamagedWorkspaceTest {

    private static final int BLOCK = 4_096;
    private static final LedgerEntry DECISION = new LedgerEntry.Decided(Decision.of(
            new Ticket(
                    "uji",
                    "run",
                    new RowKey("00112233445566778899-1"),
                    0,
                    "Dinas A",
                    new RowLocation("a.csv", "", 2),
                    "SITI",
                    List.of()),
            Verdict.REJECT,
            "",
            "Aminah",
            Instant.EPOCH,
            "a.xlsx"));

    @TempDir
    private static Path folder;

    private static byte[] database = {};
    private static SortedMap<String, String> undisturbed = Collections.emptySortedMap();

    private final List<Path> setAside = new ArrayList<>();

    @BeforeAll
    static void runUndisturbed() throws Exception {
        TestData.make(folder, 2_000, 300);
        Files.createDirectories(folder.resolve("ws"));
        DecisionStore.beside(folder.resolve("ws")).add(List.of(DECISION));
        run(false);
        undisturbed = Outputs.of(folder.resolve("result"));
        database = Files.readAllBytes(file());
    }

    @AfterEach
    void hearNoMore() {
        Workspace.onSetAside(file -> {});
    }

    private static Path file() {
        return folder.resolve("ws/padan.mv.db");
    }

    private static RunResult run(boolean fresh) throws JobException {
        RunOptions options = new RunOptions(folder.resolve("result"), null, HangingRun.TODAY, fresh);
        return HangingRun.runner()
                .run(JobFileReader.read(folder.resolve("job.yml")), options, RunListener.NONE, new StopSignal());
    }

    /** What a disk does to a file. */
    enum Kind {
        NOISE,
        NO_HEADERS,
        OTHER_FILE,
        CUT_AFTER_SOME_BYTES,
        EMPTY;

        byte[] of(byte[] sound) {
            byte[] bytes = sound.clone();
            switch (this) {
                case NOISE -> new Random(1).nextBytes(bytes);
                case NO_HEADERS -> Arrays.fill(bytes, 0, 2 * BLOCK, (byte) 0);
                case OTHER_FILE -> Arrays.fill(bytes, (byte) 'x');
                case CUT_AFTER_SOME_BYTES -> bytes = Arrays.copyOf(bytes, 10);
                case EMPTY -> bytes = new byte[0];
            }
            return bytes;
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isBegunAnew(Kind kind) throws Exception {
        Workspace.onSetAside(setAside::add);
        Files.write(file(), kind.of(database));

        run(false);

        assertThat(Outputs.of(folder.resolve("result"))).isEqualTo(undisturbed);
        assertThat(DecisionStore.beside(folder.resolve("ws")).entries("uji")).containsExactly(DECISION);
        // An empty file is what H2 itself leaves where it was killed while it made one.
        assertThat(setAside).hasSize(kind == Kind.EMPTY ? 0 : 1).allMatch(Files::exists);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isBegunAnewWhereTheDamageShowsInTheMiddleOfARun(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = database.clone();
        for (int block = 2; block < bytes.length / BLOCK; block++) {
            if (random.nextInt(4) == 0) {
                byte[] noise = new byte[BLOCK];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, block * BLOCK, BLOCK);
            }
        }
        Files.write(file(), bytes);

        run(true);

        assertThat(Outputs.of(folder.resolve("result"))).isEqualTo(undisturbed);
        assertThat(DecisionStore.beside(folder.resolve("ws")).entries("uji")).containsExactly(DECISION);
    }

    @Test
    void aSoundOneStays() throws Exception {
        Workspace.onSetAside(setAside::add);
        Files.write(file(), database);

        assertThat(Workspace.setAsideIfDamaged(folder.resolve("ws"), Access.OWNER))
                .isFalse();
        run(true);

        assertThat(setAside).isEmpty();
    }
}
