package id.padan.review.workbook;

import id.padan.criteria.Preset;
import id.padan.decision.RunByOpd;
import id.padan.message.Language;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.Outcome;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.round.ListLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code mismatch-report.xlsx}: a summary, the rows to decide with a column for the decision, the people of several OPD, the
 * rejected rows, the duplicates, the corrections, in jobs that name criteria who is not eligible, a sheet for each list of the
 * job, and how the OPD stood run after run. Of rows it keeps in memory only what the people of several OPD say.
 */
public final class WorkbookFile implements Report {

    private final StreamedWorkbook book;
    private final Wording wording;
    private final Language language;
    private final TableSheet.Report report;
    private final @Nullable Preset preset;
    private final String name;
    private final LocalDate today;
    private final SummarySheet summarySheet;
    private final DecideSheet toDecide;
    private final SettledSheets.Rejected rejected;
    private final EmployersSheet employers;
    private final DuplicatesSheet duplicateSheet;
    private final SettledSheets.Corrections corrections;
    private final @Nullable CriteriaSheet criteria;
    private List<RunByOpd> earlier = List.of();

    /**
     * Begins the workbook.
     *
     * @param folder where it goes
     * @param settings of the run
     * @throws IOException if it cannot be written
     */
    public WorkbookFile(OutputFolder folder, ReportSettings settings) throws IOException {
        this(folder.file(OutputFile.WORKBOOK.fileName()), settings);
    }

    /**
     * Begins the workbook in another place.
     *
     * @param file the file
     * @param settings of the run
     * @throws IOException if it cannot be written
     */
    public WorkbookFile(Path file, ReportSettings settings) throws IOException {
        book = new StreamedWorkbook(file, settings.today());
        wording = new Wording(settings);
        String whose = settings.opd() == null ? settings.job() : wording.opd(settings.opd()) + " · " + settings.job();
        name = wording.text("title", whose);
        language = settings.language();
        today = settings.today();
        report = TableSheet.Report.of(book, whose, settings, wording);
        summarySheet = new SummarySheet(name, report, wording);
        toDecide = new DecideSheet(report, wording);
        rejected = new SettledSheets.Rejected(report, wording);
        employers = new EmployersSheet(report, wording);
        duplicateSheet = new DuplicatesSheet(report, wording);
        corrections = new SettledSheets.Corrections(report, wording);
        preset = settings.preset();
        criteria = preset == null ? null : new CriteriaSheet(report, wording, preset, settings.language());
        DecisionSheet.addLists(book, wording);
    }

    @Override
    public void writeDuplicates(List<DuplicateGroup> groups) {
        groups.forEach(employers::add);
        groups.forEach(duplicateSheet::add);
    }

    @Override
    public void writeEarlierRuns(List<RunByOpd> runs) {
        earlier = List.copyOf(runs);
    }

    @Override
    public void write(ReportRow row) {
        Outcome outcome = row.row().outcome();
        summarySheet.count(outcome);
        employers.add(row);
        switch (outcome.kind()) {
            case REVIEW -> toDecide.add(row);
            case REJECTED -> rejected.add(row);
            case RECONCILED -> corrections.add(row);
            case SUPERSEDED -> {}
        }
        if (criteria != null) {
            criteria.add(row);
        }
    }

    @Override
    public void writeEntryToDecide(ReportRow entry) {
        toDecide.add(entry);
    }

    @Override
    public void writeList(String list, List<ListLine> lines) {
        new ListSheet(report, wording, language, list).add(lines);
    }

    @Override
    public void finish(Summary.Figures figures) throws IOException {
        toDecide.finish();
        employers.finish();
        rejected.finish();
        duplicateSheet.finish();
        corrections.finish();
        if (criteria != null) {
            criteria.finish();
        }
        if (figures.proposals() != null) {
            new ProposalsSheet(report, wording, language, preset).add(figures.proposals());
        }
        List<RunByOpd> runs = new ArrayList<>(earlier);
        runs.add(new RunByOpd(today, figures.outcomes().compared()));
        new TrendSheet(report, wording).write(runs);
        summarySheet.finish(figures);
        book.save(name);
        book.close();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
