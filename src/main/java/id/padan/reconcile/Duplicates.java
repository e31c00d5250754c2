package id.padan.reconcile;

import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * The rows that are the same in something, and what that changes. Rows are known by their place in the list that was
 * searched.
 *
 * @param groups the groups: by kind, then by their first row
 * @param changed new outcomes of the rows that a group moves or flags, by place
 */
public record Duplicates(List<Group> groups, SortedMap<Integer, Outcome> changed) {

    /**
     * A group.
     *
     * @param kind in what its rows are the same
     * @param members at least two rows, in order
     */
    public record Group(DuplicateKind kind, List<Member> members) {}

    /**
     * A row of a group.
     *
     * @param place its place in the list
     * @param kept false if the group makes it rejected, or leaves open whether it is the group's person
     */
    public record Member(int place, boolean kept) {}

    /** {@return no duplicates} */
    public static Duplicates none() {
        return new Duplicates(List.of(), Collections.emptySortedMap());
    }

    /**
     * {@return the duplicates among the rows of a run}
     *
     * @param rows all rows, in the order of the output files; those that do not count are nobody's duplicates
     * @param normaliser puts what was submitted in normal form
     * @param reconciler says whether two rows of people whom the registry does not have are one person
     * @param workers share the work
     */
    public static Duplicates among(
            List<RowOutcome> rows, Normaliser normaliser, Reconciler reconciler, Workers workers) {
        return new DuplicateSearch(rows, normaliser, reconciler, workers).search();
    }
}
