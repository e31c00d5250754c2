package id.padan.jobfile;

import id.padan.jobfile.Entry.ValueReader;
import id.padan.message.Nearest;
import id.padan.table.FilePassword;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.springframework.scheduling.support.CronExpression;

/** The forms that values of a job file have. Each method is a {@link ValueReader}, or makes one. */
final class Values {

    /** A job's name becomes the name of a folder, on Windows too. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,62}[\\p{L}\\p{N}_-])?");

    /** Names that Windows keeps for devices, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?\\d{1,9}");

    /** The names that people in Indonesia use for their zones. */
    private static final Map<String, String> INDONESIAN_ZONES =
            Map.of("WIB", "Asia/Jakarta", "WITA", "Asia/Makassar", "WIT", "Asia/Jayapura");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private Values() {}

    static @Nullable String name(Node node, String key, Problems problems) {
        String text = text(node, key, problems);
        if (text == null) {
            return null;
        }
        if (!NAME.matcher(text).matches() || isDevice(text)) {
            problems.at(node, key, "value.name", key, text);
            return null;
        }
        return text;
    }

    /** Whether Windows keeps the name for a device, so that no file or folder can have it. */
    static boolean isDevice(String name) {
        return DEVICE.matcher(name).matches();
    }

    static @Nullable ZoneId zone(Node node, String key, Problems problems) {
        String text = text(node, key, problems);
        if (text == null) {
            return null;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException notAZone) {
            String indonesian = INDONESIAN_ZONES.get(text);
            List<String> known = ZoneId.getAvailableZoneIds().stream().sorted().toList();
            problems.at(node, key, "value.zone", key, text, indonesian == null ? Nearest.to(text, known) : indonesian);
            return null;
        }
    }

    static @Nullable String cron(Node node, String key, Problems problems) {
        String text = text(node, key, problems);
        if (text == null) {
            return null;
        }
        int fields = text.split("\\s+").length;
        if (!text.startsWith("@") && fields != 6) {
            problems.at(node, key, "value.cron_fields", key, text, fields);
            return null;
        }
        try {
            if (CronExpression.parse(text).next(LocalDateTime.of(2000, 1, 1, 0, 0)) == null) {
                problems.at(node, key, "value.cron_never", key, text);
                return null;
            }
            return text;
        } catch (IllegalArgumentException notCron) {
            problems.at(node, key, "value.cron", key, text);
            return null;
        }
    }

    /** A number from 0 to 1. */
    static @Nullable Double share(Node node, String key, Problems problems) {
        String text = text(node, key, problems);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            problems.at(node, key, "value.number", key, text);
            return null;
        }
        double number = Double.parseDouble(text);
        if (number < 0 || number > 1) {
            problems.at(node, key, "value.share", key, text);
            return null;
        }
        return number;
    }

    /** True or false. */
    static @Nullable Boolean bool(Node node, String key, Problems problems) {
        String text = text(node, key, problems);
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            problems.at(node, key, "value.choice", key, text, "true, false");
            return null;
        }
        return text.equals("true");
    }

    /** A whole number between two, both included; what is no such number has the code. */
    static ValueReader<Integer> wholeNumber(int least, int most, String code) {
        return (node, key, problems) -> {
            String text = text(node, key, problems);
            if (text == null) {
                return null;
            }
            Integer number = WHOLE_NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
            if (number == null || number < least || number > most) {
                problems.at(node, key, code, key, text);
                return null;
            }
            return number;
        };
    }

    /** One of the values of an enum, by its name in job files. */
    static <E extends Enum<E>> ValueReader<E> oneOf(Class<E> type, Function<E, String> nameOf) {
        Map<String, E> known = byName(type, nameOf);
        return (node, key, problems) -> {
            String text = text(node, key, problems);
            if (text == null) {
                return null;
            }
            E value = known.get(text);
            if (value == null) {
                problems.at(node, key, "value.choice", key, text, String.join(", ", known.keySet()));
            }
            return value;
        };
    }

    /** A heading for some of the fields of an enum. */
    static <E extends Enum<E>> ValueReader<Map<E, String>> headings(Class<E> type, Function<E, String> nameOf) {
        Map<String, E> known = byName(type, nameOf);
        return (node, key, problems) -> {
            if (!(node instanceof MappingNode mapping)) {
                problems.at(node, key, "value.headings", key);
                return null;
            }
            Map<E, String> headings = new EnumMap<>(type);
            Map<String, String> fieldOfHeading = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String field = keyText(tuple.getKeyNode());
                String path = key + "." + field;
                E meaning = known.get(field);
                String heading = text(tuple.getValueNode(), path, problems);
                if (meaning == null) {
                    problems.at(
                            tuple.getKeyNode(), path, "columns.unknown", key, field, Nearest.to(field, known.keySet()));
                } else if (heading != null) {
                    String other = fieldOfHeading.put(heading, field);
                    if (headings.put(meaning, heading) != null) {
                        problems.at(tuple.getKeyNode(), path, "key.twice", path);
                    } else if (other != null) {
                        problems.at(tuple.getValueNode(), path, "columns.heading_twice", heading, other, field);
                    }
                }
            }
            return Collections.unmodifiableMap(headings);
        };
    }

    /**
     * Passwords of files, by the name of the environment variable that holds them: a password itself must not stand in a job
     * file. A variable that is not set gives no password; the files that need it are then told to be protected.
     *
     * @param environment what the variables hold
     */
    static ValueReader<List<FilePassword>> passwords(Function<String, @Nullable String> environment) {
        return (node, key, problems) -> {
            if (!(node instanceof MappingNode mapping)) {
                problems.at(node, key, "value.passwords", key);
                return null;
            }
            List<FilePassword> passwords = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String pattern = keyText(tuple.getKeyNode());
                String variable = variable(tuple.getValueNode(), key + "." + pattern, "value.password", problems);
                String password = variable == null ? null : environment.apply(variable);
                if (password != null && !password.isEmpty()) {
                    passwords.add(new FilePassword(pattern, password));
                }
            }
            return List.copyOf(passwords);
        };
    }

    /**
     * A password, by the name of the environment variable that holds it; empty if that is not set.
     *
     * @param environment what the variables hold
     */
    static ValueReader<String> secret(Function<String, @Nullable String> environment) {
        return (node, key, problems) -> {
            String variable = variable(node, key, "value.password", problems);
            return variable == null ? null : Objects.requireNonNullElse(environment.apply(variable), "");
        };
    }

    /**
     * The name of an environment variable, written {@code ${NAME}}; null if it is anything else.
     *
     * @param problem what is told then
     */
    static @Nullable String variable(Node node, String key, String problem, Problems problems) {
        String text = text(node, key, problems);
        Matcher variable = VARIABLE.matcher(text == null ? "" : text);
        if (text != null && !variable.matches()) {
            problems.at(node, key, problem, key);
        }
        return variable.matches() ? variable.group(1) : null;
    }

    /** Some text. A number or a date counts as what was written. */
    static @Nullable String text(Node node, String key, Problems problems) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.at(node, key, "value.text", key);
            return null;
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty() || scalar.getTag().equals(Tag.NULL)) {
            problems.at(node, key, "value.missing", key);
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            problems.at(node, key, "value.control", key);
            return null;
        }
        return text;
    }

    /** {@return a key as written, or a description of what stands in its place} */
    static String keyText(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private static <E extends Enum<E>> Map<String, E> byName(Class<E> type, Function<E, String> nameOf) {
        Map<String, E> names = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(value -> names.put(nameOf.apply(value), value));
        return names;
    }
}
