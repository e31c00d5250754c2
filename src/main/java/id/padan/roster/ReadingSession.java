package id.padan.roster;

import id.padan.message.Cause;
import id.padan.table.Book;
import id.padan.table.FileBytes;
import id.padan.table.Sheet;
import id.padan.table.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session of one file: goes through its sheets, and turns whatever goes wrong into a problem of the report. */
final class ReadingSession implements RosterSession {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingSession.class);

    /** What says of a sheet that there is no table in it. */
    private static final Set<RosterProblemCode> NO_TABLES =
            EnumSet.of(RosterProblemCode.NO_TABLE, RosterProblemCode.COLUMNS_BY_SPACES);

    private static final Set<Cause.Kind> OF_SYSTEM =
            EnumSet.of(Cause.Kind.NO_ACCESS, Cause.Kind.DISK_FAULT, Cause.Kind.NOT_REACHABLE);

    private final RosterFile file;
    private final RosterSettings settings;
    private final HeadingDictionary headings;
    private final List<SheetReport> sheets = new ArrayList<>();
    private final List<RosterProblem> problems = new ArrayList<>();
    private final Map<String, Integer> lastRows = new HashMap<>();
    private String sha256 = "";
    private @Nullable FileState before;
    private boolean readable = true;
    private boolean ended;
    private @Nullable Book book;
    private @Nullable SheetReading sheet;

    ReadingSession(RosterFile file, RosterSettings settings) {
        this.file = file;
        this.settings = settings;
        this.headings = HeadingDictionary.of(settings.kind());
        try {
            before = FileState.of(file.path());
            FileBytes bytes = bytes(file.path());
            sha256 = bytes.sha256();
            book = Book.open(file.path(), bytes, settings.passwordOf(file), headings::isKnown);
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    private static FileBytes bytes(Path path) throws IOException {
        try {
            return FileBytes.of(path);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            // A folder, or a file of somebody else.
            throw new UnreadableException(UnreadableException.Reason.FILE_UNREADABLE);
        }
    }

    /** What changes if somebody writes to a file or puts another in its place. */
    private record FileState(long size, FileTime modified) {
        static FileState of(Path path) throws IOException {
            return new FileState(Files.size(path), Files.getLastModifiedTime(path));
        }
    }

    @Override
    public @Nullable SubmittedRow next() {
        try {
            while (!ended) {
                if (sheet == null && !openSheet()) {
                    end();
                    return null;
                }
                SubmittedRow row = sheet == null ? null : sheet.next();
                if (row != null) {
                    requireNext(row.location());
                    return file.list() == null ? row : row.ofList(file.list());
                }
                closeSheet();
            }
        } catch (IOException | RuntimeException e) {
            closeSheet();
            fail(e);
        }
        return null;
    }

    /**
     * By sheet and row people are found again. Excel and LibreOffice write rows in their order, and no two sheets of one name;
     * a program that does not has written a file that they repair as they open it.
     */
    private void requireNext(RowLocation at) throws IOException {
        Integer last = lastRows.put(at.sheet(), at.row());
        if (last != null && last >= at.row()) {
            throw new IOException("row " + at.row() + " stands behind row " + last);
        }
    }

    @Override
    public FileReport report() {
        List<SheetReport> soFar = new ArrayList<>(sheets);
        if (sheet != null) {
            soFar.addAll(sheet.reports());
        }
        return new FileReport(file.name(), sha256, readable, soFar, problems);
    }

    @Override
    public void close() {
        ended = true;
        if (book != null) {
            try {
                book.close();
            } catch (IOException | RuntimeException e) {
                LOG.warn("{} could not be closed: {}", file.name(), e.getClass().getName());
            }
            book = null;
        }
    }

    private boolean openSheet() throws IOException {
        Sheet raw = book == null ? null : book.nextSheet();
        if (raw == null) {
            return false;
        }
        if (raw.hidden()) {
            problems.add(new RosterProblem(RosterProblemCode.SHEET_HIDDEN, raw.name(), "", ""));
            sheets.add(new SheetReport(raw.name(), 0, List.of(), 0, 0));
            return true;
        }
        sheet = new SheetReading(file, raw, settings, headings, problems::add);
        return true;
    }

    private void closeSheet() {
        if (sheet != null) {
            sheets.addAll(sheet.reports());
            sheet = null;
        }
    }

    /** A file without any table holds no roster, whatever else it holds. */
    private void end() throws IOException {
        ended = true;
        if (!FileState.of(file.path()).equals(before)) {
            throw new UnreadableException(UnreadableException.Reason.FILE_CHANGED);
        }
        if (sheets.stream().allMatch(report -> report.columns().isEmpty())) {
            readable = false;
            if (problems.stream().noneMatch(problem -> NO_TABLES.contains(problem.code()))) {
                problems.add(new RosterProblem(RosterProblemCode.NO_TABLE, "", "", ""));
            }
        } else if (sheets.stream().allMatch(report -> report.rows() == 0)) {
            problems.add(new RosterProblem(RosterProblemCode.NOBODY_IN_FILE, "", "", ""));
        }
    }

    private void fail(Exception cause) {
        ended = true;
        readable = false;
        // The class alone: messages of libraries may quote cells.
        LOG.info("{} cannot be read: {}", file.name(), cause.getClass().getName());
        boolean ofTheFile = isOfSystem(cause)
                || (cause instanceof UnreadableException unreadable
                        && unreadable.cell().isEmpty());
        String sheetName = ofTheFile || sheets.isEmpty()
                ? ""
                : sheets.get(sheets.size() - 1).sheet();
        if (isOfSystem(cause)) {
            problems.add(new RosterProblem(RosterProblemCode.FILE_UNREADABLE, "", "", ""));
        } else if (cause instanceof UnreadableException unreadable) {
            problems.add(
                    new RosterProblem(RosterProblemCode.of(unreadable.reason()), sheetName, unreadable.cell(), ""));
        } else if (cause instanceof NoSuchFileException || Files.notExists(file.path())) {
            problems.add(new RosterProblem(RosterProblemCode.FILE_MISSING, "", "", ""));
        } else {
            RosterProblemCode code = isBomb(cause) ? RosterProblemCode.FILE_TOO_LARGE : RosterProblemCode.FILE_DAMAGED;
            problems.add(new RosterProblem(code, sheetName, "", ""));
        }
    }

    /** Whether the system, and not what the file holds, keeps it from being read: an office need not send it again. */
    private static boolean isOfSystem(Throwable cause) {
        return OF_SYSTEM.contains(Cause.of(cause).kind());
    }

    /** POI has no exception of its own for files that unpack to far more than they are; it tells by the message. */
    private static boolean isBomb(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            String message = e.getMessage();
            if (message != null && message.contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }
}
