package id.padan.jobfile;

import id.padan.jobfile.JobFile.PeopleList;
import id.padan.roster.RosterField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads the lists of a job: {@code accounts: {files: ["akun/*.csv"], columns: {nik: NO KTP}}}. */
final class ListValues {

    /** A list's name becomes that of a file. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

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
            } else if (lists.containsKey(name)) {
                problems.at(tuple.getKeyNode(), path, "key.twice", path);
            } else {
                PeopleList list = list(name, tuple, path);
                if (list != null) {
                    lists.put(name, list);
                }
            }
        }
        return lists.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private @Nullable PeopleList list(String name, NodeTuple tuple, String path) {
        Map<String, Node> values = NamedSection.read(tuple.getValueNode(), path, KEYS, problems);
        if (values == null) {
            return null;
        }
        Node files = values.get(FILES);
        if (files == null) {
            problems.at(tuple.getKeyNode(), path + "." + FILES, "key.missing", path + "." + FILES);
            return null;
        }
        List<FilePattern> patterns = Values.patterns(files, path + "." + FILES, problems);
        Map<RosterField, String> columns = columns(values.get(COLUMNS), path + "." + COLUMNS);
        return patterns == null || columns == null ? null : new PeopleList(name, patterns, columns);
    }

    private @Nullable Map<RosterField, String> columns(@Nullable Node node, String path) {
        return node == null
                ? Map.of()
                : Values.headings(RosterField.class, RosterField::key).read(node, path, problems);
    }
}
