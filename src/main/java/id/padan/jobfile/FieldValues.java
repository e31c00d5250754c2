package id.padan.jobfile;

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
    static @Nullable List<JobFile.Field> read(Node node, String key, Problems problems) {
        return new FieldValues(problems).fields(node, key);
    }

    private @Nullable List<JobFile.Field> fields(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            problems.at(node, key, "value.fields", key);
            return null;
        }
        Map<String, JobFile.Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = Values.keyText(tuple.getKeyNode());
            String path = key + "." + name;
            if (!NAME.matcher(name).matches() || isTaken(name)) {
                problems.at(tuple.getKeyNode(), path, "fields.name", key, name);
            } else if (fields.containsKey(name)) {
                problems.at(tuple.getKeyNode(), path, "key.twice", path);
            } else {
                JobFile.Field field = field(name, tuple, path);
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

    private JobFile.@Nullable Field field(String name, NodeTuple tuple, String path) {
        Map<String, Node> values = NamedSection.read(tuple.getValueNode(), path, KEYS, problems);
        if (values == null) {
            return null;
        }
        if (!values.containsKey(KIND)) {
            problems.at(tuple.getKeyNode(), path + "." + KIND, "key.missing", path + "." + KIND);
        }
        FurtherField.Kind kind = kind(values.get(KIND), path + "." + KIND);
        String rosters = heading(values.get(ROSTERS), path + "." + ROSTERS, name);
        String registry = heading(values.get(REGISTRY), path + "." + REGISTRY, name);
        return kind == null ? null : new JobFile.Field(new FurtherField(name, kind), rosters, registry);
    }

    private FurtherField.@Nullable Kind kind(@Nullable Node node, String path) {
        return node == null
                ? null
                : Values.oneOf(FurtherField.Kind.class, FurtherField.Kind::key).read(node, path, problems);
    }

    private String heading(@Nullable Node node, String path, String name) {
        String text = node == null ? null : Values.text(node, path, problems);
        return text == null ? name : text;
    }
}
