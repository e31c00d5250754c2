package id.padan.generate;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Things to choose from at random, each as often as its weight says. */
final class Weighted<T> {
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
