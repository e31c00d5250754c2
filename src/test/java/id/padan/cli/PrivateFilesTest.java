package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.run.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what a run writes, and that no NIK is shown whole, wherever it stands. */
class PrivateFilesTest {

    private static final String NIK = "7371012304880001";

    @TempDir
    private Path folder;

    private Screen screen = Screen.of(Language.EN);

    private int padan(String... arguments) {
        screen = Screen.of(Language.EN);
        return Padan.execute(screen.terminal(), arguments);
    }

    private List<String> modes(Path below) throws IOException {
        List<String> modes = new ArrayList<>();
        try (Stream<Path> all = Files.walk(below)) {
            for (Path each : all.toList()) {
                PosixFileAttributes attributes =
                        Files.readAttributes(each, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                modes.add((attributes.isDirectory() ? "d " : "- ")
                        + PosixFilePermissions.toString(attributes.permissions()));
            }
        }
        return modes.stream().distinct().sorted().toList();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatARunWritesIsForTheAccountThatRunsItAlone() throws IOException {
        Path job = TestData.make(folder, 400, 30);

        padan("run", job.toString());
        padan("status", job.toString());

        assertThat(folder.resolve("ws/logs/padan.log")).exists();
        assertThat(modes(folder.resolve("ws"))).containsExactly("- rw-------", "d rwx------");
        assertThat(modes(folder.resolve("out"))).containsExactly("- rw-------", "d rwx------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aGroupThatTheJobNamesMayReadIt() throws IOException {
        Path job = TestData.make(folder, 400, 30);
        String group =
                Files.readAttributes(job, PosixFileAttributes.class).group().getName();
        padan("run", job.toString());
        Files.writeString(job, Files.readString(job) + "share_with: " + group + "\n");

        padan("run", job.toString());

        assertThat(modes(folder.resolve("ws"))).containsExactly("- rw-r-----", "d rwxr-x---");
        try (Stream<Path> outputs = Files.list(folder.resolve("out"))) {
            assertThat(outputs.toList())
                    .anySatisfy(output -> assertThat(modes(output)).containsExactly("- rw-r-----", "d rwxr-x---"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aGroupThatIsNotThereIsToldAndNothingIsRead() throws IOException {
        Path job = TestData.make(folder, 400, 30);
        Files.writeString(job, Files.readString(job) + "share_with: no-such-group-here\n");

        assertThat(padan("run", job.toString())).isEqualTo(2);

        assertThat(screen.err()).contains("share_with: no-such-group-here", "no such group");
    }

    @Test
    void aNikInTheNameOfAFileAndOfAnOpdIsNeverShownWhole() throws IOException {
        Path job = TestData.make(folder, 400, 30);
        Files.move(folder.resolve("rosters/Dinas A.csv"), folder.resolve("rosters/Dinas " + NIK + ".csv"));
        Files.move(folder.resolve("rosters/Dinas C.xlsx"), folder.resolve("rosters/Rusak " + NIK + ".xlsx"));

        padan("run", job.toString());
        String seen = screen.out() + screen.err();
        padan("check", folder.resolve("rosters").toString());
        seen += screen.out() + screen.err();
        padan("status", job.toString());
        seen += screen.out() + screen.err();

        assertThat(seen).contains("Dinas 7371··········01").doesNotContain(NIK);
        assertThat(Files.readString(folder.resolve("ws/logs/padan.log"))).doesNotContain(NIK);
    }
}
