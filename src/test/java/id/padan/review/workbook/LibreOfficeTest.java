package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.padan.decision.Ticket;
import id.padan.reconcile.Outcome;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings.ReturnsShow;
import id.padan.review.page.SampleRun;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterReader;
import id.padan.roster.RosterSession;
import id.padan.roster.RosterSettings;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice opens and saves again is still what it was. Skipped, and said so, where there is no LibreOffice. */
class LibreOfficeTest {

    private static final SampleRun RUN = SampleRun.of(60, 7);

    @TempDir
    Path folder;

    @Test
    void bothWorkbooksSurviveBeingOpenedAndSaved() throws Exception {
        Path office = office();
        Path report = Written.workbook(folder.resolve("out"), RUN, List.of());
        Path returns = Written.returns(folder.resolve("returned"), RUN.rows(), List.of(), ReturnsShow.HINT);
        List<String> files = new ArrayList<>(List.of(report.toString()));
        try (Stream<Path> paths = Files.list(returns)) {
            paths.sorted().map(Path::toString).forEach(files::add);
        }

        Path saved = save(office, files);

        reportIsWhole(saved.resolve(report.getFileName()));
        for (String file : files.subList(1, files.size())) {
            returnIsWhole(saved.resolve(Path.of(file).getFileName()));
        }
    }

    private static Path office() {
        Path found = Stream.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "LibreOffice is not installed: nobody opens the workbooks");
        return Objects.requireNonNull(found);
    }

    private Path save(Path office, List<String> files) throws IOException, InterruptedException {
        Path saved = folder.resolve("saved");
        List<String> command = new ArrayList<>(List.of(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                saved.toString()));
        command.addAll(files);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.txt").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(Files.readString(folder.resolve("office.txt"))).doesNotContain("Error");
        return saved;
    }

    private static void reportIsWhole(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheet("Perlu Keputusan");
            List<ReportRow> rows = RUN.rows().stream()
                    .filter(row -> row.row().outcome() instanceof Outcome.Review)
                    .toList();
            // Behind the place of the row, with columns that are seen on both sides.
            int id = 5;
            assertThat(sheet.getRow(1).getCell(id).getStringCellValue()).isEqualTo("ID");
            assertThat(sheet.isColumnHidden(id)).isTrue();
            for (int i = 0; i < rows.size(); i++) {
                assertThat(Ticket.parse(sheet.getRow(2 + i).getCell(id).getStringCellValue()))
                        .contains(rows.get(i).ticket());
            }
            assertThat(sheet.getProtect()).isTrue();
            // The words to choose from, and that nothing else is typed.
            assertThat(sheet.getDataValidations()).hasSize(2);
            assertThat(book.getSheet("Ringkasan").getDrawingPatriarch().getCharts())
                    .hasSize(1);
            assertThat(book).extracting(Sheet::getSheetName).contains("Ditolak", "Duplikat", "Koreksi", "Pilihan");
        }
    }

    private static void returnIsWhole(Path file) {
        String opd = file.getFileName().toString().replace(" - perbaikan.xlsx", "");
        List<String> expected = RUN.rows().stream()
                .filter(row -> row.row().row().opd().equals(opd)
                        && Expectations.concern(row.row().outcome()))
                .map(row -> row.ticket().row().text())
                .toList();
        List<String> keys = new ArrayList<>();
        try (RosterSession session = new RosterReader(RosterSettings.DEFAULT).open(new RosterFile(file, "x.xlsx"))) {
            for (SubmittedRow row = session.next(); row != null; row = session.next()) {
                keys.add(String.valueOf(row.replaces()));
                assertThat(row.opd()).isEqualTo(opd);
            }
        }
        assertThat(keys).isEqualTo(expected);
    }
}
