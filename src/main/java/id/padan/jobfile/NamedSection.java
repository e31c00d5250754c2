package id.padan.jobfile;

import id.padan.message.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** A section to which the job gives a name: one of its fields or lists. What it may hold is known. */
final class NamedSection {

    private NamedSection() {}

    /**
     * {@return what stands in a section, by its keys, each once; null if it is no section}
     *
     * @param section the section
     * @param path its own key
     * @param keys the keys that it may have
     * @param problems takes what is wrong with it
     */
    static @Nullable Map<String, Node> read(Node section, String path, List<String> keys, Problems problems) {
        if (!(section instanceof MappingNode mapping)) {
            problems.at(section, path, "value.section", path, String.join(", ", keys));
            return null;
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = Values.keyText(tuple.getKeyNode());
            String inner = path + "." + key;
            if (!keys.contains(key)) {
                problems.at(tuple.getKeyNode(), inner, "key.unknown", inner, path + "." + Nearest.to(key, keys));
            } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.at(tuple.getKeyNode(), inner, "key.twice", inner);
            }
        }
        return values;
    }
}
