package id.padan.run.steps;

import id.padan.criteria.ListStanding;
import id.padan.roster.FileReport;
import id.padan.round.ListStatus;
import id.padan.store.ListLinkStore;
import id.padan.store.RowStore;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the people of rows stand to the lists of the job, as criteria ask it. */
final class ListStandings {

    private final Map<String, Int2ObjectMap<ListStatus>> byList = new TreeMap<>();
    private final Map<String, Boolean> readWhole = new HashMap<>();

    /**
     * The standings of a run.
     *
     * @param lists the names of the job's lists
     * @param links how people stand with each
     * @param rows the rows of all files, lists among them
     */
    ListStandings(List<String> lists, ListLinkStore links, RowStore rows) {
        for (String list : lists) {
            byList.put(list, links.statuses(list));
            readWhole.put(list, rows.ofList(list).reports().stream().allMatch(FileReport::readable));
        }
    }

    /** {@return how the person of a row stands to each list} */
    Map<String, ListStanding> of(int row) {
        Map<String, ListStanding> standings = new HashMap<>();
        byList.forEach((list, statuses) -> standings.put(list, standing(list, statuses.get(row))));
        return standings;
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
}
