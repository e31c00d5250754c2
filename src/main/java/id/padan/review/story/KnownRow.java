package id.padan.review.story;

import id.padan.decision.RowHistory;
import id.padan.decision.RowKey;
import id.padan.decision.Standing;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.RowOutcome;
import id.padan.round.ListLine;
import id.padan.round.Proposal;
import id.padan.service.ServiceHistory;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row with all that its run knows of it.
 *
 * @param row the row, what became of it, and why
 * @param key what it is known by in the ledger
 * @param standing how the run saw it stand with what officers decided
 * @param history how it stands from night to night
 * @param duplicates the groups of duplicates that it is in
 * @param lists how it stands with each list of the job, by the name of the list; no line where another row stands for the person
 * @param service the person's periods of service; null if the job has no history, or it has nothing of this person
 * @param proposals the objections, proposals and corrections about the row or its person
 */
public record KnownRow(
        RowOutcome row,
        RowKey key,
        Standing standing,
        RowHistory history,
        List<DuplicateGroup> duplicates,
        SortedMap<String, List<ListLine>> lists,
        @Nullable ServiceHistory service,
        List<Proposal> proposals) {

    /** Keeps groups, lists and proposals unmodifiable. */
    public KnownRow {
        duplicates = List.copyOf(duplicates);
        proposals = List.copyOf(proposals);
        lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
    }

    /**
     * {@return the other rows of a group}
     *
     * @param group one of the groups that the row is in
     */
    List<DuplicateGroup.Member> others(DuplicateGroup group) {
        return group.members().stream()
                .filter(member ->
                        !member.row().row().location().equals(row.row().location()))
                .toList();
    }

    /** {@return the other rows that are, or most probably are, the same person; each once} */
    List<RowOutcome> samePerson() {
        return duplicates.stream()
                .filter(group -> group.kind().isOfOnePerson())
                .flatMap(group -> others(group).stream())
                .map(DuplicateGroup.Member::row)
                .distinct()
                .toList();
    }
}
