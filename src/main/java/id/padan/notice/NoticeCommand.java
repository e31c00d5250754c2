package id.padan.notice;

import id.padan.access.ClusterPaths;
import id.padan.message.Mask;
import id.padan.notice.Messenger.NotArrived;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command that gets a notice: the text on its standard input, the rest in its environment ({@code PADAN_STATUS} ...). Nothing of
 * the notice is put into the command itself, so that no name of a file or an OPD is ever taken for a part of it.
 *
 * @param folder where it begins
 * @param patience how long it may take; then it is ended, with all that it started
 */
record NoticeCommand(Path folder, Duration patience) {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeCommand.class);

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    void start(String command, Notice notice) throws NotArrived, InterruptedException {
        try {
            // What it says goes to a file and not through a pipe: a child that it leaves behind would keep the pipe
            // open.
            Path said = Files.createTempFile("padan", ".notice");
            try {
                int code = run(command, notice, said);
                LOG.info("notice: {} ended with {}: {}", command, code, Mask.niks(beginning(said)));
                if (code != 0) {
                    throw new NotArrived("notice.command_failed", null, command, code);
                }
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw new NotArrived("notice.command_not_started", e, command);
        }
    }

    private int run(String command, Notice notice, Path said) throws IOException, NotArrived, InterruptedException {
        List<String> words = WINDOWS ? List.of("cmd", "/c", command) : List.of("/bin/sh", "-c", command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(ClusterPaths.isHere(folder) ? folder.toFile() : null)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(notice.variables());
        Process process = builder.start();
        boolean ended = false;
        try {
            Thread writer = new Thread(() -> write(process, notice), "notice");
            writer.setDaemon(true);
            writer.start();
            ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        if (!ended) {
            throw new NotArrived("notice.command_hangs", null, command, patience.toSeconds());
        }
        return process.exitValue();
    }

    /** A command need not read what it is given. */
    private static void write(Process process, Notice notice) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(notice.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException doesNotRead) {
            LOG.debug("a notice was not read to its end");
        }
    }

    private static String beginning(Path said) throws IOException {
        byte[] bytes = Files.readAllBytes(said);
        return new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.UTF_8).strip();
    }
}
