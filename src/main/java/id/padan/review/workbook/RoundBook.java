package id.padan.review.workbook;

import id.padan.report.OutputFolder;
import id.padan.report.RoundFigures;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import java.io.IOException;

/** A report on the round as a whole, in jobs that name criteria: made of its figures, once all rows are counted. */
abstract class RoundBook implements Report {

    final OutputFolder folder;
    final ReportSettings settings;
    final Wording wording;

    RoundBook(OutputFolder folder, ReportSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.wording = new Wording(settings);
    }

    /** Writes the report. */
    abstract void write(RoundFigures round) throws IOException;

    /** {@return the line below the title that says of which run and day it is} */
    final String run() {
        return wording.text("annex.run", Wording.date(settings.today()), settings.runId());
    }

    @Override
    public final void write(ReportRow row) {}

    @Override
    public final void finish(Summary.Figures figures) throws IOException {
        RoundFigures round = figures.round();
        if (round != null) {
            write(round);
        }
    }

    @Override
    public final void close() {}
}
