package id.padan.criteria;

import id.padan.roster.RosterField;
import java.util.Set;

/**
 * Which columns and lists the inputs of a job have at all. What none of them has is not checked.
 *
 * @param columns the columns that at least one roster has
 * @param lists the names of the job's lists
 */
public record Available(Set<RosterField> columns, Set<String> lists) {

    /** Keeps the sets unmodifiable. */
    public Available {
        columns = Set.copyOf(columns);
        lists = Set.copyOf(lists);
    }
}
