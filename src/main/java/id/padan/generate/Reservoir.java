package id.padan.generate;

import java.util.ArrayList;
import java.util.List;

/** A sample of fixed size from a stream of unknown length, each item as likely as any other (Vitter's algorithm R). */
final class Reservoir<T> {
    private final int size;
    private final RandomStream random;
    private final List<T> sample = new ArrayList<>();
    private int offered;

    Reservoir(int size, RandomStream random) {
        this.size = size;
        this.random = random;
    }

    void offer(T item) {
        offered++;
        if (sample.size() < size) {
            sample.add(item);
            return;
        }
        int place = random.below(offered);
        if (place < size) {
            sample.set(place, item);
        }
    }

    /** {@return the sample in random order; smaller than its size if the stream was too short} */
    List<T> sample() {
        List<T> shuffled = new ArrayList<>(sample);
        random.shuffle(shuffled);
        return shuffled;
    }
}
