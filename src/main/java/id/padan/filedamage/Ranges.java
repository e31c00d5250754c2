package id.padan.filedamage;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the ranges of a sheet in which the rows' testimonies, added up, leave no doubt.
 *
 * <p>The rule: the sum of a range's weights must exceed the number of ranges it was picked from (rows squared, in bits) by
 * {@link #CERTAINTY_BITS}, so that fewer than one sound sheet in 8,000 has a finding even if its rows agreed with the damage
 * as often by chance as the weights assume; and at least {@link #FEWEST} rows must support it, whatever they weigh.
 */
final class Ranges {

    /** Odds of 8,192 to 1 after all choices are paid for. */
    private static final double CERTAINTY_BITS = 13;

    static final int FEWEST = 4;

    /** So much evidence against it ends a range: about three sound rows in a row. */
    private static final double DROP_BITS = 20;

    private final FileDamage damage;
    private final List<Testimony> rows;
    private final List<Core> cores = new ArrayList<>();
    private final List<Range> found = new ArrayList<>();

    private Ranges(FileDamage damage, List<Testimony> rows) {
        this.damage = damage;
        this.rows = rows;
    }

    /**
     * {@return the ranges in which damage is certain, in order}
     *
     * @param damage the damage
     * @param rows what each row of the sheet says about it, in order
     */
    static List<Range> of(FileDamage damage, List<Testimony> rows) {
        Ranges ranges = new Ranges(damage, rows);
        ranges.search();
        return ranges.found;
    }

    /** A range before it is known where it begins and ends: from its first to its last supporting row. */
    private record Core(int first, int last, double bits) {}

    private void search() {
        int from = 0;
        while (from < rows.size()) {
            from = rows.get(from) == Testimony.SUPPORTS ? searchFrom(from) : from + 1;
        }
        for (int i = 0; i < cores.size(); i++) {
            int floor = i == 0 ? 0 : found.get(i - 1).end() + 1;
            int ceiling =
                    i + 1 == cores.size() ? rows.size() - 1 : cores.get(i + 1).first() - 1;
            found.add(range(cores.get(i), floor, ceiling));
        }
    }

    private Range range(Core core, int floor, int ceiling) {
        Edge edge = new Edge(damage.kind(), rows);
        int begin = edge.begin(floor, core.first(), core.last());
        int end = edge.end(core.first(), core.last(), ceiling);
        return new Range(
                damage,
                core.first(),
                core.last(),
                begin,
                end,
                Math.min(begin, margin(core.first(), -1)),
                Math.max(end, margin(core.last(), 1)),
                count(Testimony.SUPPORTS, begin, end),
                count(Testimony.CONTRADICTS, begin, end),
                core.bits());
    }

    /** The heaviest range from here on; {@return where to go on} */
    private int searchFrom(int first) {
        double sum = 0;
        double most = 0;
        int last = first;
        for (int i = first; i < rows.size(); i++) {
            sum += damage.kind().bits(rows.get(i));
            if (sum > most) {
                most = sum;
                last = i;
            }
            if (sum <= 0 || sum < most - DROP_BITS) {
                break;
            }
        }
        if (count(Testimony.SUPPORTS, first, last) >= FEWEST && most >= threshold()) {
            cores.add(new Core(first, last, most));
            return last + 1;
        }
        return first + 1;
    }

    private int margin(int edge, int direction) {
        int place = edge;
        for (int i = 0; i < Range.MARGIN; i++) {
            int next = place + direction;
            if (next < 0 || next == rows.size() || rows.get(next) != Testimony.SILENT) {
                break;
            }
            place = next;
        }
        return place;
    }

    private double threshold() {
        return 2 * Math.log(rows.size()) / Math.log(2) + CERTAINTY_BITS;
    }

    private int count(Testimony testimony, int first, int last) {
        return (int) rows.subList(first, last + 1).stream()
                .filter(each -> each == testimony)
                .count();
    }
}
