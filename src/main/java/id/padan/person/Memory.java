package id.padan.person;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was made of a text, because words and places repeat. Forgets nothing and takes in no more than a fixed
 * number, so that memory does not grow with the registry. Safe for use by several threads.
 *
 * @param <V> what is made of a text; unchangeable
 */
final class Memory<V> {

    private static final int MOST = 50_000;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final Function<String, V> maker;

    Memory(Function<String, V> maker) {
        this.maker = maker;
    }

    V of(String text) {
        V remembered = known.get(text);
        if (remembered != null) {
            return remembered;
        }
        V made = maker.apply(text);
        if (known.size() < MOST) {
            known.put(text, made);
        }
        return made;
    }
}
