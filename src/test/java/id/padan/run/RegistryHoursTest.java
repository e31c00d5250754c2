package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.registry.RegistryProblem;
import id.padan.registry.RegistryProblem.Code;
import id.padan.store.RunRecord.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Nights on a registry that arrives in a folder, or that is a database, and that is read in its hours only. */
class RegistryHoursTest {

    private static final int PEOPLE = 3_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    @TempDir
    private Path folder;

    private Path job;
    private String usual;
    private String csv;
    private @Nullable Connection database;

    @BeforeEach
    void make() throws IOException {
        job = TestData.make(folder, PEOPLE, 60);
        usual = Files.readString(job) + "fail_when: {unreadable_files: 1}\n";
        csv = Files.readString(folder.resolve("registry/penduduk.csv"));
    }

    @AfterEach
    void close() throws Exception {
        if (database != null) {
            database.close();
        }
    }

    private void registry(String keys) throws IOException {
        Files.writeString(job, usual.replace("files: registry/*.csv", keys.replace("\n", "\n  ")));
    }

    /** A database with the same people. */
    private void source(String more) throws Exception {
        String url = "jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1";
        database = DriverManager.getConnection(url);
        sql("CREATE TABLE IF NOT EXISTS penduduk AS SELECT * FROM CSVREAD('%s')"
                .formatted(folder.resolve("registry/penduduk.csv")));
        registry("source: {url: '" + url + "', query: SELECT * FROM penduduk, key: NIK}\n" + more);
    }

    private void sql(String statement) throws Exception {
        try (Statement open = Objects.requireNonNull(database).createStatement()) {
            open.execute(statement);
        }
    }

