package id.padan.decision;

import java.util.List;

/** How a row of this run stands with what officers decided before. */
public sealed interface Standing {

    /** {@return how often the row was decided so far: the round of its next ticket} */
    int round();

    /** {@return what officers decided on the row; empty if nobody did} */
    List<Decision> decisions();

    /** Nobody decided anything. */
    record Undecided() implements Standing {
        @Override
        public List<Decision> decisions() {
            return List.of();
        }

        @Override
        public int round() {
            return 0;
        }
    }

    /**
     * Decided, and applied.
     *
     * @param decision the decision
     * @param round how often the row was decided
     */
    record Applied(Decision decision, int round) implements Standing {
        @Override
        public List<Decision> decisions() {
            return List.of(decision);
        }
    }

    /**
     * Put off: the row is shown again with the officer's note.
     *
     * @param decision the latest
     * @param round how often the row was decided
     */
    record Postponed(Decision decision, int round) implements Standing {
        @Override
        public List<Decision> decisions() {
            return List.of(decision);
        }
    }

    /**
     * Officers disagree; none of them is followed until one decides with the others' word in sight.
     *
     * @param decisions what they decided; at least two
     * @param round how often the row was decided
     */
    record Disputed(List<Decision> decisions, int round) implements Standing {

        /** Keeps the list unmodifiable. */
        public Disputed {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * Something was decided, but row or registry have changed since: a hint, and no more.
     *
     * @param decision what was decided then
     * @param why what has changed
     * @param round how often the row as it is now was decided
     */
    record Outdated(Decision decision, Change why, int round) implements Standing {
        @Override
        public List<Decision> decisions() {
            return List.of(decision);
        }
    }

    /** What keeps a decision from holding. */
    enum Change {
        /** The row says something else now. */
        ROW_EDITED,
        /** The registry has the person otherwise, or not among the candidates any more. */
        PERSON_CHANGED,
        /** Another person is the best candidate than the one that was rejected. */
        NEW_CANDIDATE,
        /** The registry says that this person is dead or switched off: nobody may be reconciled with them. */
        PERSON_NOT_ACTIVE,
        /** The person is implausible: without a note nobody knows that it was meant. */
        NOTE_MISSING,
        /** Rows of the person were accepted in several OPD, and nobody works in two. */
        ACCEPTED_IN_SEVERAL_OPD
    }
}
