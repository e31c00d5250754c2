package id.padan.jobfile;

import id.padan.access.Access;
import id.padan.criteria.PresetReader;
import id.padan.message.Language;
import id.padan.person.Dictionaries;
import id.padan.person.FurtherField;
import id.padan.reconcile.Reconciler.Thresholds;
import id.padan.reconcile.SafetyRules;
import id.padan.registry.RegistrySettings;
import id.padan.review.ReportSettings.ReturnsShow;
import id.padan.roster.RosterSettings;
import id.padan.round.Deadline;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a job file says, with defaults filled in and paths made absolute.
 *
 * @param path the job file itself
 * @param sha256 the SHA-256 of its bytes, in lower case hex
 * @param name the job's name: names its runs and folders
 * @param language of reports and console
 * @param zone in which the schedule and "today" are meant
 * @param unattended how it runs when nobody looks
 * @param rosters what to reconcile
 * @param registry what to hold it against
 * @param lists other tables of people that are held against the same registry and against the rosters, by name
 * @param history periods of service of the same people; or null
 * @param proposals what the public objected to and proposed after an announcement; or null
 * @param fields the fields that the job adds, in its order
 * @param model the file with figures of the match model that differ from the standard; or null
 * @param dictionaries the files that add to the standard dictionaries
 * @param eligibility the criteria of the round; or null
 * @param deadline the last day on which the round takes anything; or null
 * @param decisions the folder in which officers put what they decided, or a pattern for the files; or null
 * @param output the folder in which each run gets a folder of its own
 * @param workspace the folder of the embedded database
 * @param access who may read what is written to output and workspace
 * @param threads how many threads a run works with, 1 to 64
 * @param passes how many times a run goes through the registry, each time with a part of the rows; null: as memory asks
 * @param thresholds what counts as certain, and what as nothing
 * @param repairFiles what to do with files that are damaged as a whole
 * @param duplicates what several rows of one person are
 * @param safety what holds back a certain match, and keeps an unlikely one
 * @param failWhen limits that turn the exit code to 1
 * @param returnsShow what the OPD are told of the registry
 * @param uploadRows how many rows a workbook for the national agency's portal has at most, at least 1
 * @param asParquet whether tables are written as Parquet, too
 */
