package id.padan.jobfile;

import id.padan.access.Access;
import id.padan.access.ClusterPaths;
import id.padan.access.ParquetFiles;
import id.padan.access.Protection;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Paths and patterns in a job file, who may read what lies there, and in which form. */
final class PathValues {

    /** What shells and Windows put other text in the place of. Here it would be the name of a folder. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}|^\\$\\w+|^~(?=[/\\\\]|$)|^%\\w+%");

    private PathValues() {}

    /** The group that may read what the job writes, beside the account that runs it. */
    static @Nullable Access group(Node node, String key, Problems problems) {
        String name = Values.text(node, key, problems);
        return name == null ? null : new Access(name, true, Protection.NONE);
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
            return ClusterPaths.isOne(path) ? path : Path.of(path).toString();
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
        if (text != null && !isKnown(ClusterPaths.root(text))) {
            problems.at(node, key, "value.cluster_path", key, text, ClusterPaths.root(text));
            return null;
        }
        return text;
    }

    private static boolean isKnown(String root) {
        try {
            return root.isEmpty() || ClusterPaths.of(root).isAbsolute();
        } catch (InvalidPathException nobodyKnows) {
            return false;
        }
    }

    /** {@return the path of a folder that {@link #folder} took, from the folder of the job file on} */
    static Path in(Path jobFolder, String folder) {
        return ClusterPaths.in(jobFolder, folder);
    }

    /** Whether tables are written as Parquet as well, where somebody can. */
    static @Nullable Boolean isParquet(Node node, String key, Problems problems) {
        String form = Values.text(node, key, problems);
        if (form == null || form.equals("csv")) {
            return form == null ? null : false;
        }
        boolean isKnown = form.equals("parquet");
        if (isKnown && ParquetFiles.here().isPresent()) {
            return true;
        }
        if (isKnown) {
            problems.at(node, key, "value.no_parquet", key);
        } else {
            problems.at(node, key, "value.choice", key, form, "csv, parquet");
        }
        return null;
    }

    /** A folder on a disk of this machine: a database is not on another one than the program, and code is not run from there. */
    static @Nullable String localFolder(Node node, String key, Problems problems) {
        String folder = folder(node, key, problems);
        if (folder != null && !ClusterPaths.isHere(ClusterPaths.of(folder))) {
            problems.at(node, key, "value.local", key, folder);
            return null;
        }
        return folder;
    }

    /** {@return from where such a folder counts: if the job file lies on another machine, from where the program stands} */
    static Path here(Path jobFolder) {
        return ClusterPaths.isHere(jobFolder) ? jobFolder : Path.of("").toAbsolutePath();
    }
}
