package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as a process, in a small checkout, with a Java and a Maven that only say what they were asked for. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a POSIX shell")
class LauncherTest {

    /** What the launcher itself calls; anything else, a real Java above all, is out of its reach. */
    private static final List<String> TOOLS = List.of(
            "cat", "dirname", "env", "find", "grep", "head", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "touch");

    private final Path folder;
    private final Path checkout;
    private final Path bin;
    private final Map<String, String> environment = new TreeMap<>();

    LauncherTest(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.checkout = this.folder.resolve("a checkout (1)");
        this.bin = this.folder.resolve("bin");
    }

    @BeforeEach
    void smallCheckout() throws IOException {
        Files.createDirectories(checkout.resolve("src/main/launcher"));
        Files.copy(Path.of("padan"), checkout.resolve("padan"));
        Files.copy(Path.of("src/main/launcher/java.args"), checkout.resolve("src/main/launcher/java.args"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.writeString(checkout.resolve("src/main/A.java"), "class A {}");
        Files.createDirectories(bin);
        for (String tool : TOOLS) {
            script(tool, "exec " + inPath(tool) + " \"$@\"\n");
        }
        fakeJava("openjdk version \"17.0.15\" 2025-04-15", "");
        fakeMaven("3.8.7", "touch target/padan.jar");
    }

    @Test
    void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
        Ended first = start("--help");
        Ended second = start("--help");

        assertThat(first.code).isZero();
        assertThat(first.out).contains("<-jar> <" + checkout.resolve("target/padan.jar") + "> <--help>");
        assertThat(first.err.lines()).singleElement().asString().contains("building, a minute or two");
        assertThat(second.out).isEqualTo(first.out);
        assertThat(second.err).isEmpty();
        assertThat(builds()).containsExactly("-q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main/A.java", "src/main/launcher/java.args"})
    void aChangedSourceIsBuiltAgain(String source) throws Exception {
        start();
        Files.setLastModifiedTime(
                checkout.resolve(source), FileTime.from(Instant.now().plusSeconds(5)));
        start();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void aDeletedSourceIsBuiltAgain() throws Exception {
        start();
        Files.setLastModifiedTime(
                checkout.resolve("target/padan.jar"),
                FileTime.from(Instant.now().minusSeconds(5)));
        setTimesOfSources(Instant.now().minusSeconds(10));
        Files.delete(checkout.resolve("src/main/A.java"));
        start();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void aSourceThatChangesDuringTheBuildIsBuiltAgain() throws Exception {
        fakeMaven("3.8.7", "sleep 0.1; touch src/main/A.java; sleep 0.1; touch target/padan.jar");
        start();
        start();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void aJarWithoutSourcesNeedsNoMaven() throws Exception {
        start();
        Files.delete(checkout.resolve("pom.xml"));
        Files.delete(bin.resolve("mvn"));

        assertThat(start("--version").code).isZero();
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        Ended ended = start("run", "a job.yml", "", "*", "$HOME", "it's \"so\"", "a\\b");

        assertThat(ended.out).contains("<run> <a job.yml> <> <*> <$HOME> <it's \"so\"> <a\\b>");
    }

    @Test
    void itWorksFromAnywhereThroughLinks() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../a checkout (1)/padan"));
        Files.createSymbolicLink(elsewhere.resolve("second"), elsewhere.resolve("first"));

        Ended ended = startIn(elsewhere, "./second", "status");

        assertThat(ended.out).contains("cwd=" + elsewhere, "<" + checkout.resolve("target/padan.jar") + "> <status>");
        assertThat(ended.code).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 130})
    void theExitCodeIsPassedThrough(int code) throws Exception {
        fakeJava("openjdk version \"17\" 2021-09-14", "exit " + code);

        assertThat(start().code).isEqualTo(code);
    }

    @Test
    void signalsReachJavaBecauseItTakesTheLaunchersPlace() throws Exception {
        fakeJava("openjdk version \"21.0.1\" 2023-10-17", "echo pid=$$");
        Process process = process(checkout, "./padan");

        assertThat(end(process).out).contains("pid=" + process.pid() + "\n");
    }

    @Test
    void flagsForJavaAreTheProjectsAndTheUsers() throws Exception {
        environment.put("PADAN_JAVA_OPTS", "-Xmx4g -Dx=y");

        assertThat(start().out)
                .contains("<@" + checkout.resolve("src/main/launcher/java.args")
                        + "> <-Dpadan.terminal=false> <-Dpadan.command=./padan> <-Xmx4g> <-Dx=y> <-jar>");
    }

    @ParameterizedTest
    @CsvSource({
        ", , , LC_CTYPE=C.UTF-8",
        "C, , , LC_CTYPE=C.UTF-8",
        "id_ID.UTF-8, , , LANG=id_ID.UTF-8",
        "C.utf8, , , LANG=C.utf8",
        "id_ID.UTF-8, , POSIX, LC_ALL=C.UTF-8",
        "C, en_US.UTF-8, , LC_CTYPE=en_US.UTF-8",
    })
    void fileNamesAreUtf8WhateverTheLocaleIs(String lang, String ctype, String all, String expected) throws Exception {
        putUnlessNull("LANG", lang);
        putUnlessNull("LC_CTYPE", ctype);
        putUnlessNull("LC_ALL", all);

        assertThat(start().out).contains("\n" + expected + "\n");
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        Path home = folder.resolve("jdk 21");
        Files.createDirectories(home.resolve("bin"));
        Files.move(bin.resolve("java"), home.resolve("bin/java"));
        environment.put("JAVA_HOME", home.toString());

        assertThat(start().code).isZero();
    }

    @Test
    void missingJavaIsTold() throws Exception {
        Files.delete(bin.resolve("java"));

        assertThat(start())
                .isEqualTo(
                        new Ended(
                                4,
                                "",
                                """
                padan: Java tidak ditemukan. Pasang Java 17 atau yang lebih baru.
                padan: Java is missing. Install Java 17 or later.
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "java version \"1.8.0_392\", 1",
        "openjdk version \"11.0.21\" 2023-10-17, 11",
        "openjdk version \"16-ea\" 2021-03-16, 16",
    })
    void oldJavaIsTold(String version, String major) throws Exception {
        fakeJava(version, "");

        Ended ended = start();

        assertThat(ended.code).isEqualTo(4);
        assertThat(ended.err).contains("This Java is too old (" + major + ")", "Java 17");
        assertThat(builds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Picked up JAVA_TOOL_OPTIONS: -Dx\nopenjdk version \"17.0.1\"",
                "java version \"25\" 2025-09-16 LTS"
            })
    void newJavaIsRecognisedHoweverItIntroducesItself(String version) throws Exception {
        fakeJava(version, "");

        assertThat(start().code).isZero();
    }

    @Test
    void missingMavenIsTold() throws Exception {
        Files.delete(bin.resolve("mvn"));

        Ended ended = start();

        assertThat(ended.code).isEqualTo(4);
        assertThat(ended.err).contains("Maven is missing", "Maven 3.8");
        assertThat(checkout.resolve("target/padan-build.lock")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "2.2.1", "3.7"})
    void oldMavenIsTold(String version) throws Exception {
        fakeMaven(version, "touch target/padan.jar");

        Ended ended = start();

        assertThat(ended.code).isEqualTo(4);
        assertThat(ended.err).contains("This Maven is too old (" + version.substring(0, 3) + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.1", "3.10.0", "4.0.0-rc-4"})
    void newMavenWillDo(String version) throws Exception {
        fakeMaven(version, "touch target/padan.jar");

        assertThat(start().code).isZero();
    }

    @Test
    void aFailedBuildShowsWhyAndLeavesNoJar() throws Exception {
        fakeMaven("3.8.7", "echo 'COMPILATION ERROR'; touch target/padan.jar; exit 1");

        Ended ended = start();

        assertThat(ended.code).isEqualTo(4);
        assertThat(ended.out).isEmpty();
        assertThat(ended.err).contains("COMPILATION ERROR", "The build failed");
        assertThat(checkout.resolve("target/padan.jar")).doesNotExist();
        assertThat(checkout.resolve("target/padan-build.lock")).doesNotExist();
    }

    @Test
    void twoStartedAtOnceBuildOnce() throws Exception {
        fakeMaven("3.8.7", "touch target/padan.jar; sleep 1; echo whole > target/padan.jar");
        fakeJava("openjdk version \"17.0.15\"", "cat target/padan.jar");

        Process first = process(checkout, "./padan");
        Thread.sleep(500);
        Process second = process(checkout, "./padan");
        Ended endOfFirst = end(first);
        Ended endOfSecond = end(second);

        assertThat(builds()).hasSize(1);
        assertThat(endOfFirst.out).contains("whole");
        assertThat(endOfSecond.out).contains("whole");
        assertThat(endOfSecond.err).contains("waiting for another build");
    }

    @Test
    void aLockThatALauncherLeftBehindDoesNotStopTheNext() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(checkout.resolve("target/padan-build.lock"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertThat(start().code).isZero();
        assertThat(builds()).hasSize(1);
        assertThat(lock).doesNotExist();
    }

    @Test
    void anInterruptedBuildLeavesNoLock() throws Exception {
        fakeMaven("3.8.7", "sleep 1; touch target/padan.jar");
        Process process = process(checkout, "./padan");
        Thread.sleep(500);
        process.toHandle().destroy();

        assertThat(end(process).code).isEqualTo(130);
        assertThat(checkout.resolve("target/padan-build.lock")).doesNotExist();
    }

    @Test
    void bothLaunchersHaveTheSameFlagsAndWantTheSameJava() throws Exception {
        String unix = Files.readString(Path.of("padan"), StandardCharsets.US_ASCII);
        String windows = Files.readString(Path.of("padan.cmd"), StandardCharsets.US_ASCII);

        assertThat(windows).contains("src\\main\\launcher\\java.args", "LSS 17", "-Dmaven.test.skip=true");
        assertThat(windows.replace("\r\n", "")).doesNotContain("\n");
        for (String launcher : List.of(unix, windows)) {
            assertThat(launcher)
                    .containsOnlyOnce("-XX:ArchiveClassesAtExit=")
                    .containsOnlyOnce("-XX:SharedArchiveFile=")
                    .containsOnlyOnce("-Xshare:auto -Xlog:disable -Xlog:all=error:stderr");
        }
    }

    /** Java, as far as making an archive of classes goes. */
    private void fakeArchivingJava(int code) throws IOException {
        fakeJava(
                "openjdk version \"17.0.15\"",
                """
                for argument; do
                    case $argument in
                        -XX:ArchiveClassesAtExit=*) : >"${argument#*=}"; exit %d ;;
                    esac
                done
                """
                        .formatted(code));
        Files.createDirectories(checkout.resolve("jobs"));
        Files.writeString(checkout.resolve("jobs/census-2022.yml"), "name: census-2022");
    }

    @Test
    void theClassesThatABuildArchivesAreUsedFromThenOn() throws Exception {
        fakeArchivingJava(0);

        Ended first = start("--help");
        Ended second = start("--help");

        assertThat(first.out).contains("<-XX:SharedArchiveFile=" + checkout.resolve("target/padan.jsa") + ">");
        assertThat(first.out).doesNotContain("ArchiveClassesAtExit");
        assertThat(second.out).isEqualTo(first.out);
    }

    @Test
    void withoutAnArchiveOfClassesItWorksAsWell() throws Exception {
        fakeArchivingJava(1);

        Ended ended = start("--help");

        assertThat(ended.code).isZero();
        assertThat(ended.out).contains("<--help>").doesNotContain("SharedArchiveFile");
        assertThat(checkout.resolve("target")).isDirectoryNotContaining("glob:**.jsa*");
    }

    private Ended start(String... arguments) throws Exception {
        return startIn(checkout, "./padan", arguments);
    }

    private Ended startIn(Path where, String launcher, String... arguments) throws Exception {
        return end(process(where, launcher, arguments));
    }

    private Process process(Path where, String launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended end(Process process) throws Exception {
        process.getOutputStream().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private List<String> builds() throws IOException {
        Path log = checkout.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private void fakeJava(String version, String then) throws IOException {
        script(
                "java",
                """
                if [ "$1" = -version ]; then
                    cat >&2 <<'END'
                %s
                END
                    exit
                fi
                line=
                for argument; do line="$line<$argument> "; done
                printf '%%s\\n' "$line"
                echo "cwd=$PWD"
                env
                %s
                """
                        .formatted(version, then));
    }

    private void fakeMaven(String version, String build) throws IOException {
        script(
                "mvn",
                """
                if [ "$2" = -v ]; then
                    echo 'Apache Maven %s (abc)'
                    exit
                fi
                echo "$*" >> builds
                %s
                """
                        .formatted(version, build));
    }

    private void script(String name, String text) throws IOException {
        Path file = bin.resolve(name);
        Files.writeString(file, "#!" + inPath("sh") + "\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void setTimesOfSources(Instant time) throws IOException {
        try (Stream<Path> files = Files.walk(checkout.resolve("src"))) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
        Files.setLastModifiedTime(checkout.resolve("pom.xml"), FileTime.from(time));
    }

    private void putUnlessNull(String name, @Nullable String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    private static Path inPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(path -> Path.of(path, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** How a process ended, and what it said. */
    private record Ended(int code, String out, String err) {}
}
