package id.padan.registry;

import id.padan.message.Cause;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why an extract cannot be used, or what must be known of it though it can.
 *
 * @param code what is wrong: the key of its text ({@code problem.CODE}) and of the advice ({@code advice.CODE}) in the
 *     messages of this package
 * @param file the file's name as {@link RegistryFile#name()} has it; empty if it is about none
 * @param details what the texts say besides, in the order of their placeholders from 1 on; never a NIK or a name
 */
public record RegistryProblem(Code code, String file, List<String> details) {

    /** Of Excel to 2003, and since. */
    private static final List<Integer> ROWS_OF_SHEETS = List.of(65_536, 1_048_576);

    /** So many rows a title and the headings take. */
    private static final int MOST_HEADINGS = 5;

    /** Why an extract cannot be used. Stable: scripts read these. */
    public enum Code {
        /** There is no file at all. */
        NO_FILES,
        /** The file does not exist. */
        FILE_MISSING,
        /** The file cannot be read: no permission, a broken disk, a broken archive. */
        FILE_UNREADABLE,
        /** The file is empty, or has headings and nobody below them. */
        FILE_EMPTY,
        /** The file is no table: a picture, a PDF, an old kind of workbook. */
        NOT_A_TABLE,
        /** The workbook opens with a password only. */
        PASSWORD,
        /** The file only leads to a table that is somewhere else: a shortcut, or a spreadsheet of Google's. */
        FILE_SHORTCUT,
        /** The file is JSON, in which programs hand data to each other. */
        FILE_JSON,
        /** The file is a copy of a database, as SQL. */
        FILE_SQL,
        /** The first lines hold people where headings should be. */
        NO_HEADINGS,
        /** A column that is needed, or that the job file names, is not there. */
        COLUMN_MISSING,
        /** The column of a field that the job file adds is not there. */
        FIELD_MISSING,
        /** Two columns have the heading of a column that is needed. */
        COLUMN_TWICE,
        /** A quotation mark opens a text that does not end: the records after it would be swallowed. */
        QUOTE_NOT_CLOSED,
        /** Two files are the same byte for byte: everybody in them would be there twice. */
        SAME_CONTENT,
        /** A sign that is not understood stands between the headings. */
        SEPARATOR_UNKNOWN,
        /** Nothing but spaces stands between the columns. */
        COLUMNS_BY_SPACES,
        /** A warning: all NIK, or nearly all, end in a zero, because a spreadsheet had them as numbers. */
        NIK_DAMAGED,
        /** A warning: nearly all birth dates are a day before those inside the NIK. */
        DATES_DAY_EARLY,
        /** A warning: nobody, or hardly anybody, has a NIK that can be read. */
        NIK_UNREADABLE,
        /** A warning: the same of birth dates. */
        DATES_UNREADABLE,
        /** A warning: nobody, or hardly anybody, has a name. */
        NAMES_MISSING,
        /** A warning: the birth dates were written by the clock of another zone, and are read as the day that follows. */
        DATES_OF_ANOTHER_ZONE,
        /** A warning: there were NUL bytes in the text, which were left out. */
        NUL_BYTES,
        /** A warning: names or places were encoded twice on their way, which was undone where it was certain. */
        TEXT_ENCODED_TWICE,
        /** A warning: some lines are in UTF-8, some in Windows-1252; each was read as what it is. */
        TWO_CHARSETS,
        /** A warning: a sheet with people is hidden beside others that are not, and was not read. */
        SHEET_HIDDEN,
        /** A warning: there are as many people as a sheet of a spreadsheet has rows, which drops whoever comes behind. */
        SHEET_FULL,
        /** The last record of the file is cut off. */
        RECORD_UNFINISHED,
        /** The file was written while it was read. */
        CHANGED_WHILE_READ,
        /** There are fewer people than the job file asks for. */
        TOO_FEW_PEOPLE,
        /** There are many fewer people than in the snapshot before. */
        SHRUNK,
        /** There is no room for a snapshot of it. */
        NO_ROOM,
        /** A warning: the extract was refused, and the last good snapshot serves in its place. */
        LAST_SNAPSHOT_USED,
        /** A warning: a part of the snapshot was damaged, and it was taken anew. */
        SNAPSHOT_DAMAGED,
        /** A warning: a newer extract is still being copied, and the last one serves. */
        STILL_ARRIVING,
        /** A warning: nothing was read now, because that is left to the registry's hours; how old the snapshot is. */
        READ_BEFORE,
        /** The registry is older than the job file allows. */
        TOO_OLD,
        /** No driver knows the database. */
        SOURCE_DRIVER,
        /** An environment variable that the job file names for the account is not set. */
        SOURCE_VARIABLE,
        /** The database does not let the account in. */
        SOURCE_LOGIN,
        /** Nobody answers where the database should be. */
        SOURCE_UNREACHABLE,
        /** The database does not understand the query, or does not allow it. */
        SOURCE_QUERY,
        /** The query has no column of the name that the job file gives for the key. */
        SOURCE_KEY,
        /** The connection broke off, and what was read is kept. */
        SOURCE_BROKE_OFF,
        /** The connection broke off, and has to be read from the start. */
        SOURCE_LOST;

