package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.message.Language;
import id.padan.run.Office;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code padan finalize} and {@code padan verify}, and what a closed round means to the other commands. */
class ClosedRoundTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set up before each test
    private Office office;

    private Screen screen = Screen.of(Language.EN);

    @BeforeEach
    void open() throws Exception {
        office = Office.in(folder);
    }

    private int padan(String... arguments) {
        screen = Screen.of(Language.EN);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.replaceAll(
                argument -> argument.equals("JOB") ? folder.resolve("job.yml").toString() : argument);
        return Padan.execute(screen.terminal(), all.toArray(String[]::new));
    }

    /** Runs the job and closes the round although rows are open. */
    private Path closed() throws Exception {
        assertThat(padan("run", "JOB")).isZero();
        assertThat(padan("finalize", "JOB", "--with-open")).as(screen.err()).isZero();
        return manifest();
    }

    private Path manifest() throws IOException {
        return outputs().resolve("manifest.json");
    }

    /** {@return the folder of the latest run} */
    private Path outputs() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("out"))) {
            return folders.filter(Files::isDirectory)
                    .max(Comparator.comparing(ClosedRoundTest::modified))
                    .orElseThrow();
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutARunThereIsNothingToClose() {
        assertThat(padan("finalize", "JOB")).isEqualTo(3);
        assertThat(screen.err()).contains("nothing to close", "padan run");
        assertThat(folder.resolve("ws")).doesNotExist();
    }

    @Test
    void openRowsKeepARoundOpenUnlessTheirNumberIsToBeStated() throws Exception {
        assertThat(padan("run", "JOB")).isZero();

        assertThat(padan("finalize", "JOB")).isEqualTo(2);

        assertThat(screen.err()).contains("6 rows are not decided", "--with-open");
        assertThat(padan("finalize", "JOB", "--with-open")).isZero();
        assertThat(screen.out()).contains("was closed on", "Rows left undecided: 6");
    }

    @Test
    void theManifestHasEveryInputAndEveryOutput() throws Exception {
        Path manifest = closed();

        JsonNode read = new ObjectMapper().readTree(Files.readAllBytes(manifest));
        assertThat(read.path("inputs").findValuesAsText("file"))
                .containsExactly(
                        "../../job.yml",
                        "../../rosters/Dinas A.csv",
                        "../../rosters/Dinas B.csv",
                        "../../registry/penduduk.csv");
        assertThat(read.path("outputs").findValuesAsText("file"))
                .contains("reconciled.csv", "summary.json", "mismatch-report.xlsx", "statement.docx", "statement.html")
                .doesNotContain("manifest.json");
        assertThat(read.at("/totals/read").asLong()).isEqualTo(7);
        assertThat(read.at("/versions/model").asText()).isEqualTo("standard");
        assertThat(padan("verify", manifest.toString())).as(screen.err()).isZero();
        assertThat(padan("verify", outputs().toString())).isZero();
    }

    @Test
    void theStatementSaysOfHowManyProposalsItIsStillOpenWhatBecomesOfThem() throws Exception {
        office.replace("job.yml", "output: out", "proposals: {files: \"usulan/*\"}\noutput: out");
        Path proposals = Files.createDirectories(folder.resolve("usulan")).resolve("usulan.csv");
        Files.writeString(
                proposals,
                """
                JENIS,NIK,NAMA,TANGGAL LAHIR,ALASAN
                usulan,,FULANAH TIDAK ADA,03-02-1981,terlewat
                usulan,7371012009790005,HASANUDDIN,20-09-1979,terlewat
                """);

        assertThat(Jsoup.parse(closed().resolveSibling("statement.html").toFile())
                        .text())
                .contains("Of 2 objections, proposals and corrections that came in, 1 are about people");
    }

    @Test
    void theStatementSaysOfHowManyEntriesOfAListItIsUncertainWhoTheyAre() throws Exception {
        office.replace("job.yml", "output: out", "lists: {accounts: {files: akun.csv}}\noutput: out");
        Files.writeString(
                folder.resolve("akun.csv"),
                """
                NIK,NAMA,TANGGAL LAHIR
                7371012009790005,HASANUDDIN,20-09-1979
                7371012009790005,SITI MARWAH,03-02-1988
                ,FULANAH TIDAK ADA,03-02-1981
                """);

        assertThat(Jsoup.parse(closed().resolveSibling("statement.html").toFile())
                        .text())
                .contains(
                        "Of 3 entries of the list \"accounts\", 2 are of people of whom it is uncertain who they are on"
                                + " the rosters, and 1 of people on no roster.");
    }

    @Test
    void theStatementHasTheFiguresAndPlacesToSign() throws Exception {
        Path manifest = closed();

        String page =
                Jsoup.parse(manifest.resolveSibling("statement.html").toFile()).text();
        String document;
        try (InputStream in = Files.newInputStream(manifest.resolveSibling("statement.docx"));
                XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(in))) {
            document = words.getText();
        }
        assertThat(List.of(page, document)).allSatisfy(text -> assertThat(text)
                .contains(
                        "of 2 OPD, 7 rows in all",
                        "population data of 306 people",
                        "6 rows were left undecided",
                        "Dinas A",
                        "TOTAL",
                        "stamp and signature"));
    }

    @Test
    void aClosedRoundIsNotRunAgain() throws Exception {
        Path manifest = closed();
        byte[] before = Files.readAllBytes(manifest);

        assertThat(padan("run", "JOB", "--fresh")).isEqualTo(2);

        assertThat(screen.err()).contains("was closed on", "--reopen");
        assertThat(padan("finalize", "JOB")).isZero();
        assertThat(screen.out()).contains("was closed before", "Nothing was written");
        assertThat(Files.readAllBytes(manifest)).isEqualTo(before);
        assertThat(padan("verify", manifest.toString())).isZero();
    }

    @Test
    void thatItIsClosedSurvivesTheLossOfTheDatabase() throws Exception {
        Path manifest = closed();
        Files.delete(folder.resolve("ws/padan.mv.db"));

        assertThat(padan("verify", manifest.toString())).as(screen.err()).isZero();
        Files.delete(folder.resolve("ws/padan.mv.db"));
        assertThat(padan("run", "JOB")).isEqualTo(2);
        assertThat(padan("finalize", "JOB")).isZero();
    }

    @Test
    void andOfTheFileBesideIt() throws Exception {
        closed();
        Files.delete(folder.resolve("ws/rounds.jsonl"));

        assertThat(padan("run", "JOB")).isEqualTo(2);
        assertThat(folder.resolve("ws/rounds.jsonl")).isNotEmptyFile();
    }

    @Test
    void whoOpensItAgainSaysWhyAndThatStaysKnown() throws Exception {
        closed();

        assertThat(padan("run", "JOB", "--reopen", "Dinas C was forgotten")).isZero();

        assertThat(padan("run", "JOB")).isZero();
        assertThat(padan("run", "JOB", "--reopen", "again")).isEqualTo(2);
        assertThat(screen.err()).contains("is not closed");
        padan("status", "JOB");
        assertThat(screen.out()).contains("Closed on ", "Opened again on ", "Dinas C was forgotten");
        assertThat(padan("finalize", "JOB", "--with-open")).as(screen.err()).isZero();
        assertThat(Files.readString(manifest().resolveSibling("statement.html")))
                .contains("Dinas C was forgotten");
        assertThat(padan("verify", manifest().toString())).as(screen.err()).isZero();
    }

    @Test
    void whatChangedSinceTheRunMustBeRunFirst() throws Exception {
        assertThat(padan("run", "JOB")).isZero();
        office.replace("rosters/Dinas A.csv", "YULIANA", "JULIANA");

        assertThat(padan("finalize", "JOB", "--with-open")).isEqualTo(2);

        assertThat(screen.err()).contains("Something has changed since the last run");
        assertThat(padan("run", "JOB")).isZero();
        Path workbook = outputs().resolve("mismatch-report.xlsx");
        Files.write(workbook, new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(padan("finalize", "JOB", "--with-open")).isEqualTo(2);
    }

    @Test
    void aClosingThatWasCutOffIsDoneAgain() throws Exception {
        assertThat(padan("run", "JOB")).isZero();
        Files.writeString(outputs().resolve("statement.html"), "half");

        assertThat(padan("finalize", "JOB", "--with-open")).as(screen.err()).isZero();

        assertThat(padan("verify", manifest().toString())).isZero();
    }

    @Test
    void verifyNamesEachFileThatDiffersOrIsMissingOrWasAdded() throws Exception {
        Path manifest = closed();
        Files.writeString(manifest.resolveSibling("reconciled.csv"), "changed");
        Files.delete(manifest.resolveSibling("rejected.csv"));
        Files.writeString(manifest.resolveSibling("returns").resolve("Dinas X.xlsx"), "new");
        office.replace("registry/penduduk.csv", "FITRIANI", "FITRIANA");

        assertThat(padan("verify", manifest.toString())).isEqualTo(1);

        assertThat(screen.err().lines())
                .containsExactly(
                        "../../registry/penduduk.csv: its content is not what it was when the round was closed",
                        "reconciled.csv: its content is not what it was when the round was closed",
                        "rejected.csv: is not there",
                        "returns/Dinas X.xlsx: is not in the manifest");
    }

    @Test
    void anEditedManifestIsNotTheOneThatWasRecorded() throws Exception {
        Path manifest = closed();
        Files.writeString(manifest, Files.readString(manifest).replace("\"read\" : 7", "\"read\" : 8"));

        assertThat(padan("verify", manifest.toString())).isEqualTo(1);

        assertThat(screen.err()).contains("it was edited");
    }

    @Test
    void whatIsNoManifestIsSaidSo() throws Exception {
        Path other = folder.resolve("other.json");
        Files.writeString(other, "{\"manifest\": 1}");

        assertThat(padan("verify", other.toString())).isEqualTo(2);
        assertThat(screen.err()).contains("no manifest of a closed round");
        assertThat(padan("verify", folder.resolve("nowhere.json").toString())).isEqualTo(2);
        assertThat(screen.err()).contains("no such file");
    }

    @Test
    void withoutItsWorkspaceNobodyCanTellWhetherAManifestWasEdited() throws Exception {
        Path manifest = closed();
        Path moved = folder.resolve("moved");
        Files.move(folder.resolve("ws"), moved);

        assertThat(padan("verify", manifest.toString())).isEqualTo(1);
        assertThat(screen.err()).contains("--workspace DIR");
        assertThat(padan("verify", manifest.toString(), "--workspace", moved.toString()))
                .isZero();
    }
}
