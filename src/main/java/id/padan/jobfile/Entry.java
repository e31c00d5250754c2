package id.padan.jobfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** What a section of a job file can hold. */
sealed interface Entry {

    /** {@return the name with those of the sections above it: {@code thresholds.review}} */
    String path();

    /** Keys that stand together under one key, or at the top of the file. */
    final class Section implements Entry {

        private final String path;
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Section(String path) {
            this.path = path;
        }

        static Section top() {
            return new Section("");
        }

        Section section(String name) {
            return added(name, new Section(pathOf(name)));
        }

        /** Adds a key that every job file must have. */
        <T> Setting<T> required(String name, ValueReader<T> reader) {
            return added(name, new Setting<>(pathOf(name), true, reader, null));
        }

        /** Adds a key that may be left out. */
        <T> Setting<T> optional(String name, ValueReader<T> reader, @Nullable T fallback) {
            return added(name, new Setting<>(pathOf(name), false, reader, fallback));
        }

        @Override
        public String path() {
            return path;
        }

        /** {@return the path of a key in this section, known or not} */
        String pathOf(String name) {
            return path.isEmpty() ? name : path + "." + name;
        }

        Map<String, Entry> entries() {
            return entries;
        }

        /** {@return the paths of all keys in this section and below, in the order in which they were added} */
        List<String> keys() {
            List<String> keys = new ArrayList<>();
            for (Entry entry : entries.values()) {
                if (entry instanceof Section section) {
                    keys.addAll(section.keys());
                } else {
                    keys.add(entry.path());
                }
            }
            return keys;
        }

        private <E extends Entry> E added(String name, E entry) {
            entries.put(name, entry);
            return entry;
        }
    }

    /**
     * A key of the job file with a value.
     *
     * @param path its name with those of the sections above it
     * @param required whether every job file must have it
     * @param reader turns what stands there into a value
     * @param fallback the value of a job file that does not have the key, or null if it then has none
     * @param <T> the value's type
     */
    record Setting<T>(String path, boolean required, ValueReader<T> reader, @Nullable T fallback) implements Entry {}

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
}
