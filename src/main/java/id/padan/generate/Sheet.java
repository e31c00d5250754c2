package id.padan.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is laid out, before it becomes a file.
 *
 * @param name the sheet's name
 * @param lines its lines; the first is row 1
 * @param merges cells that are one
 */
record Sheet(String name, List<Line> lines, List<Merge> merges) {
    Sheet {
        lines = List.copyOf(lines);
        merges = List.copyOf(merges);
    }

    /**
     * A line.
     *
     * @param cells from the first column on
     * @param row whom it is about, or null if it is about nobody
     */
    record Line(List<Cell> cells, @Nullable Submission row) {
        Line {
            cells = List.copyOf(cells);
        }

        static Line of(List<Cell> cells) {
            return new Line(cells, null);
        }
    }

    /** Cells that are one; line and column count from 0, the last ones included. */
    record Merge(int firstLine, int lastLine, int firstColumn, int lastColumn) {}
}
