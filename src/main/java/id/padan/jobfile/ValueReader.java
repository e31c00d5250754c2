package id.padan.jobfile;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Turns what stands behind a key into a value.
 *
 * @param <T> the value's type
 */
@FunctionalInterface
interface ValueReader<T> {

    /**
     * {@return the value, or null after noting why it is none}
     *
     * @param node what stands there
     * @param key the key with those above it
     * @param problems takes what is wrong
     */
    @Nullable
    T read(Node node, String key, Problems problems);
}
