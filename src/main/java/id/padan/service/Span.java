package id.padan.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Days that follow one another.
 *
 * @param from the first
 * @param to the last; not before the first
 */
record Span(LocalDate from, LocalDate to) {

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::from).thenComparing(Span::to);

    /**
     * {@return spans that follow one another made one, in their order}
     *
     * @param spans the spans, in any order
     * @param gapDays how many days without service may lie between two that are one all the same
     */
    static List<Span> united(Collection<Span> spans, int gapDays) {
        List<Span> united = new ArrayList<>();
        for (Span next : spans.stream().sorted(ORDER).toList()) {
            Span last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last == null || last.daysUntil(next.from) > gapDays) {
                united.add(next);
            } else if (next.to.isAfter(last.to)) {
                united.set(united.size() - 1, new Span(last.from, next.to));
            }
        }
        return united;
    }

    /** How many days lie between its end and a day, neither counted; below 0 if the day is one of its own. */
    long daysUntil(LocalDate day) {
        return day.toEpochDay() - to.toEpochDay() - 1;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
