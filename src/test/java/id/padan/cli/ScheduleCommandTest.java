package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.run.Office;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandTest {

    private final Path folder;

    ScheduleCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theProblemsOfAllJobFilesAreToldBeforeAnythingIsScheduled() throws IOException {
        Path wrong = job("wrong", "schedul: x\n");
        Path never = job("never", "");
        Screen screen = Screen.of(Language.EN);

        int code = Padan.execute(screen.terminal(), "schedule", wrong.toString(), never.toString());

        assertThat(code).isEqualTo(2);
        assertThat(screen.err().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith(wrong + ", line 6: Unknown key schedul."))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(never + ": schedule is missing")
                        .endsWith("Run it now: padan run " + never));
        assertThat(screen.out()).isEmpty();
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that asks a process to end")
    void aProcessGoesOnAfterFailedRunsAndEndsWhenAskedTo() throws Exception {
        Path job = job("tiap detik", "schedule: '* * * * * *'\nzone: Asia/Makassar\n");
        AtomicInteger begun = new AtomicInteger();
        List<String> lines = scheduled(job.toString(), line -> {
            begun.addAndGet(line.contains(" begins at ") ? 1 : 0);
            return begun.get() == 2 && line.contains("next run at");
        });

        assertThat(lines.get(0)).matches("tiap detik: next run at \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d WITA");
        assertThat(count(lines, "nothing matches none/*")).isGreaterThanOrEqualTo(2);
        assertThat(lines).last().isEqualTo("Schedule ended.");
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that asks a process to end")
    void aNightOnWhichTheComputerWasOffIsMadeUpForInTheMorning() throws Exception {
        Office office = Office.in(folder);
        office.replace("job.yml", "language: en", "language: en\nschedule: '0 30 22 * * *'");
        String job = folder.resolve("job.yml").toString();
        Path noted = Files.createDirectories(folder.resolve("ws/schedule")).resolve("uji.time");
        Files.writeString(noted, Instant.now().minus(Duration.ofDays(2)) + "\n");

        List<String> lines =
                scheduled(job, line -> line.matches("uji: next run at .*") && Files.exists(folder.resolve("out")));
        List<String> again = scheduled(job, line -> line.matches("uji: then .*"));

        assertThat(lines).anyMatch(line -> line.contains(", in place of the missed one of "));
        assertThat(again).noneMatch(line -> line.contains("begins"));
    }

    @Test
    void whatSystemsAreToldIsPrintedWithHowToSetItUpInTheLanguageOfTheJob() throws IOException {
        Path job = job("malam hari", "schedule: '0 30 22 * * *'\n");

        for (String system : List.of("systemd", "cron", "windows")) {
            Screen screen = Screen.of(Language.ID);
            assertThat(Padan.execute(screen.terminal(), "schedule", "--print", system, job.toString()))
                    .isZero();
            assertThat(screen.out())
                    .contains("Keeps the schedule of malam hari up by itself", job.toString())
                    .contains(system.equals("cron") ? "crontab -e" : "padan-malam-hari");
        }
        assertThat(folder.resolve(".padan")).doesNotExist();
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that asks a process to end")
    void aClosedRoundIsPassedOverWithAWord() throws Exception {
        Office office = Office.in(folder);
        office.replace("job.yml", "language: en", "language: en\nschedule: '* * * * * *'");
        String job = folder.resolve("job.yml").toString();
        Screen screen = Screen.of(Language.EN);
        assertThat(Padan.execute(screen.terminal(), "run", job)).isZero();
        assertThat(Padan.execute(screen.terminal(), "finalize", job, "--with-open"))
                .isZero();

        List<String> lines = scheduled(job, line -> line.contains("was closed on"));

        assertThat(lines).last().isEqualTo("Schedule ended.");
    }

    /** {@return what the schedule of a job says until it was ended, which it is once a line came} */
    private static List<String> scheduled(String job, Predicate<String> enough) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Padan.class.getName(),
                        "schedule",
                        job)
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            readUntil(output, lines, enough);
            process.toHandle().destroy();
            readUntil(output, lines, line -> false);
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        return lines;
    }

    private static void readUntil(BufferedReader output, List<String> lines, Predicate<String> enough)
            throws IOException {
        String line;
        while ((line = output.readLine()) != null) {
            lines.add(line);
            if (enough.test(line)) {
                return;
            }
        }
    }

    private static long count(List<String> lines, String part) {
        return lines.stream().filter(line -> line.contains(part)).count();
    }

    private Path job(String name, String more) throws IOException {
        return Files.writeString(
                folder.resolve(name + ".yml"),
                "name: " + name + "\nlanguage: en\nrosters: {files: 'none/*'}\nregistry: {files: none.csv}\noutput: o\n"
                        + more);
    }
}
