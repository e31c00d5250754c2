package id.padan.parallel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that the first who asks for it makes, while others who ask wait. Safe for use by several threads.
 *
 * @param <T> the value
 */
public final class Late<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    /**
     * Makes nothing yet.
     *
     * @param maker makes the value; is asked again if it fails
     */
    public Late(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
