package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.run.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is meant for screens, logs and the public has no whole NIK in it, whatever the program is asked to tell: here it tells all
 * that it can, of data that has numbers wherever somebody may have put one.
 */
@ExtendWith(WithoutConsoleLog.class)
class NikNowhereTest {

    /** Also with what people write between the digits. */
    private static final Pattern WHOLE = Pattern.compile("(?<![0-9a-f])\\d{4}([ .]?\\d){12}(?![0-9a-f])");

    private static final String NIK = "7371012304880001";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set up before each test
    private Office office;

    private final StringBuilder seen = new StringBuilder();

    @BeforeEach
    void tellEverything() throws Exception {
        System.setProperty("padan.log", "debug");
        office = Office.in(folder);
        Files.move(folder.resolve("rosters/Dinas A.csv"), folder.resolve("rosters/Dinas A " + NIK + ".csv"));
        office.replace("rosters/Dinas A " + NIK + ".csv", "7371010101880003", "7371 0101 0188 0003");
        office.replace("rosters/Dinas A " + NIK + ".csv", "7371015507920004", "7371.0155.0792.0004");
        office.replace("rosters/Dinas B.csv", "JUMRIATI", "JUMRIATI NIK 7371012009790005");
        Files.writeString(folder.resolve("rosters/rusak " + NIK + ".xlsx"), "PK" + NIK);
        office.replace(
                "job.yml", "name: uji\n", "name: uji\neligibility: census-2022\nfail_when: {unreadable_files: 9}\n");
    }

    @AfterEach
    void tellTheUsual() {
        System.clearProperty("padan.log");
    }

    private int padan(String... arguments) {
        Screen screen = Screen.of(Language.EN);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(Math.min(1, all.size()), folder.resolve("job.yml").toString());
        int code = Padan.execute(screen.terminal(), all.toArray(String[]::new));
        seen.append(screen.out()).append(screen.err());
        return code;
    }

    private List<Path> ofThePublicAndTheLogs() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = folder.relativize(file).toString().replace('\\', '/');
                        return name.startsWith("ws/logs/")
                                || name.equals("ws/audit.jsonl")
                                || name.matches(".*/announcement\\.(csv|html)")
                                || name.matches("ws/failed/.*");
                    })
                    .toList();
        }
    }

    @Test
    void consoleLogsAuditLogAndAnnouncementHaveNone() throws Exception {
        padan("run");
        office.night(0);
        office.decides(
                "a " + NIK + ".xlsx",
                "Aminah " + NIK,
                Map.of(office.ticket("Dinas A " + NIK, "RAHMAT HIDAYAT"), "TOLAK"));
        padan("run", "--fresh");
        padan("status");
        padan("explain", NIK);
        padan("explain", "7371012009790005");
        padan("explain", "--held", "7371012009790005");
        padan("explain", "RAHMAT", "HIDAYAT");
        padan("explain", "Dinas A " + NIK + ".csv:1");
        padan("refresh");
        padan("finalize", "--with-open");
        padan("run", "--reopen", "karena " + NIK);
        padan("purge", "--older-than", "0d", "--dry-run");
        Screen screen = Screen.of(Language.ID);
        Padan.execute(screen.terminal(), "check", folder.resolve("rosters").toString());
        Padan.execute(
                screen.terminal(),
                "decisions",
                "list",
                folder.resolve("job.yml").toString());
        seen.append(screen.out()).append(screen.err());

        assertThat(ofThePublicAndTheLogs())
                .anyMatch(file -> file.endsWith("padan.log"))
                .anyMatch(file -> file.endsWith("audit.jsonl"))
                .anyMatch(file -> file.endsWith("announcement.csv"));
        assertThat(Files.readString(folder.resolve("ws/logs/padan.log"))).contains(" DEBUG ");
        assertNoneIsWhole();
        padan("purge", "--older-than", "0d");
        assertThat(seen).contains("7371··········01");
        assertNoneIsWhole();
    }

    private void assertNoneIsWhole() throws IOException {
        assertThat(WHOLE.matcher(seen).results().map(found -> around(seen, found.start())))
                .isEmpty();
        for (Path file : ofThePublicAndTheLogs()) {
            String text = Files.readString(file);
            assertThat(WHOLE.matcher(text).results().map(found -> around(text, found.start())))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static String around(CharSequence text, int at) {
        return text.subSequence(Math.max(0, at - 80), Math.min(text.length(), at + 60))
                .toString();
    }
}
