package id.padan.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.message.Language;
import id.padan.run.TestData;
import id.padan.table.FilePassword;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.Node;

class PasswordsTest {

    private static List<FilePassword> read(String yaml) {
        Node node =
                new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow();
        List<FilePassword> passwords =
                Values.passwords(Map.of("SANDI", "rahasia")::get).read(node, "rosters.passwords", new Problems());
        return passwords == null ? List.of() : passwords;
    }

    @Test
    void comeFromTheEnvironmentByFilePattern() {
        assertThat(read("\"Dinas*.xlsx\": ${SANDI}")).containsExactly(new FilePassword("Dinas*.xlsx", "rahasia"));
    }

    @Test
    void aVariableThatIsNotSetGivesNone() {
        assertThat(read("\"*.xlsx\": ${LAIN}")).isEmpty();
    }

    @Test
    void oneInTheJobFileItselfIsRefusedAndNotRepeated(@TempDir Path folder) throws Exception {
        Path job = TestData.make(folder, 10, 1);
        Files.writeString(
                job, Files.readString(job).replace("registry:", "  passwords:\n    \"*.xlsx\": hunter2\nregistry:"));

        assertThatThrownBy(() -> JobFileReader.read(job))
                .isInstanceOfSatisfying(JobFileException.class, e -> assertThat(e.lines(Language.EN))
                        .singleElement()
                        .asString()
                        .contains("line 6", "rosters.passwords", "environment variable")
                        .doesNotContain("hunter2"));
    }
}
