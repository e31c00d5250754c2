package id.padan.review.workbook;

import id.padan.message.Messages;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.Summary;
import id.padan.review.FileNames;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.roster.FileReport;
import id.padan.roster.ReturnedColumns;
import id.padan.roster.RosterReader;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.jspecify.annotations.Nullable;

/**
 * {@code returns/<OPD> - perbaikan.xlsx}, in English {@code - corrections}: for each OPD a workbook with those of its rows that it must correct, a sheet for each table
 * that they come from. One workbook is open at a time, and no row is kept in memory. Rows need their cells
 * ({@link SubmittedRow#cells()}).
 */
public final class ReturnsFolder implements Report {

    private static final int LONGEST_SHEET_NAME = 31;

    /** Enough for most OPD; some 50 MB. */
    private static final int SHARED_TEXTS = 50_000;

    private final OutputFolder folder;
    private final ReportSettings settings;
    private final Wording wording;
    private final Expectations expectations;
    private final SourceTable.Finder tables;
    private final FileNames names;
    private Styles.@Nullable Ready styles;
    private @Nullable OpdWorkbook current;

    /**
     * Begins the folder.
     *
     * @param folder where it goes
     * @param settings of the run
     * @param files what was understood of the rosters: the headings
     */
    public ReturnsFolder(OutputFolder folder, ReportSettings settings, List<FileReport> files) {
        this.folder = folder;
        this.settings = settings;
        wording = new Wording(settings);
        expectations = new Expectations(wording, settings.returnsShow());
        tables = new SourceTable.Finder(files, Messages.of(RosterReader.class, settings.language()));
        names = new FileNames(wording.text("opd.none"), wording.text("returns.file") + ".xlsx");
    }

    @Override
    public void write(ReportRow row) throws IOException {
        if (!Expectations.concern(row.row().outcome())) {
            return;
        }
        String opd = row.row().row().opd();
        OpdWorkbook open = current;
        if (open == null || !open.opd.equals(opd)) {
            finish();
            open = new OpdWorkbook(opd);
            current = open;
        }
        open.add(row);
    }

    @Override
    public void finish(Summary.Figures figures) throws IOException {
        finish();
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.book.close();
            current = null;
        }
    }

    private void finish() throws IOException {
        if (current != null) {
            current.save();
            close();
        }
    }

    private Styles.Ready styles() throws IOException {
        if (styles == null) {
            styles = Styles.Ready.of(ReturnSheet.LOOKS);
        }
        return styles;
    }

    /** The workbook of one OPD. */
    private final class OpdWorkbook {

        private final String opd;
        private final StreamedWorkbook book;
        private final TableSheet.Report report;
        private final Set<String> sheetNames = new HashSet<>();
        private @Nullable ReturnSheet sheet;

        OpdWorkbook(String opd) throws IOException {
            this.opd = opd;
            String name = OutputFile.RETURNS.fileName() + "/" + names.next(opd);
            book = new StreamedWorkbook(folder.file(name), settings.today(), styles(), SHARED_TEXTS);
            report = TableSheet.Report.of(book, wording.opd(opd), settings, wording);
        }

        void add(ReportRow row) {
            SubmittedRow submitted = row.row().row();
            ReturnSheet open = sheet;
            if (open == null || !open.place().equals(tables.place(submitted.location()))) {
                if (open != null) {
                    open.finish();
                }
                SourceTable table =
                        tables.of(submitted.location(), submitted.cells().size());
                open = new ReturnSheet(report, table, wording, expectations, names(table.place()));
                sheet = open;
            }
            open.add(row);
        }

        void save() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            book.save(wording.text("returns.title", wording.opd(opd)));
        }

        private ReturnSheet.Names names(SourceTable.Place table) {
            String file = table.file().substring(table.file().lastIndexOf('/') + 1);
            String wanted = table.sheet().isBlank() ? file.replaceAll("\\.[^.]*$", "") : table.sheet();
            return new ReturnSheet.Names(
                    opd,
                    free(wanted),
                    ReturnedColumns.expected(settings.language()),
                    ReturnedColumns.original(settings.language()));
        }

        private String free(String wanted) {
            String safe =
                    WorkbookUtil.createSafeSheetName(CellText.of(wanted).replaceAll("^'|'$|\\p{Cntrl}", "_"), '-');
            String name = safe;
            for (int number = 2; !sheetNames.add(name.toUpperCase(Locale.ROOT)); number++) {
                String ending = " (" + number + ")";
                name = safe.substring(0, Math.min(safe.length(), LONGEST_SHEET_NAME - ending.length())) + ending;
            }
            return name;
        }
    }
}
