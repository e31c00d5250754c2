package id.padan.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the registry is, and when it may be read. */
class RegistryHoursTest {

    private static final String SOURCE =
            "source: {url: 'jdbc:postgresql://db/siak', user: '${SIAK_USER}', password: '${SIAK_PASSWORD}', query: SELECT * FROM p}";

    @TempDir
    private Path folder;

    private JobFile read(String registry) throws IOException, JobFileException {
        Path file = folder.resolve("job.yml");
        Files.writeString(
                file,
                "name: x\noutput: out\nzone: Asia/Makassar\nrosters: {files: x}\nregistry:\n  "
                        + registry.replace("\n", "\n  ") + "\n");
        return JobFileReader.read(file);
    }

    private RegistryHours hours(String keys) throws IOException, JobFileException {
        return read("files: y\n" + keys).registry().hours();
    }

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Makassar"));
    }

    @ParameterizedTest
    @CsvSource({
        "08:00-20:00, 07:59, false",
        "08:00-20:00, 08:00, true",
        "08:00-20:00, 19:59, true",
        "08:00-20:00, 20:00, false",
        "20:00-06:00, 19:59, false",
        "20:00-06:00, 23:30, true",
        "20:00-06:00, 00:00, true",
        "20:00-06:00, 05:59, true",
        "20:00-06:00, 06:00, false",
        "8.30 - 24.00, 23:59, true",
        "8.30 - 24.00, 00:00, false",
        "00:00-24:00, 12:00, true",
    })
    void aWindowHasItsFirstMinuteAndNotItsLast(String window, String time, boolean open) throws Exception {
        assertThat(hours("window: '" + window + "'").isOpen(at("2022-11-01T" + time)))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "08:00-20:00, 2022-11-01T06:00, 2022-11-01T08:00",
        "08:00-20:00, 2022-11-01T20:00, 2022-11-02T08:00",
        "20:00-06:00, 2022-11-01T06:00, 2022-11-01T20:00",
    })
    void itOpensTheNextTimeToday(String window, String now, String next) throws Exception {
        assertThat(hours("window: " + window).opens(at(now))).isEqualTo(at(next));
    }

    @Test
    void theScheduleReadsWhatIsOlderThanAWeekInItsHours() throws Exception {
        RegistryHours hours = hours("window: 08:00-20:00");
        Instant taken = at("2022-11-01T08:00").toInstant();
        assertThat(hours.isDue(null, at("2022-11-01T08:00"))).isTrue();
        assertThat(hours.isDue(null, at("2022-11-01T07:00"))).isFalse();
        assertThat(hours.isDue(taken, at("2022-11-07T19:00"))).isFalse();
        assertThat(hours.isDue(taken, at("2022-11-08T07:59"))).isFalse();
        assertThat(hours.isDue(taken, at("2022-11-08T08:00"))).isTrue();
    }

    @Test
    void agesAreDaysOrHours() throws Exception {
        RegistryHours hours = hours("max_age: 14d\nrefresh_after: 12h");
        assertThat(hours.maxAge()).isEqualTo(14);
        assertThat(hours.refreshAfter()).isEqualTo(Duration.ofHours(12));
        assertThat(hours("columns: {nik: NO}").refreshAfter()).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @CsvSource({
        "window: 8 to 20, value.window",
        "window: 08:00-25:00, value.window",
        "window: 08:00-08:00, value.window",
        "max_age: 2 weeks, value.days",
        "max_age: 0d, value.days",
        "refresh_after: soon, value.duration",
    })
    void whatIsNoTimeIsTold(String key, String code) {
        assertThat(problem("files: y\n" + key)).isEqualTo(code);
    }

    @Test
    void aQueryMayHaveLinesAndASemicolonAtItsEnd() throws Exception {
        RegistryInput registry =
                read("""
                source:
                  url: jdbc:oracle:thin:@db:1521/siak
                  user: ${SIAK_USER}
                  key: nik
                  drivers: jdbc
                  query: |
                    SELECT nik, nama_lgkp -- all of them; even so
                    FROM penduduk
                    WHERE status <> 'a;b';
                """
                                .replace("; even so", ""))
                        .registry();
        assertThat(registry.live()).isNotNull();
        assertThat(registry.live().database().query()).startsWith("SELECT nik").endsWith("'a;b'");
        assertThat(registry.live().database().drivers()).isEqualTo(folder.resolve("jdbc"));
        assertThat(registry.live().database().userVariable()).isEqualTo("SIAK_USER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/siak?user=a&password=b",
                "jdbc:sqlserver://db;databaseName=siak;password=b",
                "jdbc:oracle:thin:siak/rahasia@db:1521/siak",
                "jdbc:mysql://siak:rahasia@db/siak",
            })
    void noPasswordStandsInTheJobFileNorInWhatIsSaidOfIt(String url) {
        JobFileException e = catchThrowableOfType(
                JobFileException.class, () -> read("source: {url: '" + url + "', query: SELECT 1}"));
        assertThat(e.problems()).extracting(JobFileProblem::code).containsExactly("source.password");
        assertThat(e.getMessage()).doesNotContain("rahasia", "=b");
    }

    @Test
    void aUserWithoutAPasswordMayStandInTheAddress() throws Exception {
        assertThat(read("source: {url: 'jdbc:postgresql://db:5432/siak?user=padan', query: SELECT 1}")
                        .registry()
                        .live())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "columns: {nik: NIK} | key.missing",
                "files: y;" + SOURCE + " | registry.both",
                "source: {url: 'jdbc:h2:x'} | key.missing",
                "source: {url: '//db/siak', query: SELECT 1} | source.url",
                "source: {url: 'jdbc:h2:x', query: DELETE FROM p} | source.query",
                "source: {url: 'jdbc:h2:x', query: SELECT 1 ! DROP TABLE p} | source.query",
                "source: {url: 'jdbc:h2:x', query: SELECT 1, key: p.nik} | source.key",
                "source: {url: 'jdbc:h2:x', query: SELECT 1, user: sa} | source.variable",
                "source: {url: 'jdbc:h2:x', query: SELECT 1, password: rahasia} | source.variable",
            })
    void whatIsWrongWithASourceIsTold(String registry, String code) {
        assertThat(problem(registry.replace(";", "\n").replace('!', ';'))).isEqualTo(code);
    }

    private String problem(String registry) {
        JobFileException e = catchThrowableOfType(JobFileException.class, () -> read(registry));
        assertThat(e.getMessage()).doesNotContain("rahasia");
        assertThat(e.problems()).hasSize(1);
        return e.problems().get(0).code();
    }
}
