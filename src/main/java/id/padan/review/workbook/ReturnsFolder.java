package id.padan.review.workbook;

import id.padan.message.Messages;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.roster.FileReport;
import id.padan.roster.ReturnedColumns;
import id.padan.roster.RosterReader;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
        names = new FileNames(wording.text("opd.none"), wording.text("returns.file"));
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

    /**
     * Names of files for OPD: the OPD's name, as near as every file system lets it be, and what the file is, so that it never
     * takes the place of the OPD's own roster. No name twice, not even where capitals do not count.
     */
    static final class FileNames {

        static final String ENDING = ".xlsx";

        /** File systems end at 255 bytes; ending, number and the marks of office programs need room too. */
        private static final int LONGEST = 180;

        private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\uFFFE\uFFFF]+");
        private static final Pattern RESERVED = Pattern.compile(
                "(?i)(CON|PRN|AUX|NUL|CLOCK\\$|COM[0-9\u00b9\u00b2\u00b3]|LPT[0-9\u00b9\u00b2\u00b3])(\\..*)?");
        private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");

        private final Set<String> taken = new HashSet<>();
        private final String nameless;
        private final String ending;

        /**
         * @param nameless for rows without an OPD
         * @param what the file is
         */
        FileNames(String nameless, String what) {
            this.nameless = nameless;
            this.ending = " - " + what + ENDING;
        }

        /** {@return a name that is not taken yet, with its ending} */
        String next(String opd) {
            String name = safe(opd);
            String free = name;
            for (int number = 2; !taken.add(key(free)); number++) {
                free = name + " (" + number + ")";
            }
            return free + ending;
        }

        private String safe(String opd) {
            String name = Normalizer.normalize(FORBIDDEN.matcher(opd).replaceAll("-"), Normalizer.Form.NFC);
            // Hidden files, and the marks that office programs put before the names of open files.
            name = name.strip().replaceAll("^[.~$ ]+", "");
            name = cut(name).replaceAll("[. ]+$", "");
            if (name.isEmpty() || name.chars().allMatch(c -> c == '-')) {
                name = nameless;
            }
            return fit(RESERVED.matcher(name).matches() ? "_" + name : name);
        }

        private static String cut(String name) {
            StringBuilder cut = new StringBuilder();
            int bytes = 0;
            for (int c : name.codePoints().toArray()) {
                String one = Character.toString(c);
                bytes += one.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > LONGEST) {
                    break;
                }
                cut.append(one);
            }
            return cut.toString();
        }

        /** A system whose locale knows only ASCII refuses the rest. */
        private static String fit(String name) {
            try {
                return Path.of(name + ENDING).toString().isEmpty() ? "_" : name;
            } catch (InvalidPathException e) {
                return NOT_ASCII
                        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""))
                        .replaceAll("_");
            }
        }

        private static String key(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        }
    }
}
