package id.padan.review;

import id.padan.report.OutputFile;
import id.padan.report.Summary;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A report for each OPD, {@code offices/<OPD> - <what it is>}: with its rows and no others, and figures of its own. The run's rows
 * pass by once more for it, and one report is open at a time.
 */
public final class OpdReports implements Report {

    private final RunByItsOpd run;
    private final ReportSettings settings;
    private final FileNames names;
    private final Beginning beginning;
    private @Nullable OfOpd current;

    /** Begins the report of an OPD. */
    public interface Beginning {

        /**
         * {@return the report, begun}
         *
         * @param file its name in the output folder
         * @param settings of the run, and whose rows it has
         * @throws IOException if it cannot be written
         */
        Report begin(String file, ReportSettings settings) throws IOException;
    }

    /**
     * Reports for the OPD of a run.
     *
     * @param run the run
     * @param settings of the run
     * @param names of the files
     * @param beginning begins each
     */
    public OpdReports(RunByItsOpd run, ReportSettings settings, FileNames names, Beginning beginning) {
        this.run = run;
        this.settings = settings;
        this.names = names;
        this.beginning = beginning;
    }

    private record OfOpd(String opd, Report report, OpdFigures figures) {}

    @Override
    public void write(ReportRow row) throws IOException {
        String opd = row.row().row().opd();
        OfOpd open = current;
        if (open == null || !open.opd.equals(opd)) {
            finish();
            open = begin(opd);
        }
        open.figures.add(row.row());
        open.report.write(row.forItsOpd());
    }

    private OfOpd begin(String opd) throws IOException {
        String file = OutputFile.OFFICES.fileName() + "/" + names.next(opd);
        OfOpd begun = new OfOpd(opd, beginning.begin(file, settings.of(opd)), new OpdFigures(opd, run));
        current = begun;
        begun.report.writeEarlierRuns(run.earlier(opd));
        begun.report.writeDuplicates(run.duplicates(opd));
        return begun;
    }

    @Override
    public void finish(Summary.Figures figures) throws IOException {
        finish();
    }

    private void finish() throws IOException {
        OfOpd open = current;
        if (open != null) {
            for (var list : run.lists(open.opd).entrySet()) {
                open.report.writeList(list.getKey(), list.getValue());
            }
            open.report.finish(open.figures.figures());
            close();
        }
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.report.close();
            current = null;
        }
    }
}
