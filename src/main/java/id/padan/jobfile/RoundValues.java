package id.padan.jobfile;

import id.padan.criteria.PresetReader;
import id.padan.message.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads what a job says of its round: its criteria ({@code census-2022}, or {@code {preset: census-2022, latest_start:
 * 2021-01-04}}), days, and who takes part.
 */
final class RoundValues {

    private static final String PRESET = "preset";
    private static final String LATEST_START = "latest_start";
    private static final List<String> KEYS = List.of(PRESET, LATEST_START);

    /** What has neither a folder nor an ending names a preset of the program. */
    private static final Pattern FILE = Pattern.compile(".*[/\\\\.].*");

    private RoundValues() {}

    /** The criteria. */
    static JobFile.@Nullable Round criteria(Node node, String key, Problems problems) {
        if (!(node instanceof MappingNode mapping)) {
            FilePattern preset = preset(node, key, problems);
            return preset == null ? null : new JobFile.Round(preset, null);
        }
        FilePattern preset = null;
        LocalDate latestStart = null;
        boolean named = false;
        for (NodeTuple tuple : mapping.getValue()) {
            String name = Values.keyText(tuple.getKeyNode());
            String path = key + "." + name;
            switch (name) {
                case PRESET -> {
                    named = true;
                    preset = preset(tuple.getValueNode(), path, problems);
                }
                case LATEST_START -> latestStart = date(tuple.getValueNode(), path, problems);
                default ->
                    problems.at(tuple.getKeyNode(), path, "key.unknown", path, key + "." + Nearest.to(name, KEYS));
            }
        }
        if (!named) {
            problems.at(node, key + "." + PRESET, "key.missing", key + "." + PRESET);
        }
        return preset == null ? null : new JobFile.Round(preset, latestStart);
    }

    private static @Nullable FilePattern preset(Node node, String key, Problems problems) {
        FilePattern preset = Values.pattern(node, key, problems);
        if (preset == null
                || PresetReader.SHIPPED.contains(preset.text())
                || FILE.matcher(preset.text()).matches()) {
            return preset;
        }
        problems.at(
                node,
                key,
                "value.preset",
                key,
                preset.text(),
                Nearest.to(preset.text(), PresetReader.SHIPPED),
                String.join(", ", PresetReader.SHIPPED));
        return null;
    }

    /** A day, {@code 2022-10-31}. */
    static @Nullable LocalDate date(Node node, String key, Problems problems) {
        String text = Values.text(node, key, problems);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            problems.at(node, key, "value.date", key, text);
            return null;
        }
    }

    /** Names, each once; one alone may stand without the list. */
    static @Nullable List<String> names(Node node, String key, Problems problems) {
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        Set<String> names = new LinkedHashSet<>();
        for (Node item : items) {
            String name = Values.text(item, key, problems);
            if (name != null && !names.add(name)) {
                problems.at(item, key, "value.twice", key, name);
            }
        }
        return List.copyOf(names);
    }
}