        private static final Set<Code> DAMAGE =
                EnumSet.of(NIK_DAMAGED, DATES_DAY_EARLY, NIK_UNREADABLE, DATES_UNREADABLE, NAMES_MISSING, SHEET_FULL);

        /** {@return whether all is as it should be, and somebody may want to know it} */
        public boolean isNote() {
            return this == STILL_ARRIVING || this == READ_BEFORE;
        }

        /** {@return whether the extract that the job names is not the one that was used} */
        private boolean isRefusal() {
            return this == LAST_SNAPSHOT_USED;
        }

        /** {@return whether what comes of the extract must not be taken for good} */
        public boolean isDamage() {
            return DAMAGE.contains(this);
        }
    }

    /** Keeps the details unmodifiable. */
    public RegistryProblem {
        details = List.copyOf(details);
    }

    /**
     * The same.
     *
     * @param code what is wrong
     * @param file the file's name
     * @param details what the texts say besides
     */
    public RegistryProblem(Code code, String file, String... details) {
        this(code, file, List.of(details));
    }

    /**
     * {@return that a file cannot be read}
     *
     * @param file its name
     * @param why what keeps the system from it; {@link Cause.Kind#OTHER} if what it holds is broken
     */
    public static RegistryProblem unreadable(String file, Cause.Kind why) {
        return new RegistryProblem(Code.FILE_UNREADABLE, file, why.name());
    }

    /**
     * {@return that a spreadsheet may have cut a file off at its last row, if the file has as many people}
     *
     * @param file its name
     * @param people how many records it has
     */
    public static Optional<RegistryProblem> ofFullSheet(String file, long people) {
        return ROWS_OF_SHEETS.stream()
                .filter(rows -> people < rows && people >= rows - MOST_HEADINGS)
                .findFirst()
                .map(rows -> new RegistryProblem(Code.SHEET_FULL, file, Long.toString(people), rows.toString()));
    }

    /**
     * {@return whether an extract was refused, and an earlier snapshot served in its place}
     *
     * @param warnings what is told of the registry
     */
    public static boolean areOfRefused(List<RegistryProblem> warnings) {
        return warnings.stream().anyMatch(warning -> warning.code().isRefusal());
    }

    /**
     * {@return whether the registry is older than the job allows}
     *
     * @param warnings what is told of the registry
     */
    public static boolean areTooOld(List<RegistryProblem> warnings) {
        return warnings.stream().anyMatch(warning -> warning.code() == Code.TOO_OLD);
    }

    /**
     * {@return what is wrong and what to do, in a line or two}
     *
     * @param language the reader's
     */
    public String text(Language language) {
        Messages messages = Messages.of(RegistryProblem.class, language);
        if (code == Code.FILE_UNREADABLE) {
            return unreadable(messages);
        }
        Object[] arguments = Stream.concat(Stream.of(file), details.stream()).toArray();
        return messages.text("problem." + code, arguments) + " " + messages.text("advice." + code, arguments);
    }

    private String unreadable(Messages messages) {
        Cause.Kind why = Stream.of(Cause.Kind.values())
                .filter(kind -> details.contains(kind.name()))
                .findFirst()
                .orElse(Cause.Kind.OTHER);
        String problem = why == Cause.Kind.OTHER
                ? messages.text("problem.FILE_UNREADABLE.broken", file)
                : messages.text("problem.FILE_UNREADABLE", file, new Cause(why, "").text(messages.language()));
        return problem + " " + messages.text("advice.FILE_UNREADABLE");
    }
}
