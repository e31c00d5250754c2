package id.padan.job;

import id.padan.report.OutputFolder;
import id.padan.review.Report;
import id.padan.review.ReportSettings;
import id.padan.review.page.PageFile;
import id.padan.review.workbook.ReturnsFolder;
import id.padan.review.workbook.WorkbookFile;
import id.padan.roster.FileReport;
import java.io.IOException;
import java.util.List;

/** Which reports for people a run writes. */
interface Reports {

    /** Those of every run. */
    Reports STANDARD = (folder, settings, files) -> List.of(
            new WorkbookFile(folder, settings),
            new PageFile(folder, settings),
            new ReturnsFolder(folder, settings, files));

    /**
     * {@return the reports, begun}
     *
     * @param folder where they go
     * @param settings what they need to know of the run
     * @param files what was understood of the rosters
     * @throws IOException if one cannot be written
     */
    List<Report> begin(OutputFolder folder, ReportSettings settings, List<FileReport> files) throws IOException;
}
