package id.padan.jobfile;

import id.padan.roster.RosterField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads the lists of a job, {@code accounts: {files: ["akun/*.csv"], columns: {nik: NO KTP}}}, and what is read like one. */
final class ListValues {

    /** A list's name becomes that of a file. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    /** They have keys of their own. */
    private static final Set<String> RESERVED = Set.of(PeopleList.HISTORY, PeopleList.PROPOSALS);

    private static final String FILES = "files";
    private static final String COLUMNS = "columns";
    private static final List<String> KEYS = List.of(FILES, COLUMNS);

    private final Problems problems;

    private ListValues(Problems problems) {
        this.problems = problems;
    }

    /** The lists in the order of their names; null if any is wrong. */
    static @Nullable List<PeopleList> read(Node node, String key, Problems problems) {
        return new ListValues(problems).lists(node, key);
    }

    /** A table of people that stands under a key of its own, which is its name. */
    static @Nullable PeopleList alone(Node node, String key, Problems problems) {
        return new ListValues(problems).list(key, node, node, key);
    }

    private @Nullable List<PeopleList> lists(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            problems.at(node, key, "value.lists", key);
            return null;
        }
        Map<String, PeopleList> lists = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = Values.keyText(tuple.getKeyNode());
            String path = key + "." + name;
            if (!NAME.matcher(name).matches() || Values.isDevice(name)) {
                problems.at(tuple.getKeyNode(), path, "lists.name", key, name);
            } else if (RESERVED.contains(name)) {
                problems.at(tuple.getKeyNode(), path, "lists.reserved", path, name);
            } else if (lists.containsKey(name)) {
                problems.at(tuple.getKeyNode(), path, "key.twice", path);
            } else {
                PeopleList list = list(name, tuple.getKeyNode(), tuple.getValueNode(), path);
                if (list != null) {
                    lists.put(name, list);
                }
            }
        }
        return lists.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private @Nullable PeopleList list(String name, Node place, Node section, String path) {
        Map<String, Node> values = NamedSection.read(section, path, KEYS, problems);
        if (values == null) {
            return null;
        }
        Node files = values.get(FILES);
        if (files == null) {
            problems.at(place, path + "." + FILES, "key.missing", path + "." + FILES);
            return null;
        }
        List<FilePattern> patterns = PathValues.patterns(files, path + "." + FILES, problems);
        Map<RosterField, String> columns = columns(values.get(COLUMNS), path + "." + COLUMNS);
        return patterns == null || columns == null ? null : new PeopleList(name, patterns, columns);
    }

    private @Nullable Map<RosterField, String> columns(@Nullable Node node, String path) {
        return node == null
                ? Map.of()
                : Values.headings(RosterField.class, RosterField::key).read(node, path, problems);
    }
}
