package id.padan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.RandomStream.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    @Test
    void drawsTheNumbersOfSplitMix64() {
        RandomStream random = new RandomStream(1_234_567);

        // The reference output of the algorithm's public-domain C code for this seed.
        assertThat(List.of(random.nextLong(), random.nextLong(), random.nextLong()))
                .containsExactly(
                        6_457_827_717_110_365_317L,
                        3_203_168_211_198_807_973L,
                        Long.parseUnsignedLong("9817491932198370423"));
    }

    @Test
    void aForkDoesNotDependOnWhatWasDrawnBefore() {
        RandomStream fresh = new RandomStream(7);
        RandomStream used = new RandomStream(7);
        used.nextLong();

        assertThat(used.fork("names").nextLong()).isEqualTo(fresh.fork("names").nextLong());
        assertThat(fresh.fork("names").nextLong())
                .isNotEqualTo(fresh.fork("dates").nextLong());
        assertThat(fresh.fork(1L).nextLong()).isNotEqualTo(fresh.fork(2L).nextLong());
    }

    @Test
    void numbersStayWithinTheirBoundsAndReachBoth() {
        RandomStream random = new RandomStream(1);

        assertThat(IntStream.range(0, 1_000)
                        .map(i -> random.between(3, 5))
                        .distinct()
                        .sorted())
                .containsExactly(3, 4, 5);
    }

    @Test
    void aShuffleLosesNothing() {
        List<Integer> items = new ArrayList<>(IntStream.range(0, 50).boxed().toList());

        new RandomStream(1).shuffle(items);

        assertThat(items)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 50).boxed().toList());
        assertThat(items).isNotEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void aWeightedChoiceFollowsItsWeights() {
        Weighted<Integer> choice = Weighted.of(List.of(1, 9), weight -> weight);
        RandomStream random = new RandomStream(1);

        long nines =
                IntStream.range(0, 10_000).filter(i -> choice.pick(random) == 9).count();

        assertThat(nines).isBetween(8_850L, 9_150L);
    }
}
