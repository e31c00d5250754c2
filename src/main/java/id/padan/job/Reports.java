package id.padan.job;

import id.padan.report.OutputFolder;
import id.padan.review.Report;
import id.padan.review.ReportSettings;
import id.padan.review.page.PageFile;
import java.io.IOException;
import java.util.List;

/** Which reports for people a run writes. */
interface Reports {

    /** Those of every run. */
    Reports STANDARD = (folder, settings) -> List.of(new PageFile(folder, settings));

    /**
     * {@return the reports, begun}
     *
     * @param folder where they go
     * @param settings what they need to know of the run
     * @throws IOException if one cannot be written
     */
    List<Report> begin(OutputFolder folder, ReportSettings settings) throws IOException;
}
