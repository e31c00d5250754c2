package id.padan.decision;

import java.time.Instant;

/** An entry of the ledger: what happened, never changed afterwards. */
public sealed interface LedgerEntry {

    /** {@return the job's name} */
    String job();

    /** {@return names the entry; the same for the same entry met twice} */
    String id();

    /**
     * An officer decided.
     *
     * @param decision the decision
     */
    record Decided(Decision decision) implements LedgerEntry {
        @Override
        public String job() {
            return decision.ticket().job();
        }

        @Override
        public String id() {
            return decision.id();
        }
    }

    /**
     * A decision was taken back.
     *
     * @param job the job's name
     * @param decision the id of the decision
     * @param by who took it back
     * @param at when
     */
    record Revoked(String job, String decision, String by, Instant at) implements LedgerEntry {
        @Override
        public String id() {
            return "revoke-" + decision;
        }
    }
}
