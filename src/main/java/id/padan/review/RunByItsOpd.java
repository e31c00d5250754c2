package id.padan.review;

import id.padan.decision.RunByOpd;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import id.padan.report.Summary;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run parted by OPD, but for its rows, which pass by. An OPD's part may be handed to that OPD: it has what concerns no other
 * one, so no file of decisions, no objection, no entry of a list without a row, and of duplicates those within the OPD.
 */
public final class RunByItsOpd {

    private final Summary.Figures figures;
    private final List<RunByOpd> earlier;
    private final Map<String, List<DuplicateGroup>> duplicates = new HashMap<>();
    private final Map<String, SortedMap<String, List<ListLine>>> lists = new HashMap<>();

    /**
     * Parts a run.
     *
     * @param figures what it found
     * @param earlier how the OPD stood in the runs before
     * @param groups its duplicates
     * @param lines how people stand with its lists, by their names
     */
    public RunByItsOpd(
            Summary.Figures figures,
            List<RunByOpd> earlier,
            List<DuplicateGroup> groups,
            Map<String, List<ListLine>> lines) {
        this.figures = figures;
        this.earlier = List.copyOf(earlier);
        groups.forEach(this::part);
        lines.forEach((list, all) -> all.forEach(line -> part(list, line)));
    }

    /** Who is in several OPD is asked of somebody who sees them all. */
    private void part(DuplicateGroup group) {
        if (group.kind() == DuplicateKind.SAME_PERSON_ACROSS_OPD) {
            return;
        }
        Map<String, List<DuplicateGroup.Member>> byOpd = new LinkedHashMap<>();
        for (DuplicateGroup.Member member : group.members()) {
            byOpd.computeIfAbsent(member.row().row().opd(), opd -> new ArrayList<>())
                    .add(member);
        }
        byOpd.forEach((opd, members) -> {
            if (members.size() > 1) {
                duplicates
                        .computeIfAbsent(opd, unknown -> new ArrayList<>())
                        .add(new DuplicateGroup(group.kind(), members));
            }
        });
    }

    private void part(String list, ListLine line) {
        Member row = line.row();
        if (row != null) {
            lists.computeIfAbsent(row.decided().row().opd(), opd -> new TreeMap<>())
                    .computeIfAbsent(list, unknown -> new ArrayList<>())
                    .add(line);
        }
    }

    /** {@return the figures of the whole run} */
    Summary.Figures figures() {
        return figures;
    }

    /** {@return how an OPD stood in those of the runs before that had it} */
    List<RunByOpd> earlier(String opd) {
        return earlier.stream()
                .map(run -> new RunByOpd(run.day(), only(opd, run.byOpd())))
                .toList();
    }

    /** {@return the duplicates within an OPD} */
    List<DuplicateGroup> duplicates(String opd) {
        return duplicates.getOrDefault(opd, List.of());
    }

    /** {@return how an OPD's people stand with each list of the job} */
    SortedMap<String, List<ListLine>> lists(String opd) {
        SortedMap<String, List<ListLine>> all = new TreeMap<>();
        figures.lists().keySet().forEach(list -> all.put(list, List.of()));
        all.putAll(lists.getOrDefault(opd, Collections.emptySortedMap()));
        return all;
    }

    /** {@return the entry of an OPD, if there is one} */
    static <T> SortedMap<String, T> only(String opd, Map<String, T> byOpd) {
        SortedMap<String, T> only = new TreeMap<>();
        T own = byOpd.get(opd);
        if (own != null) {
            only.put(opd, own);
        }
        return only;
    }
}
