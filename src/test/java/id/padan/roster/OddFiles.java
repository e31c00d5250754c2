package id.padan.roster;

import java.util.Map;
import java.util.function.Supplier;

/** Files of the corpus that are no ordinary tables, by name. */
final class OddFiles {

    private static final Map<String, Supplier<byte[]>> FILES = Map.of("empty", () -> new byte[0]);

    private OddFiles() {}

    static byte[] make(String name) {
        Supplier<byte[]> file = FILES.get(name);
        if (file == null) {
            throw new IllegalArgumentException(name);
        }
        return file.get();
    }
}
