package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.DecisionProblem;
import id.padan.decision.LedgerEntry;
import id.padan.decision.RowKey;
import id.padan.decision.Ticket;
import id.padan.roster.RowLocation;
import id.padan.store.DecisionStore.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionStoreTest {

    private static final Lines LINES = new Lines();
    private static final LedgerEntry ONE = entry("uji", 1);
    private static final LedgerEntry TWO = entry("uji", 2);
    private static final LedgerEntry OF_OTHER_JOB = entry("lain", 1);

    @TempDir
    private Path folder;

    private static Ticket ticket(String job, int row) {
        return new Ticket(
                job,
                "run",
                new RowKey("0011223344556677889%d-1".formatted(row)),
                0,
                "Dinas A",
                new RowLocation("a.csv", "", row),
                "SITI",
                List.of());
    }

    private static LedgerEntry entry(String job, int row) {
        return new LedgerEntry.Decided(
                Decision.of(ticket(job, row), Verdict.REJECT, "", "Aminah", Instant.EPOCH, "a.xlsx"));
    }

    private Path file() {
        return folder.resolve("decisions.jsonl");
    }

    private void add(LedgerEntry... entries) throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            DecisionStore.open(workspace).add(List.of(entries));
        }
    }

    private List<LedgerEntry> entries() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            return DecisionStore.open(workspace).entries("uji");
        }
    }

    private List<DecisionProblem> problems() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            return DecisionStore.open(workspace).problems();
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(file(), text, StandardOpenOption.APPEND);
    }

    @Test
    void whatIsAddedWhileAnotherHasTheDatabaseIsInItWhenItIsNextOpened() throws Exception {
        try (Workspace held = Workspace.open(folder)) {
            DecisionStore atWork = DecisionStore.open(held);
            DecisionStore.beside(folder).add(List.of(ONE));
            atWork.add(List.of(TWO));
        }

        assertThat(entries()).containsExactly(ONE, TWO);
        Files.delete(file());
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void keepsTheEntriesOfEachJobApart() throws Exception {
        add(ONE, OF_OTHER_JOB, TWO);

        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(Files.readAllLines(file())).hasSize(3);
    }

    @Test
    void anEntryMetTwiceIsKeptOnce() throws Exception {
        add(ONE);
        add(ONE, ONE);

        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void aLostDatabaseIsFilledFromTheFile() throws Exception {
        add(ONE, TWO);
        Files.delete(folder.resolve("padan.mv.db"));

        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
        Files.delete(file());
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void aLostFileIsWrittenAgainFromTheDatabase() throws Exception {
        add(ONE, TWO);
        Files.delete(file());
        entries();

        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    private List<String> told() throws Exception {
        return problems().stream()
                .map(problem ->
                        (problem.code() + " " + problem.cell() + " " + String.join(",", problem.arguments())).strip())
                .toList();
    }

    private void withoutDatabase() throws IOException {
        Files.delete(folder.resolve("padan.mv.db"));
    }

    @Test
    void aLineThatAPowerCutToreIsToldAndTheOthersAreRead() throws Exception {
        add(ONE);
        append("{\"entry\":\"decis");
        assertThat(told()).containsExactly("LEDGER_LINE 2");
        add(TWO);

        assertThat(told()).containsExactly("LEDGER_LINE 2");
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void aLineThatIsNoneIsToldAndTheOthersAreRead() throws Exception {
        add(ONE);
        append("halo\n");
        add(TWO);

        assertThat(told()).containsExactly("LEDGER_LINE 2");
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void whatSomebodyChangedInALineDoesNotCountAndIsTold() throws Exception {
        add(ONE, TWO);
        Files.writeString(file(), Files.readString(file()).replaceFirst("REJECT", "ACCEPT"));

        assertThat(told()).containsExactly("LEDGER_EDITED 1");
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void whereNothingElseKnowsWhatStoodInAChangedLineItIsMissed() throws Exception {
        add(ONE, TWO);
        withoutDatabase();
        Files.writeString(file(), Files.readString(file()).replaceFirst("REJECT", "ACCEPT"));

        assertThat(told()).containsExactly("LEDGER_EDITED 1", "LEDGER_LOST  1");
        assertThat(entries()).containsExactly(TWO);
    }

    @Test
    void aLineThatSomebodyPutInDoesNotCountAndIsTold() throws Exception {
        add(ONE);
        append(LINES.line(TWO) + "\n");

        assertThat(told()).containsExactly("LEDGER_EDITED 2");
        assertThat(entries()).containsExactly(ONE);
    }

    @Test
    void aLineThatSomebodyDeletedIsToldAndComesBackFromTheDatabase() throws Exception {
        add(ONE, TWO);
        List<String> lines = Files.readAllLines(file());
        Files.writeString(file(), lines.get(1) + "\n");

        assertThat(told()).containsExactly("LEDGER_GAP 1");
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void thatFileAndDatabaseAreBothGoneIsTold() throws Exception {
        add(ONE, TWO);
        withoutDatabase();
        Files.delete(file());

        assertThat(told()).containsExactly("LEDGER_LOST  2");
        assertThat(entries()).isEmpty();
    }

    /** A kill may come when the entries are written and their number is not, or not yet anew. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1\n"})
    void aNumberThatAKillKeptFromBeingWrittenIsWrittenWhenTheFileIsNextRead(String left) throws Exception {
        add(ONE);
        add(TWO);
        Files.writeString(folder.resolve("decisions.count"), left);
        entries();
        withoutDatabase();
        Files.delete(file());

        assertThat(told()).containsExactly("LEDGER_LOST  2");
    }

    @Test
    void linesOfOlderProgramsHaveNoChecksAndAreTaken() throws Exception {
        Files.writeString(file(), LINES.line(ONE) + "\n");
        add(TWO);

        assertThat(problems()).isEmpty();
        assertThat(entries()).containsExactly(ONE, TWO);
    }

    @Test
    void anEntryThatTwoProcessesAddAtOnceIsNotMissedLater() throws Exception {
        try (Workspace held = Workspace.open(folder)) {
            DecisionStore atWork = DecisionStore.open(held);
            DecisionStore.beside(folder).add(List.of(ONE));
            atWork.add(List.of(ONE, TWO));
        }
        withoutDatabase();

        assertThat(problems()).isEmpty();
    }

    /** What two computers on one workspace leave, or a program that synchronises it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisions (1).jsonl",
                "decisions-DESKTOP-AB12CD3.jsonl",
                "decisions.sync-conflict-20261201-101500-ABCDEFG.jsonl",
                "decisions (PC-2's conflicted copy 2026-12-01).jsonl",
                "Salinan decisions.jsonl"
            })
    void whatOnlyACopyOfTheFileHasCountsAndIsToldUntilTheCopyIsSetAside(String copy) throws Exception {
        add(ONE);
        String ofThisComputer = Files.readString(file());
        add(TWO);
        Files.move(file(), folder.resolve(copy));
        Files.writeString(file(), ofThisComputer);
        withoutDatabase();

        assertThat(told()).containsExactly("LEDGER_COPY  1");
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(DecisionStore.beside(folder).entries("uji")).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(told()).containsExactly("LEDGER_COPY  1");
        try (Workspace workspace = Workspace.open(folder)) {
            DecisionStore.open(workspace).renew();
        }
        assertThat(folder.resolve(copy)).doesNotExist();
        withoutDatabase();
        assertThat(problems()).isEmpty();
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void aCopyOfTheFileThatHasNothingOfItsOwnIsLeftAlone() throws Exception {
        add(ONE, TWO);
        Path copy = Files.copy(file(), folder.resolve("decisions (1).jsonl"));

        assertThat(problems()).isEmpty();
        try (Workspace workspace = Workspace.open(folder)) {
            DecisionStore.open(workspace).renew();
        }
        assertThat(copy).exists();
    }

    @Test
    void anOlderFileThatASynchronisingProgramPutBackGetsWhatTheDatabaseKnows() throws Exception {
        add(ONE);
        String yesterday = Files.readString(file());
        add(TWO);
        Files.writeString(file(), yesterday);

        assertThat(problems()).isEmpty();
        withoutDatabase();
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void zeroBytesThatAPowerCutLeftAtTheEndAreToldAndTheOthersAreRead() throws Exception {
        add(ONE);
        append("\0".repeat(4096));
        add(TWO);

        assertThat(told()).containsExactly("LEDGER_LINE 2");
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void onceToldTheFileIsSetAsideAndBegunAnew() throws Exception {
        add(ONE, TWO);
        Files.writeString(file(), Files.readString(file()).replaceFirst("REJECT", "ACCEPT"));
        String before = Files.readString(file());
        try (Workspace workspace = Workspace.open(folder)) {
            DecisionStore.open(workspace).renew();
            assertThat(Files.readString(file())).isNotEqualTo(before);
        }
        withoutDatabase();

        assertThat(problems()).isEmpty();
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(Files.readString(file())).startsWith("{\"note\":\"begun anew\"");
        try (Stream<Path> files = Files.list(folder)) {
            Path aside = files.filter(path -> path.getFileName().toString().matches("decisions-\\d{4}-.*[.]jsonl"))
                    .findFirst()
                    .orElseThrow();
            assertThat(aside).content().startsWith(before);
        }
    }

    @Test
    void whatWasTakenBackStaysInTheFile() throws Exception {
        add(ONE);
        add(new LedgerEntry.Revoked("uji", ONE.id(), "admin", Instant.EPOCH));

        assertThat(entries()).hasSize(2);
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void entriesComeBackFromTheirLines() {
        LedgerEntry decision = new LedgerEntry.Decided(Decision.of(
                ticket("uji", 1),
                Verdict.CANDIDATE_2,
                "dua  spasi, \"kutip\"\nbaris",
                "Ny. Ñ",
                Instant.EPOCH,
                "a.xlsx"));
        LedgerEntry revocation = new LedgerEntry.Revoked("uji", "abc", "admin", Instant.EPOCH);

        assertThat(LINES.parse(LINES.line(decision))).contains(decision);
        assertThat(LINES.parse(LINES.line(revocation))).contains(revocation);
        assertThat(LINES.line(decision)).doesNotContain("\n");
        assertThat(LINES.parse("{\"entry\":\"decision\"}")).isEmpty();
        assertThat(LINES.parse("")).isEmpty();
        assertThat(LINES.parse("{")).isEmpty();
    }

    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    private static LedgerEntry later(int row) {
        return new LedgerEntry.Decided(Decision.of(ticket("uji", row), Verdict.REJECT, "", "Aminah", LATER, "a.xlsx"));
    }

    private void purge() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            DecisionStore.open(workspace).purge("uji", LATER, "Rahmi", LATER);
        }
    }

    @Test
    void whatIsPurgedLeavesATombstoneAndTheChainOfAllOtherLinesHolds() throws Exception {
        add(ONE, OF_OTHER_JOB, later(3), TWO);
        List<String> before = Files.readAllLines(file());

        purge();

        assertThat(entries()).containsExactly(later(3));
        assertThat(told()).isEmpty();
        List<String> after = Files.readAllLines(file());
        assertThat(after).hasSize(5).contains(before.get(1), before.get(2));
        assertThat(after.get(0)).startsWith("{\"note\":\"purged line\"").doesNotContain("SITI", "Aminah");
        assertThat(after.get(4))
                .contains("\"note\":\"purged\"", "\"job\":\"uji\"", "\"by\":\"Rahmi\"", "\"entries\":2");
        withoutDatabase();
        assertThat(told()).isEmpty();
        add(later(4));
        assertThat(told()).isEmpty();
        assertThat(entries()).containsExactlyInAnyOrder(later(3), later(4));
    }

    @Test
    void whatIsPurgedDoesNotComeBackFromADatabaseThatStillHasIt() throws Exception {
        add(ONE, later(3));
        Files.copy(folder.resolve("padan.mv.db"), folder.resolve("copy"));
        purge();
        Files.move(folder.resolve("copy"), folder.resolve("padan.mv.db"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(entries()).containsExactly(later(3));
        Files.delete(file());
        assertThat(entries()).containsExactly(later(3));
    }

    @Test
    void aTombstoneThatNoPurgePutThereIsTold() throws Exception {
        add(ONE, TWO);
        List<String> lines = Files.readAllLines(file());
        String forged = "{\"note\":\"purged line\""
                + lines.get(0).substring(lines.get(0).indexOf(",\"check\""));
        Files.write(file(), List.of(forged, lines.get(1)));

        assertThat(told()).containsExactly("LEDGER_GAP 1");
        assertThat(entries()).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void aFileThatIsBegunAnewStillKnowsWhatWasPurged() throws Exception {
        add(ONE, later(3));
        purge();
        append("halo\n");
        try (Workspace workspace = Workspace.open(folder)) {
            DecisionStore.open(workspace).renew();
        }

        try (Workspace workspace = Workspace.open(folder)) {
            DecisionStore store = DecisionStore.open(workspace);
            assertThat(store.problems()).isEmpty();
            assertThat(store.isPast(((LedgerEntry.Decided) ONE).decision())).isTrue();
            assertThat(store.isPast(((LedgerEntry.Decided) later(5)).decision()))
                    .isFalse();
        }
    }

    @Test
    void whatIsAddedToAFileThatWasBegunAnewIsNotMissedLater() throws Exception {
        add(ONE);
        append("halo\n");
        try (Workspace workspace = Workspace.open(folder)) {
            DecisionStore.open(workspace).renew();
        }
        add(TWO);

        withoutDatabase();
        assertThat(told()).isEmpty();
    }
}
