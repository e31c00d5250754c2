package id.padan.run;

import id.padan.review.story.Who.Fit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Of all who pass by those who fit best what somebody asks for: as many as a person looks through, and how many there are. Not
 * safe for use by several threads: each has its own, and they are put together.
 *
 * @param <T> who passes by
 */
final class BestFits<T> {

    private final int most;
    private final List<T> kept = new ArrayList<>();
    private Fit fit = Fit.NONE;
    private long all;

    /** @param most how many are kept */
    BestFits(int most) {
        this.most = most;
    }

    /** Takes note of somebody; {@code who} is asked for only if they are kept. */
    void add(Fit its, Supplier<T> who) {
        if (its == Fit.NONE || its.compareTo(fit) < 0) {
            return;
        }
        raise(its);
        all++;
        if (kept.size() < most) {
            kept.add(who.get());
        }
    }

    /** Takes note of all that another one has seen. */
    void add(BestFits<T> other) {
        if (other.fit != Fit.NONE && other.fit.compareTo(fit) >= 0) {
            raise(other.fit);
            all += other.all;
            kept.addAll(other.kept.subList(0, Math.min(most - kept.size(), other.kept.size())));
        }
    }

    private void raise(Fit its) {
        if (its != fit) {
            fit = its;
            kept.clear();
            all = 0;
        }
    }

    /** {@return how well they fit} */
    Fit fit() {
        return fit;
    }

    /** {@return the first of those who fit so well} */
    List<T> kept() {
        return Collections.unmodifiableList(kept);
    }

    /** {@return how many fit so well} */
    long all() {
        return all;
    }
}
