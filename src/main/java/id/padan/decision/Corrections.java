package id.padan.decision;

import id.padan.parallel.Workers;
import id.padan.roster.SubmittedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the rows of a run, and which of them are superseded by a row that their OPD sent back corrected.
 *
 * @param keys the key of each row, by place
 * @param superseded the place of each superseded row with that of the row that takes its place
 */
record Corrections(List<RowKey> keys, SortedMap<Integer, Integer> superseded) {

    /** {@return the keys and corrections among all rows of a run, in the order of the output files} */
    static Corrections among(List<SubmittedRow> rows, Workers workers) {
        Search search = new Search(rows, workers);
        for (int place = 0; place < rows.size(); place++) {
            String replaced = rows.get(place).replaces();
            if (replaced != null) {
                search.supersede(new RowKey(replaced), place);
            }
        }
        return new Corrections(
                Arrays.stream(search.keys).map(Objects::requireNonNull).toList(), search.superseded);
    }

    private static final class Search {

        private final List<SubmittedRow> rows;
        private final @Nullable RowKey[] keys;
        private final Map<RowKey, Integer> places = new HashMap<>();
        private final SortedMap<Integer, Integer> superseded = new TreeMap<>();

        /** Rows of the rosters are numbered before those that were sent back: these refer to those by their number. */
        Search(List<SubmittedRow> rows, Workers workers) {
            this.rows = rows;
            this.keys = new @Nullable RowKey[rows.size()];
            // Several threads: of what is done for each row here, the checksum is most.
            List<String> contents = workers.map(rows, RowKey::contentOf);
            RowKey.Numbering numbering = new RowKey.Numbering();
            List<Integer> sentBack = new ArrayList<>();
            for (int place = 0; place < rows.size(); place++) {
                if (rows.get(place).replaces() == null) {
                    keys[place] = numbering.next(contents.get(place));
                } else {
                    sentBack.add(place);
                }
            }
            for (int place : sentBack) {
                keys[place] = numbering.next(contents.get(place));
            }
            if (!sentBack.isEmpty()) {
                for (int place = 0; place < keys.length; place++) {
                    places.put(Objects.requireNonNull(keys[place]), place);
                }
            }
        }

        void supersede(RowKey replaced, int by) {
            Integer place = places.get(replaced);
            if (place == null
                    || place == by
                    || !rows.get(place).opd().equals(rows.get(by).opd())
                    || isSupersededBy(by, place)) {
                return;
            }
            superseded.put(place, by);
            RowKey own = Objects.requireNonNull(keys[by]);
            if (own.hasContentOf(replaced)) {
                // Sent back as it was: it is that row, and what was decided of it still holds.
                keys[by] = replaced;
                keys[place] = own;
            }
        }

        private boolean isSupersededBy(int place, int other) {
            for (Integer by = superseded.get(place); by != null; by = superseded.get(by)) {
                if (by == other) {
                    return true;
                }
            }
            return false;
        }
    }
}
