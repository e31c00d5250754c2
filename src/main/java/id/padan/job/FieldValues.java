package id.padan.job;

import id.padan.person.FieldKind;
import id.padan.person.FurtherField;
import id.padan.person.PersonField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads the fields that a job adds: {@code nip: {kind: identifier, rosters: NIP, registry: NIP_BARU}}. */
final class FieldValues {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final String KIND = "kind";
    private static final String ROSTERS = "rosters";
    private static final String REGISTRY = "registry";
    private static final List<String> KEYS = List.of(KIND, ROSTERS, REGISTRY);

    private final Problems problems;

    private FieldValues(Problems problems) {
        this.problems = problems;
    }

    /** The fields in the order of the file; null if any is wrong. */
    static @Nullable List<JobField> read(Node node, String key, Problems problems) {
        return new FieldValues(problems).fields(node, key);
    }

    private @Nullable List<JobField> fields(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            problems.at(node, key, "value.fields", key);
            return null;
        }
        Map<String, JobField> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = Values.keyText(tuple.getKeyNode());
            String path = key + "." + name;
            if (!NAME.matcher(name).matches() || isTaken(name)) {
                problems.at(tuple.getKeyNode(), path, "fields.name", key, name);
            } else if (fields.containsKey(name)) {
                problems.at(tuple.getKeyNode(), path, "key.twice", path);
            } else {
                JobField field = field(name, tuple, path);
                if (field != null) {
                    fields.put(name, field);
                }
            }
        }
        return List.copyOf(fields.values());
    }

    /** The explanations name all fields alike. */
    private static boolean isTaken(String name) {
        return Arrays.stream(PersonField.values()).anyMatch(field -> field.key().equals(name));
    }

    private @Nullable JobField field(String name, NodeTuple tuple, String path) {
        if (!(tuple.getValueNode() instanceof MappingNode mapping)) {
            problems.at(tuple.getValueNode(), path, "value.section", path, String.join(", ", KEYS));
            return null;
        }
        Map<String, Node> values = values(mapping, path);
        if (!values.containsKey(KIND)) {
            problems.at(tuple.getKeyNode(), path + "." + KIND, "key.missing", path + "." + KIND);
        }
        Node kindNode = values.get(KIND);
        FieldKind kind = kindNode == null
                ? null
                : Values.oneOf(FieldKind.class, FieldKind::key).read(kindNode, path + "." + KIND, problems);
        String rosters = heading(values, ROSTERS, path, name);
        String registry = heading(values, REGISTRY, path, name);
        return kind == null ? null : new JobField(new FurtherField(name, kind), rosters, registry);
    }

    private Map<String, Node> values(MappingNode mapping, String path) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = Values.keyText(tuple.getKeyNode());
            String keyPath = path + "." + key;
            if (!KEYS.contains(key)) {
                problems.at(tuple.getKeyNode(), keyPath, "key.unknown", keyPath, path + "." + Nearest.to(key, KEYS));
            } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.at(tuple.getKeyNode(), keyPath, "key.twice", keyPath);
            }
        }
        return values;
    }

    /** The heading of a column; without one, the field's name. */
    private String heading(Map<String, Node> values, String key, String path, String name) {
        Node node = values.get(key);
        String text = node == null ? null : Values.text(node, path + "." + key, problems);
        return text == null ? name : text;
    }
}
