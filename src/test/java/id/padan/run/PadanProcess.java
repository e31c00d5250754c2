package id.padan.run;

import id.padan.cli.Padan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as a scheduler starts it. */
record PadanProcess(Process process, Path out, Path err) {

    private static final long LONGEST_SECONDS = 600;

    /** How it ended, and what it said on standard error. */
    record Ended(int code, String err) {}

    /** @param log where what it says is kept */
    static PadanProcess start(Path log, String... arguments) throws IOException {
        return startBehind(List.of(), log, arguments);
    }

    /** @param prefix a command that runs another one, with its options */
    static PadanProcess startBehind(List<String> prefix, Path log, String... arguments) throws IOException {
        Files.createDirectories(log);
        Path out = log.resolve("out.txt");
        Path err = log.resolve("err.txt");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Padan.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new PadanProcess(process, out, err);
    }

    static Ended run(Path log, String... arguments) throws IOException, InterruptedException {
        return start(log, arguments).end();
    }

    Ended end() throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end");
        }
        return new Ended(process.exitValue(), Files.readString(err, StandardCharsets.UTF_8));
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
