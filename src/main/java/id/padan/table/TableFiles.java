package id.padan.table;

import id.padan.table.UnreadableException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Hands out the rows of a file of any kind, for those who ask no more of a table than its cells. */
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
         * @param row the row; formulas are the value that was left with them
         * @param comments what hangs on its cells as comments; empty if nothing
         */
        void row(Row row, String comments);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param password the password of a protected workbook, if one is known
     * @param isHeading whether a cell is a known heading: by these the separator of a text file is found
     * @param taker takes what it holds
     * @throws UnreadableException if it cannot be read to its end; what the taker has got until then is to be thrown away
     */
    public static void read(Path file, Optional<String> password, Predicate<String> isHeading, Taker taker)
            throws UnreadableException {
        try {
            String before = state(file);
            try (Book book = Book.open(file, FileBytes.of(file), password, isHeading)) {
                for (Sheet sheet = book.nextSheet(); sheet != null; sheet = book.nextSheet()) {
                    read(sheet, taker);
                }
            }
            if (!state(file).equals(before)) {
                throw new UnreadableException(Reason.FILE_CHANGED);
            }
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableException(Files.isReadable(file) ? Reason.FILE_DAMAGED : Reason.FILE_UNREADABLE, "", e);
        } catch (RuntimeException e) {
            throw new UnreadableException(Reason.FILE_DAMAGED, "", e);
        }
    }

    private static void read(Sheet sheet, Taker taker) throws IOException {
        taker.sheet(sheet.name());
        for (@Nullable Row row = sheet.next(); row != null; row = sheet.next()) {
            if (!row.isBlank()) {
                taker.row(row, sheet.comments());
            }
        }
    }

    private static String state(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        return Files.size(file) + " " + modified;
    }
}
