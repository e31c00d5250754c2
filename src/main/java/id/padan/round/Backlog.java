package id.padan.round;

import id.padan.criteria.Answer;
import id.padan.criteria.Eligibility;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a round is not done, and misses its deadline if nothing happens.
 *
 * @param byOpd rows and accounts that are not settled, by OPD; without those OPD that have none
 * @param asksCriteria whether the job names criteria, so that a row can be unsettled for them
 * @param hasAccounts whether the job has the list {@value #ACCOUNTS}
 * @param submissions which OPD have submitted; null if the job does not say who has to
 */
public record Backlog(
        SortedMap<String, Unsettled> byOpd,
        boolean asksCriteria,
        boolean hasAccounts,
        @Nullable Submissions submissions) {

    /** The list of the accounts that people made for themselves. */
    public static final String ACCOUNTS = "accounts";

    /** Keeps the map unmodifiable. */
    public Backlog {
        TreeMap<String, Unsettled> some = new TreeMap<>(byOpd);
        some.values().removeIf(Unsettled.NONE::equals);
        byOpd = Collections.unmodifiableSortedMap(some);
    }

    /** {@return what is not settled in all OPD} */
    public Unsettled total() {
        return byOpd.values().stream().reduce(Unsettled.NONE, Unsettled::plus);
    }

    /**
     * Rows and accounts that are not settled. A row counts in the first part that it fits.
     *
     * @param review rows that an officer must decide
     * @param rejected rows that are rejected and can still be corrected: not those that an officer rejected, nor those whose
     *     person stands in the OPD with a better row
     * @param unknown reconciled rows of which a criterion cannot be told
     * @param withoutAccount people on a roster who have no account
     * @param accountUncertain people on a roster of whose account an officer must say whether it is theirs
     */
    public record Unsettled(long review, long rejected, long unknown, long withoutAccount, long accountUncertain) {

        /** Nothing. */
        public static final Unsettled NONE = new Unsettled(0, 0, 0, 0, 0);

        /**
         * {@return what a row adds}
         *
         * @param outcome what became of it
         * @param eligibility whether its person meets the criteria; null if that was not asked
         */
        public static Unsettled of(Outcome outcome, @Nullable Eligibility eligibility) {
            return switch (outcome.kind()) {
                case SUPERSEDED -> NONE;
                case REVIEW -> new Unsettled(1, 0, 0, 0, 0);
                case REJECTED -> isSettled(outcome) ? NONE : new Unsettled(0, 1, 0, 0, 0);
                case RECONCILED ->
                    eligibility != null && eligibility.answer() == Answer.UNKNOWN ? new Unsettled(0, 0, 1, 0, 0) : NONE;
            };
        }

        private static boolean isSettled(Outcome rejected) {
            return rejected.reasons().contains(Reason.DUPLICATE_IN_OPD)
                    || rejected.reasons().contains(Reason.DECIDED_BY_OFFICER);
        }

        /** {@return the rows of all parts} */
        public long rows() {
            return review + rejected + unknown;
        }

        /** {@return the people of both parts} */
        public long accounts() {
            return withoutAccount + accountUncertain;
        }

        /** {@return both together} */
        public Unsettled plus(Unsettled other) {
            return new Unsettled(
                    review + other.review,
                    rejected + other.rejected,
                    unknown + other.unknown,
                    withoutAccount + other.withoutAccount,
                    accountUncertain + other.accountUncertain);
        }
    }
}
