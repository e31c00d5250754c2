package id.padan.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1_000).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsStandInTheOrderOfTheItems(int threads) {
        try (Workers workers = new Workers(threads)) {
            assertThat(workers.map(NUMBERS, number -> number)).isEqualTo(NUMBERS);
            assertThat(workers.map(List.of(), number -> number)).isEmpty();
        }
    }

    @Test
    void withOneThreadWhoeverAsksDoesTheWork() {
        Set<Thread> threads = Collections.newSetFromMap(new ConcurrentHashMap<>());
        try (Workers workers = new Workers(1)) {
            workers.map(NUMBERS, number -> threads.add(Thread.currentThread()));
            Workers.Task<Boolean> task = workers.begin(() -> threads.add(Thread.currentThread()));
            task.result();
            workers.executor().execute(() -> threads.add(Thread.currentThread()));
        }

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void tasksMayWaitForTasksOfTheirOwn(int threads) {
        try (Workers workers = new Workers(threads)) {
            List<Integer> sums =
                    workers.map(NUMBERS.subList(0, 20), number -> workers.map(NUMBERS, other -> number + other)
                            .get(0));

            assertThat(sums).isEqualTo(NUMBERS.subList(0, 20));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatFailsIsToldToWhoeverWaits(int threads) {
        try (Workers workers = new Workers(threads)) {
            Workers.Task<String> task = workers.begin(() -> {
                throw new IOException("gone");
            });

            assertThatThrownBy(task::result).hasCauseInstanceOf(IOException.class);
            assertThatThrownBy(() -> workers.map(NUMBERS, number -> {
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
