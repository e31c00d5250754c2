package id.padan.run;

import id.padan.decision.DecisionProblem;
import java.util.List;

/**
 * What came of the files in the decisions folder.
 *
 * @param files how many there are
 * @param news how many decisions in them were not known before and count
 * @param superseded how many more were not known before, but do not count: there is a later one on the same row
 * @param problems what in them, or in the ledger, could not be understood and changes nothing
 */
public record DecisionsRead(int files, int news, int superseded, List<DecisionProblem> problems) {

    /** Keeps the list unmodifiable. */
    public DecisionsRead {
        problems = List.copyOf(problems);
    }
}
