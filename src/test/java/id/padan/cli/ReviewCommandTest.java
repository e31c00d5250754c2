package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.decision.Ticket;
import id.padan.message.Language;
import id.padan.run.Office;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code padan review} as a process, and the other commands beside it as processes of their own. */
class ReviewCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private final List<Process> up = new ArrayList<>();

    @AfterEach
    void endAll() {
        up.forEach(Process::destroyForcibly);
    }

    private String job() {
        return folder.resolve("job.yml").toString();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Padan.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        up.add(process);
        return process;
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** {@return what a command says from beginning to end, which is a good one} */
    private String said(String... arguments) throws Exception {
        Process process = start(arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String address(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("http")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    private static HttpResponse<String> post(String address, Ticket ticket, String verdict) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("verdict", verdict).put("officer", "Aminah");
        body.set("ticket", JSON.readTree(ticket.text()));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "decisions"))
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    @Timeout(180)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that asks a process to end")
    void allOtherCommandsWorkBesideItAndAScheduleAndItEndsWhenAskedTo() throws Exception {
        Office office = Office.in(folder);
        office.replace("job.yml", "language: en", "language: en\nschedule: '0 0 3 1 1 *'");
        office.night(0);
        Process review = start("review", job());
        BufferedReader lines = output(review);
        String address = address(lines);
        Process schedule = start("schedule", job());
        assertThat(output(schedule).readLine()).contains("next run at");

        assertThat(post(address, office.ticket("Dinas B", "JUMRIATI"), "ACCEPT").statusCode())
                .isEqualTo(200);
        assertThat(said("decisions", "list", job())).contains("Aminah", "JUMRIATI", "in force");
        String id = JSON.readTree(post(address, office.ticket("Dinas A", "BAMBANG WIJAYA"), "REJECT")
                        .body())
                .path("id")
                .asText();
        assertThat(said("decisions", "show", job(), id)).contains("Aminah");
        assertThat(said("decisions", "revoke", job(), id)).contains("taken back");
        assertThat(said("run", job(), "--today", "2026-02-01")).contains("TOTAL");
        assertThat(said("status", job())).contains("uji");
        assertThat(said("explain", job(), "JUMRIATI")).contains("Aminah");
        String state = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + "state")).build(), BodyHandlers.ofString())
                .body();
        assertThat(state).contains("Aminah").doesNotContain(id);

        review.toHandle().destroy();
        assertThat(lines.lines().toList()).last().asString().contains("no longer served");
        assertThat(review.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(review.exitValue()).isEqualTo(130);
        assertThat(schedule.isAlive()).isTrue();
    }

    @Test
    @Timeout(120)
    void aSecondOneAPortInUseAndAClosedRoundAreToldInASentence() throws Exception {
        Office office = Office.in(folder);
        office.night(0);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Screen screen = Screen.of(Language.EN);
            assertThat(Padan.execute(screen.terminal(), "review", job(), "--port", "" + other.getLocalPort()))
                    .isEqualTo(2);
            assertThat(screen.err())
                    .contains("Port " + other.getLocalPort() + " is in use")
                    .hasLineCount(1);
        }
        said("finalize", job(), "--with-open");
        Process review = start("review", job());
        String address = address(output(review));

        Screen second = Screen.of(Language.EN);
        assertThat(Padan.execute(second.terminal(), "review", job())).isEqualTo(4);
        assertThat(second.err()).contains("pid " + review.pid()).hasLineCount(1);
        HttpResponse<String> refused = post(address, office.ticket("Dinas B", "JUMRIATI"), "ACCEPT");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("closed");
    }

    @Test
    void withoutARunThatCameToItsEndThereIsNothingToReview() throws Exception {
        Office.in(folder);
        Screen screen = Screen.of(Language.EN);

        assertThat(Padan.execute(screen.terminal(), "review", job())).isEqualTo(3);

        assertThat(screen.err()).contains("padan run").hasLineCount(1);
        assertThat(folder.resolve("ws")).doesNotExist();
    }
}
