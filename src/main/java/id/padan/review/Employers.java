package id.padan.review;

import id.padan.decision.Decision.Verdict;
import id.padan.decision.Ticket;
import id.padan.round.OpdName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one person whom several OPD submitted, for an officer to say in one word who keeps them: the name of that OPD.
 * Its row is accepted then and the others are rejected. A word that rejects or postpones holds for all of them.
 *
 * @param rows the rows' tickets, one of each OPD; each offers the person as its first candidate
 */
public record Employers(List<Ticket> rows) {

    /** Nobody compares more; and no cell holds the tickets of many more. */
    private static final int MOST = 12;

    /** Keeps the rows unmodifiable. */
    public Employers {
        rows = List.copyOf(rows);
    }

    /** {@return whether one word can decide: there are several rows, and the name of the OPD tells which is meant} */
    public boolean canBeAsked() {
        long names = rows.stream()
                .map(row -> OpdName.of(row.opd()))
                .filter(name -> !name.letters().isEmpty())
                .distinct()
                .count();
        return names == rows.size() && rows.size() > 1 && rows.size() <= MOST;
    }

    /**
     * {@return what a word makes of each row, in their order; nothing if it is neither one of the OPD nor a word for all}
     *
     * @param word what an officer wrote
     */
    public Optional<List<Verdict>> read(String word) {
        OpdName name = OpdName.of(word);
        List<Verdict> verdicts = new ArrayList<>();
        rows.forEach(row -> verdicts.add(OpdName.of(row.opd()).equals(name) ? Verdict.ACCEPT : Verdict.REJECT));
        if (Collections.frequency(verdicts, Verdict.ACCEPT) == 1) {
            return Optional.of(List.copyOf(verdicts));
        }
        return VerdictWords.read(word)
                .filter(verdict -> verdict == Verdict.REJECT || verdict == Verdict.POSTPONE)
                .map(verdict -> Collections.nCopies(rows.size(), verdict));
    }

    /**
     * {@return the note beside the decision on a row: that of a rejected one says where the person stays}
     *
     * @param row which row, from 0
     * @param verdicts what was decided of all of them
     * @param stays the words before the OPD's name: those over the column, "stays in"
     * @param note what the officer wrote; may be empty
     */
    String note(int row, List<Verdict> verdicts, String stays, String note) {
        int kept = verdicts.indexOf(Verdict.ACCEPT);
        if (kept < 0 || kept == row) {
            return note;
        }
        String where = stays + " " + rows.get(kept).opd();
        return note.isEmpty() ? where : where + "; " + note;
    }

    /** {@return the names of the OPD} */
    String names() {
        return String.join(", ", rows.stream().map(Ticket::opd).toList());
    }
}
