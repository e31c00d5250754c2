package id.padan.review.workbook;

import id.padan.report.OutputFolder;
import id.padan.report.RoundFigures;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.round.Countdown;
import id.padan.round.Submissions;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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

    /**
     * Writes the report.
     *
     * @param round what it is made of
     * @param submissions which OPD have submitted; null if the job does not say who has to
     */
    abstract void write(RoundFigures round, @Nullable Submissions submissions) throws IOException;

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
            Countdown countdown = figures.countdown();
            write(round, countdown == null ? null : countdown.backlog().submissions());
        }
    }

    @Override
    public final void close() {}
}
