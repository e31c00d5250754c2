package id.padan.access;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands paths on file systems that many machines share, such as {@code hdfs://namenode/data}: a service, which the program for
 * clusters provides. Whatever text becomes a path, of a job file, of an argument or of something that was noted earlier, becomes it
 * here: {@link #of}. The text of the path gives the same path again, in another process as well.
 */
public interface ClusterPaths {

    /** Scheme and host. A scheme has two letters at least: one alone is a drive of Windows. */
    Pattern ROOT = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+):(//[^/]*|(?=/))");

    /** The scheme of what lies on this machine. */
    String LOCAL = "file";

    /**
     * {@return whether it knows such file systems here}
     *
     * @param scheme what stands before the colon
     */
    boolean knows(String scheme);

    /**
     * {@return a path, which need not be there}
     *
     * @param text a whole path with a scheme that it knows
     */
    Path path(String text);

    /**
     * {@return whether a text names a file system, and is no path of this machine}
     *
     * @param text the text
     */
    static boolean isOne(String text) {
        return ROOT.matcher(text).lookingAt();
    }

    /**
     * {@return the path of a text: of this machine, unless it names another file system}
     *
     * @param text the text
     * @throws InvalidPathException if it is no path, or nobody here knows the file system
     */
    static Path of(String text) {
        Matcher scheme = ROOT.matcher(text);
        if (!scheme.lookingAt()) {
            return Path.of(text);
        }
        String name = scheme.group(1);
        if (name.equals(LOCAL)) {
            return Path.of(text.substring(LOCAL.length() + 1).replaceFirst("^/+(?=/)", ""));
        }
        return knowing(name)
                .orElseThrow(() -> new InvalidPathException(text, "nobody here knows " + name + ":"))
                .path(text);
    }

    /**
     * {@return what of a path is scheme and host, with a slash behind it; empty if it names none}
     *
     * @param text the path, or a pattern for paths
     */
    static String root(String text) {
        Matcher root = ROOT.matcher(text);
        return root.lookingAt() ? root.group() + "/" : "";
    }

    /**
     * {@return a path that counts from a folder, unless it is a whole one}
     *
     * @param folder the folder
     * @param text the path
     * @throws InvalidPathException if it is no path, or nobody here knows the file system
     */
    static Path in(Path folder, String text) {
        return (isOne(text) ? of(text) : folder.resolve(text)).normalize();
    }

    /**
     * {@return whether a path lies on this machine, or on what is mounted there}
     *
     * @param path the path
     */
    static boolean isHere(Path path) {
        return path.getFileSystem().equals(FileSystems.getDefault());
    }

    private static Optional<ClusterPaths> knowing(String scheme) {
        return ServiceLoader.load(ClusterPaths.class, ClusterPaths.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(paths -> paths.knows(scheme))
                .findFirst();
    }
}
