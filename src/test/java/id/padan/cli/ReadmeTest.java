package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so. */
class ReadmeTest {

    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static final Pattern GUIDE = Pattern.compile("`\\./padan ((?:init|run) [^`]*)`");

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

    /** Step 4 with a folder that holds what steps 2 and 3 ask for. */
    @Test
    void whoFollowsTheGuideComesToAResult(@TempDir Path folder) throws IOException {
        copy(Path.of("sample-data/rosters"), folder.resolve("daftar"));
        copy(Path.of("sample-data/registry"), folder.resolve("dukcapil"));
        List<String> commands = GUIDE.matcher(readme)
                .results()
                .map(found -> found.group(1))
                .filter(command -> command.contains("FOLDER"))
                .toList();

        assertThat(commands).hasSize(2);
        for (String command : commands) {
            String[] words = command.replace("FOLDER", folder.toString()).split(" ");
            assertThat(Padan.execute(Screen.of(Language.ID).terminal(), words))
                    .as(command)
                    .isZero();
        }
        assertThat(folder.resolve("hasil")).isNotEmptyDirectory();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static List<String> withoutRemarks(String yaml) {
        return yaml.lines()
                .map(line -> line.replaceAll("\\s*#.*", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
