package id.padan.jobfile;

import id.padan.access.Access;
import id.padan.access.Protection;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Paths and patterns in a job file, and who may read what lies there. */
final class PathValues {

    /** What shells and Windows put other text in the place of. Here it would be the name of a folder. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}|^\\$\\w+|^~(?=[/\\\\]|$)|^%\\w+%");

    private PathValues() {}

    /** The group that may read what the job writes, beside the account that runs it. */
    static @Nullable Access group(Node node, String key, Problems problems) {
        String name = Values.text(node, key, problems);
        return name == null ? null : new Access(name, Protection.NONE);
    }

    /** A path to a folder, as written; relative ones count from the job file's folder. */
    static @Nullable String folder(Node node, String key, Problems problems) {
        String text = path(node, key, problems);
        if (text == null) {
            return null;
        }
        // A backslash is a separator wherever the job file was written: nobody here names a folder with one.
        String path = text.replace('\\', '/');
        try {
            return Path.of(path).toString();
        } catch (InvalidPathException notAPath) {
            problems.at(node, key, "value.path", key, text);
            return null;
        }
    }

    /** A list of patterns; one pattern alone may stand without the list. */
    static @Nullable List<FilePattern> patterns(Node node, String key, Problems problems) {
        if (!(node instanceof SequenceNode list)) {
            FilePattern only = pattern(node, key, problems);
            return only == null ? null : List.of(only);
        }
        if (list.getValue().isEmpty()) {
            problems.at(node, key, "value.missing", key);
            return null;
        }
        List<FilePattern> patterns = new ArrayList<>();
        for (Node item : list.getValue()) {
            FilePattern pattern = pattern(item, key, problems);
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return List.copyOf(patterns);
    }

    /** A path or pattern, with its line. */
    static @Nullable FilePattern pattern(Node node, String key, Problems problems) {
        String text = path(node, key, problems);
        return text == null ? null : new FilePattern(text, Problems.line(node));
    }

    private static @Nullable String path(Node node, String key, Problems problems) {
        String text = Values.text(node, key, problems);
        if (text != null && VARIABLE.matcher(text).find()) {
            problems.at(node, key, "value.variable", key, text);
            return null;
        }
        return text;
    }
}
