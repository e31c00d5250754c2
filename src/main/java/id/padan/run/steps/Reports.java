package id.padan.run.steps;

import id.padan.report.OutputFolder;
import id.padan.review.Report;
import id.padan.review.ReportSettings;
import id.padan.review.page.PageFile;
import id.padan.review.workbook.AnnexBook;
import id.padan.review.workbook.AnnouncementBook;
import id.padan.review.workbook.ReturnsFolder;
import id.padan.review.workbook.UploadFolder;
import id.padan.review.workbook.WorkbookFile;
import id.padan.roster.FileReport;
import java.io.IOException;
import java.util.List;

/** Which reports for people a run writes. */
public interface Reports {

    /** Those of every run. */
    Reports STANDARD = (folder, settings, files) -> List.of(
            () -> new WorkbookFile(folder, settings),
            () -> new PageFile(folder, settings),
            () -> new AnnexBook(folder, settings),
            () -> new AnnouncementBook(folder, settings),
            () -> new UploadFolder(folder, settings),
            () -> new ReturnsFolder(folder, settings, files));

    /** A report that can be begun, by whatever thread will write it. */
    interface Beginning {

        /**
         * {@return the report, begun}
         *
         * @throws IOException if it cannot be written
         */
        Report begin() throws IOException;
    }

    /**
     * {@return the reports, not yet begun}
     *
     * @param folder where they go
     * @param settings what they need to know of the run
     * @param files what was understood of the rosters
     */
    List<? extends Beginning> of(OutputFolder folder, ReportSettings settings, List<FileReport> files);
}
