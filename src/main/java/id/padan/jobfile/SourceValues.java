package id.padan.jobfile;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.Entry.Setting;
import id.padan.registry.live.Database;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads where a live registry is, {@code source: {url: jdbc:..., query: SELECT ...}}, and when it may be read. */
final class SourceValues {

    private static final String URL = "url";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String QUERY = "query";
    private static final String KEY = "key";
    private static final String DRIVERS = "drivers";
    private static final List<String> KEYS = List.of(URL, USER, PASSWORD, QUERY, KEY, DRIVERS);

    /** As a parameter, or as Oracle and others have it, before the @. */
    private static final Pattern PASSWORD_IN_URL =
            Pattern.compile("(?i).*([?;&:](password|pwd|passwd)\\s*=.*|[:/][^:/@?]+[:/][^:/@?]+@.*)");

    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final Pattern READS = Pattern.compile("(?is)\\s*(select|with)\\b.*");

    /** What stands in quotes says nothing of where a statement ends. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private static final Pattern WINDOW =
            Pattern.compile("(\\d{1,2})[.:](\\d{2})\\s*[-\\u2013]\\s*(\\d{1,2})[.:](\\d{2})");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5})\\s*d");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,5})\\s*([dh])");
    private static final int LAST_HOUR = 24;

    private final String path;
    private final Map<String, Node> values;
    private final Problems problems;

    private SourceValues(String path, Map<String, Node> values, Problems problems) {
        this.path = path;
        this.values = values;
        this.problems = problems;
    }

    /** The database of the registry; null if anything is wrong. */
    static RegistryInput.@Nullable Live read(Node node, String key, Problems problems) {
        Map<String, Node> values = NamedSection.read(node, key, KEYS, problems);
        if (values == null) {
            return null;
        }
        Database database = new SourceValues(key, values, problems).database(node);
        return database == null ? null : new RegistryInput.Live(database, Problems.line(node));
    }

    /** Either the files of an extract must be there, or the database that takes their place. */
    static void check(Node place, Set<Setting<?>> present, Problems problems) {
        String files = JobKeys.REGISTRY_FILES.path();
        String source = JobKeys.REGISTRY_SOURCE.path();
        boolean isToldOf = problems.all().stream()
                .anyMatch(it -> it.key().startsWith(files) || it.key().startsWith(source));
        boolean hasSource = present.contains(JobKeys.REGISTRY_SOURCE);
        if (!isToldOf && hasSource == present.contains(JobKeys.REGISTRY_FILES)) {
            problems.at(place, files, hasSource ? "registry.both" : "key.missing", files, source);
        }
    }

    private @Nullable Database database(Node section) {
        for (String needed : List.of(URL, QUERY)) {
            if (!values.containsKey(needed)) {
                problems.at(section, path + "." + needed, "key.missing", path + "." + needed);
            }
        }
        String url = url();
        String query = query();
        String user = variable(USER);
        String password = variable(PASSWORD);
        String key = column();
        Node drivers = values.get(DRIVERS);
        String folder = drivers == null ? null : PathValues.localFolder(drivers, path + "." + DRIVERS, problems);
        return url == null || query == null
                ? null
                : new Database(url, user, password, query, key, folder == null ? null : ClusterPaths.of(folder));
    }

    private @Nullable String url() {
        Node node = values.get(URL);
        String url = node == null ? null : Values.text(node, path + "." + URL, problems);
        if (node == null || url == null) {
            return null;
        }
        if (PASSWORD_IN_URL.matcher(url).matches()) {
            problems.at(node, path + "." + URL, "source.password", path + "." + URL, path + "." + PASSWORD);
            return null;
        }
        if (!url.startsWith("jdbc:")) {
            problems.at(node, path + "." + URL, "source.url", path + "." + URL, url);
            return null;
        }
        return url;
    }

    /** In the job file stands the name of an environment variable alone; whoever connects looks it up. */
    private @Nullable String variable(String name) {
        Node node = values.get(name);
        return node == null ? null : Values.variable(node, path + "." + name, "source.variable", problems);
    }

    private @Nullable String query() {
        Node node = values.get(QUERY);
        // It may have line breaks, which no other value may.
        if (!(node instanceof ScalarNode scalar)) {
            return node == null ? null : Values.text(node, path + "." + QUERY, problems);
        }
        String query = scalar.getValue().strip().replaceFirst(";$", "").strip();
        boolean isOne = !QUOTED.matcher(query).replaceAll("").contains(";");
        if (!isOne || !READS.matcher(query).matches()) {
            problems.at(node, path + "." + QUERY, "source.query", path + "." + QUERY);
            return null;
        }
        return query;
    }

    private @Nullable String column() {
        Node node = values.get(KEY);
        String name = node == null ? null : Values.text(node, path + "." + KEY, problems);
        if (node != null && name != null && !COLUMN.matcher(name).matches()) {
            problems.at(node, path + "." + KEY, "source.key", path + "." + KEY, name);
            return null;
        }
        return name;
    }

    /** Hours of the day, {@code 08:00-20:00}, with a point instead of the colon if somebody is used to that. */
    static RegistryHours.@Nullable Window window(Node node, String key, Problems problems) {
        String text = Values.text(node, key, problems);
        Matcher hours = WINDOW.matcher(text == null ? "" : text);
        if (hours.matches()) {
            try {
                LocalTime from = time(hours.group(1), hours.group(2));
                LocalTime to = time(hours.group(3), hours.group(4));
                if (!hours.group(1).equals(hours.group(3)) || !hours.group(2).equals(hours.group(4))) {
                    return new RegistryHours.Window(from, to);
                }
            } catch (DateTimeException noTime) {
                // Told below.
            }
        }
        if (text != null) {
            problems.at(node, key, "value.window", key, text);
        }
        return null;
    }

    private static LocalTime time(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        return LocalTime.of(hours == LAST_HOUR && minutes == 0 ? 0 : hours, minutes);
    }

    /** A number of days, {@code 14d}. */
    static @Nullable Integer days(Node node, String key, Problems problems) {
        String text = Values.text(node, key, problems);
        Matcher days = DAYS.matcher(text == null ? "" : text.toLowerCase(Locale.ROOT));
        if (days.matches() && Integer.parseInt(days.group(1)) > 0) {
            return Integer.valueOf(days.group(1));
        }
        if (text != null) {
            problems.at(node, key, "value.days", key, text);
        }
        return null;
    }

    /** A number of days or hours, {@code 7d} or {@code 12h}. */
    static @Nullable Duration duration(Node node, String key, Problems problems) {
        String text = Values.text(node, key, problems);
        Matcher duration = DURATION.matcher(text == null ? "" : text.toLowerCase(Locale.ROOT));
        if (duration.matches() && Integer.parseInt(duration.group(1)) > 0) {
            int number = Integer.parseInt(duration.group(1));
            return duration.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
        }
        if (text != null) {
            problems.at(node, key, "value.duration", key, text);
        }
        return null;
    }
}
