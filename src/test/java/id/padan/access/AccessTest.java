package id.padan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder that an administrator made for the account of Padan, and whose group is the administrator's. Root alone can make one. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class AccessTest {

    private static final int NOBODY = 65_534;

    /** What the account does: it writes a file into the folder, for those who may read that. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path file = Files.writeString(folder.resolve("file"), "x");
        Access.of(folder).restrict(folder);
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whereTheGroupOfAFolderIsNotTheAccountsFilesAreItsOwnAlone(@TempDir Path parent) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root gives a folder away");
        String classes = Stream.of(Access.class, AccessTest.class)
                .map(each ->
                        each.getProtectionDomain().getCodeSource().getLocation().getPath())
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path folder = Files.createDirectory(parent.resolve("ws"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setAttribute(folder, "unix:uid", NOBODY);
        assumeTrue(
                asNobody("test", "-r", classes.split(File.pathSeparator, 2)[0]).isBlank(), "classes that all may read");

        assertThat(asNobody(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        AccessTest.class.getName(),
                        folder.toString()))
                .isEqualToIgnoringNewLines("rw-------");
    }

    /** {@return what a command says as another account; how it ended, if it did not end well} */
    private static String asNobody(String... command) throws IOException, InterruptedException {
        List<String> words = Stream.concat(
                        Stream.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
                        Stream.of(command))
                .toList();
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 0 ? said : said + " ended with " + code;
    }
}
