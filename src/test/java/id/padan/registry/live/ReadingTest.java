package id.padan.registry.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.padan.message.Language;
import id.padan.registry.RegistryProblem;
import id.padan.registry.RegistryProblem.Code;
import id.padan.registry.RegistryProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    private static final Instant NOW = Instant.parse("2022-11-01T03:00:00Z");
    private static final Map<String, String> ENVIRONMENT = Map.of("SIAK_USER", "baca", "SIAK_PASSWORD", "rahasia");

    @TempDir
    private Path folder;

    private String url;
    private Connection connection;

    @BeforeEach
    void make() throws Exception {
        url = "jdbc:h2:mem:" + folder.getFileName() + System.nanoTime();
        connection = DriverManager.getConnection(url, "sa", "");
        People.make(connection, 3_000);
        execute("CREATE USER baca PASSWORD 'rahasia'", "GRANT SELECT ON penduduk TO baca");
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    private void execute(String... statements) throws Exception {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private Database database(String query, @Nullable String key) {
        return new Database(url, "SIAK_USER", "SIAK_PASSWORD", query, key, null);
    }

    private List<String> read(Database database) throws Exception {
        return Files.readAllLines(reading(database, () -> false).read(NOW, NOW).file());
    }

    private Reading reading(Database database, BooleanSupplier stopped) {
        return reading(database, people -> {}, stopped);
    }

    private Reading reading(Database database, LongConsumer progress, BooleanSupplier stopped) {
        return new Reading(database, folder, ENVIRONMENT::get, progress, stopped);
    }

    private RegistryProblem problem(Database database) {
        RegistryProblem problem = catchThrowableOfType(RegistryProblemException.class, () -> read(database))
                .problems()
                .get(0);
        for (Language language : Language.values()) {
            assertThat(problem.text(language)).doesNotContain("rahasia", "SQLException", "org.h2");
        }
        return problem;
    }

    @Test
    void everybodyIsInTheFileWithTheHeadingsOfTheQuery() throws Exception {
        List<String> lines = read(database(People.QUERY, null));
        assertThat(lines).hasSize(3_001);
        assertThat(lines.get(0))
                .isEqualToIgnoringCase("\"nik\",\"nama_lgkp\",\"tmpt_lhr\",\"tgl_lhr\",\"jenis_klmin\"");
        assertThat(lines.get(1))
                .isEqualTo("\"7371011201900000\",\"WARGA \"\"0\"\", S.Pd\",\"MAKASSAR\",\"1990-01-12\",\"L\"");
    }

    @Test
    void numbersAndTimesAreWrittenAsAnExtractHasThem() throws Exception {
        execute(
                "CREATE TABLE p (nik NUMERIC(16), a TIMESTAMP, b TIMESTAMP, c VARCHAR)",
                "INSERT INTO p VALUES (7371011201900000, '1990-01-12 00:00:00', '1990-01-11 16:00:00', NULL)",
                "GRANT SELECT ON p TO baca");
        assertThat(read(database("SELECT nik, a, b, c FROM p", "nik")).get(1))
                .isEqualTo("\"7371011201900000\",\"1990-01-12\",\"1990-01-11T16:00:00\",\"\"");
    }

    @Test
    void nothingCanBeWrittenByWhatReads() throws Exception {
        execute("CREATE ALIAS HAPUS FOR \"id.padan.registry.live.ReadingTest.delete\"");
        try {
            read(database("SELECT HAPUS() AS nik", null));
        } catch (RegistryProblemException refused) {
            // As well.
        }
        try (Statement statement = connection.createStatement();
                var count = statement.executeQuery("SELECT COUNT(*) FROM penduduk")) {
            assertThat(count.next()).isTrue();
            assertThat(count.getInt(1)).isEqualTo(3_000);
        }
    }

    /** A function of the database that would write. */
    public static int delete(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("DELETE FROM penduduk");
        }
    }

    @Test
    void withAKeyItGoesOnBehindTheLastWhoWasRead() throws Exception {
        List<String> whole = read(database(People.QUERY, "nik"));
        reading(database(People.QUERY, "nik"), () -> false).discard();

        Reading first = stoppedAfter(database(People.QUERY, "nik"), 1_000);
        assertThatThrownBy(() -> first.read(NOW, NOW)).isInstanceOf(CancellationException.class);
        assertThat(first.kept()).isBetween(1_000L, 2_000L);
        long[] told = {0};
        Reading second = reading(database(People.QUERY, "nik"), people -> told[0] = people, () -> false);
        Reading.Result result = second.read(NOW.plus(Duration.ofHours(12)), NOW);

        assertThat(Files.readAllLines(result.file())).isEqualTo(whole);
        assertThat(result.begun()).as("as old as the first of it").isEqualTo(NOW);
        assertThat(told[0]).isEqualTo(3_000);
    }

    @Test
    void thoseOfOneKeyAndThoseWithoutOneAreReadOnceEach() throws Exception {
        execute("UPDATE penduduk SET nik = '7371011201900999' WHERE nik LIKE '%1900%' OR nik LIKE '%1901%'");
        execute("UPDATE penduduk SET nik = NULL WHERE nik LIKE '%2902%'");
        List<String> expected = read(database(People.QUERY + " ORDER BY nama_lgkp", null)).stream()
                .sorted()
                .toList();
        reading(database(People.QUERY, "nik"), () -> false).discard();

        Reading first = stoppedAfter(database(People.QUERY, "nik"), 1_000);
        assertThatThrownBy(() -> first.read(NOW, NOW)).isInstanceOf(CancellationException.class);
        List<String> lines = read(database(People.QUERY, "nik"));

        assertThat(lines.stream().sorted().toList()).isEqualTo(expected);
    }

    @Test
    void withoutAKeyNothingStaysOfAReadingThatWasCutOff() throws Exception {
        Reading first = stoppedAfter(database(People.QUERY, null), 1_000);
        assertThatThrownBy(() -> first.read(NOW, NOW)).isInstanceOf(CancellationException.class);
        assertThat(first.kept()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasBegunTooLongAgoIsReadAnew() throws Exception {
        Reading first = stoppedAfter(database(People.QUERY, "nik"), 1_000);
        assertThatThrownBy(() -> first.read(NOW, NOW)).isInstanceOf(CancellationException.class);
        Instant later = NOW.plus(Duration.ofDays(30));
        assertThat(reading(database(People.QUERY, "nik"), () -> false)
                        .read(later, later.minus(Duration.ofDays(7)))
                        .begun())
                .isEqualTo(later);
    }

    private Reading stoppedAfter(Database database, int people) {
        long[] read = {0};
        return reading(database, done -> read[0] = done, () -> read[0] >= people);
    }

    @Test
    void eachThingThatCanBeWrongIsOneSentence() throws Exception {
        assertThat(problem(new Database(url, "SIAK_USER", "TIDAK_ADA", People.QUERY, null, null))
                        .code())
                .isEqualTo(Code.SOURCE_VARIABLE);
        assertThat(problem(new Database("jdbc:oracle:thin:@db/siak", null, null, People.QUERY, null, null))
                        .code())
                .isEqualTo(Code.SOURCE_DRIVER);
        assertThat(problem(new Database(url, "SIAK_USER", "SIAK_USER", People.QUERY, null, null))
                        .code())
                .isEqualTo(Code.SOURCE_LOGIN);
        assertThat(problem(new Database("jdbc:postgresql://127.0.0.1:1/siak", null, null, "SELECT 1", null, null))
                        .code())
                .isEqualTo(Code.SOURCE_UNREACHABLE);
        assertThat(problem(database("SELECT nik FROM pendudukk", null)).code()).isEqualTo(Code.SOURCE_QUERY);
        assertThat(problem(database("SELECT nikk FROM penduduk", null)).code()).isEqualTo(Code.SOURCE_QUERY);
        assertThat(problem(database("SELECT nik, FROM penduduk WHERE", null)).code())
                .isEqualTo(Code.SOURCE_QUERY);
        assertThat(problem(database("SELECT nama_lgkp FROM penduduk", "nik")).code())
                .isEqualTo(Code.SOURCE_QUERY);
    }

    @Test
    void theColumnsOfTheDriversFolderAreNoDrivers() throws Exception {
        Files.writeString(folder.resolve("readme.txt"), "x");
        Database other = new Database("jdbc:oracle:thin:@db/siak", null, null, "SELECT 1", null, folder);
        assertThat(problem(other).code()).isEqualTo(Code.SOURCE_DRIVER);
        Database missing = new Database(url, null, null, "SELECT 1", null, folder.resolve("jdbc"));
        assertThatThrownBy(() -> read(missing)).hasMessageContaining("jdbc");
    }
}
