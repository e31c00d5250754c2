package id.padan.evaluate;

import id.padan.evaluate.Pairing.Judged;
import id.padan.reconcile.Outcome;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * How many rows there are of each sort. What is measured with them: {@link Measure}.
 *
 * @param rows rows of the truth
 * @param present of them, those whose person is in the registry
 * @param reconciled rows that the run reconciled
 * @param reconciledRight of them, those with the right person
 * @param review rows for an officer to decide
 * @param rejected rows that the run rejected
 * @param unread rows of the truth that no output has
 * @param matched rows that the run took for a person without doubt: reconciled, or kept from it only because the same
 *     person stands elsewhere too
 * @param matchedRight of them, those with the right person
 * @param matchedAbsent of them, those whose person is not in the registry
 * @param withheld rows with the right person, who is dead or switched off in the registry: never reconciled, by rule
 * @param doubtful rows for an officer to decide, without those that a rule sends there: neither matched nor withheld
 * @param found rows with the right person in the outputs: reconciled, best candidate in review, or thrown out as the
 *     second row of that person
 * @param decided rows that an officer decided
 */
public record Figures(
        long rows,
        long present,
        long reconciled,
        long reconciledRight,
        long review,
        long rejected,
        long unread,
        long matched,
        long matchedRight,
        long matchedAbsent,
        long withheld,
        long doubtful,
        long found,
        long decided) {

    static Figures of(Collection<Judged> rows) {
        return new Figures(
                rows.size(),
                count(rows, Judged::isPresent),
                count(rows, row -> is(row, Outcome.Kind.RECONCILED)),
                count(rows, row -> is(row, Outcome.Kind.RECONCILED) && row.isRight()),
                count(rows, row -> is(row, Outcome.Kind.REVIEW)),
                count(rows, row -> is(row, Outcome.Kind.REJECTED)),
                count(rows, row -> row.output() == null),
                count(rows, Judged::isMatched),
                count(rows, row -> row.isMatched() && row.isRight()),
                count(rows, row -> row.isMatched() && !row.isPresent()),
                count(rows, Judged::isWithheld),
                count(rows, row -> is(row, Outcome.Kind.REVIEW) && !row.isMatched() && !row.isWithheld()),
                count(rows, Judged::isFound),
                count(rows, row -> row.output() != null && row.output().isDecided()));
    }

    /** {@return rows whose person is not in the registry} */
    public long absent() {
        return rows - present;
    }

    /** {@return rows that the run took for the wrong person} */
    public long wrong() {
        return matched - matchedRight;
    }

    /** {@return rows that the run left without a person although it is in the registry, or that are thrown out rightly} */
    public long leftOut() {
        return rows - matched - withheld - doubtful;
    }

    private static boolean is(Judged row, Outcome.Kind kind) {
        return row.output() != null && row.output().outcome() == kind;
    }

    private static long count(Collection<Judged> rows, Predicate<Judged> wanted) {
        return rows.stream().filter(wanted).count();
    }
}
