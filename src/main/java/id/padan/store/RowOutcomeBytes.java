package id.padan.store;

import id.padan.filedamage.Repair;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Normaliser;
import id.padan.reconcile.DoubleNik;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowBytes.Part;
import id.padan.store.RowBytes.Place;
import java.util.List;

/** Rows of one OPD, file and sheet with what became of them, as bytes. */
final class RowOutcomeBytes {

    private RowOutcomeBytes() {}

    /** Takes rows with their numbers. */
    interface Taker {
        void take(int number, RowOutcome row);
    }

    /** {@return a row, but for its place} */
    static byte[] of(int number, RowOutcome decided) {
        ByteWriter out = new ByteWriter();
        out.putInt(number);
        RowBytes.write(decided.row(), out);
        OutcomeBytes.write(decided.outcome(), out);
        OutcomeBytes.writeRepairs(decided.repairs(), out);
        OutcomeBytes.write(decided.doubleNik(), out);
        int candidates = out.beginPart();
        CandidateBytes.write(decided.candidates(), out);
        out.endPart(candidates);
        return out.bytes();
    }

    /** Hands over the rows of a block in their order, with their candidates or with none. */
    static void read(
            ByteReader in, Place place, Part part, boolean withCandidates, Normaliser normaliser, Taker taker) {
        while (in.hasMore()) {
            int number = in.takeInt();
            SubmittedRow row = RowBytes.read(in, place, part);
            Outcome outcome = OutcomeBytes.readOutcome(in, normaliser);
            List<Repair> repairs = OutcomeBytes.readRepairs(in);
            DoubleNik doubleNik = OutcomeBytes.readDoubleNik(in);
            int end = in.takeEndOfPart();
            List<ScoredCandidate> candidates = withCandidates ? CandidateBytes.read(in, normaliser) : List.of();
            in.moveTo(end);
            taker.take(number, new RowOutcome(row, outcome, candidates, repairs, doubleNik));
        }
    }
}
