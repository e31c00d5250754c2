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
}
