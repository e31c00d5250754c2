package id.padan.report;

import id.padan.reconcile.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run writes. A folder that holds nothing else is a run's, and may be replaced by the next. */
public enum OutputFile {
    /** Rows that are one registry person for certain. */
    RECONCILED("reconciled.csv"),
    /** Rows that an officer must decide. */
    REVIEW("review.csv"),
    /** Rows that cannot be matched or are not to be kept. */
    REJECTED("rejected.csv"),
    /** Groups of rows of one person, one NIK, one name. */
    DUPLICATES("duplicates.csv"),
    /** Head count of those outside the criteria. */
    ANNEX("annex.csv"),
    /** The same beside everybody else, for people. */
    ANNEX_WORKBOOK("annex.xlsx"),
    /** Who is reconciled and eligible, for the public. */
    ANNOUNCEMENT("announcement.csv"),
    /** The same as a workbook. */
    ANNOUNCEMENT_WORKBOOK("announcement.xlsx"),
    /** The same to print. */
    ANNOUNCEMENT_PAGE("announcement.html"),
    /** The folder of the workbooks for the national agency's portal, and of who is in none. */
    UPLOAD("upload"),
    /** The folder of all tables as Parquet, in jobs that ask for it. */
    PARQUET("parquet"),
    /** Counts, timings, inputs. */
    SUMMARY("summary.json"),
    /** How each probability came about, one line a row. */
    EXPLANATIONS("explanations.jsonl"),
    /** The officers' workbook. */
    WORKBOOK("mismatch-report.xlsx"),
    /** The officers' page. */
    PAGE("mismatch-report.html"),
    /** The folder of workbook and page of each OPD, in runs that are too large for one page. */
    OFFICES("offices"),
    /** The folder of what each OPD must correct. */
    RETURNS("returns"),
    /** The folder of how people stand with each list of the job. */
    LISTS("lists"),
    /** What became of objections, proposals and corrections. */
    PROPOSALS("proposals.csv"),
    /** The checksums of everything, once the round is closed. */
    MANIFEST("manifest.json"),
    /** The statement of responsibility, once the round is closed. */
    STATEMENT("statement.docx"),
    /** The same to print. */
    STATEMENT_PAGE("statement.html");

    /** What the closing of a round adds to the files of its run. */
    public static final List<OutputFile> OF_CLOSING = List.of(MANIFEST, STATEMENT, STATEMENT_PAGE);

    /** Without these a folder is no run's. */
    static final List<OutputFile> ALWAYS = List.of(RECONCILED, REVIEW, REJECTED, DUPLICATES, SUMMARY);

    private final String fileName;

    OutputFile(String fileName) {
        this.fileName = fileName;
    }

    /** {@return the name in the output folder} */
    public String fileName() {
        return fileName;
    }

    /**
     * {@return the file that rows of an outcome go to}
     *
     * @param kind the outcome of a row that counts
     */
    public static OutputFile of(Outcome.Kind kind) {
        return switch (kind) {
            case RECONCILED -> RECONCILED;
            case REVIEW -> REVIEW;
            case REJECTED -> REJECTED;
            case SUPERSEDED -> throw new IllegalArgumentException("a superseded row is in no file");
        };
    }

    static Set<String> names() {
        return Arrays.stream(values()).map(OutputFile::fileName).collect(Collectors.toUnmodifiableSet());
    }
}
