package id.padan.filedamage;

import id.padan.filedamage.FileDamage.Testimony;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of rows in which a kind of damage is certain, by place in the sheet.
 *
 * @param damage what happened
 * @param first the first row that supports it beyond doubt
 * @param last the last one
 * @param begin where the damage begins, as far as that can be told: {@code first} or before
 * @param end where it ends: {@code last} or behind
 * @param from the first row before it that does not contradict, at most {@link #MARGIN} rows before, and not behind where it
 *     begins: its damage may begin with rows that do not testify
 * @param to the last row behind it, likewise
 * @param supporting how many rows from begin to end support it
 * @param contradicting how many contradict it
 * @param bits the weight of all from first to last
 */
record Range(
        FileDamage damage,
        int first,
        int last,
        int begin,
        int end,
        int from,
        int to,
        int supporting,
        int contradicting,
        double bits) {

    static final int MARGIN = 20;

    /** At least so many rows must support a range, whatever they weigh. */
    static final int FEWEST = 4;

    /** Whether a row lies between rows that support the damage. */
    boolean covers(int place) {
        return first <= place && place <= last;
    }

    boolean overlaps(Range other) {
        return damage.kind() == other.damage.kind() && first <= other.last && other.first <= last;
    }

    /**
     * {@return the ranges of a sheet in which the testimonies of its rows, added up, leave no doubt of a damage; in order}
     *
     * <p>The sum of a range's weights must exceed the number of ranges it was picked from (rows squared, in bits) by {@link
     * Search#CERTAINTY_BITS}: then fewer than one sound sheet in 8,000 has a finding, even if its rows agreed with the damage
     * as often by chance as the weights assume.
     *
     * @param damage the damage
     * @param rows what each row of the sheet says about it, in order
     */
    static List<Range> find(FileDamage damage, List<Testimony> rows) {
        Search search = new Search(damage, rows);
        search.search();
        return search.found;
    }

    private static final class Search {

        /** Odds of 8,192 to 1 after all choices are paid for. */
        private static final double CERTAINTY_BITS = 13;

        /** So much evidence against it ends a range: about three sound rows in a row. */
        private static final double DROP_BITS = 20;

        private final FileDamage damage;
        private final List<Testimony> rows;
        private final List<Core> cores = new ArrayList<>();
        private final List<Range> found = new ArrayList<>();

        Search(FileDamage damage, List<Testimony> rows) {
            this.damage = damage;
            this.rows = rows;
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
                int ceiling = i + 1 == cores.size()
                        ? rows.size() - 1
                        : cores.get(i + 1).first() - 1;
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
            for (int i = 0; i < MARGIN; i++) {
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
}
