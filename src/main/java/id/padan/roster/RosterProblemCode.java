package id.padan.roster;

import id.padan.table.UnreadableException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be wrong with a roster. Stable: scripts read these. */
public enum RosterProblemCode {
    /** There is no such file, or it vanished while it was read. */
    FILE_MISSING,
    /** Somebody changed the file while it was read. */
    FILE_CHANGED,
    /** The file has no content. */
    FILE_EMPTY,
    /** The file is neither a table nor a workbook: an image, a letter, a zip archive. */
    FILE_NO_TABLE_KIND,
    /** The file only leads to a table that is somewhere else: a shortcut, or a spreadsheet of Google's. */
    FILE_SHORTCUT,
    /** The file is JSON, in which programs hand data to each other. */
    FILE_JSON,
    /** The file is a copy of a database, as SQL. */
    FILE_SQL,
    /** The file is cut off or damaged. */
    FILE_DAMAGED,
    /** The file unpacks to more than any roster holds. */
    FILE_TOO_LARGE,
    /** The workbook was written by Excel 95 or older. */
    FILE_TOO_OLD,
    /** The workbook is protected, and no password was given. */
    PASSWORD_MISSING,
    /** The workbook is protected, and the password given is not its own. */
    PASSWORD_WRONG,
    /** The workbook is protected in a way that Padan cannot open, even with the password. */
    PASSWORD_UNSUPPORTED,
    /** The operating system refuses to read the file. */
    FILE_UNREADABLE,
    /** A quotation mark opens a cell and nothing closes it: the rows after it cannot be told apart. */
    QUOTE_UNCLOSED,
    /** The file is a report of Padan's own, not what an office handed in. */
    OWN_REPORT,
    /** The file is still being copied, or is open in a program; the next run takes it. */
    FILE_STILL_ARRIVING,
    /** Another file has the same content, and counts; the value names it. */
    FILE_IS_COPY,
    /** The name is one that a program gives to what it has not finished, or keeps to be safe; the file was not read. */
    FILE_OF_PROGRAM,
    /** Many people of the file are in another one, too: probably one roster in two versions; the value names it. */
    ROSTER_IN_TWO_VERSIONS,
    /** The same of the files of a list: whoever was struck out of the newer one is still on it. */
    LIST_IN_TWO_VERSIONS,
    /** The file was given back to an OPD, and the column is gone that says which rows these are. */
    RETURN_WITHOUT_KEYS,
    /** A row that was given back lost the hidden cell that says which it is. */
    RETURN_KEY_MISSING,
    /** That cell was changed. */
    RETURN_KEY_DAMAGED,
    /** That cell is of another row than the one beside it. */
    RETURN_KEY_OF_OTHER_ROW,
    /** No roster has the row any more that this one was made from. */
    RETURN_KEY_OUTDATED,
    /** Of an OPD there are only rows that it sent back, and not its roster; the value names the OPD. */
    RETURN_WITHOUT_ROSTER,
    /** No table with a name or NIK column was found. */
    NO_TABLE,
    /** Nothing but spaces stands between the columns, so that nobody can tell where one ends. */
    COLUMNS_BY_SPACES,
    /** All cells of a row stand in one cell, with a separator between them; they were parted. */
    ROWS_IN_ONE_CELL,
    /** Text was encoded twice on its way: what was certain was set right. */
    TEXT_ENCODED_TWICE,
    /** Some lines of a text are in UTF-8, some in Windows-1252; each was read as what it is, and the value names the rarer ones. */
    TWO_CHARSETS,
    /** The sheet is hidden and was passed over. */
    SHEET_HIDDEN,
    /** Rows with people are hidden, by hand or by a filter, and were read; the first is named, and the value counts them. */
    ROWS_HIDDEN,
    /** There are headings, and nobody below them. */
    NOBODY_IN_FILE,
    /** Rows that look like people, by NIK, name and date, were not read as people; the value says how many of how many. */
    PEOPLE_NOT_READ,
    /** A column that the job names is not in this table. */
    COLUMN_NOT_FOUND,
    /** A second column could be meant as well; it was passed over. */
    COLUMN_AMBIGUOUS,
    /** The table has no such column. */
    COLUMN_MISSING,
    /** The file's name says nothing of an OPD; the value is the one that stands above the table. */
    OPD_BY_LETTERHEAD,
    /** The text file ends inside this row: what follows may be missing. */
    LAST_ROW_CUT,
    /** There were NUL bytes in the text, which were left out. */
    NUL_BYTES,
    /** A text row has more cells than the table has columns: a separator inside a cell moved those after it. */
    CELLS_SHIFTED,
    /** A separator inside a cell, without quotation marks around it, had moved the cells after it; they were put back. */
    CELLS_JOINED,
    /** A line break inside a cell, without quotation marks around it, had split the row; its parts were put together. */
    ROW_JOINED,
    /** A text row lacks cells that nearly all others have: a line break or a lost separator has broken it. */
    ROW_BROKEN,
    /** A formula's result is an error; the cell counts as empty. */
    CELL_ERROR,
    /** No NIK is written. */
    NIK_MISSING,
    /** Digits of the NIK were lost because it stood in a number cell. */
    NIK_DAMAGED_BY_EXCEL,
    /** The NIK has too few or too many digits, or letters. */
    NIK_MALFORMED,
    /** The NIK has sixteen digits, but no NIK is like that: its date, gender, serial or province is impossible. */
    NIK_IMPOSSIBLE,
    /** No name is written. */
    NAME_MISSING,
    /** The name says that the person has died. */
    NAME_OF_DECEASED,
    /** No date of birth is written. */
    DATE_MISSING,
    /** The dates of a column were written by the clock of another zone: each is read as the day that follows. */
    DATES_OF_ANOTHER_ZONE,
    /** The date cannot be read. */
    DATE_UNREADABLE,
    /** The gender cannot be read. */
    GENDER_UNREADABLE,
    /** The start of work lies after the day on which the round counts service. */
    START_AFTER_REFERENCE,
    /** The start of work lies before the birthday from which anybody works. */
    START_TOO_EARLY,
    /** The start of work is no date. */
    START_UNREADABLE,
    /** The start of work in the roster is another than that of the service history. */
    START_OTHER_IN_HISTORY,
    /** A table of periods of service has no column with their days. */
    PERIOD_COLUMN_MISSING,
    /** A period of service has no start. */
    PERIOD_START_MISSING,
    /** The end of a period of service is no date. */
    PERIOD_END_UNREADABLE,
    /** A period of service ends before it starts. */
    PERIOD_END_BEFORE_START,
    /** The last period of service ended before the day on which the round counts service. */
    PERIOD_ENDED_EARLY,
    /** Too many days without service lie before a period. */
    PERIOD_GAP,
    /** Two periods of service of one person in one OPD are at the same time. */
    PERIOD_OVERLAP,
    /** Two periods of service of one person in two OPD are at the same time. */
    PERIOD_IN_TWO_OPD,
    /** A period of service of somebody who is on no roster. */
    PERIOD_OF_NOBODY,
    /** A period of service of which it is not certain whose it is. */
    PERIOD_OWNER_UNCERTAIN,
    /** An entry does not say whether it is an objection, a proposal or a correction. */
    PROPOSAL_KIND_MISSING,
    /** An entry has another word for what it is, or two. */
    PROPOSAL_KIND_UNKNOWN,
    /** What stands in the place of the announcement's number is none. */
    PROPOSAL_NUMBER_UNREADABLE,
    /** Nobody was announced by the number. */
    PROPOSAL_NUMBER_UNKNOWN,
    /** An entry names nobody. */
    PROPOSAL_OF_NOBODY,
    /** The announcement's number is one person's, NIK and name are another's. */
    PROPOSAL_OF_TWO_PEOPLE,
    /** A correction has no column with a value that should hold. */
    PROPOSAL_WITHOUT_VALUE;

    /** Why a file cannot be read, and what is found out only once that was tried. */
    private static final Set<RosterProblemCode> OF_WHOLE_FILE = Stream.concat(
                    Arrays.stream(UnreadableException.Reason.values()).map(RosterProblemCode::of),
                    Stream.of(FILE_MISSING, FILE_TOO_LARGE, NO_TABLE, COLUMNS_BY_SPACES))
            .collect(Collectors.toUnmodifiableSet());

    /** {@return whether it is something that keeps an objection, a proposal or a correction from being understood} */
    public boolean isOfProposal() {
        return name().startsWith("PROPOSAL_");
    }

    /** {@return whether it is why nothing of a file counts} */
    public boolean isOfWholeFile() {
        return OF_WHOLE_FILE.contains(this);
    }

    /** {@return whether it is why a file was not opened at all, though nothing is wrong with it} */
    public boolean isOfPassedOver() {
        return this == FILE_STILL_ARRIVING || this == FILE_IS_COPY || this == FILE_OF_PROGRAM;
    }

    /** {@return the code for a file that cannot be read: it has the name of the reason} */
    static RosterProblemCode of(UnreadableException.Reason reason) {
        return valueOf(reason.name());
    }
}
