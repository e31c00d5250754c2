package id.padan.jobfile;

import id.padan.registry.RegistryField;
import id.padan.registry.live.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The registry of a job: files that somebody hands over, or a database that is asked.
 *
 * @param files patterns, or the folder in which extracts arrive; relative ones count from the job file's folder: {@link
 *     InputFiles} finds what they mean; none if there is a database
 * @param live the database; null if there are files
 * @param columns headings that the job settles, by field
 * @param snapshot the folder of its snapshots; null: one in the workspace
 * @param minPeople the fewest people that an extract may have
 * @param onRefusal what a run does whose registry is not what it has to be
 * @param hours when it may be read, and how old it may become
 */
public record RegistryInput(
        List<FilePattern> files,
        @Nullable Live live,
        Map<RegistryField, String> columns,
        @Nullable Path snapshot,
        int minPeople,
        OnRefusal onRefusal,
        RegistryHours hours) {

    /** Keeps list and map unmodifiable. */
    public RegistryInput {
        files = List.copyOf(files);
        columns = Map.copyOf(columns);
    }

    /**
     * The registry itself, in place of files.
     *
     * @param database where it is and what is asked
     * @param line the line of the job file, from 1
     */
    public record Live(Database database, int line) {

        /** {@return the same, with a folder of drivers that counts from the job file's} */
        Live withDriversBelow(Path folder) {
            return new Live(database.withDriversBelow(folder), line);
        }
    }

    /** {@return whether it is not read by each run, but by the schedule, in its hours} */
    public boolean isLeftToTheSchedule() {
        return live != null || hours.window() != null;
    }

    /** {@return the same with a folder for its snapshots} */
    RegistryInput withSnapshotsIn(Path folder) {
        return new RegistryInput(files, live, columns, folder, minPeople, onRefusal, hours);
    }

    /** {@return whether how old it is is told with each run, which may not have read it} */
    public boolean tellsItsAge() {
        return isLeftToTheSchedule() || hours.maxAge() != null;
    }

    /** {@return the line of the job file that asks for it} */
    int line() {
        return live == null ? files.get(0).line() : live.line();
    }

    /** {@return the key in that line} */
    String key() {
        return live == null ? JobKeys.REGISTRY_FILES.path() : JobKeys.REGISTRY_SOURCE.path();
    }

    /** What a run does if the registry is not what it has to be: cut off, shrunk, changed while it was read, too old. */
    public enum OnRefusal {
        /** Use the last good snapshot, and say how old it is. */
        LAST,
        /** Stop. */
        FAIL;

        /** {@return the name in a job file} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