    private void arrives(String name, String text, long daysAgo) throws IOException {
        Path file = folder.resolve("masuk").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file,
                FileTime.from(Instant.now().minus(daysAgo, ChronoUnit.DAYS).minusSeconds(600)));
    }

    private static String day(long ago) {
        return LocalDate.now(ZONE).minusDays(ago).toString();
    }

    /** Hours that are over. */
    private static String closed() {
        LocalTime now = LocalTime.now(ZONE).truncatedTo(ChronoUnit.MINUTES);
        return "window: '" + now.plusHours(2) + "-" + now.plusHours(3) + "'";
    }

    private RunResult.Ran run(@Nullable LocalDate today) throws Exception {
        RunOptions options = new RunOptions(folder.resolve("result"), folder.resolve("ws"), today, true, null, false);
        return (RunResult.Ran)
                new Runner(Clock.systemUTC()).run(JobFileReader.read(job), options, RunListener.NONE, new StopSignal());
    }

    private RegistryRefresh.Result refresh(Clock clock) throws Exception {
        JobFile read = JobFileReader.read(job);
        return new RegistryRefresh(read, folder.resolve("ws"), clock)
                .refresh(false, RunListener.NONE, new StopSignal());
    }

    private static List<Code> warnings(RunResult.Ran result) {
        return result.summary().figures().registry().warnings().stream()
                .map(RegistryProblem::code)
                .toList();
    }

    @Test
    void aDatabaseGivesTheSameAsItsExtract() throws Exception {
        run(LocalDate.of(2026, 1, 31));
        List<String> ofExtract = Files.readAllLines(folder.resolve("result/reconciled.csv"));
        source("");
        RunResult.Ran ofDatabase = run(LocalDate.of(2026, 1, 31));

        assertThat(Files.readAllLines(folder.resolve("result/reconciled.csv"))).isEqualTo(ofExtract);
        assertThat(ofDatabase.summary().figures().registry().people()).isEqualTo(PEOPLE);
        assertThat(ofDatabase.summary().figures().registry().files().get(0).name())
                .startsWith("jdbc:h2:mem:")
                .doesNotContain(";");
        try (var left = Files.walk(folder.resolve("ws/registry"))) {
            assertThat(left).noneMatch(file -> file.toString().contains("source."));
        }
    }

    @Test
    void runsUseWhatWasReadOfADatabaseAndSayHowOldItIs() throws Exception {
        source("");
        assertThat(warnings(run(null))).isEmpty();
        sql("DELETE FROM penduduk WHERE nik LIKE '%7'");

        RunResult.Ran second = run(LocalDate.now(ZONE).plusDays(3));

        assertThat(warnings(second)).containsExactly(Code.READ_BEFORE);
        assertThat(second.status()).isEqualTo(Status.COMPLETED);
        assertThat(second.summary().figures().registry().people()).isEqualTo(PEOPLE);
        assertThat(second.summary().figures().registry().ageDays()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("result/mismatch-report.html")))
                .contains("\"warnings\":[],\"registryNotes\":[[\"jdbc:h2:mem:");
        assertThat(Files.readString(folder.resolve("result/summary.json"))).contains("\"age_days\"");
    }

    @Test
    void aRoundOnADatabaseIsClosedWithTheChecksumOfWhatWasReadOfIt() throws Exception {
        source("");
        String sha256 = run(null).summary().figures().registry().sha256();
        JobFile read = JobFileReader.read(job);

        new CloseRound(read, folder.resolve("ws"), true, Clock.systemUTC()).close();

        assertThat(Files.readString(folder.resolve("result/manifest.json"))).contains("registry jdbc:h2:mem:", sha256);
    }

    @Test
    void aRefreshReadsItAgainAndCountsFromThenAlsoIfNobodyHasChanged() throws Exception {
        source("");
        RegistryRefresh.Result first = refresh(Clock.systemUTC());
        RegistryRefresh.Result again = refresh(Clock.systemUTC());
        assertThat(again.takenAt()).isAfter(first.takenAt());
        sql("UPDATE penduduk SET nama_lgkp = 'BARU' WHERE nik LIKE '%7'");
        RegistryRefresh.Result changed = refresh(Clock.systemUTC());
        assertThat(changed.isNew()).isTrue();
        assertThat(changed.people()).isEqualTo(PEOPLE);
        sql("DELETE FROM penduduk WHERE nik LIKE '%7' OR nik LIKE '%3' OR nik LIKE '%1'");
        RegistryRefresh.Result shrunk = refresh(Clock.systemUTC());
        assertThat(shrunk.isRefused()).isTrue();
        assertThat(shrunk.people()).isEqualTo(PEOPLE);
    }

    private boolean isInTheCopy(String text) throws IOException {
        try (var files = Files.walk(folder.resolve("ws/registry"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "HOME", matches = ".+")
    void whatIsReadOfADatabaseIsEncryptedFromTheDayOnThatTheJobSaysSo() throws Exception {
        source("");
        sql("UPDATE penduduk SET nama_lgkp = 'ZAINABUNNISA' WHERE nik LIKE '%7'");
        refresh(Clock.systemUTC());
        assertThat(isInTheCopy("ZAINABUNNISA")).isTrue();

        Files.writeString(job, Files.readString(job) + "protect: {snapshot: \"${HOME}\"}\n");
        JobFile read = JobFileReader.read(job);
        assertThat(new RegistryRefresh(read, folder.resolve("ws"), Clock.systemUTC()).lastTakenAt())
                .as("the schedule reads it at once, for runs cannot use the open one")
                .isEmpty();
        assertThat(refresh(Clock.systemUTC()).isNew()).isTrue();

        assertThat(isInTheCopy("ZAINABUNNISA")).isFalse();
        assertThat(run(null).summary().figures().registry().people()).isEqualTo(PEOPLE);
        assertThat(refresh(Clock.systemUTC()).isRefused()).isFalse();
    }

    @Test
    void aDatabaseThatCannotBeAskedLeavesTheLastSnapshot() throws Exception {
        source("");
        refresh(Clock.systemUTC());
        sql("DROP TABLE penduduk");

        RegistryRefresh.Result result = refresh(Clock.systemUTC());

        assertThat(result.isRefused()).isTrue();
        assertThat(result.warnings())
                .extracting(RegistryProblem::code)
                .containsExactly(Code.LAST_SNAPSHOT_USED, Code.SOURCE_QUERY);
        assertThat(warnings(run(null))).containsExactly(Code.READ_BEFORE);
    }

    @Test
    void withoutASnapshotThatIsAnError() throws Exception {
        source("");
        sql("DROP TABLE penduduk");
        JobException e = catchThrowableOfType(JobException.class, () -> run(null));
        assertThat(e.code()).isEqualTo(JobException.Code.REGISTRY);
        assertThat(e.lines(Language.EN).get(0)).contains("job.yml, line 6: registry.source: ", "PENDUDUK");
        assertThat(folder.resolve("result")).doesNotExist();
    }

    @Test
    void outsideOfItsHoursNothingIsRead() throws Exception {
        source(closed());
        JobException ofRefresh = catchThrowableOfType(JobException.class, () -> refresh(Clock.systemUTC()));
        JobException ofRun = catchThrowableOfType(JobException.class, () -> run(null));
        assertThat(ofRefresh.lines(Language.EN)).isEqualTo(ofRun.lines(Language.EN));
        assertThat(ofRun.code()).isEqualTo(JobException.Code.REGISTRY);
        assertThat(ofRun.lines(Language.EN).get(0)).contains("The next time is " + day(0).substring(0, 4));
    }

    @Test
    void filesOnAShareThatIsThereByDayServeAtNight() throws Exception {
        registry("files: registry/*.csv");
        run(null);
        registry("files: registry/*.csv\n" + closed());
        Files.move(folder.resolve("registry"), folder.resolve("away"));

        assertThat(warnings(run(null))).containsExactly(Code.READ_BEFORE);
    }

    @Test
    void readingGoesOnInTheNextHoursIfTheyEndWhileItIsRead() throws Exception {
        source("window: 08:00-20:00");
        Instant evening = LocalDate.now(ZONE).atTime(19, 59).atZone(ZONE).toInstant();
        int[] asked = {0};
        Thread reader = Thread.currentThread();
        // The end comes after some two thousand people; the thread that would cancel the query asks when it comes to
        // it.
        Clock ends =
                clock(() -> Thread.currentThread() != reader || asked[0]++ < 5 ? evening : evening.plusSeconds(60));
        JobException e = catchThrowableOfType(JobException.class, () -> refresh(ends));
        assertThat(e.code()).isEqualTo(JobException.Code.BROKEN_OFF);
        assertThat(e.lines(Language.EN).get(0)).contains("08:00-20:00", "people are read and kept");

        Instant morning = evening.plus(13, ChronoUnit.HOURS);
        RegistryRefresh.Result result = refresh(clock(() -> morning));

        assertThat(result.people()).isEqualTo(PEOPLE);
        assertThat(result.takenAt()).as("as old as the first of it").isEqualTo(evening);
    }

    private static Clock clock(Supplier<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    @Test
    void aRegistryThatIsTooOldEndsWithOneOrNotAtAll() throws Exception {
        arrives("penduduk.csv", csv, 20);
        registry("files: masuk\nmax_age: 14d");
        RunResult.Ran old = run(null);
        assertThat(warnings(old)).containsExactly(Code.TOO_OLD);
        assertThat(old.status()).isEqualTo(Status.LIMIT_EXCEEDED);
        assertThat(old.summary().figures().registry().ageDays()).isEqualTo(20);

        registry("files: masuk\nmax_age: 20d");
        assertThat(run(null).status()).isEqualTo(Status.COMPLETED);

        registry("files: masuk\nmax_age: 14d\non_refusal: fail");
        JobException e = catchThrowableOfType(JobException.class, () -> run(null));
        assertThat(e.code()).isEqualTo(JobException.Code.REGISTRY);
        assertThat(e.lines(Language.EN).get(0)).contains("20 days old", "allows 14");
    }

    @Test
    void theNewestOfAFolderIsRead() throws Exception {
        arrives("penduduk-" + day(40) + ".csv", csv, 1);
        arrives("penduduk-" + day(10) + "/a.csv", csv, 10);
        registry("files: masuk");

        assertThat(run(null).summary().figures().registry().files())
                .extracting(file -> file.name())
                .containsExactly("penduduk-" + day(10) + "/a.csv");
    }

    @Test
    void ifTheNewestIsCutOffTheOneBeforeServesAndThatIsTold() throws Exception {
        registry("files: masuk");
        arrives("penduduk-" + day(40) + ".csv", csv, 40);
        assertThat(warnings(run(null))).isEmpty();
        arrives("penduduk-" + day(10) + ".csv", csv.substring(0, csv.length() / 2), 10);
        RunResult.Ran night = run(null);
        assertThat(warnings(night)).startsWith(Code.LAST_SNAPSHOT_USED).contains(Code.RECORD_UNFINISHED);
        assertThat(night.status()).isEqualTo(Status.LIMIT_EXCEEDED);

        arrives("penduduk-" + day(5) + ".csv", csv.replace("MAKASSAR", "MAROS"), 5);
        assertThat(warnings(run(null))).isEmpty();
    }

    @Test
    void alsoIfNeitherWasReadBefore() throws Exception {
        registry("files: masuk");
        arrives("penduduk-" + day(40) + ".csv", csv, 40);
        arrives("penduduk-" + day(10) + ".csv", csv.substring(0, csv.length() / 2), 10);
        RunResult.Ran night = run(null);
        assertThat(warnings(night)).containsExactly(Code.LAST_SNAPSHOT_USED, Code.RECORD_UNFINISHED);
        assertThat(night.summary().figures().registry().people()).isEqualTo(PEOPLE);

        arrives("penduduk-" + day(5) + ".csv", "no table\n", 5);
        assertThat(warnings(run(null))).startsWith(Code.LAST_SNAPSHOT_USED);
    }

    @Test
    void whileTheNewestIsBeingCopiedTheLastSnapshotServes() throws Exception {
        registry("files: masuk");
        arrives("penduduk-" + day(40) + ".csv", csv, 40);
        arrives("penduduk-" + day(10) + ".csv", csv.replace("MAKASSAR", "MAROS"), 10);
        String used = run(null).summary().figures().registry().sha256();
        Files.delete(folder.resolve("masuk/penduduk-" + day(10) + ".csv"));
        arrives("penduduk-" + day(1) + ".csv.part", csv.substring(0, 1_000), 0);

        RunResult.Ran night = run(null);

        assertThat(warnings(night)).containsExactly(Code.STILL_ARRIVING);
        assertThat(night.status()).isEqualTo(Status.COMPLETED);
        assertThat(night.summary().figures().registry().sha256()).isEqualTo(used);
    }

    @Test
    void ifItIsTheOnlyOneTheRunSaysSo() throws Exception {
        registry("files: masuk");
        arrives("penduduk-" + day(1) + ".csv.part", csv, 0);
        JobException e = catchThrowableOfType(JobException.class, () -> run(null));
        assertThat(e.code()).isEqualTo(JobException.Code.REGISTRY);
        assertThat(e.lines(Language.EN).get(0)).contains(".csv.part is still being copied");
    }
}
