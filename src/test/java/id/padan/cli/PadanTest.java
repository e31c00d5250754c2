package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command has from the frame, tried with commands of this test. */
@ExtendWith(WithoutConsoleLog.class)
class PadanTest {

    private static final String NIK = "7371014107900003";

    private final Path folder;
    private Screen screen = Screen.of(Language.EN);

    PadanTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandHasHelpThatSaysWhatItIsFor(Language language) {
        CommandLine padan = Padan.commandLine(Screen.of(language).terminal());

        assertThat(padan.getUsageMessage()).contains("padan", "--version");
        padan.getSubcommands().forEach((name, command) -> {
            assertThat(command.getUsageMessage()).as(name).contains("--help", "--quiet");
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty();
            assertThat(command.getCommandSpec().args()).as(name).allSatisfy(argument -> assertThat(
                            argument.description())
                    .as(argument.toString())
                    .isNotEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpIsAResultAndSucceeds(String option) {
        assertThat(Padan.execute(screen.terminal(), option)).isZero();
        assertThat(screen.out()).startsWith("Usage: padan").contains("Exit codes");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void helpSpeaksTheUsersLanguage() {
        screen = Screen.of(Language.ID);

        Padan.execute(screen.terminal(), "--help");

        assertThat(screen.out()).startsWith("Cara pakai: padan").contains("Kode keluar");
    }

    @Test
    void theVersionNamesProgramAndJava() {
        assertThat(Padan.execute(screen.terminal(), "--version")).isZero();
        assertThat(screen.out()).contains("padan ", "Java ");
    }

    @Test
    void nothingToDoIsWrongUsage() {
        assertThat(Padan.execute(screen.terminal())).isEqualTo(2);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).startsWith("Usage: padan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tray | There is no command tray. Did you mean try?",
                "try --jobb 1 x | Unknown argument: --jobb Did you mean --job?",
                "try | Missing: WHAT",
                "try --today 2022-13-01 x | --today: \"2022-13-01\" cannot be read as DATE",
                "try a b | Unknown argument: b",
            })
    void wrongUsageIsToldWithTheNearestThereIs(String arguments, String message) {
        assertThat(execute(new Try(), arguments.strip().split(" "))).isEqualTo(2);
        assertThat(screen.err().lines()).hasSize(2).first().isEqualTo(message);
        assertThat(screen.err()).contains("--help");
        assertThat(screen.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status hdfs://nn/a.yml | hdfs://nn/a.yml: nobody here knows such paths.",
                "run a.yml --output hdfs://nn/out | hdfs://nn/out: nobody here knows such paths.",
                "run a.yml --workspace hdfs://nn/ws | hdfs://nn/ws: the workspace must be on a disk",
            })
    void aPathOfAClusterIsNotTakenForAFolderOfThisName(String arguments, String message) {
        assertThat(Padan.execute(screen.terminal(), arguments.strip().split(" ")))
                .isEqualTo(2);
        assertThat(screen.err()).startsWith(message).doesNotContain("Exception");
    }

    @Test
    void aWrongJobFileIsToldInItsLanguageWithCode2() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yml"), "name: a\nlanguage: id\nthreshold: 1\n");

        int code = execute(new Try(() -> JobFileReader.read(file)), "try", "x");

        assertThat(code).isEqualTo(2);
        assertThat(screen.err().lines()).hasSize(4).allMatch(line -> line.startsWith(file + ", baris "));
    }

    @Test
    void aMissingInputIsToldWithCode3() throws Exception {
        Path file = Files.writeString(
                folder.resolve("x.yml"),
                "name: a\nlanguage: en\nrosters: {files: 'a/*'}\nregistry: {files: b.csv}\noutput: o\n");
        JobFile job = JobFileReader.read(file);

        assertThat(execute(new Try(() -> id.padan.jobfile.InputFiles.of(job)), "try", "x"))
                .isEqualTo(3);
        assertThat(screen.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(file + ", line 3: rosters.files: nothing matches a/*");
    }

    @Test
    void anInterruptionEndsWithCode130() {
        assertThat(execute(
                        new Try(() -> {
                            throw new InterruptedException();
                        }),
                        "try",
                        "x"))
                .isEqualTo(130);
        assertThat(screen.err()).isEqualToIgnoringNewLines("Interrupted.");
    }

    @Test
    void whatNobodyForesawIsOneLineAndTheRestIsInTheLog() throws IOException {
        int code = execute(
                new Try(() -> {
                    Logs.to(folder);
                    throw new IllegalStateException("no room for " + NIK + "\nand more");
                }),
                "try",
                "x");

        Path log = folder.resolve("logs/padan.log");
        assertThat(code).isEqualTo(4);
        assertThat(screen.err())
                .isEqualToIgnoringNewLines(
                        "Padan broke off for a reason that it does not know. Try again; should it break"
                                + " off again, give the log to whoever looks after Padan: " + log);
        assertThat(screen.out()).isEmpty();
        assertThat(Files.readString(log))
                .contains("broke off", "IllegalStateException", "PadanTest", "7371··········03")
                .doesNotContain(NIK);
    }

    @Test
    void evenAnErrorIsOneLine() {
        int code = execute(
                new Try(() -> {
                    Logs.to(folder);
                    throw new OutOfMemoryError("Java heap space");
                }),
                "try",
                "x");

        assertThat(code).isEqualTo(4);
        assertThat(screen.err().lines()).singleElement().asString().startsWith("Out of memory.");
    }

    @Test
    void quietKeepsResultsBackButNotProblems() {
        assertThat(execute(new Try(), "try", "--quiet", "x")).isEqualTo(1);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).isEqualToIgnoringNewLines("careful");
    }

    @Test
    void withJsonStandardOutputIsJsonAndStandardErrorSaysOnlyWhatDidNotGoWell() {
        assertThat(execute(new Try(), "try", "--json", "x")).isEqualTo(1);
        assertThat(screen.out()).isEqualTo("{}");
        assertThat(screen.err()).isEqualToIgnoringNewLines("careful");
    }

    @Test
    void withJsonStandardErrorIsSilentOnSuccess() {
        assertThat(execute(new Try(() -> {}, ExitCode.DONE), "try", "--json", "x"))
                .isZero();
        assertThat(screen.out()).isEqualTo("{}");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void withJsonWhatWasHeldBackIsToldWhenTheCommandBreaksOff() {
        assertThat(execute(
                        new Try(() -> {
                            throw new InterruptedException();
                        }),
                        "try",
                        "--json",
                        "x"))
                .isEqualTo(130);
        assertThat(screen.err()).isEqualToIgnoringNewLines("Interrupted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--language id --help", "--help -l ID", "run --language=id --help"})
    void helpSpeaksTheLanguageThatIsAskedFor(String arguments) {
        assertThat(Padan.execute(screen.terminal(), arguments.split(" "))).isZero();
        assertThat(screen.out()).startsWith("Cara pakai: padan");
    }

    @Test
    void wrongUsageIsToldInTheLanguageThatIsAskedFor() {
        assertThat(Padan.execute(screen.terminal(), "run", "--language", "id")).isEqualTo(2);
        assertThat(screen.err()).startsWith("Belum ada: JOB.yml");
    }

    @Test
    void theLanguageThatIsAskedForHoldsAgainstTheJobFile() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yml"), "name: a\nlanguage: id\nthreshold: 1\n");

        assertThat(Padan.execute(screen.terminal(), "run", file.toString(), "--language", "en"))
                .isEqualTo(2);
        assertThat(screen.err()).contains("line 3").doesNotContain("baris");
    }

    @Test
    void aCommandThatIsLikeNoneIsToldWhichThereAre() {
        assertThat(Padan.execute(screen.terminal(), "jalankan", "x")).isEqualTo(2);
        assertThat(screen.err()).contains("There is no command jalankan. There are: init, run, check,");
    }

    @Test
    void aJobFileWithoutACommandIsToldHowItRuns() {
        assertThat(Padan.execute(screen.terminal(), "my jobs/nightly.yml")).isEqualTo(2);
        assertThat(screen.err()).contains("A job is run with: padan run 'my jobs/nightly.yml'");
    }

    @Test
    void withoutJsonResultsAreOnStandardOutput() {
        assertThat(execute(new Try(), "try", "x")).isEqualTo(1);
        assertThat(screen.out()).isEqualToIgnoringNewLines("result of x in the night of 1970-01-01");
        assertThat(screen.err()).isEqualToIgnoringNewLines("careful");
    }

    @Test
    void exitCodesAreTheOnesThatScriptsKnow() {
        assertThat(ExitCode.values())
                .extracting(code -> Map.entry(code.name(), code.code()))
                .containsExactly(
                        Map.entry("DONE", 0),
                        Map.entry("LIMIT_EXCEEDED", 1),
                        Map.entry("PROBLEMS_FOUND", 1),
                        Map.entry("USAGE", 2),
                        Map.entry("INPUT_MISSING", 3),
                        Map.entry("BROKE_OFF", 4),
                        Map.entry("INTERRUPTED", 130));
    }

    private int execute(Try command, String... arguments) {
        CommandLine padan = Padan.commandLine(screen.terminal()).addSubcommand(command);
        return Padan.execute(screen.terminal(), padan, arguments);
    }

    /** What a command of this test does beyond speaking. */
    private interface Deed {
        void perform() throws Exception;
    }

    @Command(name = "try")
    private static final class Try extends PadanCommand {

        private final Deed deed;
        private final ExitCode end;

        @Option(names = "--job", paramLabel = "JOB")
        private String job = "night";

        @Option(names = "--today", paramLabel = "DATE")
        private LocalDate today = LocalDate.EPOCH;

        @Option(names = "--json")
        private boolean json;

        @Parameters(paramLabel = "WHAT")
        private String what = "";

        Try() {
            this(() -> {});
        }

        Try(Deed deed) {
            this(deed, ExitCode.LIMIT_EXCEEDED);
        }

        Try(Deed deed, ExitCode end) {
            this.deed = deed;
            this.end = end;
        }

        @Override
        boolean wantsJson() {
            return json;
        }

        @Override
        ExitCode run(Console console) throws Exception {
            deed.perform();
            console.print("result of " + what + " in the " + job + " of " + today);
            console.problem("careful");
            console.json("{}");
            return end;
        }
    }
}
