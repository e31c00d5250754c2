package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings.ReturnsShow;
import id.padan.review.page.SampleRun;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many rows in review go through: in a process of its own, whose heap could not hold them. */
class SmallHeapTest {

    private static final int ROWS = 10_000;

    @Test
    void tenThousandRowsInReviewAreWrittenWithin96Megabytes(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriteRows.class.getName(),
                        folder.resolve("result").toString(),
                        Integer.toString(ROWS))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).contains("written");
        assertThat(process.exitValue()).isZero();
        try (ZipFile zip = new ZipFile(folder.resolve("result")
                        .resolve(OutputFile.WORKBOOK.fileName())
                        .toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml"))) {
            String xml = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml.split("<row ", -1)).hasSize(1 + 2 + ROWS);
        }
    }

    /** What the process does. */
    static final class WriteRows {
        private WriteRows() {}

        public static void main(String[] args) throws Exception {
            long start = System.nanoTime();
            int count = Integer.parseInt(args[1]);
            SampleRun run = SampleRun.of(200, 10);
            List<ReportRow> some = run.rows().stream()
                    .filter(row -> row.row().outcome() instanceof Outcome.Review)
                    .toList();
            try (OutputFolder folder = OutputFolder.prepare(Path.of(args[0]));
                    Report workbook = new WorkbookFile(folder, Written.settings(Language.ID, ReturnsShow.HINT));
                    Report returns =
                            new ReturnsFolder(folder, Written.settings(Language.ID, ReturnsShow.HINT), List.of())) {
                for (int i = 0; i < count; i++) {
                    ReportRow row = at(some.get(i % some.size()), i);
                    workbook.write(row);
                    returns.write(row);
                }
                workbook.finish(run.figures());
                returns.finish(run.figures());
                folder.publish();
            }
            System.out.println("written in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
        }

        /** One OPD has them all: the worst case for the returns. */
        private static ReportRow at(ReportRow row, int i) {
            SubmittedRow submitted = row.row().row();
            List<String> cells = List.of(
                    Integer.toString(i),
                    submitted.name() + " " + i,
                    submitted.nik().text(),
                    "Makassar",
                    "L");
            SubmittedRow moved = new SubmittedRow(
                    new RowLocation("besar.xlsx", "Data", 2 + i),
                    "Dinas Besar",
                    submitted.nik(),
                    submitted.name() + " " + i,
                    submitted.birthPlace(),
                    submitted.birthDate(),
                    submitted.gender(),
                    submitted.further(),
                    List.of(),
                    null,
                    cells);
            return new ReportRow(
                    new RowOutcome(moved, row.row().outcome(), row.row().candidates()),
                    row.ticket(),
                    row.standing(),
                    row.history());
        }
    }
}
