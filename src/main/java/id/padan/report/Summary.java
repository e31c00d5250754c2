package id.padan.report;

import id.padan.decision.Changes;
import id.padan.decision.DecisionProblem;
import id.padan.decision.HandedIn;
import id.padan.decision.Standing;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Reason;
import id.padan.registry.FileFingerprint;
import id.padan.registry.RegistryProblem;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.round.Countdown;
import id.padan.round.ProposalFigures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run in figures, as {@code summary.json} has it.
 *
 * @param figures what the run found; known before the reports for people are completed, which show it
 * @param finishedAt when it ended, in the job's zone
 * @param steps what the run did, in order
 * @param peakMemoryMb the largest heap in use, in MiB
 * @param forms the files that people fill in, as they were written
 */
public record Summary(
        Figures figures, OffsetDateTime finishedAt, List<Step> steps, long peakMemoryMb, List<FileFingerprint> forms) {

    /** Keeps the lists unmodifiable. */
    public Summary {
        steps = List.copyOf(steps);
        forms = List.copyOf(forms);
    }

    /**
     * What a run found.
     *
     * @param job the job's name
     * @param runId names the run; the same for the same inputs
     * @param startedAt when it began, in the job's zone
     * @param limitsExceeded the keys of {@code fail_when} whose limit is exceeded
     * @param outcomes the rows, counted
     * @param duplicates groups and rows by kind
     * @param files what was understood of each roster, in order of their names
     * @param fileFindings what is wrong with files as a whole, in reading order
     * @param registry what they were held against
     * @param decisions how rows stand with what officers decided
     * @param changes what changed since the run before
     * @param handedIn what offices sent back, and who lost rows
     * @param round what the criteria of the round say; null if the job names none
     * @param lists how people stand with the lists of the job, by their names
     * @param history the same of the service history, with what is odd about its periods; null if the job has none
     * @param countdown how the round stands before its deadline, and which OPD submitted; null if the job waits for neither
     * @param proposals what became of objections, proposals and corrections; null if the job asks for none
     */
    public record Figures(
            String job,
            String runId,
            OffsetDateTime startedAt,
            List<String> limitsExceeded,
            OutcomeFiles.Counts outcomes,
            SortedMap<DuplicateKind, DuplicatesFile.Counts> duplicates,
            List<FileReport> files,
            List<FileFinding> fileFindings,
            Registry registry,
            Decisions decisions,
            Changes changes,
            HandedIn handedIn,
            @Nullable RoundFigures round,
            SortedMap<String, ListFigures> lists,
            @Nullable ListFigures history,
            @Nullable Countdown countdown,
            @Nullable ProposalFigures proposals) {

        /** Keeps lists and maps unmodifiable. */
        public Figures {
            limitsExceeded = List.copyOf(limitsExceeded);
            duplicates = Collections.unmodifiableSortedMap(new TreeMap<>(duplicates));
            files = List.copyOf(files);
            fileFindings = List.copyOf(fileFindings);
            lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
        }

        /** {@return the files of the service history; none if the job has no history} */
        public List<FileReport> historyFiles() {
            return history == null ? List.of() : history.files();
        }

        /** {@return how the run ended} */
        public Status status() {
            return limitsExceeded.isEmpty() && !registry.isDamaged() && !registry.isRefused() && !registry.isTooOld()
                    ? Status.COMPLETED
                    : Status.LIMIT_EXCEEDED;
        }

        /** {@return how many rows count as not in the registry, though records of it are lost and they may be these} */
        public long absentInDoubt() {
            return registry.lostRecords() == 0 ? 0 : outcomes.reasons().getOrDefault(Reason.NOT_IN_REGISTRY, 0L);
        }

        /** {@return the rosters that could not be read} */
        public List<FileReport> unreadableFiles() {
            return FileReport.unreadable(files);
        }

        /** {@return the sheets that count as read, and have people who were not} */
        public List<Missed> missedPeople() {
            return Missed.among(files);
        }
    }

    /**
     * People who stand in a sheet that counts as read, and were not.
     *
     * @param place the file, and the sheet if it has a name
     * @param howMany how many of how many
     */
    public record Missed(String place, String howMany) {
        static List<Missed> among(List<FileReport> files) {
            return files.stream()
                    .flatMap(file -> file.missedPeople().stream().map(problem -> of(file, problem)))
                    .toList();
        }

        private static Missed of(FileReport file, RosterProblem problem) {
            return new Missed(
                    problem.sheet().isEmpty() ? file.file() : file.file() + " [" + problem.sheet() + "]",
                    problem.value());
        }
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

        /** {@return how much in the files of decisions was not taken} */
        public long untaken() {
            return problems.stream().mapToLong(DecisionProblem::times).sum();
        }

        private static long count(Collection<Standing> standings, Class<? extends Standing> kind) {
            return standings.stream().filter(kind::isInstance).count();
        }
    }

    /** How a run ended. */
    public enum Status {
        /** Done, and the job's limits hold. */
        COMPLETED,
        /** Done, but a {@code fail_when} limit is exceeded, or the registry is damaged as a whole. */
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
     * @param brokenRecords how many records have too few or too many cells, or name nobody
     * @param lostRecords of how many of these nobody can tell who stood there
     * @param quality what is wrong with the others
     * @param sha256 one checksum for all of it, in lower case hex
     * @param asOf the day as of which it is
     * @param ageDays how many days before the run that is
     * @param files its files
     * @param warnings what has to be known of the files as a whole
     */
    public record Registry(
            long people,
            long brokenRecords,
            long lostRecords,
            RegistryQuality quality,
            String sha256,
            LocalDate asOf,
            long ageDays,
            List<FileFingerprint> files,
            List<RegistryProblem> warnings) {

        /** Keeps the lists unmodifiable. */
        public Registry {
            files = List.copyOf(files);
            warnings = List.copyOf(warnings);
        }

        /** {@return whether the extract was refused, and an earlier snapshot served in its place} */
        public boolean isRefused() {
            return RegistryProblem.areOfRefused(warnings);
        }

        /** {@return whether it is older than the job allows} */
        public boolean isTooOld() {
            return RegistryProblem.areTooOld(warnings);
        }

        /** {@return whether what comes of it must not be taken for good} */
        public boolean isDamaged() {
            return !isRefused()
                    && warnings.stream().anyMatch(warning -> warning.code().isDamage());
        }
    }

    /**
     * What is wrong with the population extract itself, though it can be used.
     *
     * @param nikExpected whether people are known by their NIK; not if the job adds fields by which it knows them
     * @param withoutNik how many records have no NIK of sixteen digits
     * @param withoutBirthDate how many records have no birth date that can be read
     * @param doubleNiks NIKs that several of its records have
     */
    public record RegistryQuality(
            boolean nikExpected, long withoutNik, long withoutBirthDate, OutcomeFiles.DoubleNiks doubleNiks) {

        /** Nothing is wrong. */
        public static final RegistryQuality FAULTLESS =
                new RegistryQuality(true, 0, 0, new OutcomeFiles.DoubleNiks(0, List.of()));

        /** Whether so many have no NIK that a wrong column or format is likelier than so many gaps. */
        boolean lacksNik(long people) {
            return nikExpected && isMost(withoutNik, people);
        }

        /** The same of birth dates. */
        boolean lacksBirthDates(long people) {
            return isMost(withoutBirthDate, people);
        }

        private static boolean isMost(long some, long all) {
            return some > all / 2;
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
}
