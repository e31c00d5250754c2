package id.padan.decision;

import id.padan.decision.Changes.Counts;
import id.padan.decision.Changes.Disappeared;
import id.padan.decision.RowHistory.State;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a run with those of the run before, one OPD after the other, and counts on the way. */
public final class NightToNight {

    private final @Nullable LocalDate previousDay;
    private final LocalDate today;
    private final SortedMap<String, Counts> byOpd = new TreeMap<>();
    private final List<Disappeared> disappeared = new ArrayList<>();
    private final SortedMap<String, Long> rowsBefore = new TreeMap<>();

    /**
     * A comparison.
     *
     * @param previousDay the day of the run before, or null if there is none
     * @param today the day of this run
     */
    public NightToNight(@Nullable LocalDate previousDay, LocalDate today) {
        this.previousDay = previousDay;
        this.today = today;
    }

    /**
     * A row of this run, not yet compared.
     *
     * @param trace the row; its history is not looked at
     * @param replaces the key of the row that it was corrected from, or null
     */
    public record Row(RowTrace trace, @Nullable String replaces) {}

    /**
     * {@return the rows of an OPD with how they stand compared with the run before}
     *
     * @param opd the OPD; each once, in their order
     * @param before its rows in the run before
     * @param now its rows in this run
     */
    public List<RowTrace> compare(String opd, List<RowTrace> before, List<Row> now) {
        long counted = before.stream().filter(row -> !row.superseded()).count();
        if (counted > 0) {
            rowsBefore.put(opd, counted);
        }
        Recognition known = new Recognition(before, now);
        List<RowTrace> compared = new ArrayList<>();
        long fresh = 0;
        long stillOpen = 0;
        long settled = 0;
        for (int i = 0; i < now.size(); i++) {
            RowTrace row = now.get(i).trace();
            RowHistory history = history(row, known.before(i));
            compared.add(row.with(history));
            fresh += history.state() == State.NEW ? 1 : 0;
            stillOpen += history.state() == State.STILL_OPEN ? 1 : 0;
            settled += history.state() == State.SETTLED ? 1 : 0;
        }
        List<RowTrace> gone = known.gone();
        gone.forEach(row -> disappeared.add(new Disappeared(row.opd(), row.location(), row.name(), row.open())));
        settled += gone.stream().filter(RowTrace::open).count();
        byOpd.put(opd, new Counts(fresh, stillOpen, settled, gone.size()));
        return compared;
    }

    /** {@return what changed in all OPD compared so far} */
    public Changes changes() {
        return new Changes(previousDay, Counts.sum(byOpd.values()), byOpd, disappeared, rowsBefore);
    }

    private RowHistory history(RowTrace row, @Nullable RowTrace before) {
        if (before == null || !before.open()) {
            return row.open() ? new RowHistory(State.NEW, today) : new RowHistory(State.QUIET, null);
        }
        if (!row.open()) {
            return new RowHistory(State.SETTLED, null);
        }
        LocalDate since = before.history().openSince();
        return new RowHistory(State.STILL_OPEN, since == null ? previousDay : since);
    }

    /**
     * Which row of the run before each row of one OPD is: the one that says the same; else the one that it was sent back for;
     * else the one of the same registry person; else the one at the same place with a word of the name in common.
     */
    private static final class Recognition {

        private final List<Row> now;
        private final @Nullable RowTrace[] found;
        private final List<RowTrace> left;

        Recognition(List<RowTrace> before, List<Row> now) {
            this.now = now;
            this.found = new @Nullable RowTrace[now.size()];
            this.left = new ArrayList<>(
                    before.stream().filter(row -> !row.superseded()).toList());
            match(RowTrace::key, row -> row.trace().key(), (one, other) -> true);
            match(RowTrace::key, Row::replaces, (one, other) -> true);
            match(RowTrace::person, row -> row.trace().person(), (one, other) -> true);
            match(
                    row -> row.location().toString(),
                    row -> row.trace().location().toString(),
                    (one, other) -> !Collections.disjoint(words(one), words(other)));
        }

        /** {@return what the row at a place was the night before; null if it is new} */
        @Nullable
        RowTrace before(int place) {
            return found[place];
        }

        /** {@return the rows of the night before that are nowhere} */
        List<RowTrace> gone() {
            return left;
        }

        private void match(
                Function<RowTrace, String> keyBefore,
                Function<Row, @Nullable String> keyNow,
                BiPredicate<RowTrace, RowTrace> agree) {
            if (left.isEmpty()) {
                return;
            }
            Map<String, Deque<RowTrace>> byKey = new HashMap<>();
            left.forEach(row -> byKey.computeIfAbsent(keyBefore.apply(row), key -> new ArrayDeque<>())
                    .add(row));
            for (int place = 0; place < now.size(); place++) {
                boolean wanted = found[place] == null && !now.get(place).trace().superseded();
                String key = wanted ? keyNow.apply(now.get(place)) : null;
                Deque<RowTrace> rows = key == null || key.isEmpty() ? null : byKey.get(key);
                if (rows != null
                        && !rows.isEmpty()
                        && agree.test(rows.getFirst(), now.get(place).trace())) {
                    found[place] = rows.removeFirst();
                }
            }
            left.clear();
            // In the order in which they came: what is left is listed in the reports.
            byKey.values().forEach(left::addAll);
            left.sort(Comparator.comparingInt(RowTrace::number));
        }

        private static List<String> words(RowTrace row) {
            return Arrays.stream(row.name().toUpperCase(Locale.ROOT).split("[\\s.,]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }
}
