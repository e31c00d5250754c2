package id.padan.roster;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A table of people: what an OPD submitted, or one of the job's other lists.
 *
 * @param path where it is
 * @param name its name in reports: the path below the fixed part of the job's pattern, with {@code /}
 * @param list the list that it is a file of; null for a roster. Rows of a list have its name in the place of their OPD.
 * @param passedOver why none of its rows are read: it has not arrived yet, or is a copy; null if they are
 */
public record RosterFile(Path path, String name, @Nullable String list, @Nullable RosterProblem passedOver) {

    /**
     * A table whose rows are read.
     *
     * @param path where it is
     * @param name its name in reports
     * @param list the list that it is a file of; null for a roster
     */
    public RosterFile(Path path, String name, @Nullable String list) {
        this(path, name, list, null);
    }

    /**
     * A file that an OPD submitted.
     *
     * @param path where it is
     * @param name its name in reports
     */
    public RosterFile(Path path, String name) {
        this(path, name, null);
    }

    /** {@return the file's name without its ending} */
    String ofFile() {
        String last = last(path);
        return last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
    }

    /** {@return the name of the folder that it lies in} */
    String ofFolder() {
        return last(path.toAbsolutePath().getParent());
    }

    private static String last(@Nullable Path path) {
        Path name = path == null ? null : path.getFileName();
        return name == null ? "" : name.toString();
    }
}
