package id.padan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** What is printed is what the systems understand, also where paths have spaces and signs. */
class UnitFileTest {

    private static final String TASKS = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    private final Path folder;

    UnitFileTest(@TempDir Path temp) throws IOException {
        this.folder = Files.createDirectories(temp.resolve("50% $HOME 'a' \u00e9"));
    }

    @Test
    void systemdFindsNothingWrong() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "there is no systemd-analyze here");
        // It takes every sign but quotes in the path of a program.
        Path program = Files.createFile(folder.resolveSibling("padan $1 50%"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path unit = folder.resolve("padan-malam.service");
        Files.writeString(unit, UnitFile.SYSTEMD.text(service(program.toString(), "root"), List.of("how to")));

        Process verify = new ProcessBuilder("systemd-analyze", "verify", unit.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("padan-malam");
        assertThat(verify.waitFor()).isZero();
    }

    @Test
    void systemdIsToldTheSignsThatItWouldReplace() {
        String unit = UnitFile.SYSTEMD.text(service("/opt/padan", "padan"), List.of("how to"));

        assertThat(unit)
                .startsWith("# how to\n[Unit]\n")
                .contains("\nExecStart=/opt/padan schedule \""
                        + folder.toString().replace("%", "%%").replace("$", "$$") + "/job.yml\"\n")
                .contains("\nEnvironment=\"PADAN_JAVA_OPTS=-Xmx4g -Dx=1\"\n")
                .contains("\nUser=padan\n", "\nWantedBy=multi-user.target\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no shell that cron could use")
    void theLineOfTheCrontabStartsTheProgramOnceHoweverOftenItIsCalled() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/flock")), "there is no flock here");
        Path program = folder.resolve("padan");
        Files.writeString(program, "#!/bin/sh\necho \"$PADAN_JAVA_OPTS\" \"$@\"\nsleep 2\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        String printed = UnitFile.CRON.text(service(program.toString(), "padan"), List.of("how", "to"));
        String line = printed.lines().skip(2).findFirst().orElseThrow();
        assertThat(printed).startsWith("# how\n# to\n*/10 * * * * ").hasLineCount(3);
        // What cron hands to the shell: behind the five fields, with its own escape taken away.
        String command = line.replaceFirst("^(\\S+ ){5}", "").replace("\\%", "%");
        Process first = new ProcessBuilder("/bin/sh", "-c", command).start();
        TimeUnit.MILLISECONDS.sleep(500);
        Process second = new ProcessBuilder("/bin/sh", "-c", command).start();

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(first.waitFor()).isZero();
        assertThat(folder.resolve(".padan/logs/schedule.log"))
                .hasContent("-Xmx4g -Dx=1 schedule " + folder.resolve("job.yml"));
        assertThat(line).doesNotContainPattern("[^\\\\]%");
    }

    @Test
    void theTaskOfWindowsIsOfItsSchemaAndTheSameInEveryCodePage() throws Exception {
        String printed = UnitFile.WINDOWS.text(
                service("C:\\Program Files\\padan\\padan.cmd", "KANTOR\\andi"), List.of("a -- b", "c"));

        assertThat(printed.chars()).allMatch(c -> c < 128);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document task = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(printed.getBytes(StandardCharsets.US_ASCII)));
        assertThat(of(task, "Command")).isEqualTo("C:\\Program Files\\padan\\padan.cmd");
        assertThat(of(task, "Arguments")).isEqualTo("schedule \"" + folder.resolve("job.yml") + "\"");
        assertThat(of(task, "WorkingDirectory")).isEqualTo(folder.toString());
        assertThat(of(task, "UserId")).isEqualTo("KANTOR\\andi");
        // It goes on for months, and a second one beside it would only be in the way.
        assertThat(of(task, "ExecutionTimeLimit")).isEqualTo("PT0S");
        assertThat(of(task, "MultipleInstancesPolicy")).isEqualTo("IgnoreNew");
        assertThat(names(task, "BootTrigger")).containsExactly("Enabled", "Delay");
        assertThat(names(task, "TimeTrigger")).containsExactly("Enabled", "StartBoundary", "Repetition");
    }

    private UnitFile.Service service(String program, String user) {
        return new UnitFile.Service(
                "Padan: malam",
                List.of(program, "schedule", folder.resolve("job.yml").toString()),
                folder,
                folder.resolve(".padan"),
                user,
                List.of("PADAN_JAVA_OPTS=-Xmx4g -Dx=1"));
    }

    private static String of(Document task, String element) {
        return task.getElementsByTagNameNS(TASKS, element).item(0).getTextContent();
    }

    private static List<String> names(Document task, String element) {
        var children = task.getElementsByTagNameNS(TASKS, element).item(0).getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Node::getLocalName)
                .toList();
    }
}
