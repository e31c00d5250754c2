package id.padan.decision;

import id.padan.message.Nearest;
import id.padan.parallel.Workers;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.SubmittedRow;
import id.padan.table.CellText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the rows of a run, and which of them are superseded by a row that their OPD sent back corrected.
 *
 * @param keys the key of each row, by place
 * @param superseded the place of each superseded row with that of the row that takes its place
 * @param refused the place of each row that was sent back and takes nobody's place, with the reason
 */
record Corrections(
        List<RowKey> keys, SortedMap<Integer, Integer> superseded, SortedMap<Integer, RosterProblemCode> refused) {

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
                Arrays.stream(search.keys).map(Objects::requireNonNull).toList(), search.superseded, search.refused);
    }

    private static final class Search {

        /** Province to year of birth: what stands before the digits that get lost or mixed up most. */
        private static final int SAME_DIGITS = 12;

        private final List<SubmittedRow> rows;
        private final @Nullable RowKey[] keys;
        private final Map<RowKey, Integer> places = new HashMap<>();
        private final SortedMap<Integer, Integer> superseded = new TreeMap<>();
        private final SortedMap<Integer, RosterProblemCode> refused = new TreeMap<>();

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
            if (place == null) {
                refused.put(by, RosterProblemCode.RETURN_KEY_OUTDATED);
                return;
            }
            if (place == by || isSupersededBy(by, place)) {
                return;
            }
            if (!rows.get(place).opd().equals(rows.get(by).opd()) || !isAlike(rows.get(place), rows.get(by))) {
                refused.put(by, RosterProblemCode.RETURN_KEY_OF_OTHER_ROW);
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

        /** Whoever corrects a row leaves something of it: the NIK but for a slip, a word of the name, or the birth date. */
        private static boolean isAlike(SubmittedRow row, SubmittedRow corrected) {
            return row.isUnreadable()
                    || isAlike(row.nik().text(), corrected.nik().text())
                    || !Collections.disjoint(words(row), words(corrected))
                    || isSame(row.birthDate().text(), corrected.birthDate().text());
        }

        private static boolean isAlike(String nik, String corrected) {
            int same = Math.min(SAME_DIGITS, Math.min(nik.length(), corrected.length()));
            return same > 0
                    && (nik.substring(0, same).equals(corrected.substring(0, same))
                            || Nearest.isOneSlip(nik, corrected));
        }

        private static boolean isSame(String written, String corrected) {
            return !written.isEmpty() && written.equals(corrected);
        }

        private static Set<String> words(SubmittedRow row) {
            return Set.copyOf(Arrays.asList(CellText.key(row.name()).split(" ")));
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
