package id.padan.registry.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.message.Language;
import id.padan.parallel.Workers;
import id.padan.registry.RegistryChecksums;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryProblem;
import id.padan.registry.RegistryProblem.Code;
import id.padan.registry.RegistryProblemException;
import id.padan.registry.RegistrySettings;
import id.padan.registry.snapshot.SnapshotStore.Rules;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotStoreTest {

    private static final RegistrySettings SETTINGS = new RegistrySettings(Map.of(), List.of());
    private static final Rules RULES = new Rules(0, false, false);
    private static final Rules ACCEPTED = new Rules(0, true, false);
    private static final int SMALL_RANGES = 4 * 1024;
    private static final int LARGE_RANGES = 1024 * 1024;

    @TempDir
    private Path folder;

    private Path registry;
    private SnapshotStore store;

    @BeforeEach
    void make() throws IOException {
        registry = folder.resolve("penduduk.csv");
        store = SnapshotStore.in(folder.resolve("kept"), List.of("penduduk.csv"), SETTINGS);
        write(lines(1_000));
    }

    private static List<String> lines(int people) {
        List<String> lines = new ArrayList<>(List.of("NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN"));
        for (int i = 0; i < people; i++) {
            lines.add("73710112%02d90%04d,WARGA %s,MAKASSAR,12-%02d-1990,L"
                    .formatted(1 + i % 12, i, "AB" + i, 1 + i % 12));
        }
        return lines;
    }

    private void write(List<String> lines) throws IOException {
        write(String.join("\n", lines) + "\n");
    }

    /** As long ago as an extract that was handed over yesterday. */
    private void write(String text) throws IOException {
        Files.writeString(registry, text);
        Files.setLastModifiedTime(registry, FileTime.from(Instant.now().minusSeconds(86_400 - text.length() % 1_000)));
    }

    private Snapshot take(Rules rules) throws IOException, RegistryProblemException {
        return take(rules, () -> false);
    }

    private Snapshot take(Rules rules, BooleanSupplier stopped) throws IOException, RegistryProblemException {
        return take(rules, SMALL_RANGES, stopped);
    }

    private Snapshot take(Rules rules, int rangeBytes, BooleanSupplier stopped)
            throws IOException, RegistryProblemException {
        List<RegistryFile> files = List.of(new RegistryFile(registry, "penduduk.csv"));
        List<FileState> before = before();
        try (Workers workers = new Workers(2)) {
            RegistryExtract extract =
                    RegistryExtract.survey(files, RegistryChecksums.begin(files, workers), SETTINGS, rangeBytes);
            return store.take(extract, before, rules, Instant.now(), workers, done -> {}, stopped);
        }
    }

    private List<FileState> before() {
        return FileState.of(registry).stream().toList();
    }

    private List<Code> refused() {
        try {
            take(RULES);
            return List.of();
        } catch (RegistryProblemException e) {
            return e.problems().stream().map(RegistryProblem::code).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(Snapshot snapshot) {
        return snapshot.parts().stream()
                .map(snapshot::part)
                .flatMap(part ->
                        Stream.iterate(0, i -> i < part.people(), i -> i + 1).map(part::name))
                .toList();
    }

    @Test
    void hasEverybodyInTheOrderOfTheExtract() throws Exception {
        Snapshot taken = take(RULES);

        assertThat(taken.parts().size()).isGreaterThan(5);
        assertThat(names(taken))
                .isEqualTo(lines(1_000).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[1])
                        .toList());
        assertThat(taken.people()).isEqualTo(1_000);
    }

    @Test
    void servesAsLongAsTheFilesLookAsTheyDid() throws Exception {
        assertThat(store.current(before())).isEmpty();

        Snapshot taken = take(RULES);

        assertThat(store.current(before())).map(Snapshot::takenAt).contains(taken.takenAt());
        write(lines(1_001));
        assertThat(store.current(before())).isEmpty();
        assertThat(store.last()).map(Snapshot::people).contains(1_000L);
    }

    @Test
    void isNotTakenAgainOfTheSameContent() throws Exception {
        Snapshot taken = take(RULES);
        Files.setLastModifiedTime(registry, FileTime.from(Instant.now().minusSeconds(60)));

        Snapshot again = take(RULES, () -> {
            throw new AssertionError("nothing is to be read");
        });

        assertThat(again.takenAt()).isEqualTo(taken.takenAt());
        assertThat(store.current(before())).isPresent();
    }

    @Test
    void aFileWrittenJustNowIsNotBelievedByItsTime() throws Exception {
        Files.setLastModifiedTime(registry, FileTime.from(Instant.now()));
        take(RULES);
        assertThat(store.current(before())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6})
    void goesOnWhereItWasCutOff(int ranges) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() -> take(RULES, () -> begun.getAndIncrement() >= ranges))
                .isInstanceOf(CancellationException.class);
        assertThat(store.last()).isEmpty();
        FileTime long_ago = FileTime.from(Instant.EPOCH);
        List<Path> done = filesEndingWith(".part");
        for (Path part : done) {
            Files.setLastModifiedTime(part, long_ago);
        }

        Snapshot taken = take(RULES);

        assertThat(names(taken)).hasSize(1_000);
        assertThat(filesEndingWith(".part").stream().filter(part -> time(part).equals(long_ago)))
                .hasSizeGreaterThanOrEqualTo(Math.min(ranges, done.size()));
        assertThat(filesEndingWith(".new")).isEmpty();
    }

    @Test
    void whatIsEncryptedGoesOnWhereItWasCutOffToo() throws Exception {
        store = store.encryptedWith("rahasia");

        goesOnWhereItWasCutOff(3);
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> filesEndingWith(String ending) throws IOException {
        if (!Files.exists(store.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(store.folder())) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void killedBetweenPartsAndManifestItIsThereAtOnce() throws Exception {
        Snapshot taken = take(RULES);
        Files.delete(store.folder().resolve("manifest.json"));
        assertThat(store.last()).isEmpty();

        Snapshot again = take(RULES);

        assertThat(names(again)).isEqualTo(names(taken));
    }

    @Test
    void keepsTheOneBeforeForWhoeverStillReadsIt() throws Exception {
        Snapshot first = take(RULES);
        List<String> names = names(first);
        write(lines(1_100));
        take(RULES);
        assertThat(names(first)).isEqualTo(names);
        write(lines(1_200));
        take(RULES);

        try (Stream<Path> folders = Files.list(store.folder())) {
            assertThat(folders.filter(Files::isDirectory)).hasSize(2);
        }
    }

    @Test
    void isRefusedIfTheLastRecordIsCutOff() throws Exception {
        String text = String.join("\n", lines(1_000)) + "\n";
        write(text.substring(0, text.length() - 20));

        assertThat(refused()).containsExactly(Code.RECORD_UNFINISHED);
        assertThat(store.last()).isEmpty();
        assertThat(filesEndingWith(".part")).isEmpty();
    }

    @Test
    void isNotRefusedForALastRecordWithoutALineBreak() throws Exception {
        write(String.join("\n", lines(1_000)));
        assertThat(refused()).isEmpty();
    }

    @Test
    void isNotRefusedIfOtherRecordsAreShortToo() throws Exception {
        List<String> lines = lines(1_000);
        lines.replaceAll(line -> line.endsWith(",L") ? line.substring(0, line.length() - 2) : line);
        write(String.join("\n", lines));
        assertThat(refused()).isEmpty();
    }

    @Test
    void isRefusedIfMoreThanATenthIsGone() throws Exception {
        Snapshot last = take(RULES);
        write(lines(899));
        assertThat(refused()).containsExactly(Code.SHRUNK);
        assertThat(store.last()).map(Snapshot::takenAt).contains(last.takenAt());
        write(lines(900));
        assertThat(refused()).isEmpty();
    }

    @Test
    void isRefusedBelowTheNumberThatTheJobAsksFor() throws Exception {
        assertThatThrownBy(() -> take(new Rules(1_001, false, false)))
                .isInstanceOfSatisfying(RegistryProblemException.class, e -> assertThat(e.problems())
                        .extracting(RegistryProblem::code)
                        .containsExactly(Code.TOO_FEW_PEOPLE));
        assertThat(take(new Rules(1_000, false, false)).people()).isEqualTo(1_000);
    }

    @Test
    void isRefusedIfItIsDamagedAsAWholeAndAnEarlierOneIsNot() throws Exception {
        List<String> damaged = new ArrayList<>(lines(1_000));
        damaged.replaceAll(line -> line.startsWith("7") ? line.substring(0, 15) + "0" + line.substring(16) : line);
        take(RULES);
        write(damaged);

        assertThat(refused()).containsExactly(Code.NIK_DAMAGED);
    }

    @Test
    void isRefusedIfAFileBreaksOffBehindItsBeginning() throws Exception {
        String page = lines(3_000).stream()
                .map(line -> "<tr><td>" + line.replace(",", "</td><td>") + "</td></tr>")
                .collect(Collectors.joining("\n", "<html><body><table>", "</table></body></html>"));
        write(page.substring(0, page.length() - 60));

        assertThatThrownBy(() -> take(RULES))
                .isInstanceOfSatisfying(RegistryProblemException.class, e -> assertThat(e.text(Language.EN))
                        .startsWith("penduduk.csv: the file is damaged or cut off."));
    }

    @ParameterizedTest
    @CsvSource({"65535, 65536, true", "65531, 65536, true", "65536, 65536, false", "65530, 65536, false"})
    void isRefusedIfItEndsAtTheLastRowOfASheetAndAnEarlierOneDoesNot(int people, String rows, boolean isFull)
            throws Exception {
        take(RULES);
        List<String> many = new ArrayList<>(List.of("NIK,NAMA,TGL_LHR"));
        for (int i = 0; i < people; i++) {
            many.add("7371%02d%02d%02d90%04d,WARGA,%02d-%02d-1990"
                    .formatted(i / 40_000, 1 + i % 28, 1 + i % 12, i % 10_000, 1 + i % 28, 1 + i % 12));
        }
        write(many);

        RegistryProblem problem = new RegistryProblem(Code.SHEET_FULL, "penduduk.csv", Integer.toString(people), rows);
        if (isFull) {
            assertThatThrownBy(() -> take(RULES, LARGE_RANGES, () -> false))
                    .isInstanceOfSatisfying(RegistryProblemException.class, e -> assertThat(e.problems())
                            .containsExactly(problem));
        }
        assertThat(take(ACCEPTED, LARGE_RANGES, () -> false).warnings())
                .isEqualTo(isFull ? List.of(problem) : List.of());
    }

    @Test
    void isTakenAndToldIfItIsDamagedAsAWholeAndThereIsNoneBefore() throws Exception {
        List<String> damaged = new ArrayList<>(lines(1_000));
        damaged.replaceAll(line -> line.startsWith("7") ? line.substring(0, 15) + "0" + line.substring(16) : line);
        write(damaged);

        assertThat(take(RULES).warnings()).extracting(RegistryProblem::code).containsExactly(Code.NIK_DAMAGED);
    }

    @Test
    void isRefusedIfTheFileChangesWhileItIsRead() throws Exception {
        assertThatThrownBy(() -> take(RULES, () -> {
                    touch();
                    return false;
                }))
                .isInstanceOfSatisfying(RegistryProblemException.class, e -> assertThat(e.problems())
                        .extracting(RegistryProblem::code)
                        .containsExactly(Code.CHANGED_WHILE_READ));
    }

    @Test
    void isRefusedAsOutOfReachIfTheFileIsGoneWhileItIsRead() {
        assertThatThrownBy(() -> take(RULES, () -> {
                    registry.toFile().delete();
                    return false;
                }))
                .isInstanceOfSatisfying(RegistryProblemException.class, e -> assertThat(e.text(Language.EN))
                        .contains("penduduk.csv: the file cannot be read (its disk or computer cannot be reached)."));
    }

    private void touch() {
        try {
            Files.setLastModifiedTime(registry, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isTakenWhateverIsWrongOnceSomebodyHasLookedAtIt() throws Exception {
        take(RULES);
        write(lines(10));
        assertThat(take(ACCEPTED).people()).isEqualTo(10);
        assertThat(store.last()).map(Snapshot::people).contains(10L);
    }

    @Test
    void isMadeAnewIfAPartIsDamaged() throws Exception {
        Snapshot taken = take(RULES);
        Path part = filesEndingWith(".part").get(2);
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        Snapshot damaged = store.last().orElseThrow();
        assertThatThrownBy(() -> damaged.parts().forEach(damaged::part)).isInstanceOf(DamagedSnapshotException.class);
        try (Workers workers = new Workers(2)) {
            assertThat(damaged.isWhole(workers)).isFalse();
        }

        assertThat(names(take(RULES))).isEqualTo(names(taken));
        try (Workers workers = new Workers(2)) {
            assertThat(store.last().orElseThrow().isWhole(workers)).isTrue();
        }
    }

    /** A page of a mapped file that is not there any more would end the process; so does one on a disk that fails. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPartThatIsCutShortWhileItIsInUseIsDamagedAndTheProgramGoesOn(boolean isKnownToBeWhole) throws Exception {
        take(RULES);
        Snapshot open = store.last().orElseThrow();
        try (Workers workers = new Workers(2)) {
            assertThat(!isKnownToBeWhole || open.isWhole(workers)).isTrue();
            for (Path part : filesEndingWith(".part")) {
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.truncate(10);
                }
            }
            assertThatThrownBy(() -> open.part(0)).isInstanceOf(DamagedSnapshotException.class);
            assertThat(open.isWhole(workers)).isFalse();
        }
        assertThat(names(take(RULES))).hasSize(1_000);
    }

    @Test
    void aPartThatWasRemovedWhileItIsInUseIsDamaged() throws Exception {
        take(RULES);
        Snapshot open = store.last().orElseThrow();
        Files.delete(open.file(0));

        assertThatThrownBy(() -> open.part(0)).isInstanceOf(DamagedSnapshotException.class);
        assertThat(names(take(RULES))).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1", "{\"sources\": 1}"})
    void aManifestThatCannotBeReadIsNone(String text) throws Exception {
        take(RULES);
        Files.writeString(store.folder().resolve("manifest.json"), text);
        assertThat(store.last()).isEmpty();
        assertThat(names(take(RULES))).hasSize(1_000);
    }

    /** What a disk does to a file that was written to shortly before the power went. */
    enum Damage {
        EMPTY,
        CUT,
        NOISE,
        GONE;

        void to(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            switch (this) {
                case EMPTY -> Files.write(file, new byte[0]);
                case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
                case NOISE -> {
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                }
                case GONE -> {}
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, .part", "CUT, .part", "NOISE, .part", "GONE, .part", "EMPTY, .done", "CUT, .done", "GONE, .done"
    })
    void goesOnWhateverAPowerCutLeftOfWhatItHadRead(Damage damage, String ending) throws Exception {
        List<String> names = names(take(RULES));
        // As if the manifest had not been written yet.
        Files.delete(store.folder().resolve("manifest.json"));
        for (Path file : filesEndingWith(ending).subList(1, 4)) {
            damage.to(file);
        }

        Snapshot again = take(RULES);

        assertThat(names(again)).isEqualTo(names);
        try (Workers workers = new Workers(2)) {
            assertThat(store.last().orElseThrow().isWhole(workers)).isTrue();
        }
    }

    @Test
    void aManifestOfWhichADigitHasChangedIsNone() throws Exception {
        take(RULES);
        Path manifest = store.folder().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"broken\" : 0", "\"broken\" : 7"));

        assertThat(store.last()).isEmpty();
        assertThat(names(take(RULES))).hasSize(1_000);
    }

    @Test
    void hasAFolderOfItsOwnForOtherHeadings() {
        SnapshotStore other = SnapshotStore.in(
                folder.resolve("kept"), List.of("penduduk.csv"), new RegistrySettings(Map.of(), List.of("NIP")));
        assertThat(other.folder()).isNotEqualTo(store.folder());
    }
}
