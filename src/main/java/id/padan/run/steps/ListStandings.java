package id.padan.run.steps;

import id.padan.criteria.ListStanding;
import id.padan.criteria.Preset;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.round.ListStatus;
import id.padan.store.ListLinkStore;
import id.padan.store.RowStore;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the people of rows stand to the lists of the job, as criteria ask it. */
final class ListStandings {

    private static final int ENTRIES_OF_A_PAGE = 1000;

    private final Map<String, Int2ObjectMap<ListStatus>> byList = new TreeMap<>();
    private final Map<String, Boolean> readWhole = new HashMap<>();
    private final Map<String, IntSet> leftOpen = new HashMap<>();

    /**
     * The standings of a run.
     *
     * @param lists the names of the job's lists
     * @param links how people stand with each
     * @param rows the rows of all files, lists among them
     * @param preset the criteria that ask
     */
    ListStandings(List<String> lists, ListLinkStore links, RowStore rows, Preset preset) {
        for (String list : lists) {
            byList.put(list, links.statuses(list));
            leftOpen.put(list, preset.asksRemarksOfLists() ? leftOpen(list, links, rows, preset) : IntSets.EMPTY_SET);
            readWhole.put(list, rows.ofList(list).reports().stream().allMatch(FileReport::readable));
        }
    }

    /** {@return how the person of a row stands to each list} */
    Map<String, ListStanding> of(int row) {
        Map<String, ListStanding> standings = new HashMap<>();
        byList.forEach((list, statuses) -> {
            ListStanding standing = standing(list, statuses.get(row));
            boolean open = Objects.requireNonNull(leftOpen.get(list)).contains(row);
            standings.put(list, standing == ListStanding.IN && open ? ListStanding.UNCERTAIN : standing);
        });
        return standings;
    }

    /** The rows of people of whom an entry does not tell by itself that they count as being on the list. */
    private static IntSet leftOpen(String list, ListLinkStore links, RowStore rows, Preset preset) {
        IntSet entries = withSuchRemarks(rows.ofList(list), preset);
        IntSet open = new IntOpenHashSet();
        if (!entries.isEmpty()) {
            links.lines(list, row -> row != ListLinkStore.NO_ROW).forEach(line -> {
                if (line.row() != null
                        && line.entry() != null
                        && entries.contains(line.entry().number())) {
                    open.add(line.row().number());
                }
            });
        }
        return open;
    }

    /** Who is not in the part of a list that could be read may be in the other. */
    private ListStanding standing(String list, @Nullable ListStatus status) {
        if (status == null) {
            return ListStanding.UNCERTAIN;
        }
        return switch (status) {
            case LINKED, TWICE_IN_LIST -> ListStanding.IN;
            case NOT_IN_LIST, NOT_IN_ROSTERS ->
                Boolean.TRUE.equals(readWhole.get(list)) ? ListStanding.NOT_IN : ListStanding.UNCERTAIN;
            case UNCERTAIN -> ListStanding.UNCERTAIN;
        };
    }

    private static IntSet withSuchRemarks(RowStore list, Preset preset) {
        IntSet entries = new IntOpenHashSet();
        if (ApplyCriteria.columns(list.reports()).noneMatch(RosterField.REMARKS::equals)) {
            return entries;
        }
        for (List<NumberedRow> page = list.nextWhole(0, ENTRIES_OF_A_PAGE); !page.isEmpty(); ) {
            page.stream()
                    .filter(entry -> preset.leavesOpen(entry.row().further().getOrDefault(RosterField.REMARKS, "")))
                    .forEach(entry -> entries.add(entry.number()));
            page = list.nextWhole(page.get(page.size() - 1).number() + 1, ENTRIES_OF_A_PAGE);
        }
        return entries;
    }
}
