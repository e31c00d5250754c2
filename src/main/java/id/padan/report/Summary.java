package id.padan.report;

import id.padan.decision.Changes;
import id.padan.decision.DecisionProblem;
import id.padan.decision.Standing;
import id.padan.filedamage.FileFinding;
import id.padan.reconcile.DuplicateKind;
import id.padan.registry.FileFingerprint;
import id.padan.roster.FileReport;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
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
 * @param decisions how rows stand with what officers decided
 * @param changes what changed since the run before
 * @param forms the files that people fill in, as they were written
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
        long peakMemoryMb,
        Decisions decisions,
        Changes changes,
        List<FileFingerprint> forms) {

    /** Keeps lists and maps unmodifiable. */
    public Summary {
        limitsExceeded = List.copyOf(limitsExceeded);
        duplicates = Collections.unmodifiableSortedMap(new TreeMap<>(duplicates));
        files = List.copyOf(files);
        fileFindings = List.copyOf(fileFindings);
        steps = List.copyOf(steps);
        forms = List.copyOf(forms);
    }

    /**
     * A run without decisions, with nothing to be compared with.
     *
     * @param job the job's name
     * @param runId names the run
     * @param startedAt when it began
     * @param finishedAt when it ended
     * @param status how it ended
     * @param limitsExceeded the keys of {@code fail_when} whose limit is exceeded
     * @param outcomes the rows, counted
     * @param duplicates groups and rows by kind
     * @param files what was understood of each roster
     * @param fileFindings what is wrong with files as a whole
     * @param registry what they were held against
     * @param steps what the run did
     * @param peakMemoryMb the largest heap in use, in MiB
     */
    public Summary(
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
        this(
                job,
                runId,
                startedAt,
                finishedAt,
                status,
                limitsExceeded,
                outcomes,
                duplicates,
                files,
                fileFindings,
                registry,
                steps,
                peakMemoryMb,
                Decisions.NONE,
                Changes.NONE,
                List.of());
    }

    /**
     * {@return the same run at its end, once the reports for people are there}
     *
     * @param end when it ended
     * @param all what it did, in order
     * @param memory the largest heap in use, in MiB
     * @param written the files that people fill in, as they were written
     */
    public Summary ended(OffsetDateTime end, List<Step> all, long memory, List<FileFingerprint> written) {
        return new Summary(
                job,
                runId,
                startedAt,
                end,
                status,
                limitsExceeded,
                outcomes,
                duplicates,
                files,
                fileFindings,
                registry,
                all,
                memory,
                decisions,
                changes,
                written);
    }

    /**
     * How rows stand with what officers decided.
     *
     * @param applied rows that an officer settled
     * @param postponed rows that an officer put off
     * @param disputed rows of which officers disagree
     * @param outdated rows whose decision holds no more, because row or registry have changed
     * @param problems what could not be understood of what came in
     */
    public record Decisions(
            long applied, long postponed, long disputed, long outdated, List<DecisionProblem> problems) {

        /** Nobody decided anything. */
        public static final Decisions NONE = new Decisions(0, 0, 0, 0, List.of());

        /** Keeps the problems unmodifiable. */
        public Decisions {
            problems = List.copyOf(problems);
        }

        /**
         * {@return the rows counted}
         *
         * @param standings how rows stand
         * @param problems what could not be understood
         */
        public static Decisions of(Collection<Standing> standings, List<DecisionProblem> problems) {
            return new Decisions(
                    count(standings, Standing.Applied.class),
                    count(standings, Standing.Postponed.class),
                    count(standings, Standing.Disputed.class),
                    count(standings, Standing.Outdated.class),
                    problems);
        }

        private static long count(Collection<Standing> standings, Class<? extends Standing> kind) {
            return standings.stream().filter(kind::isInstance).count();
        }

        /** {@return whether there is nothing to tell} */
        public boolean isEmpty() {
            return equals(NONE);
        }
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
     * @param quality what is wrong with the others
     * @param sha256 one checksum for all of it, in lower case hex
     * @param files its files
     */
    public record Registry(
            long people, long brokenRecords, RegistryQuality quality, String sha256, List<FileFingerprint> files) {

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
