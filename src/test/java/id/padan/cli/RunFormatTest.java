package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.run.TestData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code padan run --format}: what fails there is what the exit code is 1 for. */
class RunFormatTest {

    @TempDir
    private Path folder;

    private Path job = Path.of("");
    private Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void makeJob() {
        // One of its rosters cannot be read.
        job = TestData.make(folder, 400, 30);
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", job.toString()));
        arguments.addAll(List.of(options));
        screen = Screen.of(Language.EN);
        return Padan.execute(screen.terminal(), arguments.toArray(String[]::new));
    }

    private Document xml() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(screen.out().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> attributes(NodeList elements, String name) {
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> ((Element) elements.item(i)).getAttribute(name))
                .toList();
    }

    @Test
    void aLimitThatIsExceededIsAFailedTestAndTheFileBehindItAnError() throws Exception {
        assertThat(run("--format", "junit")).isEqualTo(1);

        Document xml = xml();
        assertThat(attributes(xml.getElementsByTagName("testsuite"), "name"))
                .containsExactly("uji", "Dinas A.csv", "Dinas B.csv", "Dinas C.xlsx");
        assertThat(attributes(xml.getElementsByTagName("failure"), "type"))
                .containsExactly("fail_when.unreadable_files");
        assertThat(attributes(xml.getElementsByTagName("error"), "type")).hasSize(1);
        assertThat(attributes(xml.getElementsByTagName("testcase"), "name"))
                .anyMatch(name -> name.startsWith("60 rows: "));
    }

    @Test
    void whatOfficesHaveToMendIsToldAndFailsNothing() throws Exception {
        Files.writeString(job, Files.readString(job) + "fail_when: {unreadable_files: 1}\n");

        assertThat(run("--format", "junit")).isZero();
        assertThat(xml().getElementsByTagName("failure").getLength()).isZero();
        assertThat(xml().getElementsByTagName("error").getLength()).isZero();
        assertThat(xml().getElementsByTagName("system-out").getLength()).isPositive();
        assertThat(screen.err()).isEmpty();

        // Nothing has changed since, and it is told in the same way.
        String told = screen.out();
        assertThat(run("--format", "junit")).isZero();
        assertThat(screen.out()).isEqualTo(told);
    }

    @Test
    void aWorkflowGetsErrorsForLimitsAndWarningsForAllElse() {
        assertThat(run("--format", "github")).isEqualTo(1);

        assertThat(screen.out().lines())
                .allMatch(line -> line.startsWith("::error ") || line.startsWith("::warning "))
                .anyMatch(line -> line.startsWith(
                        "::error title=fail_when.unreadable_files::The limit fail_when.unreadable_files"))
                .anyMatch(line -> line.startsWith("::error file=Dinas C.xlsx,title="));
    }

    @Test
    void aRunThatDoesNotComeToItsEndIsAnErrorWithTheSentenceThatPeopleRead() throws Exception {
        Files.writeString(folder.resolve("registry/penduduk.csv"), "");

        assertThat(run("--format", "junit")).isEqualTo(3);

        Document xml = xml();
        assertThat(attributes(xml.getElementsByTagName("error"), "type")).containsExactly("REGISTRY");
        assertThat(attributes(xml.getElementsByTagName("error"), "message").get(0))
                .isEqualTo(screen.err().strip());
    }

    @Test
    void oneFormatAtATime() throws IOException {
        assertThat(run("--json", "--format", "junit")).isEqualTo(2);
        assertThat(screen.err()).contains("Give either --json or --format.");
        assertThat(folder.resolve("ws")).doesNotExist();
    }
}
