package id.padan.filedamage;

import id.padan.filedamage.FileDamage.Testimony;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a range of damaged rows begins and ends.
 *
 * <p>Of most kinds of damage nearly every row tells, so the first row that supports it is the beginning. But of dates with the
 * month first only one row in four tells: a day after the 12th stays what it was. The damage of such a kind begins
 * <ul>
 *   <li>with the first row of the sheet, if no row before the range contradicts: mostly a whole column went through another
 *       program;
 *   <li>else with the row before which it begins as likely as behind it: the median of all rows in which it may begin, each
 *       weighed by what the rows say if it does. A single row that contradicts, by a mistake of its own, does not cut
 *       off the rows before it that support, nor does a long stretch of rows that say nothing count as sound.
 * </ul>
 */
final class Edge {

    private final FileDamage.Kind kind;
    private final List<Testimony> rows;

    Edge(FileDamage.Kind kind, List<Testimony> rows) {
        this.kind = kind;
        this.rows = rows;
    }

    /**
     * {@return the row that the damage begins with: {@code first} or one before}
     *
     * @param floor the first row that it can begin with
     * @param first the first row of the range that supports it
     * @param last the last one
     */
    int begin(int floor, int first, int last) {
        if (!kind.leavesRowsAlike()) {
            return first;
        }
        boolean isSoundBefore = rows.subList(floor, first).contains(Testimony.CONTRADICTS);
        return isSoundBefore ? Math.min(first, median(floor, first, last)) : floor;
    }

    /**
     * {@return the row that the damage ends with: {@code last} or one behind}
     *
     * @param first the first row of the range that supports it
     * @param last the last one
     * @param ceiling the last row that it can end with
     */
    int end(int first, int last, int ceiling) {
        List<Testimony> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        int most = rows.size() - 1;
        return most - new Edge(kind, reversed).begin(most - ceiling, most - last, most - first);
    }

    private int median(int floor, int first, int last) {
        double[] odds = new double[last + 1];
        double bits = 0;
        for (int row = first; row >= floor; row--) {
            bits += row < first ? kind.bits(rows.get(row)) : 0;
            odds[row] = Math.pow(2, bits);
        }
        bits = 0;
        for (int row = first + 1; row <= last; row++) {
            bits -= kind.bits(rows.get(row - 1));
            odds[row] = Math.pow(2, bits);
        }
        double all = 0;
        for (double each : odds) {
            all += each;
        }
        int median = floor;
        for (double before = odds[floor]; before < all / 2; before += odds[median]) {
            median++;
        }
        return median;
    }
}
