package id.padan.decision;

import id.padan.person.WrittenText;
import id.padan.reconcile.Implausibility;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an officer decided of a row.
 *
 * @param id names the decision; the same for the same decision read twice
 * @param ticket what was asked
 * @param verdict what was decided
 * @param note what the officer wrote beside it; may be empty
 * @param decidedBy who decided: the workbook's last editor, or the file's {@code decided_by}; empty if nobody knows
 * @param decidedAt when: as the file says it, else when it was last saved
 * @param file the name of the file that the decision came in
 */
public record Decision(
        String id, Ticket ticket, Verdict verdict, String note, String decidedBy, Instant decidedAt, String file) {

    private static final int ID_DIGITS = 10;

    /** The word of a decision: what an officer says of a row in review. */
    public enum Verdict {
        /** The row is the first candidate. */
        ACCEPT,
        /** The row is the second candidate. */
        CANDIDATE_2,
        /** The row is the third candidate. */
        CANDIDATE_3,
        /**
         * The row is somebody else of the registry, whom the officer looked for: the last of the ticket's candidates. Only
         * where the registry can be searched; a file has no place to name anybody.
         */
        OTHER,
        /** The row is none of them, or is not to be kept. */
        REJECT,
        /** Not yet: the row is shown again. */
        POSTPONE;

        /**
         * {@return the verdict that accepts a candidate}
         *
         * @param candidate which one, from 0; at most as many are offered as there are verdicts
         */
        public static Verdict accepting(int candidate) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.candidate() == candidate)
                    .findFirst()
                    .orElseThrow();
        }

        /** {@return which of the candidates is meant that the run offered, from 0; -1 if none} */
        public int candidate() {
            return switch (this) {
                case ACCEPT -> 0;
                case CANDIDATE_2 -> 1;
                case CANDIDATE_3 -> 2;
                case OTHER, REJECT, POSTPONE -> -1;
            };
        }
    }

    /**
     * {@return a decision with the id that it always gets}
     *
     * @param ticket what was asked
     * @param verdict what was decided
     * @param note what the officer wrote beside it; a dash or NULL is none
     * @param decidedBy who decided; empty if nobody knows
     * @param decidedAt when
     * @param file the name of the file that the decision came in
     */
    public static Decision of(
            Ticket ticket, Verdict verdict, String note, String decidedBy, Instant decidedAt, String file) {
        String said = WrittenText.saysNothing(note) ? "" : note;
        String digest =
                RowKey.digest(List.of(ticket.text(), verdict.name(), said, decidedBy, decidedAt.toString(), file));
        return new Decision(digest.substring(0, ID_DIGITS), ticket, verdict, said, decidedBy, decidedAt, file);
    }

    /** {@return the same with one more note behind its own} */
    public Decision noting(String more) {
        return of(ticket, verdict, note.isEmpty() ? more : note + "; " + more, decidedBy, decidedAt, file);
    }

    /** {@return the registry person that the row was said to be, if it was said to be one that was offered or found} */
    public Optional<ShownPerson> person() {
        int candidate = candidate();
        return candidate >= 0 && candidate < ticket.candidates().size()
                ? Optional.of(ticket.candidates().get(candidate))
                : Optional.empty();
    }

    /** {@return why the person who was accepted is implausible, as the officer was shown; empty if not, or if nobody was} */
    public Set<Implausibility> implausible() {
        return ticket.implausible(candidate());
    }

    /** {@return whether it accepts somebody implausible and does not say why: then it is not taken} */
    public boolean lacksNote() {
        return note.isBlank() && !implausible().isEmpty();
    }

    private int candidate() {
        return verdict == Verdict.OTHER ? ticket.candidates().size() - 1 : verdict.candidate();
    }
}
