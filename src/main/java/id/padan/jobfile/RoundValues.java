package id.padan.jobfile;

import id.padan.criteria.PresetReader;
import id.padan.message.Nearest;
import id.padan.round.OpdName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        FilePattern preset = PathValues.pattern(node, key, problems);
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

    /** Names of OPD, each once however it is written; one alone may stand without the list. */
    static @Nullable List<String> opds(Node node, String key, Problems problems) {
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        Map<OpdName, String> names = new LinkedHashMap<>();
        for (Node item : items) {
            String name = Values.text(item, key, problems);
            if (name == null) {
                continue;
            }
            String before = names.putIfAbsent(OpdName.of(name), name);
            if (name.equals(before)) {
                problems.at(item, key, "value.twice", key, name);
            } else if (before != null) {
                problems.at(item, key, "value.same_opd", key, name, before);
            }
        }
        return List.copyOf(names.values());
    }

    /** A deadline before the day on which ages and service are counted is a slip, most often of the year. */
    static void checkDeadline(
            Node place, @Nullable LocalDate deadline, JobFile.@Nullable Round round, Problems problems) {
        if (deadline == null || round == null || !round.isShipped()) {
            return;
        }
        LocalDate reference = PresetReader.shipped(round.preset().text()).referenceDate();
        if (deadline.isBefore(reference)) {
            String key = JobKeys.DEADLINE.path();
            problems.at(
                    place,
                    key,
                    "deadline.early",
                    key,
                    deadline.toString(),
                    reference.toString(),
                    round.preset().text());
        }
    }
}
