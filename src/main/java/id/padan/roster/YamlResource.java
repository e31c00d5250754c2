package id.padan.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A dictionary of this package: a YAML mapping of lists, mappings of lists, and lists of mappings. */
final class YamlResource {

    private final Map<?, ?> content;

    private YamlResource(Object content) {
        this.content = (Map<?, ?>) content;
    }

    /** {@return the content of a resource beside this class} */
    static YamlResource of(String name) {
        try (InputStream in = Objects.requireNonNull(YamlResource.class.getResourceAsStream(name), name)) {
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            return new YamlResource(new Load(settings).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a list of texts; empty if the key is not there} */
    List<String> list(String key) {
        return texts(content.get(key));
    }

    /** {@return a mapping of lists of texts, in the order of the file} */
    Map<String, List<String>> lists(String key) {
        return map(key).lists();
    }

    /** {@return this mapping as one of lists of texts, in the order of the file} */
    Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        content.forEach((name, list) -> lists.put(String.valueOf(name), texts(list)));
        return lists;
    }

    /** {@return the mapping under a key} */
    YamlResource map(String key) {
        return new YamlResource(Objects.requireNonNull(content.get(key), key));
    }

    /** {@return the mappings in the list under a key} */
    List<YamlResource> maps(String key) {
        List<?> list = (List<?>) Objects.requireNonNull(content.get(key), key);
        return list.stream().map(YamlResource::new).toList();
    }

    private static List<String> texts(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
