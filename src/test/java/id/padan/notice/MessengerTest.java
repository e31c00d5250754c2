package id.padan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.padan.jobfile.Notify;
import id.padan.jobfile.Notify.Mail;
import id.padan.jobfile.Notify.Tls;
import id.padan.jobfile.Notify.When;
import id.padan.message.Language;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Notices arrive, without a whole NIK; and what does not arrive is told and holds nobody up. */
@Timeout(60)
class MessengerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String NIK = "7371011205900001";

    @TempDir
    private Path folder;

    private final Notice notice = notice(1);

    private static Notice notice(int exitCode) {
        return new Notice(
                "malam",
                "limit_exceeded",
                exitCode,
                "Padan: malam selesai " + NIK,
                List.of("Dinas Kesehatan " + NIK + ".xlsx", "Petugas: Jum\u2019at"),
                Path.of("/data/out/summary.json"),
                Path.of("/data/out"));
    }

    private List<String> send(Notify notify, Notice what) {
        return new Messenger(notify, folder, Language.EN, PATIENCE).send(what);
    }

    private List<String> command(String command) {
        return send(new Notify(When.ALWAYS, command, null), notice);
    }

    private static Notify mail(int port, Tls tls, @Nullable String user, @Nullable String password) {
        return new Notify(
                When.ALWAYS,
                null,
                new Mail(
                        List.of("kabid@example.go.id", "padan@example.go.id"),
                        "server@example.go.id",
                        "127.0.0.1",
                        port,
                        tls,
                        user,
                        password));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void aCommandGetsTheTextOnItsInputAndTheRestInItsEnvironment() throws Exception {
        assertThat(command("{ cat; env | grep ^PADAN_ | sort; } >got")).isEmpty();

        assertThat(Files.readString(folder.resolve("got")))
                .startsWith(notice.text())
                .contains("PADAN_EXIT_CODE=1\nPADAN_JOB=malam\nPADAN_OUTPUT=/data/out\nPADAN_STATUS=limit_exceeded\n")
                .contains("PADAN_SUMMARY=/data/out/summary.json\n")
                .doesNotContain(NIK);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void aCommandThatFailsOrIsNotThereIsTold() {
        assertThat(command("exit 3"))
                .containsExactly("Notice not delivered: the command \"exit 3\" ended with code 3."
                        + " What it said stands in the log.");
        assertThat(command("no-such-command-here")).singleElement().asString().contains("ended with code 127");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void aCommandThatHangsIsEndedWithWhatItStarted() throws Exception {
        assertThat(command("sleep 58.31 & sleep 58.32"))
                .singleElement()
                .asString()
                .contains("was ended after 2 seconds");

        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(ProcessHandle.allProcesses().filter(process -> process.info()
                        .arguments()
                        .map(arguments -> String.join(" ", arguments).matches("58\\.3[12]"))
                        .orElse(false)))
                .isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void aCommandThatReadsNothingAndSaysMuchIsNoTrouble() {
        Notice large = new Notice("x", "failed", 4, "x", List.of("y".repeat(1 << 20)), null, null);

        assertThat(send(new Notify(When.ALWAYS, "seq 200000", null), large)).isEmpty();
    }

    @Test
    void aMailArrivesWithTheTextAndNoWholeNik() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(send(mail(server.getSmtp().getPort(), Tls.AUTO, null, null), notice))
                    .isEmpty();

            assertThat(server.waitForIncomingEmail(5_000, 2)).isTrue();
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject())
                    .isEqualTo(
                            "Padan: malam selesai 7371\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b701");
            assertThat(mail.getAllRecipients())
                    .extracting(Object::toString)
                    .containsExactly("kabid@example.go.id", "padan@example.go.id");
            assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("server@example.go.id");
            assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo(notice.text().strip())
                    .doesNotContain(NIK);
        } finally {
            server.stop();
        }
    }

    @Test
    void anAddressThatTheServerRefusesKeepsNobodyElseFromTheMail() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answer(socket, heard));
            server.start();

            assertThat(send(mail(socket.getLocalPort(), Tls.NONE, null, null), notice))
                    .singleElement()
                    .asString()
                    .contains("does not accept the address kabid@example.go.id");
            server.join();
        }
        assertThat(heard).contains("RCPT TO:<padan@example.go.id>", "DATA", ".");
    }

    /** A server that knows everybody but one. */
    private static void answer(ServerSocket socket, List<String> heard) {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.UTF_8));
            boolean inMail = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                inMail = inMail && !line.equals(".");
                if (!inMail) {
                    String code = line.startsWith("RCPT TO:<kabid") ? "550" : line.equals("DATA") ? "354" : "250";
                    out.write((code + " said\r\n").getBytes(StandardCharsets.UTF_8));
                }
                inMail = inMail || line.equals("DATA");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aServerThatDoesNotEncryptWhereItShouldIsTold() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(send(mail(server.getSmtp().getPort(), Tls.IMPLICIT, null, null), notice))
                    .singleElement()
                    .asString()
                    .contains("cannot be encrypted", "notify.mail.tls");
        } finally {
            server.stop();
        }
    }

    @Test
    void anAccountThatTheServerDoesNotKnowIsTold() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("server@example.go.id", "padan", "right");
        server.start();
        try {
            int port = server.getSmtp().getPort();

            assertThat(send(mail(port, Tls.NONE, "padan", "wrong"), notice))
                    .singleElement()
                    .asString()
                    .contains("127.0.0.1:" + port + " does not accept the account", "notify.mail.user");
            assertThat(send(mail(port, Tls.NONE, "padan", ""), notice))
                    .singleElement()
                    .asString()
                    .contains("there is no password");
            assertThat(send(mail(port, Tls.NONE, "padan", "right"), notice)).isEmpty();
            // This server offers no encryption: the password is not sent.
            assertThat(send(mail(port, Tls.AUTO, "padan", "right"), notice))
                    .singleElement()
                    .asString()
                    .contains("did not take the mail: STARTTLS is required");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThereOrDoesNotAnswerIsToldWithinItsTime() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
            assertThat(send(mail(free, Tls.AUTO, null, null), notice))
                    .singleElement()
                    .asString()
                    .contains("127.0.0.1:" + free + " does not answer");
        }
        assertThat(send(mail(free, Tls.AUTO, null, null), notice))
                .singleElement()
                .asString()
                .contains("127.0.0.1:" + free + " cannot be reached");
    }

    @Test
    void aServerThatTalksAndNeverComesToItsEndIsGivenUp() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> talk(socket));
            server.setDaemon(true);
            server.start();

            assertThat(send(mail(socket.getLocalPort(), Tls.NONE, null, null), notice))
                    .singleElement()
                    .asString()
                    .contains("does not answer");
        }
    }

    private static void talk(ServerSocket socket) {
        try (Socket client = socket.accept()) {
            while (!socket.isClosed()) {
                client.getOutputStream().write("220-wait\r\n".getBytes(StandardCharsets.UTF_8));
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void ofGoodRunsNobodyIsToldWhereOnlyProblemsAreWanted() {
        Notify problems = new Notify(When.PROBLEMS, "echo >told", null);

        assertThat(send(problems, notice(0))).isEmpty();
        assertThat(folder.resolve("told")).doesNotExist();
        assertThat(send(problems, notice(1))).isEmpty();
        assertThat(folder.resolve("told")).exists();
    }
}
