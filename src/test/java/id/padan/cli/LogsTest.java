package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@ExtendWith(WithoutConsoleLog.class)
class LogsTest {

    private static final Logger LOG = LoggerFactory.getLogger("id.padan.test");

    private final Path folder;

    LogsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void closeTheLog() {
        Logs.close();
    }

    @Test
    void aWorkspaceHasALogFile() throws Exception {
        Logs.to(folder);
        LOG.info("read {} rows", 812);

        assertThat(Logs.file()).contains(folder.resolve("logs/padan.log"));
        assertThat(Files.readString(folder.resolve("logs/padan.log")))
                .containsPattern("(?m)^\\d{4}-\\d\\d-\\d\\dT\\S+ INFO .*read 812 rows$");
    }

    @Test
    void theLogMovesWithTheWorkspaceAndIsContinuedLater() throws Exception {
        Logs.to(folder.resolve("a"));
        LOG.info("first");
        Logs.to(folder.resolve("b"));
        LOG.info("second");
        Logs.to(folder.resolve("a"));
        LOG.info("third");
        Logs.close();
        LOG.info("fourth");

        assertThat(Files.readString(folder.resolve("a/logs/padan.log")))
                .contains("first", "third")
                .doesNotContain("second", "fourth");
        assertThat(Files.readString(folder.resolve("b/logs/padan.log")))
                .contains("second")
                .doesNotContain("first", "third");
    }

    @Test
    void noWholeNikReachesTheLog() throws Exception {
        Logs.to(folder);
        LOG.info("row of {}", "7371014107900003");
        LOG.warn("failed", new IllegalStateException("for 7371014107900003", new RuntimeException("7371014107900004")));
        LOG.info("a long number 73710141079000031 is no NIK");

        assertThat(Files.readString(folder.resolve("logs/padan.log")))
                .contains("7371··········03", "7371··········04", "73710141079000031", "at id.padan.cli.LogsTest")
                .doesNotContain("7371014107900003 ", "7371014107900004");
    }
}
