package id.padan.review.workbook;

import id.padan.message.Language;
import id.padan.person.NameReader;
import id.padan.reconcile.DuplicateGroup;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.ReportSettings.ReturnsShow;
import id.padan.review.page.SampleRun;
import id.padan.roster.FileReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Writes workbooks for tests, through the interface of reports alone. */
final class Written {

    private Written() {}

    static ReportSettings settings(Language language, ReturnsShow show) {
        return new ReportSettings(
                SampleRun.JOB,
                SampleRun.RUN,
                language,
                ZoneId.of("Asia/Makassar"),
                SampleRun.TODAY,
                show,
                false,
                0,
                null,
                null,
                NameReader.standard(),
                "../keputusan",
                null);
    }

    static Path workbook(Path target, SampleRun run, List<DuplicateGroup> duplicates) throws Exception {
        return workbook(target, run, duplicates, Language.ID);
    }

    static Path workbook(Path target, SampleRun run, List<DuplicateGroup> duplicates, Language language)
            throws Exception {
        try (OutputFolder folder = OutputFolder.prepare(target);
                Report report = new WorkbookFile(folder, settings(language, ReturnsShow.HINT))) {
            write(report, run.rows(), run.figures(), duplicates);
            folder.publish();
        }
        return target.resolve(OutputFile.WORKBOOK.fileName());
    }

    static Path returns(Path target, List<ReportRow> rows, List<FileReport> files, ReturnsShow show) throws Exception {
        SampleRun run = SampleRun.of(1, 0);
        try (OutputFolder folder = OutputFolder.prepare(target);
                Report report = new ReturnsFolder(folder, settings(Language.ID, show), files)) {
            write(report, rows, run.figures(), List.of());
            folder.publish();
        }
        return target.resolve(OutputFile.RETURNS.fileName());
    }

    private static void write(
            Report report, List<ReportRow> rows, Summary.Figures figures, List<DuplicateGroup> duplicates)
            throws IOException {
        report.writeDuplicates(duplicates);
        for (ReportRow row : rows) {
            report.write(row);
        }
        report.finish(figures);
    }
}
