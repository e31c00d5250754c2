package id.padan.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads tables of every kind that rosters come in, cell by cell, for those who look for other things in them than people. */
public final class TableFiles {

    private TableFiles() {}

    /** Takes what a file holds, in its order. */
    public interface Taker {

        /**
         * A sheet begins.
         *
         * @param name its name; empty where the file has no sheets
         */
        void sheet(String name);

        /**
         * A row that is not blank.
         *
         * @param number the row number that Excel shows, from 1; for CSV the record's number
         * @param cells the texts of its cells from column A on, trimmed, runs of spaces as one; formulas as the value that was
         *     left with them
         */
        void row(int number, List<String> cells);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param passwords of protected workbooks
     * @param taker takes what it holds
     * @throws TableException if it cannot be read to its end; what the taker has got until then is to be thrown away
     */
    public static void read(RosterFile file, List<FilePassword> passwords, Taker taker) throws TableException {
        try {
            String before = state(file.path());
            RosterSettings settings = new RosterSettings(OpdSource.FILE, Map.of(), passwords, List.of());
            try (RawBook book =
                    RawBooks.open(file, Fingerprint.of(file.path()), settings, HeadingDictionary.standard())) {
                for (RawSheet sheet = book.nextSheet(); sheet != null; sheet = book.nextSheet()) {
                    read(sheet, taker);
                }
            }
            if (!state(file.path()).equals(before)) {
                throw new TableException(RosterProblemCode.FILE_CHANGED, "", null);
            }
        } catch (UnreadableException e) {
            throw new TableException(e.code(), e.cell(), e);
        } catch (IOException e) {
            throw new TableException(
                    Files.isReadable(file.path()) ? RosterProblemCode.FILE_DAMAGED : RosterProblemCode.FILE_UNREADABLE,
                    "",
                    e);
        } catch (RuntimeException e) {
            throw new TableException(RosterProblemCode.FILE_DAMAGED, "", e);
        }
    }

    /**
     * {@return the letters of a column}
     *
     * @param column the column, from 0
     */
    public static String columnName(int column) {
        return RawRow.columnName(column);
    }

    private static void read(RawSheet sheet, Taker taker) throws IOException {
        taker.sheet(sheet.name());
        for (@Nullable RawRow row = sheet.next(); row != null; row = sheet.next()) {
            if (!row.isBlank()) {
                taker.row(row.number(), row.cells().stream().map(Cell::text).toList());
            }
        }
    }

    private static String state(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        return Files.size(file) + " " + modified;
    }
}
