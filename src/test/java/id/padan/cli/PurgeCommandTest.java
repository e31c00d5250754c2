package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.audit.AuditLog;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.privacy.Place;
import id.padan.privacy.Purge;
import id.padan.run.Office;
import id.padan.run.RunListener;
import id.padan.run.RunOptions;
import id.padan.run.Runner;
import id.padan.run.StopSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code padan purge}: what goes, what stays, and that it is recorded. */
class PurgeCommandTest {

    private static final String NIK = "7371016011950006";
    private static final Instant JANUARY = Instant.parse("2026-01-31T14:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T14:00:00Z");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set up before each test
    private Office office;

    private Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void open() throws Exception {
        office = Office.in(folder);
    }

    private int padan(String... arguments) {
        screen = Screen.of(Language.EN);
        return Padan.execute(screen.terminal(), arguments);
    }

    private int purge(String... arguments) {
        return padan(
                Stream.concat(Stream.of("purge", job()), Stream.of(arguments)).toArray(String[]::new));
    }

    private String job() {
        return folder.resolve("job.yml").toString();
    }

    private Path ws() {
        return folder.resolve("ws");
    }

    /** A run at a time, into a folder of its own below {@code out}. */
    private Path runAt(Instant time) throws Exception {
        return new Runner(Clock.fixed(time, ZoneOffset.UTC))
                .run(JobFileReader.read(folder.resolve("job.yml")), RunOptions.NONE, RunListener.NONE, new StopSignal())
                .output();
    }

    private Purge.Result purgeBefore(Instant time) throws Exception {
        JobFile job = JobFileReader.read(folder.resolve("job.yml"));
        return new Purge(job, ws(), time, Instant.now()).carryOut();
    }

