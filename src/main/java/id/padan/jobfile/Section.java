package id.padan.jobfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    <T> Key<T> required(String name, ValueReader<T> reader) {
        return added(name, new Key<>(pathOf(name), true, reader, null));
    }

    /** Adds a key that may be left out. */
    <T> Key<T> optional(String name, ValueReader<T> reader, @Nullable T fallback) {
        return added(name, new Key<>(pathOf(name), false, reader, fallback));
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
