package id.padan.report;

import id.padan.filedamage.FileFinding;
import id.padan.reconcile.DuplicateKind;
import id.padan.registry.FileFingerprint;
import id.padan.roster.FileReport;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run in figures.
 *
 * @param job the job's name
 * @param runId names the run; the same for the same inputs
 * @param startedAt when it began, in the job's zone
 * @param finishedAt when it ended, in the job's zone
 * @param status how it ended
 * @param limitsExceeded the keys of {@code fail_when} whose limit is exceeded
 * @param outcomes the rows, counted
 * @param duplicates groups and rows by kind
 * @param files what was understood of each roster, in order of their names
 * @param fileFindings what is wrong with files as a whole, in reading order
 * @param registry what they were held against
 * @param steps what the run did, in order
 * @param peakMemoryMb the largest heap in use, in MiB
 */
public record Summary(
        String job,
        String runId,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt,
        Status status,
        List<String> limitsExceeded,
        OutcomeCounts outcomes,
        SortedMap<DuplicateKind, DuplicateCounts> duplicates,
        List<FileReport> files,
        List<FileFinding> fileFindings,
        Registry registry,
        List<Step> steps,
        long peakMemoryMb) {

    /** Keeps lists and maps unmodifiable. */
    public Summary {
        limitsExceeded = List.copyOf(limitsExceeded);
        duplicates = Collections.unmodifiableSortedMap(new TreeMap<>(duplicates));
        files = List.copyOf(files);
        fileFindings = List.copyOf(fileFindings);
        steps = List.copyOf(steps);
    }

    /** How a run ended. */
    public enum Status {
        /** Done, and the job's limits hold. */
        COMPLETED,
        /** Done, but a {@code fail_when} limit is exceeded. */
        LIMIT_EXCEEDED;

        /** {@return the code in {@code summary.json}} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The population extract.
     *
     * @param people how many records name a person
     * @param brokenRecords how many records could not be used
     * @param sha256 one checksum for all of it, in lower case hex
     * @param files its files
     */
    public record Registry(long people, long brokenRecords, String sha256, List<FileFingerprint> files) {

        /** Keeps the files unmodifiable. */
        public Registry {
            files = List.copyOf(files);
        }
    }

    /**
     * A step of the run.
     *
     * @param name its name
     * @param time how long it took
     * @param read how many items it read
     * @param written how many items it wrote
     */
    public record Step(String name, Duration time, long read, long written) {}

    /** {@return the rosters that could not be read} */
    public List<FileReport> unreadableFiles() {
        return files.stream().filter(file -> !file.readable()).toList();
    }
}
