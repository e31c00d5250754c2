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
import java.util.ArrayList;
import java.util.List;

/** Which reports for people a run writes. */
public interface Reports {

    /** Those of every run, and those on the round where the job names criteria: elsewhere no row is handed to them. */
    Reports STANDARD = (folder, settings, files) -> {
        List<Beginning> all = new ArrayList<>();
        all.add(() -> new WorkbookFile(folder, settings));
        all.add(() -> new PageFile(folder, settings));
        if (settings.preset() != null) {
            all.add(() -> new AnnexBook(folder, settings));
            all.add(() -> new AnnouncementBook(folder, settings));
            all.add(() -> new UploadFolder(folder, settings));
        }
        all.add(() -> new ReturnsFolder(folder, settings, files));
        return all;
    };

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
