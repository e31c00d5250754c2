package id.padan.store;

import id.padan.person.Normaliser;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import org.jspecify.annotations.Nullable;

/** The outcomes that took the place of others, one block in memory at a time. For rows in the order of the output files. */
final class ReplacedOutcomes {

    private static final int NO_ROW = -1;

    private final Database database;
    private final long run;
    private final Normaliser normaliser;
    private @Nullable ByteReader block = new ByteReader(new byte[0]);
    private int blocks;
    private int next;

    ReplacedOutcomes(Database database, long run, Normaliser normaliser) {
        this.database = database;
        this.run = run;
        this.normaliser = normaliser;
        advance();
    }

    /** {@return a row with the outcome that took the place of its own, if there is one} */
    RowOutcome applied(int number, RowOutcome row) {
        ByteReader in = block;
        if (number != next || in == null) {
            return row;
        }
        Outcome outcome = OutcomeBytes.readOutcome(in, normaliser);
        advance();
        return row.with(outcome);
    }

    private void advance() {
        while (block != null && !block.hasMore()) {
            block = database
                    .list(
                            "SELECT content FROM replaced_outcomes WHERE run = ? AND number = ?",
                            row -> new ByteReader(Database.bytes(row, "content")),
                            run,
                            blocks++)
                    .stream()
                    .findFirst()
                    .orElse(null);
        }
        next = block == null ? NO_ROW : block.takeInt();
    }
}
