package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.decision.RunByOpd;
import id.padan.message.Messages;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.RowCounts;
import id.padan.report.Summary;
import id.padan.review.FileNames;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.page.ScriptJson.RepeatedTexts;
import id.padan.round.ListLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code mismatch-report.html}: one page for officers that needs no network and no other file. Rows go to the disk as
 * they come, so that memory does not grow with them.
 *
 * <p>The page holds every row in review. Of the rejected and of the corrected rows it holds {@value #MOST_TO_LOOK_AT} each,
 * because nobody scrolls further and a browser has to load them, and says how many it leaves out; likewise of those whose people
 * are not eligible. All other rows can be searched, by the little that is told of them.
 *
 * <p>The page of a run that is too large for one ({@link #ofLargeRun}) has the figures, of the rows those in review that several
 * OPD share, the lists, and the way to the page of each OPD.
 */
public final class PageFile implements Report {

    private static final int MOST_TO_LOOK_AT = 20_000;

    /** Reconciled rows are shown if they have one of these. */
    private static final Set<Flag> SHOWN = EnumSet.of(Flag.CORRECTED, Flag.DECIDED);

    private final ReportSettings settings;
    private final @Nullable OpdPages pagesOfOpd;
    private final PageTemplate template;
    private final Writer out;
    private final JsonGenerator rows;
    private final RepeatedTexts texts = new RepeatedTexts();
    private final RowData rowData;
    private final OtherRows others;
    private final SortedMap<String, Long> leftOut = new TreeMap<>();
    private final List<DuplicateGroup> duplicates = new ArrayList<>();
    private final List<RunByOpd> runs = new ArrayList<>();
    private final SortedMap<String, List<ListLine>> lists = new TreeMap<>();
    private int rejected;
    private int corrected;
    private int outside;

    /**
     * Begins the page.
     *
     * @param folder where it goes
     * @param settings the run that it reports
     * @throws IOException if it cannot be written
     */
    public PageFile(OutputFolder folder, ReportSettings settings) throws IOException {
        this(folder.file(OutputFile.PAGE.fileName()), settings);
    }

    /**
     * Begins the page in another place.
     *
     * @param page the file
     * @param settings the run that it reports
     * @throws IOException if it cannot be written
     */
    public PageFile(Path page, ReportSettings settings) throws IOException {
        this(page, settings, null);
    }

    /**
     * {@return the page of a run whose OPD have pages of their own, begun}
     *
     * @param folder where it goes
     * @param settings the run that it reports
     * @param pagesOfOpd gives the files of those pages their names
     * @throws IOException if it cannot be written
     */
    public static PageFile ofLargeRun(OutputFolder folder, ReportSettings settings, FileNames pagesOfOpd)
            throws IOException {
        return new PageFile(folder.file(OutputFile.PAGE.fileName()), settings, pagesOfOpd);
    }

    private PageFile(Path page, ReportSettings settings, @Nullable FileNames pagesOfOpd) throws IOException {
        this.settings = settings;
        this.pagesOfOpd = pagesOfOpd == null ? null : new OpdPages(pagesOfOpd);
        Messages messages = Messages.of(PageFile.class, settings.language());
        template = PageTemplate.of(
                settings.language().code(), messages.text("title", settings.job()), messages.text("no-script"));
        // Not Files.newBufferedWriter: that one throws at half a surrogate pair, which a damaged roster may hold.
        out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(page), StandardCharsets.UTF_8));
        out.write(template.head());
        rows = begin("rows");
        rows.writeStartArray();
        rowData = new RowData(rows, texts, settings);
        others = new OtherRows(page, texts, settings.names());
    }

    @Override
    public void writeDuplicates(List<DuplicateGroup> groups) {
        duplicates.addAll(groups);
    }

    @Override
    public void writeEarlierRuns(List<RunByOpd> earlier) {
        runs.addAll(earlier);
    }

    @Override
    public void write(ReportRow row) throws IOException {
        if (pagesOfOpd != null) {
            pagesOfOpd.add(row.row());
            if (!isSharedByOpd(row)) {
                leaveToOpd(row.row());
                return;
            }
        }
        others.addNames(row.row());
        if (!hasPlaceFor(row.row())) {
            if (!others.add(row.row())) {
                leaveOut("search");
            }
            return;
        }
        rowData.write(row);
        rows.writeRaw('\n');
    }

    /** Whoever sees the rows of one OPD alone cannot say where such a person stays. */
    private static boolean isSharedByOpd(ReportRow row) {
        String opd = row.row().row().opd();
        return row.row().outcome() instanceof Outcome.Review
                && row.samePerson().stream()
                        .anyMatch(other -> !other.row().opd().equals(opd));
    }

    private void leaveToOpd(RowOutcome row) {
        leaveOut("search");
        switch (row.outcome().kind()) {
            case REVIEW -> leaveOut("review");
            case REJECTED -> leaveOut("rejected");
            case RECONCILED -> leaveOut(isCorrection(row), EligibilityData.isShown(row.eligibility()));
            case SUPERSEDED -> {}
        }
    }

    private static boolean isCorrection(RowOutcome row) {
        return !Collections.disjoint(row.outcome().flags(), SHOWN);
    }

    private boolean hasPlaceFor(RowOutcome row) {
        Outcome outcome = row.outcome();
        return switch (outcome.kind()) {
            case REVIEW -> true;
            case SUPERSEDED -> false;
            case REJECTED -> {
                rejected++;
                yield rejected <= MOST_TO_LOOK_AT || leaveOut("rejected");
            }
            case RECONCILED -> {
                boolean isCorrection = isCorrection(row);
                corrected += isCorrection ? 1 : 0;
                boolean isOutside = EligibilityData.isShown(row.eligibility());
                outside += isOutside ? 1 : 0;
                yield (isCorrection && corrected <= MOST_TO_LOOK_AT)
                        || (isOutside && outside <= MOST_TO_LOOK_AT)
                        || leaveOut(isCorrection, isOutside);
            }
        };
    }

    private boolean leaveOut(boolean isCorrection, boolean isOutside) {
        if (isCorrection) {
            leaveOut("corrected");
        }
        if (isOutside) {
            leaveOut("criteria");
        }
        return false;
    }

    private boolean leaveOut(String which) {
        leftOut.merge(which, 1L, Long::sum);
        return false;
    }

    @Override
    public void writeEntryToDecide(ReportRow entry) throws IOException {
        rowData.write(entry);
        rows.writeRaw('\n');
    }

    @Override
    public void writeList(String list, List<ListLine> lines) {
        lists.put(list, lines);
    }

    @Override
    public void finish(Summary.Figures figures) throws IOException {
        rows.writeEndArray();
        end(rows);
        // Before the figures, which hold the texts that the rows and the lists number.
        JsonGenerator ofLists = begin("lists");
        new ListData(ofLists, texts).write(figures.lists(), lists);
        end(ofLists);
        writeOthers();
        JsonGenerator ofProposals = begin("proposals");
        new ProposalData(ofProposals, texts, settings.preset()).write(figures.proposals());
        end(ofProposals);
        JsonGenerator json = begin("figures");
        runs.add(new RunByOpd(settings.today(), figures.outcomes().compared()));
        new FigureData(json, settings).write(figures, duplicates, leftOut, runs, texts);
        end(json);
        writePages(figures.outcomes().byOpd());
        JsonGenerator words = begin("words");
        WordData.writeAll(words);
        end(words);
        out.write(template.tail());
    }

    /** What is known of the OPD's own pages; null if all rows are on this one. */
    private void writePages(SortedMap<String, RowCounts> byOpd) throws IOException {
        JsonGenerator json = begin("pages");
        if (pagesOfOpd == null) {
            json.writeNull();
        } else {
            pagesOfOpd.write(json, byOpd);
        }
        end(json);
    }

    private void writeOthers() throws IOException {
        JsonGenerator keys = begin("keys");
        others.writeKeys(keys);
        end(keys);
        begin("others").close();
        others.copyTo(out);
        out.write("\n</script>\n");
    }

    @Override
    public void close() throws IOException {
        others.close();
        out.close();
    }

    private JsonGenerator begin(String id) throws IOException {
        out.write("<script type=\"application/json\" id=\"data-" + id + "\">\n");
        return ScriptJson.generator(out);
    }

    private void end(JsonGenerator json) throws IOException {
        json.close();
        out.write("\n</script>\n");
    }
}
