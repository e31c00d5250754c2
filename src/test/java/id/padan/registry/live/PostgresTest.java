package id.padan.registry.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.padan.message.Language;
import id.padan.registry.RegistryProblem;
import id.padan.registry.RegistryProblem.Code;
import id.padan.registry.RegistryProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads from a real PostgreSQL, where it is installed. */
class PostgresTest {

    private static final Instant NOW = Instant.parse("2022-11-01T03:00:00Z");
    private static final int PEOPLE = 45_000;
    private static final Map<String, String> ENVIRONMENT =
            Map.of("SIAK_USER", Postgres.USER, "SIAK_PASSWORD", Postgres.PASSWORD, "LAMA", "kata sandi lama");

    private static @Nullable Postgres server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Postgres.installed().isPresent(),
                "PostgreSQL is not installed (apt-get install postgresql): reading from it is not tested");
        server = Postgres.start();
        try (Connection connection = server.connect()) {
            People.make(connection, PEOPLE);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    private static Postgres server() {
        return Objects.requireNonNull(server);
    }

    private static Database database(String query, @Nullable String key) {
        return new Database(server().url(), "SIAK_USER", "SIAK_PASSWORD", query, key, null);
    }

    private Reading reading(Database database, LongConsumer progress) {
        return new Reading(database, folder, ENVIRONMENT::get, progress, () -> false);
    }

    private List<String> read(Database database) throws Exception {
        return Files.readAllLines(reading(database, people -> {}).read(NOW, NOW).file());
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    private Code problem(Database database) {
        RegistryProblem problem = catchThrowableOfType(RegistryProblemException.class, () -> read(database))
                .problems()
                .get(0);
        for (Language language : Language.values()) {
            assertThat(problem.text(language)).doesNotContain("rahasia", "lama\"", "PSQL", "org.postgresql");
        }
        return problem.code();
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = server().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void everybodyIsReadWithOrWithoutAKey() throws Exception {
        List<String> inOrder = read(database(People.QUERY, "nik"));
        reading(database(People.QUERY, "nik"), people -> {}).discard();
        List<String> lines = read(database(People.QUERY, null));

        assertThat(lines).hasSize(PEOPLE + 1);
        assertThat(lines.get(0)).isEqualTo("\"nik\",\"nama_lgkp\",\"tmpt_lhr\",\"tgl_lhr\",\"jenis_klmin\"");
        assertThat(lines.get(1))
                .isEqualTo("\"7371011201900000\",\"WARGA \"\"0\"\", S.Pd\",\"MAKASSAR\",\"1990-01-12\",\"L\"");
        assertThat(sorted(inOrder).equals(sorted(lines))).isTrue();
    }

    @Test
    void aConnectionThatBreaksOffIsGoneOnWith() throws Exception {
        List<String> whole = sorted(read(database(People.QUERY, "nik")));
        reading(database(People.QUERY, "nik"), people -> {}).discard();

        Reading broken = reading(database(People.QUERY, "nik"), this::breakAt);
        RegistryProblemException e = catchThrowableOfType(RegistryProblemException.class, () -> broken.read(NOW, NOW));

        assertThat(e.problems()).extracting(RegistryProblem::code).containsExactly(Code.SOURCE_BROKE_OFF);
        assertThat(broken.kept()).isBetween(20_000L, 40_000L);
        // Of two people with one NIK either may come first.
        assertThat(sorted(read(database(People.QUERY, "nik"))).equals(whole)).isTrue();
    }

    @Test
    void withoutAKeyItIsReadFromTheStart() {
        Reading broken = reading(database(People.QUERY, null), this::breakAt);
        RegistryProblemException e = catchThrowableOfType(RegistryProblemException.class, () -> broken.read(NOW, NOW));

        assertThat(e.problems()).extracting(RegistryProblem::code).containsExactly(Code.SOURCE_LOST);
        assertThat(folder).isEmptyDirectory();
    }

    private void breakAt(long people) {
        if (people == 30_000) {
            try {
                execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE pid <> pg_backend_pid() AND query LIKE '%penduduk%'");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aQueryThatWouldWriteIsRefusedByTheDatabase() throws Exception {
        assertThat(problem(database("WITH x AS (DELETE FROM penduduk RETURNING nik) SELECT nik FROM x", null)))
                .isEqualTo(Code.SOURCE_QUERY);
        execute("CREATE FUNCTION hapus() RETURNS TEXT AS 'DELETE FROM penduduk; SELECT ''x''' LANGUAGE SQL");
        assertThat(problem(database("SELECT hapus() AS nik", null))).isEqualTo(Code.SOURCE_QUERY);
        assertThat(read(database(People.QUERY, null))).hasSize(PEOPLE + 1);
    }

    @Test
    void whatIsWrongIsTold() {
        assertThat(problem(new Database(server().url(), "SIAK_USER", "LAMA", People.QUERY, null, null)))
                .isEqualTo(Code.SOURCE_LOGIN);
        assertThat(problem(
                        new Database(server().url() + "_lain", "SIAK_USER", "SIAK_PASSWORD", People.QUERY, null, null)))
                .isEqualTo(Code.SOURCE_UNREACHABLE);
        assertThat(problem(database("SELECT nik FROM pendudukk", null))).isEqualTo(Code.SOURCE_QUERY);
        assertThat(problem(database("SELECT nama_lgkp FROM penduduk", "nik"))).isEqualTo(Code.SOURCE_QUERY);
    }

    @Test
    void aQueryThatStillSortsEndsSoonIfThatIsAskedFor() {
        long start = System.nanoTime();
        Reading reading = new Reading(
                database("SELECT nik, pg_sleep(60) FROM penduduk LIMIT 1", null),
                folder,
                ENVIRONMENT::get,
                people -> {},
                () -> System.nanoTime() - start > 500_000_000L);

        assertThatThrownBy(() -> reading.read(NOW, NOW)).isInstanceOf(CancellationException.class);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
