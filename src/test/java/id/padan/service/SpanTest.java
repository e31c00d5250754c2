package id.padan.service;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds of united spans, whatever they are. */
@ExtendWith(Seeds.class)
class SpanTest {

    private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

    @RepeatedTest(200)
    void unitingDoesNotDependOnTheOrderAndIsDoneOnce(long seed) {
        Random random = new Random(seed);
        List<Span> spans = spans(random);
        int gap = random.nextInt(10);
        List<Span> united = Span.united(spans, gap);
        List<Span> shuffled = new ArrayList<>(spans);
        Collections.shuffle(shuffled, random);

        assertThat(Span.united(shuffled, gap)).isEqualTo(united);
        assertThat(Span.united(united, gap)).isEqualTo(united);
    }

    @RepeatedTest(200)
    void eachDayOfServiceStaysOneAndTheWholeIsNoLongerThanFromFirstToLast(long seed) {
        Random random = new Random(seed);
        List<Span> spans = spans(random);
        List<Span> united = Span.united(spans, random.nextInt(10));

        LocalDate first =
                spans.stream().map(Span::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = spans.stream().map(Span::to).max(LocalDate::compareTo).orElseThrow();
        assertThat(united.stream().mapToLong(SpanTest::days).sum()).isLessThanOrEqualTo(days(new Span(first, last)));
        assertThat(spans).allMatch(span -> united.stream()
                .anyMatch(whole -> whole.holds(span.from()) && whole.holds(span.to())));
        assertThat(united.stream().map(Span::from))
                .isSubsetOf(spans.stream().map(Span::from).toList());
        assertThat(united.stream().map(Span::to))
                .isSubsetOf(spans.stream().map(Span::to).toList());
    }

    @RepeatedTest(200)
    void moreDaysBetweenThanAreAllowedPartSpans(long seed) {
        Random random = new Random(seed);
        int gap = random.nextInt(10);
        List<Span> united = Span.united(spans(random), gap);

        for (int i = 1; i < united.size(); i++) {
            assertThat(united.get(i - 1).daysUntil(united.get(i).from())).isGreaterThan(gap);
        }
    }

    private static long days(Span span) {
        return span.to().toEpochDay() - span.from().toEpochDay() + 1;
    }

    private static List<Span> spans(Random random) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(8); i++) {
            LocalDate from = DAY.plusDays(random.nextInt(300));
            spans.add(new Span(from, from.plusDays(random.nextInt(60))));
        }
        return spans;
    }
}
