package id.padan.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One sheet of a file, read row by row. */
public interface Sheet {

    /** {@return the sheet's name; empty where the file has no sheets} */
    String name();

    /** {@return whether the file hides the sheet} */
    default boolean hidden() {
        return false;
    }

    /** {@return whether day numbers count from 1904 instead of 1900} */
    default boolean from1904() {
        return false;
    }

    /** {@return whether cells are told apart by a separator, which may stand inside a cell by mistake} */
    default boolean separated() {
        return false;
    }

    /** {@return whether the last row that was read looks as if the rest of the file were missing} */
    default boolean endsInsideRow() {
        return false;
    }

    /** {@return whether NUL bytes were left out of the rows that were read} */
    default boolean hadNulBytes() {
        return false;
    }

    /** {@return what {@link TextEncoding#oddLines} says of a text file; else empty} */
    default String oddLines() {
        return "";
    }

    /** What befell a row of a text file because a cell with a line break or a separator has no quotation marks around it. */
    enum Break {
        /** Nothing. */
        NONE,
        /** It was split over several lines, which are one again. */
        LINES_JOINED,
        /** It had cells too many, of which those that were one are one again. */
        CELLS_JOINED,
        /** It lacks cells that nearly all others have, and nobody can tell where the rest is. */
        BROKEN
    }

    /**
     * {@return what befell a row}
     *
     * @param row its number, of those that were read
     */
    default Break breakOf(int row) {
        return Break.NONE;
    }

    /**
     * {@return whether the file hides a row, by hand or by a filter}
     *
     * @param row its number, of those that were read
     */
    default boolean hides(int row) {
        return false;
    }

    /** {@return what hangs as comments on cells of the row that was read last; empty if nothing, or in kinds of files whose
     * comments are not read}
     */
    default String comments() throws IOException {
        return "";
    }

    /**
     * {@return the next row in order, rows without cells left out as the file has it; null at the end}
     *
     * @throws IOException if the file breaks off
     */
    @Nullable
    Row next() throws IOException;
}
