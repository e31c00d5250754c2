package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says is so. */
class ReadmeTest {

    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final String readme = Files.readString(Path.of("README.md"));

    ReadmeTest() throws IOException {}

    @Test
    void everyCommandIsRunByContinuousIntegration() throws IOException {
        List<String> said = Files.readAllLines(Path.of(".ci/run")).stream()
                .filter(line -> line.startsWith("say \""))
                .map(line -> line.substring("say \"".length(), line.length() - 1))
                .toList();

        List<String> commands = SHELL.matcher(readme)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> line.replaceAll("\\s*#.*", ""))
                .filter(line -> !line.isEmpty())
                .toList();

        assertThat(commands).hasSizeGreaterThan(4).allSatisfy(command -> assertThat(said)
                .contains(command));
    }

    @Test
    void theJobFileShownIsTheOneThatRuns() throws IOException {
        String shown = YAML.matcher(readme)
                .results()
                .map(MatchResult::group)
                .map(block -> block.replaceAll("```(yaml\n)?", ""))
                .findFirst()
                .orElseThrow();

        assertThat(withoutRemarks(Files.readString(Path.of("jobs/nightly.yml"))))
                .isEqualTo(withoutRemarks(shown));
    }

    @Test
    void everyExitCodeIsInTheTable() {
        assertThat(ExitCode.values()).allSatisfy(code -> assertThat(readme).contains("\n| " + code.code() + " | "));
    }

    private static List<String> withoutRemarks(String yaml) {
        return yaml.lines()
                .map(line -> line.replaceAll("\\s*#.*", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
