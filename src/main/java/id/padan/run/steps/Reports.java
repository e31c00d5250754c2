package id.padan.run.steps;

import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.review.FileNames;
import id.padan.review.OpdReports;
import id.padan.review.Report;
import id.padan.review.ReportSettings;
import id.padan.review.RunByItsOpd;
import id.padan.review.page.PageFile;
import id.padan.review.workbook.AnnexBook;
import id.padan.review.workbook.AnnouncementBook;
import id.padan.review.workbook.ReturnsFolder;
import id.padan.review.workbook.UploadFolder;
import id.padan.review.workbook.Wording;
import id.padan.review.workbook.WorkbookFile;
import id.padan.roster.FileReport;
import id.padan.roster.SheetReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which reports for people a run writes. */
public interface Reports {

    /** The page searches no more: at 220 bytes a row, one of more than 44 MB opens slowly or not at all. */
    int MOST_ROWS_OF_A_PAGE = 200_000;

    /** {@return those of every run} */
    static Reports standard() {
        return new Standard(MOST_ROWS_OF_A_PAGE);
    }

    /** A report that can be begun, by whatever thread will write it. */
    interface Beginning {

        /**
         * {@return the report, begun}
         *
         * @throws IOException if it cannot be written
         */
        Report begin() throws IOException;
    }

    /** A report of which each OPD gets one of its own. */
    interface OfEachOpd {

        /**
         * {@return the reports}
         *
         * @param run the run, parted by OPD
         */
        Report of(RunByItsOpd run);
    }

    /**
     * {@return the reports, not yet begun}
     *
     * @param folder where they go
     * @param settings what they need to know of the run
     * @param files what was understood of the rosters
     */
    List<? extends Beginning> of(OutputFolder folder, ReportSettings settings, List<FileReport> files);

    /**
     * {@return the reports that follow upon them, one for each OPD; none if the run is small enough to do without}
     *
     * @param folder where they go
     * @param settings what they need to know of the run
     * @param files what was understood of the rosters
     */
    default List<? extends OfEachOpd> ofEachOpd(OutputFolder folder, ReportSettings settings, List<FileReport> files) {
        return List.of();
    }

    /**
     * The reports of every run, those on the round where the job names criteria (elsewhere no row is handed to them), and those of
     * each OPD where one page would be too large.
     *
     * @param mostRowsOfAPage with more rows than these a run is too large for one page
     */
    record Standard(int mostRowsOfAPage) implements Reports {

        @Override
        public List<Beginning> of(OutputFolder folder, ReportSettings settings, List<FileReport> files) {
            List<Beginning> all = new ArrayList<>();
            all.add(() -> new WorkbookFile(folder, settings));
            all.add(
                    isLarge(files)
                            ? () -> PageFile.ofLargeRun(folder, settings, names(OutputFile.PAGE, settings))
                            : () -> new PageFile(folder, settings));
            if (settings.preset() != null) {
                all.add(() -> new AnnexBook(folder, settings));
                all.add(() -> new AnnouncementBook(folder, settings));
                all.add(() -> new UploadFolder(folder, settings));
            }
            all.add(() -> new ReturnsFolder(folder, settings, files));
            return all;
        }

        @Override
        public List<OfEachOpd> ofEachOpd(OutputFolder folder, ReportSettings settings, List<FileReport> files) {
            if (!isLarge(files)) {
                return List.of();
            }
            OpdReports.Beginning workbook = (file, ofOpd) -> new WorkbookFile(folder.file(file), ofOpd);
            OpdReports.Beginning page = (file, ofOpd) -> new PageFile(folder.file(file), ofOpd);
            return List.of(
                    run -> new OpdReports(run, settings, names(OutputFile.WORKBOOK, settings), workbook),
                    run -> new OpdReports(run, settings, names(OutputFile.PAGE, settings), page));
        }

        private boolean isLarge(List<FileReport> files) {
            return files.stream()
                            .flatMap(file -> file.sheets().stream())
                            .mapToLong(SheetReport::rows)
                            .sum()
                    > mostRowsOfAPage;
        }

        private static FileNames names(OutputFile what, ReportSettings settings) {
            return new FileNames(new Wording(settings).opd(""), what.fileName());
        }
    }
}
