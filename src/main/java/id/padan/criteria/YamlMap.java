package id.padan.criteria;

import id.padan.criteria.PresetProblem.Code;
import id.padan.message.Nearest;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Keys and values of a preset, each with its line: what is asked for becomes known, and {@link #end} tells what else is there. */
final class YamlMap {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final List<PresetProblem> problems;

    private YamlMap(String path, int line, @Nullable Node node, List<PresetProblem> problems) {
        this.path = path;
        this.line = line;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::add);
        } else if (node != null) {
            report(line(node), path, Code.NO_KEYS);
        }
    }

    /** {@return the keys of a whole file; none after noting why there are none} */
    static YamlMap top(byte[] file, List<PresetProblem> problems) {
        try {
            Node node = new Compose(LoadSettings.builder().build())
                    .composeInputStream(new ByteArrayInputStream(file))
                    .orElse(null);
            if (node == null) {
                problems.add(new PresetProblem(0, "", Code.NO_KEYS, List.of()));
            }
            return new YamlMap("", 1, node, problems);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            problems.add(new PresetProblem(line, "", Code.NO_YAML, List.of()));
        } catch (YamlEngineException e) {
            problems.add(new PresetProblem(0, "", Code.NO_YAML, List.of()));
        }
        return new YamlMap("", 1, null, problems);
    }

    private void add(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        lines.put(key, line(tuple.getKeyNode()));
        if (values.put(key, tuple.getValueNode()) != null) {
            report(key, Code.TWICE);
        }
    }

    boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    /** {@return the line of a key, or of the keys around it} */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** A text that must be there; empty after noting that it is not. */
    String text(String key) {
        if (!has(key)) {
            report(key, Code.MISSING);
            return "";
        }
        return scalar(key, values.get(key));
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** A list of texts; a single one may stand without the list. Empty if the key is not there. */
    List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        Node node = values.get(key);
        if (!(node instanceof SequenceNode list)) {
            return List.of(scalar(key, node));
        }
        return list.getValue().stream().map(item -> scalar(key, item)).toList();
    }

    /** A list of lists of texts; a single text stands for a list of one. */
    List<List<String>> lists(String key) {
        if (!(has(key) && values.get(key) instanceof SequenceNode list)) {
            report(key, has(key) ? Code.NO_LIST : Code.MISSING);
            return List.of();
        }
        List<List<String>> lists = new ArrayList<>();
        for (Node item : list.getValue()) {
            lists.add(
                    item instanceof SequenceNode inner
                            ? inner.getValue().stream()
                                    .map(text -> scalar(key, text))
                                    .toList()
                            : List.of(scalar(key, item)));
        }
        return lists;
    }

    /** A day; the fallback if the key is not there, or after noting that no day stands there. */
    LocalDate date(String key, @Nullable LocalDate fallback) {
        if (fallback != null && !has(key)) {
            return fallback;
        }
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            if (has(key)) {
                report(key, Code.NO_DATE, text);
            }
            return LocalDate.EPOCH;
        }
    }

    /** A whole number that must be there. */
    int number(String key, int least, int most) {
        String text = text(key);
        int number = WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (has(key) && (number < least || number > most)) {
            report(key, Code.NO_NUMBER, Integer.toString(least), Integer.toString(most));
            return least;
        }
        return number;
    }

    /** One of some words; the fallback after noting that it is none, or if the key is not there. */
    <T> T choice(String key, Map<String, T> choices, T fallback) {
        return has(key) ? choice(key, text(key), choices, fallback) : fallback;
    }

    /** Some of some words. */
    <T> List<T> choices(String key, Map<String, T> choices) {
        List<T> chosen = new ArrayList<>();
        for (String text : texts(key)) {
            T choice = choices.get(text);
            if (choice == null) {
                noChoice(key, text, choices.keySet());
            } else {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    private <T> T choice(String key, String text, Map<String, T> choices, T fallback) {
        T choice = choices.get(text);
        if (choice == null) {
            noChoice(key, text, choices.keySet());
            return fallback;
        }
        return choice;
    }

    private void noChoice(String key, String text, Set<String> choices) {
        report(key, Code.NO_CHOICE, text, Nearest.to(text, choices), String.join(", ", choices));
    }

    /** The keys under a key; none if it is not there. */
    YamlMap map(String key) {
        return new YamlMap(pathOf(key), line(key), has(key) ? values.get(key) : null, problems);
    }

    /** The keys in each entry of a list; none if the key is not there. */
    List<YamlMap> maps(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof SequenceNode list)) {
            report(key, Code.NO_LIST);
            return List.of();
        }
        return list.getValue().stream()
                .map(item -> new YamlMap(pathOf(key), line(item), item, problems))
                .toList();
    }

    /** Hands over each key with the keys under it; so any key is known. */
    void each(BiConsumer<String, YamlMap> consumer) {
        List.copyOf(values.keySet()).forEach(key -> consumer.accept(key, map(key)));
    }

    /** Notes every key that nobody asked for. */
    void end() {
        values.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> report(line(key), pathOf(key), Code.UNKNOWN_KEY, pathOf(Nearest.to(key, known))));
    }

    void report(String key, Code code, String... details) {
        report(line(key), pathOf(key), code, details);
    }

    private void report(int at, String key, Code code, String... details) {
        problems.add(new PresetProblem(at, key, code, List.of(details)));
    }

    private String scalar(String key, @Nullable Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        report(key, Code.NO_TEXT);
        return "";
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
