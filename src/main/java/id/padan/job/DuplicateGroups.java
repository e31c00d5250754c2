package id.padan.job;

import id.padan.reconcile.DecidedRow;
import id.padan.reconcile.DuplicateGroup;
import id.padan.report.DuplicatesFile;
import id.padan.store.DuplicateStore;
import id.padan.store.DuplicateStore.NumberedGroup;
import id.padan.store.DuplicateStore.NumberedMember;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;

/** The groups of duplicates of a run. Their rows are picked out as all rows pass by. */
final class DuplicateGroups {

    private final List<NumberedGroup> groups;
    private final IntSet wanted = new IntOpenHashSet();
    private final Int2ObjectMap<DecidedRow> rows = new Int2ObjectOpenHashMap<>();

    DuplicateGroups(DuplicateStore store) {
        groups = store.groups();
        groups.forEach(group -> group.members().forEach(member -> wanted.add(member.row())));
    }

    /** Looks at a row. */
    void add(int number, DecidedRow row) {
        if (wanted.contains(number)) {
            // Nobody asks for their cells, and they are kept to the end.
            rows.put(number, row.with(row.row().withCells(List.of())));
        }
    }

    /** {@return the groups in the order of their file, once all rows have passed} */
    List<DuplicateGroup> ordered() {
        return DuplicatesFile.ordered(groups.stream().map(this::group).toList());
    }

    private DuplicateGroup group(NumberedGroup group) {
        return new DuplicateGroup(
                group.kind(), group.members().stream().map(this::member).toList());
    }

    private DuplicateGroup.Member member(NumberedMember member) {
        DecidedRow row = rows.get(member.row());
        if (row == null) {
            throw new IllegalStateException("a row of a group is missing: " + member.row());
        }
        return new DuplicateGroup.Member(row, member.kept());
    }
}