    /** The files of the program that have a text in them, as it is. */
    private List<String> filesWith(String text) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.matches("(rosters|registry|keputusan)/.*"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasReadOfADatabaseSoFarIsFoundAndGoes() throws Exception {
        Path old = runAt(JANUARY);
        Path store;
        try (Stream<Path> stores = Files.list(ws().resolve("registry"))) {
            store = stores.findFirst().orElseThrow();
        }
        Files.writeString(store.resolve("source.csv"), "\"NIK\"\n\"" + NIK + "\"\n");
        Files.writeString(store.resolve("source.json"), "{}");
        assertThat(padan("explain", job(), "--held", NIK)).isZero();
        assertThat(screen.out().replaceAll("\\s+", "")).contains("source.csv");

        assertThat(purge("--older-than", "0d")).isZero();

        assertThat(screen.out()).contains("half-read registry database: ");
        assertThat(store.resolve("source.csv")).doesNotExist();
        assertThat(store.resolve("source.json")).doesNotExist();
        assertThat(old).doesNotExist();
    }

    @Test
    void whatIsYoungerStays() throws Exception {
        office.night(0);
        List<String> before = filesWith(NIK);

        assertThat(purge("--older-than", "180d")).isZero();

        assertThat(screen.out()).startsWith("Nothing of the job \"uji\" is from before ");
        assertThat(filesWith(NIK)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aDryRunListsWhatWouldGoAndRemovesNothing() throws Exception {
        Path old = runAt(JANUARY);

        assertThat(purge("--older-than", "1d", "--dry-run")).isZero();

        assertThat(screen.out())
                .contains("would be removed:", "31-01-2026  results of a run: " + old)
                .contains("31-01-2026  rows of a run in the database: " + old.getFileName())
                .contains("31-01-2026  stored copy of the registry: ")
                .contains("Not touched, because they are not Padan's: rosters");
        assertThat(old.resolve("summary.json")).exists();
        assertThat(AuditLog.in(ws()).content().entries())
                .noneMatch(entry ->
                        entry.command().equals("purged") && entry.more().containsKey("removed"));
    }

    @Test
    void afterwardsNothingOfTheProgramHasThePersonInItAndThePurgeIsRecorded() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas B", "JUMRIATI"), "TERIMA"));
        office.night(1);
        padan("status", job());
        Files.writeString(ws().resolve("padan-2026-01-02.damaged"), NIK);
        Files.writeString(ws().resolve("decisions-2026-01-02.jsonl"), NIK);
        Files.createDirectories(ws().resolve("kept-forms"));
        Files.writeString(ws().resolve("kept-forms/00-mismatch-report.xlsx"), NIK);
        Files.createDirectories(ws().resolve("failed/uji-2026-01-02-00112233"));
        Files.writeString(ws().resolve("failed/uji-2026-01-02-00112233/summary.json"), NIK);
        Files.createDirectories(folder.resolve("out/.uji-2026-01-02-00112233.old"));
        Files.writeString(folder.resolve("out/.uji-2026-01-02-00112233.old/review.csv"), NIK);

        assertThat(purge("--older-than", "0d")).isZero();

        assertThat(screen.out()).contains("decisions of officers: 1");
        assertThat(filesWith(NIK)).isEmpty();
        assertThat(filesWith("JUMRIATI")).isEmpty();
        assertThat(folder.resolve("night0")).doesNotExist();
        assertThat(folder.resolve("night1")).doesNotExist();
        assertThat(AuditLog.in(ws()).content().entries()).anySatisfy(entry -> {
            assertThat(entry.command()).isEqualTo("purged");
            assertThat(entry.more().get("decisions")).containsExactly("1");
            assertThat(entry.more().get("removed"))
                    .anyMatch(each -> each.startsWith("RUN ") && each.endsWith("night1"));
        });
        assertThat(padan("status", job())).isZero();
        assertThat(screen.out()).doesNotContain("2026-01-31");
    }

    @Test
    void onlyTheRunsBeforeTheTimeGoAndTheNextRunGoesOnAsBefore() throws Exception {
        Path old = runAt(JANUARY);
        office.replace("rosters/Dinas B.csv", "FITRIANI", "FITRIANY");
        Path young = runAt(JUNE);

        Purge.Result result = purgeBefore(JUNE.minus(Duration.ofDays(30)));

        assertThat(result.past().places())
                .filteredOn(place -> place.kind() == Place.Kind.RUN)
                .extracting(Place::path)
                .containsExactly(old);
        assertThat(old).doesNotExist();
        assertThat(young.resolve("summary.json")).exists();
        assertThat(padan("explain", job(), "JUMRIATI")).isZero();
        assertThat(runAt(JUNE.plus(Duration.ofDays(1))).resolve("summary.json")).exists();
    }

    @Test
    void aRunOfWhichTheDatabaseKnowsNothingGoesByTheAgeOfItsFiles() throws Exception {
        Path old = runAt(JANUARY);
        Files.delete(ws().resolve("padan.mv.db"));
        Files.setLastModifiedTime(old.resolve("summary.json"), FileTime.from(JANUARY));
        Path other = folder.resolve("out/lain-2026-01-31-00112233");
        Files.createDirectories(other);
        Files.writeString(other.resolve("summary.json"), "{\"job\":\"lain\"}");
        Files.setLastModifiedTime(other.resolve("summary.json"), FileTime.from(JANUARY));

        purgeBefore(JUNE);

        assertThat(old).doesNotExist();
        assertThat(other.resolve("summary.json")).exists();
    }

    @Test
    void decisionsThatWerePurgedAreNotTakenInAgainFromTheFileAndThatIsTold() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas B", "JUMRIATI"), "TERIMA"));
        office.night(1);
        purge("--older-than", "0d");

        assertThat(padan("run", job())).isEqualTo(1);

        assertThat(screen.err()).contains("a.xlsx: 1 decision(s) are from a time whose decisions were purged");
        assertThat(padan("decisions", "list", job())).isZero();
        assertThat(screen.out()).doesNotContain("Aminah");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void ofAClosedRoundManifestAndStatementStay() throws Exception {
        runAt(JANUARY);
        assertThat(padan("finalize", job(), "--with-open")).isZero();
        Path run;
        try (Stream<Path> runs = Files.list(folder.resolve("out"))) {
            run = runs.findFirst().orElseThrow();
        }

        assertThat(purge("--older-than", "1d")).isZero();

        assertThat(screen.out()).contains("Of this closed round the manifest and the statement stay");
        try (Stream<Path> files = Files.list(run)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("manifest.json", "statement.docx", "statement.html");
        }
        assertThat(padan("verify", run.toString())).isEqualTo(1);
        assertThat(screen.err()).contains("were removed by purge on ").doesNotContain("review.csv");
        assertThat(padan("run", job())).isEqualTo(2);
        assertThat(purge("--older-than", "1d")).isZero();
        assertThat(run.resolve("manifest.json")).exists();
    }

    @Test
    void aFolderWithSomebodyElsesFileStaysWithItAndIsTold() throws Exception {
        Path old = runAt(JANUARY);
        Files.writeString(old.resolve("catatan.txt"), "dari rapat");

        assertThat(purge("--older-than", "1d")).isEqualTo(1);

        assertThat(screen.err()).contains(old + " is still there");
        assertThat(old.resolve("catatan.txt")).exists();
        assertThat(old.resolve("review.csv")).doesNotExist();
    }

    @Test
    void anAgeThatIsNoneIsToldWithItsForms() {
        assertThat(purge("--older-than", "lama")).isEqualTo(2);
        assertThat(screen.err()).contains("--older-than", "lama", "180d|26w|6m|2y");
        assertThat(purge()).isEqualTo(2);
    }

    @Test
    void withoutAWorkspaceThereIsNothingToPurge() {
        assertThat(purge("--older-than", "0d")).isZero();

        assertThat(ws()).doesNotExist();
    }
}
