package id.padan.evaluate;

import com.google.errorprone.annotations.Immutable;
import java.util.Locale;

/**
 * What is measured. The first five look at the files that a run writes, as they are; the others at the matching alone,
 * without what the rules on duplicates, dead and switched-off people move: a row that stands twice was matched rightly,
 * although only one of the two may be kept.
 */
public enum Measure {
    /** Of the reconciled rows, those with the right person. */
    PRECISION(true, f -> new Proportion(f.reconciledRight(), f.reconciled())),
    /** Of the people in the registry, those whose row is reconciled with them. */
    RECALL(true, f -> new Proportion(f.reconciledRight(), f.present())),
    /** Of all rows that were read, those that an officer must decide. */
    REVIEW_SHARE(false, f -> new Proportion(f.review(), f.rows() - f.unread())),
    /** Of the people in the registry, those whom the outputs have for their row, reconciled or as best candidate. */
    FOUND(true, f -> new Proportion(f.found(), f.present())),
    /** Of the people who are not in the registry, those whose row is taken for somebody without doubt. */
    ABSENT_RECONCILED(false, f -> new Proportion(f.matchedAbsent(), f.absent())),
    /** Of the rows taken for somebody without doubt, those with the right person. */
    MATCHING_PRECISION(true, f -> new Proportion(f.matchedRight(), f.matched())),
    /** Of the people in the registry that may be reconciled, those that their row is taken for without doubt. */
    MATCHING_RECALL(true, f -> new Proportion(f.matchedRight(), f.present() - f.withheld())),
    /** Of all rows that were read, those that an officer must decide because the match is in doubt. */
    MATCHING_REVIEW_SHARE(false, f -> new Proportion(f.doubtful(), f.rows() - f.unread()));

    @Immutable
    @FunctionalInterface
    private interface Counting {
        Proportion of(Figures figures);
    }

    private final boolean moreIsBetter;
    private final Counting counting;

    Measure(boolean moreIsBetter, Counting counting) {
        this.moreIsBetter = moreIsBetter;
        this.counting = counting;
    }

    /** {@return the name in JSON and on the command line} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether a higher share is better} */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /**
     * {@return so many of so many}
     *
     * @param figures the rows, counted
     */
    public Proportion of(Figures figures) {
        return counting.of(figures);
    }
}