public record JobFile(
        Path path,
        String sha256,
        String name,
        Language language,
        ZoneId zone,
        Unattended unattended,
        Rosters rosters,
        RegistryInput registry,
        List<PeopleList> lists,
        @Nullable PeopleList history,
        @Nullable PeopleList proposals,
        List<Field> fields,
        @Nullable FilePattern model,
        Map<Dictionaries.Kind, FilePattern> dictionaries,
        @Nullable Round eligibility,
        @Nullable LocalDate deadline,
        @Nullable FilePattern decisions,
        Path output,
        Path workspace,
        Access access,
        int threads,
        @Nullable Integer passes,
        Thresholds thresholds,
        Repair repairFiles,
        Repeats duplicates,
        SafetyRules safety,
        FailWhen failWhen,
        ReturnsShow returnsShow,
        int uploadRows,
        boolean asParquet) {

    /** Keeps lists, fields and dictionaries unmodifiable. */
    public JobFile {
        lists = List.copyOf(lists);
        fields = List.copyOf(fields);
        dictionaries = Map.copyOf(dictionaries);
    }

    /**
     * {@return this job with nothing decided by officers: what the matching alone is worth} A registry that is not read at all
     * hours is that of the job's own snapshot, whatever workspace the job is then run in.
     */
    public JobFile withoutDecisions() {
        return new JobFile(
                path,
                sha256,
                name,
                language,
                zone,
                unattended,
                rosters,
                registry.isLeftToTheSchedule() ? registry.withSnapshotsIn(snapshots(workspace)) : registry,
                lists,
                history,
                proposals,
                fields,
                model,
                dictionaries,
                eligibility,
                deadline,
                null,
                output,
                workspace,
                access,
                threads,
                passes,
                thresholds,
                repairFiles,
                duplicates,
                safety,
                failWhen,
                returnsShow,
                uploadRows,
                asParquet);
    }

    /**
     * {@return the deadline, seen from a day; null if the job has none}
     *
     * @param today the day
     */
    public @Nullable Deadline deadline(LocalDate today) {
        return deadline == null ? null : new Deadline(deadline, today);
    }

    /** {@return all tables of people that are held against the registry beside the rosters: lists, history, proposals} */
    public List<PeopleList> tablesBesideRosters() {
        List<PeopleList> tables = new ArrayList<>(lists);
        Stream.of(history, proposals).filter(Objects::nonNull).forEach(tables::add);
        return List.copyOf(tables);
    }

    /** {@return the names of those tables that criteria ask and that have a file of their own in the output: all but history and proposals} */
    public List<String> listNames() {
        return lists.stream().map(PeopleList::name).toList();
    }

    /** {@return the fields that the job adds, as the comparison sees them, in its order} */
    public List<FurtherField> furtherFields() {
        return fields.stream().map(Field::field).toList();
    }

    /**
     * {@return where the job file asks for the registry: the file, the line and the key}
     *
     * @param language the reader's language
     */
    public String registryPlace(Language language) {
        return JobFileException.place(path, registry.line(), language) + ": " + registry.key();
    }

    /**
     * {@return where the snapshots of the registry lie}
     *
     * @param inWorkspace the folder of the workspace
     */
    public Path snapshots(Path inWorkspace) {
        return registry.snapshot() == null ? inWorkspace.resolve("registry") : registry.snapshot();
    }

    /**
     * {@return a moment on the clocks of the job's zone}
     *
     * @param now the moment
     */
    public ZonedDateTime inZone(Instant now) {
        return now.atZone(zone);
    }

    /** {@return whether extracts of the registry arrive in a folder, of which the newest counts} */
    public boolean registryArrives() {
        Path folder = Objects.requireNonNull(path.getParent(), "a file is in a folder");
        List<FilePattern> files = registry.files();
        return files.size() == 1 && new PatternSearch(folder, "", files.get(0), new ArrayList<>()).isFolder();
    }

    /** {@return how to read the registry} */
    public RegistrySettings registrySettings() {
        return new RegistrySettings(
                registry.columns(), fields.stream().map(Field::registry).toList());
    }

    /**
     * The rosters of a job.
     *
     * @param files patterns; relative ones count from the job file's folder: {@link InputFiles} finds what they mean
     * @param settings how to read them
     * @param expected the OPD that have to submit, as the job names them; empty if it does not say
     */
    public record Rosters(List<FilePattern> files, RosterSettings settings, List<String> expected) {}

    /**
     * {@return how the files of a list are read: like rosters, but for the headings}
     *
     * @param list the list
     */
    public RosterSettings listSettings(PeopleList list) {
        RosterSettings ofRosters = rosters.settings();
        return new RosterSettings(
                ofRosters.opd(), list.columns(), ofRosters.passwords(), ofRosters.fields(), list.kind());
    }

    /**
     * Limits beyond which a finished run counts as failed.
     *
     * @param rejectedShare share of the rows that may be rejected, 0 to 1; or null
     * @param unreadableFiles number of files of rosters and lists that may be unreadable, or have people who were not read
     * @param decisionProblems how much in the files of decisions may be left untaken
     * @param lostRowsShare share of its rows of the run before that an OPD may lose, 0 to 1
     */
    public record FailWhen(
            @Nullable Double rejectedShare, int unreadableFiles, int decisionProblems, double lostRowsShare) {

        /** The key of the first limit. */
        public static final String REJECTED_SHARE = JobKeys.REJECTED_SHARE.path();

        /** The key of the second limit. */
        public static final String UNREADABLE_FILES = JobKeys.UNREADABLE_FILES.path();

        /** The key of the third limit. */
        public static final String DECISION_PROBLEMS = JobKeys.DECISION_PROBLEMS.path();

        /** The key of the fourth limit. */
        public static final String LOST_ROWS_SHARE = JobKeys.LOST_ROWS_SHARE.path();
    }

    /**
     * A field that a job adds to the five which every person has.
     *
     * @param field its name and how its values are compared
     * @param rosters the heading of its column in the rosters
     * @param registry the heading of its column in the registry extract
     */
    public record Field(FurtherField field, String rosters, String registry) {}

    /**
     * The criteria of a round.
     *
     * @param preset the name of a preset that comes with the program, or the path of a file of the same form
     * @param latestStart the last day of beginning that counts, if it is not the preset's; or null
     */
    public record Round(FilePattern preset, @Nullable LocalDate latestStart) {

        /** {@return whether the preset comes with the program} */
        public boolean isShipped() {
            return PresetReader.SHIPPED.contains(preset.text());
        }
    }

    /** What several rows of one person are. */
    public enum Repeats {
        /** A fault: all but one are rejected, and those of several OPD go to an officer. */
        FLAG,
        /** No fault: each row is reconciled on its own. */
        EXPECTED;

        /** {@return the name in a job file} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What to do with files that are damaged as a whole. */
    public enum Repair {
        /** Match with the damage undone, and report it. */
        YES,
        /** Only report it. */
        REPORT;

        /** {@return the name in a job file} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
