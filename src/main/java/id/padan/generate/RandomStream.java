package id.padan.generate;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A stream of random numbers that is the same on every machine and under every version of Java: SplitMix64 (Steele, Lea
 * and Flood, 2014). The JDK's own generators promise their algorithm for whole longs only, not for bounded numbers.
 */
final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final long seed;
    private long state;

    RandomStream(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /**
     * {@return a stream of its own for one purpose, whatever was drawn from this one}
     *
     * @param purpose what it is for
     */
    RandomStream fork(String purpose) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
        }
        return fork(hash);
    }

    /**
     * {@return a stream of its own for one thing of many}
     *
     * @param number which one
     */
    RandomStream fork(long number) {
        return new RandomStream(mix(seed ^ mix(number + GOLDEN_GAMMA)));
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** {@return a number from 0 to {@code bound - 1}} */
    int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** {@return a number from {@code first} to {@code last}, both included} */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** {@return a number from 0 up to, but not, 1} */
    double fraction() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    /** Brings the items into a random order. */
    <T> void shuffle(List<T> items) {
        for (int i = items.size() - 1; i > 0; i--) {
            items.set(i, items.set(below(i + 1), items.get(i)));
        }
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Things to choose from at random, each as often as its weight says. */
    static final class Weighted<T> {
        private final List<T> items;
        /** The weights of the items up to and with each. */
        private final int[] upTo;

        private Weighted(List<T> items, int[] upTo) {
            this.items = items;
            this.upTo = upTo;
        }

        /**
         * {@return the choice between the items}
         *
         * @param items at least one
         * @param weight the weight of an item; positive
         */
        static <T> Weighted<T> of(List<T> items, ToIntFunction<T> weight) {
            int[] upTo = new int[items.size()];
            int sum = 0;
            for (int i = 0; i < upTo.length; i++) {
                sum = Math.addExact(sum, weight.applyAsInt(items.get(i)));
                upTo[i] = sum;
            }
            if (sum <= 0) {
                throw new IllegalArgumentException("nothing to choose from");
            }
            return new Weighted<>(List.copyOf(items), upTo);
        }

        T pick(RandomStream random) {
            int found = Arrays.binarySearch(upTo, random.below(upTo[upTo.length - 1]));
            return items.get(found >= 0 ? found + 1 : -found - 1);
        }

        List<T> items() {
            return items;
        }
    }
}
