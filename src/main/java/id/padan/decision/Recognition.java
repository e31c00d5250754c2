package id.padan.decision;

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
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one OPD known again in those of the run before. A row is the one that says the same; else the one that it was
 * sent back for; else that of the same registry person; else the one at the same place with a word of the name in common.
 */
final class Recognition {

    private final List<NightToNight.Row> now;
    private final @Nullable RowTrace[] found;
    private final List<RowTrace> left;

    Recognition(List<RowTrace> before, List<NightToNight.Row> now) {
        this.now = now;
        this.found = new @Nullable RowTrace[now.size()];
        this.left =
                new ArrayList<>(before.stream().filter(row -> !row.superseded()).toList());
        match(RowTrace::key, row -> row.trace().key(), (one, other) -> true);
        match(RowTrace::key, NightToNight.Row::replaces, (one, other) -> true);
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
            Function<NightToNight.Row, @Nullable String> keyNow,
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
