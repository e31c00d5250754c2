package id.padan.jobfile;

import id.padan.access.ClusterPaths;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A pattern for files, where the job file has it.
 *
 * @param text the pattern as written: a path in which {@code *}, {@code ?}, {@code [...]} and <code>{a,b}</code> stand
 *     for parts of a name and {@code **} for any number of folders
 * @param line the line of the job file, from 1
 */
public record FilePattern(String text, int line) {

    /**
     * {@return the pattern as a whole path}
     *
     * @param folder from which it counts
     */
    public String whole(Path folder) {
        try {
            return ClusterPaths.in(folder, text).toString();
        } catch (InvalidPathException e) {
            // On Windows no path has an asterisk.
            return folder + "/" + text;
        }
    }
}
