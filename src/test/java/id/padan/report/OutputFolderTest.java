package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.padan.SmallDisk;
import id.padan.access.Access;
import id.padan.message.Language;
import id.padan.report.Folders.Place;
import id.padan.report.OutputFolderException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

    private final Path parent;
    private final Path target;

    OutputFolderTest(@TempDir Path parent) {
        this.parent = parent;
        this.target = parent.resolve("out");
    }

    @Test
    void filesAppearAllTogetherWhenPublished() throws Exception {
        try (OutputFolder folder = OutputFolder.prepare(target)) {
            Files.writeString(folder.file("summary.json"), "{}");
            Files.writeString(folder.file("returns/Dinas.xlsx"), "x");
            assertThat(target).doesNotExist();

            folder.publish();
        }
        assertThat(content(parent)).containsExactly("out", "out/returns", "out/returns/Dinas.xlsx", "out/summary.json");
    }

    @Test
    void withoutPublishingNothingIsLeftBehind() throws Exception {
        try (OutputFolder folder = OutputFolder.prepare(parent.resolve("a/b/out"))) {
            Files.writeString(folder.file("summary.json"), "{}");
        }
        assertThat(content(parent)).isEmpty();
    }

    @Test
    void anEmptyFolderAndThatOfAnEarlierRunAreReplaced() throws Exception {
        Files.createDirectory(target);
        publish("first", "review.csv");
        publish("second", "rejected.csv");

        assertThat(content(parent)).containsExactly("out", "out/rejected.csv", "out/summary.json");
        assertThat(target.resolve("rejected.csv")).hasContent("second");
    }

    @Test
    void aFolderWithForeignFilesIsRefusedAndLeftAlone() throws Exception {
        publish("first", "review.csv");
        Files.writeString(target.resolve("catatan.docx"), "mine");
        List<String> before = content(parent);

        assertThatExceptionOfType(OutputFolderException.class)
                .isThrownBy(() -> OutputFolder.prepare(target))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.FOREIGN_FILES))
                .satisfies(e -> assertThat(e.text(Language.ID)).contains("catatan.docx"));
        assertThat(content(parent)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$review.csv", ".~review.csv", ".~lock.review.csv#"})
    void aLockThatAnOfficeProgramLeftIsNoFileOfSomebodysAndAFreshOneNamesTheFile(String lock) throws Exception {
        publish("first", "review.csv");
        Path held = Files.writeString(target.resolve(lock), "");

        assertThatExceptionOfType(OutputFolderException.class)
                .isThrownBy(() -> OutputFolder.prepare(target))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.OPEN_ELSEWHERE))
                .satisfies(e -> assertThat(e.text(Language.ID)).contains("review.csv"));

        Files.setLastModifiedTime(held, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        publish("second", "review.csv");
        assertThat(target.resolve("review.csv")).hasContent("second");
        assertThat(content(parent)).containsExactly("out", "out/review.csv", "out/summary.json");
    }

    @Test
    void filesWithNamesOfOursButWithoutASummaryAreForeign() throws Exception {
        Files.createDirectory(target);
        Files.writeString(target.resolve("review.csv"), "somebody's");

        assertThatExceptionOfType(OutputFolderException.class)
                .isThrownBy(() -> OutputFolder.prepare(target))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.FOREIGN_FILES));
    }

    @Test
    void aFileInThePlaceOfTheFolderOrOfItsParentIsRefused() throws Exception {
        Files.writeString(target, "a file");

        assertThatExceptionOfType(OutputFolderException.class)
                .isThrownBy(() -> OutputFolder.prepare(target))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NOT_A_FOLDER));
        assertThatExceptionOfType(OutputFolderException.class)
                .isThrownBy(() -> OutputFolder.prepare(target.resolve("below")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NOT_WRITABLE));
        assertThat(content(parent)).containsExactly("out");
    }

    @Test
    void aFolderThatAnotherRunIsWritingIsRefusedWithoutHarmToThatRun() throws Exception {
        try (OutputFolder folder = OutputFolder.prepare(target)) {
            Files.writeString(folder.file("summary.json"), "{}");

            assertThatExceptionOfType(OutputFolderException.class)
                    .isThrownBy(() -> OutputFolder.prepare(target))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(Code.IN_USE));
            folder.publish();
        }
        assertThat(content(target)).containsExactly("summary.json");
    }

    @Test
    void onlyFilesThatTheNextRunWillKnowCanBeWritten() throws Exception {
        try (OutputFolder folder = OutputFolder.prepare(target)) {
            assertThatIllegalArgumentException().isThrownBy(() -> folder.file("other.csv"));
        }
    }

    @Test
    void whatARunLeftThatWasKilledWhileWritingIsThrownAway() throws Exception {
        Path writing = Files.createDirectory(parent.resolve(".out.writing"));
        Files.writeString(writing.resolve("review.csv"), "half");

        publish("next", "rejected.csv");

        assertThat(content(parent)).containsExactly("out", "out/rejected.csv", "out/summary.json");
    }

    @Test
    void aRunThatWasKilledBeforeTheFirstRenamingOfItsCompleteFilesIsCompleted() throws Exception {
        publish("first", "review.csv");
        complete(".out.ready", "second");

        OutputFolder.prepare(target).close();

        assertThat(target.resolve("review.csv")).hasContent("second");
        assertThat(content(parent)).containsExactly("out", "out/review.csv", "out/summary.json");
    }

    @Test
    void aRunThatWasKilledBetweenTheRenamingsIsCompleted() throws Exception {
        complete(".out.old", "first");
        complete(".out.ready", "second");

        OutputFolder.prepare(target).close();

        assertThat(target.resolve("review.csv")).hasContent("second");
        assertThat(content(parent)).containsExactly("out", "out/review.csv", "out/summary.json");
    }

    @Test
    void aRunThatWasKilledBeforeTheOldFilesWereDeletedIsCompleted() throws Exception {
        publish("second", "review.csv");
        complete(".out.old", "first");

        OutputFolder.prepare(target).close();

        assertThat(target.resolve("review.csv")).hasContent("second");
        assertThat(content(parent)).containsExactly("out", "out/review.csv", "out/summary.json");
    }

    @Test
    void oldFilesWithoutNewOnesGoBackToTheirPlace() throws Exception {
        complete(".out.old", "first");

        OutputFolder.prepare(target).close();

        assertThat(target.resolve("review.csv")).hasContent("first");
    }

    @Test
    void beginningAndGivingUpMovesNothing() throws Exception {
        publish("first", "review.csv");
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Integer> absent = CompletableFuture.supplyAsync(() -> {
            int times = 0;
            while (!ended.get()) {
                times += Files.exists(target.resolve("review.csv")) ? 0 : 1;
            }
            return times;
        });

        for (int i = 0; i < 300; i++) {
            OutputFolder.prepare(target).close();
        }

        ended.set(true);
        assertThat(absent.get()).isZero();
    }

    @Test
    void whatAKillLeftIsPutRightWithoutARun() throws Exception {
        complete(".out.old", "first");
        OutputFolder.putRight(target);
        assertThat(target.resolve("review.csv")).hasContent("first");

        complete(".out.ready", "second");
        OutputFolder.putRight(target);
        OutputFolder.putRight(target);

        assertThat(target.resolve("review.csv")).hasContent("second");
        assertThat(content(parent)).containsExactly("out", "out/review.csv", "out/summary.json");
    }

    @Test
    void aFolderThatIsADiskOfItsOwnIsFilledFileByFile() throws Exception {
        try (SmallDisk disk = SmallDisk.at(target, 1)) {
            publish("first", "review.csv", null);
            publish("second", "rejected.csv", null);

            assertThat(content(parent)).containsExactly("out", "out/rejected.csv", "out/summary.json");
            assertThat(disk.folder().resolve("rejected.csv")).hasContent("second");
        }
    }

    @Test
    void anOldFolderThatCannotBeDeletedIsToldAndInNobodysWay() throws Exception {
        publish("first", "returns/A.xlsx");
        // A disk in it: the folder can be renamed and not be deleted.
        try (SmallDisk disk = SmallDisk.at(target.resolve("returns"), 1)) {
            Files.writeString(disk.folder().resolve("A.xlsx"), "personal");
            for (String text : List.of("second", "third")) {
                try (OutputFolder folder = OutputFolder.prepare(target)) {
                    Files.writeString(folder.file("summary.json"), "{}");
                    Files.writeString(folder.file("review.csv"), text);
                    folder.publish();
                    assertThat(folder.undeleted()).containsExactly(parent.resolve(".out.old"));
                }
                assertThat(target.resolve("review.csv")).hasContent(text);
            }
            disk.moved(parent.resolve(".out.old/returns")).close();
        }

        publish("fourth", "review.csv");

        assertThat(content(parent)).containsExactly("out", "out/review.csv", "out/summary.json");
    }

    @Test
    void aFolderThatMustStayWhereItIsIsFilledFileByFile() throws Exception {
        Files.createDirectory(target);
        publish("first", "review.csv", Place.WITHIN);
        publish("first", "returns/A.xlsx", Place.WITHIN);
        publish("second", "returns/B.xlsx", Place.WITHIN);

        assertThat(content(parent)).containsExactly("out", "out/returns", "out/returns/B.xlsx", "out/summary.json");
        assertThat(target.resolve("returns/B.xlsx")).hasContent("second");
    }

    @Test
    void fillingAFolderThatWasCutShortIsCompleted() throws Exception {
        Files.createDirectory(target);
        complete("out/.out.ready", "second");
        Files.writeString(target.resolve("review.csv"), "half");
        Files.writeString(target.resolve("rejected.csv"), "first");

        OutputFolder.prepare(target, Access.OWNER, Place.WITHIN).close();

        assertThat(target.resolve("review.csv")).hasContent("second");
        assertThat(content(parent)).containsExactly("out", "out/review.csv", "out/summary.json");
    }

    @Test
    void whatIsCollectedWithinAFolderIsRemovedIfItIsNotPublished() throws Exception {
        Files.createDirectory(target);
        try (OutputFolder folder = OutputFolder.prepare(target, Access.OWNER, Place.WITHIN)) {
            Files.writeString(folder.file("summary.json"), "{}");
        }
        assertThat(content(parent)).containsExactly("out");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsOpenInAnotherProgramIsNamedBeforeAnythingIsReplaced() throws Exception {
        publish("first", "review.csv");
        Path workbook = programInPlaceOfTheWorkbook();
        Process program = new ProcessBuilder(workbook.toString(), "60").start();
        try {
            assertThatExceptionOfType(OutputFolderException.class)
                    .isThrownBy(() -> OutputFolder.prepare(target, Access.OWNER, Place.WITHIN))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(Code.OPEN_ELSEWHERE))
                    .satisfies(e -> assertThat(e.text(Language.ID)).contains("mismatch-report.xlsx"));
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(target.resolve("review.csv")).hasContent("first");
        OutputFolder.prepare(target, Access.OWNER, Place.WITHIN).close();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsOpenedDuringTheRunKeepsWhatWasThereBefore() throws Exception {
        publish("first", "review.csv");
        Path workbook = programInPlaceOfTheWorkbook();
        List<String> before = content(parent);
        try (OutputFolder folder = OutputFolder.prepare(target, Access.OWNER, Place.WITHIN)) {
            Files.writeString(folder.file("summary.json"), "{}");
            Process program = new ProcessBuilder(workbook.toString(), "60").start();
            try {
                assertThatExceptionOfType(OutputFolderException.class)
                        .isThrownBy(folder::publish)
                        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.OPEN_ELSEWHERE));
            } finally {
                program.destroyForcibly().waitFor();
            }
        }
        assertThat(content(parent)).isEqualTo(before);
    }

    /** A running program is to Linux what a workbook open in Excel is to Windows: nobody may write to its file. */
    private Path programInPlaceOfTheWorkbook() throws IOException {
        return Files.copy(
                Path.of("/bin/sleep"), target.resolve("mismatch-report.xlsx"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void publish(String text, String name) throws Exception {
        publish(text, name, Place.BESIDE);
    }

    private void publish(String text, String name, @Nullable Place place) throws Exception {
        try (OutputFolder folder = OutputFolder.prepare(target, Access.OWNER, place)) {
            Files.writeString(folder.file("summary.json"), "{}");
            Files.writeString(folder.file(name), text);
            folder.publish();
        }
    }

    private void complete(String name, String text) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("summary.json"), "{}");
        Files.writeString(folder.resolve("review.csv"), text);
    }

    private static List<String> content(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.skip(1)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
