package id.padan.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.padan.jobfile.Notify.Tls;
import id.padan.jobfile.Notify.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a job says how it runs when nobody looks. */
class UnattendedValuesTest {

    private static final String LEAST = "name: x\nlanguage: en\nrosters: {files: a}\nregistry: {files: b}\noutput: o\n";
    private static final String MAIL = "to: a@example.go.id, from: b@example.go.id, host: mail.example.go.id";

    @TempDir
    private Path folder;

    private JobFile read(String more) throws IOException, JobFileException {
        return JobFileReader.read(Files.writeString(folder.resolve("x.yml"), LEAST + more));
    }

    private Notify.Mail mail(String more) throws IOException, JobFileException {
        Notify notify = Objects.requireNonNull(
                read("notify: {mail: {" + MAIL + more + "}}").unattended().notice());
        return Objects.requireNonNull(notify.mail());
    }

    private List<String> problems(String more) {
        JobFileException e = catchThrowableOfType(JobFileException.class, () -> read(more));
        return e.problems().stream()
                .map(problem -> problem.code() + " " + problem.key())
                .toList();
    }

    @Test
    void withoutKeysMissedTimesAreMadeUpForNobodyIsToldAndNothingIsMoved() throws Exception {
        assertThat(read("").unattended()).isEqualTo(new Unattended(null, true, null, null));
        assertThat(read("notify:\n").unattended().notice()).isNull();
    }

    @Test
    void allOfItIsRead() throws Exception {
        Unattended unattended =
                read("catch_up: false\narchive: ../arsip\nnotify: {when: problems, command: ./kirim.sh}\n")
                        .unattended();

        assertThat(unattended)
                .isEqualTo(new Unattended(
                        null,
                        false,
                        new Notify(When.PROBLEMS, "./kirim.sh", null),
                        folder.resolveSibling("arsip").toAbsolutePath().normalize()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|25|AUTO",
                "', user: padan, password: \"${PADAN_NOT_SET}\"'|587|AUTO",
                "', tls: implicit'|465|IMPLICIT",
                "', tls: none, port: 2525'|2525|NONE"
            })
    void thePortIsTheUsualOneUnlessItIsSaid(String more, int port, Tls tls) throws Exception {
        Notify.Mail mail = mail(more);

        assertThat(mail.port()).isEqualTo(port);
        assertThat(mail.tls()).isEqualTo(tls);
        assertThat(mail.to()).containsExactly("a@example.go.id");
    }

    @Test
    void anUnsetPasswordIsEmptyAndNoneIsShown() throws Exception {
        Notify.Mail mail = mail(", user: padan, password: \"${PATH}\"");

        assertThat(mail.password()).isEqualTo(System.getenv("PATH"));
        assertThat(mail.toString()).doesNotContain(System.getenv("PATH"));
        assertThat(mail(", user: padan, password: \"${PADAN_NOT_SET}\"").password())
                .isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithItsKey() {
        assertThat(problems("notify: {mail: {to: a@example.go.id}}"))
                .containsExactlyInAnyOrder("key.missing notify.mail.from", "key.missing notify.mail.host");
        assertThat(problems("notify: {mail: {" + MAIL + ", pasword: x}}"))
                .containsExactly("key.unknown notify.mail.pasword");
        assertThat(problems("notify: {mail: {" + MAIL + ", password: rahasia}}"))
                .containsExactly("value.password notify.mail.password");
        assertThat(problems("notify: {mail: {" + MAIL + ", port: smtp}}"))
                .containsExactly("value.port notify.mail.port");
        assertThat(problems("notify: {mail: {to: [Kepala Bidang], from: b@example.go.id, host: h}}"))
                .containsExactly("value.address notify.mail.to");
        assertThat(problems("notify: {when: often}")).containsExactly("value.choice notify.when");
    }
}
