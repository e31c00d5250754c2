package id.padan.report;

import id.padan.reconcile.RowOutcome;
import id.padan.reconcile.RowOutcome.DoubleNik;
import id.padan.roster.RowLocation;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;

/** Collects the NIK that the registry has more than once, row by row. Keeps no more of a million than their numbers. */
public final class DoubleNiks {

    private static final int MOST_EXAMPLES = 20;

    private final LongSet niks = new LongOpenHashSet();
    private final List<Example> examples = new ArrayList<>();

    /**
     * One of the NIK, and the first row where it was met, by which it can be found: the row is in one of the files.
     *
     * @param doubled the NIK, and how many entries have it
     * @param row the row
     */
    public record Example(DoubleNik doubled, RowLocation row) {}

    /**
     * Looks at a row.
     *
     * @param row the next one, in the order of the output files
     */
    public void add(RowOutcome row) {
        DoubleNik doubled = row.doubleNik();
        if (doubled != null && niks.add(doubled.nik().number()) && examples.size() < MOST_EXAMPLES) {
            examples.add(new Example(doubled, row.row().location()));
        }
    }

    /** {@return how many different NIK there were} */
    public int count() {
        return niks.size();
    }

    /** {@return the first of them, at most 20} */
    public List<Example> examples() {
        return List.copyOf(examples);
    }
}
