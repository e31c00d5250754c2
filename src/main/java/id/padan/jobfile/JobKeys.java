package id.padan.jobfile;

import id.padan.access.Access;
import id.padan.jobfile.Entry.Section;
import id.padan.jobfile.Entry.Setting;
import id.padan.message.Language;
import id.padan.person.Dictionaries;
import id.padan.registry.RegistryField;
import id.padan.review.ReportSettings.ReturnsShow;
import id.padan.roster.OpdSource;
import id.padan.roster.RosterField;
import id.padan.table.FilePassword;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every key of a job file with its form, its default and its meaning. A key that is not here is an error; one that is
 * added here is known.
 */
final class JobKeys {

    /** Whoever asks for more meant something else. */
    private static final int MOST_THREADS = 64;

    /** Whoever asks for more meant something else. */
    private static final int MOST_PASSES = 1_000;

    /** What a sheet holds, without its heading. */
    private static final int MOST_ROWS = 1_048_575;

    /** The file. */
    static final Section JOB = Section.top();

    /** Names the job's runs and their folders. */
    static final Setting<String> NAME = JOB.required("name", Values::name);

    /** The language of reports and console, {@code id} or {@code en}. Default: Indonesian. */
    static final Setting<Language> LANGUAGE =
            JOB.optional("language", Values.oneOf(Language.class, Language::code), Language.ID);

    /**
     * The time zone of schedule and dates. Default: western Indonesia, where most offices are; never the machine's own,
     * for a server often keeps UTC and then the same job would run at another hour.
     */
    static final Setting<ZoneId> ZONE = JOB.optional("zone", Values::zone, ZoneId.of("Asia/Jakarta"));

    /** When {@code padan schedule} runs the job: second minute hour day month weekday. Default: never. */
    static final Setting<String> SCHEDULE = JOB.optional("schedule", Values::cron, null);

    /** Whether a time that came while the computer was off is made up for. Default: it is, once. */
    static final Setting<Boolean> CATCH_UP = JOB.optional("catch_up", Values::bool, true);

    /** Who is told how a run ended. */
    static final Section NOTIFY = JOB.section("notify");

    /** Of which runs. Default: of all. */
    static final Setting<Notify.When> NOTIFY_WHEN =
            NOTIFY.optional("when", Values.oneOf(Notify.When.class, Notify.When::key), Notify.When.ALWAYS);

    /** A command that gets what is told. Default: none. */
    static final Setting<String> NOTIFY_COMMAND = NOTIFY.optional("command", Values::text, null);

    /** A mail: {@code {to: [...], host: ..., from: ...}}. Default: none. */
    static final Setting<Notify.Mail> NOTIFY_MAIL =
            NOTIFY.optional("mail", UnattendedValues.mail(System::getenv), null);

    /** The folder into which copies of rosters are moved that a run does not need. Default: nothing is moved. */
    static final Setting<String> ARCHIVE = JOB.optional("archive", PathValues::folder, null);

    /** What the OPD handed in. */
    static final Section ROSTERS = JOB.section("rosters");

    /** The roster files: patterns. */
    static final Setting<List<FilePattern>> ROSTER_FILES = ROSTERS.required("files", PathValues::patterns);

    /** Where a row's OPD comes from if there is no column for it. Default: the file's name. */
    static final Setting<OpdSource> ROSTER_OPD =
            ROSTERS.optional("opd", Values.oneOf(OpdSource.class, OpdSource::key), OpdSource.FILE);

    /** The headings of columns that are not found by themselves. */
    static final Setting<Map<RosterField, String>> ROSTER_COLUMNS =
            ROSTERS.optional("columns", Values.headings(RosterField.class, RosterField::key), Map.of());

    /** The passwords of protected workbooks: file pattern and environment variable, {@code "*.xlsx": ${NAME}}. */
    static final Setting<List<FilePassword>> ROSTER_PASSWORDS =
            ROSTERS.optional("passwords", Values.passwords(System::getenv), List.of());

    /** The OPD that have to submit, by the names that their rosters show. Default: nobody is missed. */
    static final Setting<List<String>> ROSTERS_EXPECTED = ROSTERS.optional("expected", RoundValues::opds, List.of());

    /** What the registry office handed over. */
    static final Section REGISTRY = JOB.section("registry");

    /** The files of the extract: patterns, or the folder in which extracts arrive. This or the source must be there. */
    static final Setting<List<FilePattern>> REGISTRY_FILES =
            REGISTRY.optional("files", PathValues::patterns, List.of());

    /** The database of the registry itself, and what to ask it. */
    static final Setting<RegistryInput.Live> REGISTRY_SOURCE = REGISTRY.optional("source", SourceValues::read, null);

    /** The headings of columns that are not found by themselves. */
    static final Setting<Map<RegistryField, String>> REGISTRY_COLUMNS =
            REGISTRY.optional("columns", Values.headings(RegistryField.class, RegistryField::key), Map.of());

    /** The folder of the snapshot that runs read in place of the extract. Default: {@code registry} in the workspace. */
    static final Setting<String> REGISTRY_SNAPSHOT = REGISTRY.optional("snapshot", PathValues::folder, null);

    /** The fewest people that an extract may have. Default: no fewer than nine tenths of those of the last one. */
    static final Setting<Integer> REGISTRY_MIN_PEOPLE =
            REGISTRY.optional("min_people", Values.wholeNumber(0, Integer.MAX_VALUE, "value.count"), 0);

    /** What a run does whose extract is refused. Default: it uses the last good snapshot. */
    static final Setting<RegistryInput.OnRefusal> REGISTRY_ON_REFUSAL = REGISTRY.optional(
            "on_refusal",
            Values.oneOf(RegistryInput.OnRefusal.class, RegistryInput.OnRefusal::key),
            RegistryInput.OnRefusal.LAST);

    /** The hours in which the registry may be read. Default: at any time. */
    static final Setting<RegistryHours.Window> REGISTRY_WINDOW =
            REGISTRY.optional("window", SourceValues::window, null);

    /** How old the snapshot becomes before the schedule reads a live registry again. Default: a week. */
    static final Setting<Duration> REGISTRY_REFRESH_AFTER =
            REGISTRY.optional("refresh_after", SourceValues::duration, Duration.ofDays(7));

    /** How old the registry may be, in days. Default: as old as it is. */
    static final Setting<Integer> REGISTRY_MAX_AGE = REGISTRY.optional("max_age", SourceValues::days, null);

    /** Other tables of people, by names of the job's choice. Default: none. */
    static final Setting<List<PeopleList>> LISTS = JOB.optional("lists", ListValues::read, List.of());

    /** Periods of service of the people on the rosters, one a line. Default: none. */
    static final Setting<PeopleList> HISTORY = JOB.optional(PeopleList.HISTORY, ListValues::alone, null);

    /** Objections and proposals after an announcement. Default: none are read. */
    static final Setting<PeopleList> PROPOSALS = JOB.optional(PeopleList.PROPOSALS, ListValues::alone, null);

    /** Fields that the job adds to the five which every person has. Default: none. */
    static final Setting<List<JobFile.Field>> FIELDS = JOB.optional("fields", FieldValues::read, List.of());

    /** The file with the figures of the match model that differ from the standard. Default: none do. */
    static final Setting<FilePattern> MODEL = JOB.optional("model", PathValues::pattern, null);

    /** Files that add to the dictionaries that come with the program. Default: none do. */
    static final Section DICTIONARIES = JOB.section("dictionaries");

    /** The file of each dictionary. */
    static final Map<Dictionaries.Kind, Setting<FilePattern>> DICTIONARY_FILES = dictionaryFiles();

    /**
     * The criteria of the round: a preset that comes with the program, a file of the same form, or
     * {@code {preset: ..., latest_start: ...}}, which moves the last day of beginning. Default: none are asked.
     */
    static final Setting<JobFile.Round> ELIGIBILITY = JOB.optional("eligibility", RoundValues::criteria, null);

    /** The last day on which the round takes anything. Default: nobody counts the days. */
    static final Setting<LocalDate> DEADLINE = JOB.optional("deadline", RoundValues::date, null);

    /** The folder in which officers put what they decided, or a pattern for the files. Default: nothing is read back. */
    static final Setting<FilePattern> DECISIONS = JOB.optional("decisions", PathValues::pattern, null);

    /** The folder in which each run gets a folder of its own. */
    static final Setting<String> OUTPUT = JOB.required("output", PathValues::folder);

    /** In which form tables are written, beside CSV. Default: none. */
    static final Setting<Boolean> OUTPUT_FORMAT = JOB.optional("output_format", PathValues::isParquet, false);

    /** The folder of the embedded database. Default: {@code .padan} beside the job file. */
    static final Setting<String> WORKSPACE = JOB.optional("workspace", PathValues::localFolder, ".padan");

    /** The group that may read what the job writes. Default: the account that runs it, and nobody else. */
    static final Setting<Access> SHARE_WITH = JOB.optional("share_with", PathValues::group, Access.OWNER);

    /** What is encrypted, each with a password from the environment. Default: nothing. */
    static final Section PROTECT = JOB.section("protect");

    /** The password of the workbooks for officers and OPD. */
    static final Setting<String> PROTECT_WORKBOOKS =
            PROTECT.optional("workbooks", ProtectValues.password(System::getenv), null);

    /** The password of the workspace's database. */
    static final Setting<String> PROTECT_DATABASE =
            PROTECT.optional("database", ProtectValues.password(System::getenv), null);

    /** The password of the stored copy of the registry. */
    static final Setting<String> PROTECT_SNAPSHOT =
            PROTECT.optional("snapshot", ProtectValues.password(System::getenv), null);

    /** How many threads a run works with, 1 to 64. Default: one for each processor. */
    static final Setting<Integer> THREADS = JOB.optional(
            "threads",
            Values.wholeNumber(1, MOST_THREADS, "value.threads"),
            Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));

    /**
     * How many times a run goes through the registry, each time with a part of the rows in memory, 1 to 1000. Default: as many as
     * the memory asks for, mostly one.
     */
    static final Setting<Integer> PASSES =
            JOB.optional("passes", Values.wholeNumber(1, MOST_PASSES, "value.passes"), null);

    /** Probabilities that part the outcomes. */
    static final Section THRESHOLDS = JOB.section("thresholds");

    /** From here on a row is certain. */
    static final Setting<Double> RECONCILE = THRESHOLDS.optional("reconcile", Values::share, 0.99);

    /** From here on an officer decides; below, the row is rejected. */
    static final Setting<Double> REVIEW = THRESHOLDS.optional("review", Values::share, 0.05);

    /** Whether rows of files that are damaged as a whole are matched with the damage undone. Default: yes. */
    static final Setting<JobFile.Repair> REPAIR_FILES =
            JOB.optional("repair_files", Values.oneOf(JobFile.Repair.class, JobFile.Repair::key), JobFile.Repair.YES);

    /** Whether several rows of one person are a fault. Default: they are flagged. */
    static final Setting<JobFile.Repeats> DUPLICATES =
            JOB.optional("duplicates", Values.oneOf(JobFile.Repeats.class, JobFile.Repeats::key), JobFile.Repeats.FLAG);

    /** Rules that hold back a certain match, and keep an unlikely one. All are on unless the job switches one off. */
    static final Section SAFETY = JOB.section("safety");

    /** Never reconcile a NIK that is far from the candidate's. */
    static final Setting<Boolean> FAR_NIK = SAFETY.optional("far_nik", Values::bool, true);

    /** Without a NIK, reconcile only if the birth date is equal or something stands in for it. */
    static final Setting<Boolean> DATE_WITHOUT_NIK = SAFETY.optional("date_without_nik", Values::bool, true);

    /** Never reconcile a row whose name speaks against the candidate. */
    static final Setting<Boolean> NAME_AGAINST = SAFETY.optional("name", Values::bool, true);

    /** Never reject a row whose NIK and birth date are a candidate's. */
    static final Setting<Boolean> NEAR_NIK = SAFETY.optional("near_nik", Values::bool, true);

    /** What each OPD gets back. */
    static final Section RETURNS = JOB.section("returns");

    /** What the OPD are told of the registry. Default: which field disagrees and how, never the registry's value. */
    static final Setting<ReturnsShow> RETURNS_SHOW =
            RETURNS.optional("show", Values.oneOf(ReturnsShow.class, ReturnsShow::key), ReturnsShow.HINT);

    /** The workbooks for the national agency's portal. */
    static final Section UPLOAD = JOB.section("upload");

    /**
     * How many rows one of them has at most. Default: 1,000. The agency names no figure; a part of that size is still looked
     * through by one person in a morning, and one that the portal refuses holds back no more than that.
     */
    static final Setting<Integer> UPLOAD_ROWS =
            UPLOAD.optional("rows", Values.wholeNumber(1, MOST_ROWS, "value.upload"), 1_000);

    /** Limits beyond which a finished run ends with exit code 1. */
    static final Section FAIL_WHEN = JOB.section("fail_when");

    /** The share of the rows that may be rejected. */
    static final Setting<Double> REJECTED_SHARE = FAIL_WHEN.optional("rejected_share", Values::share, null);

    /** The number of roster files that may be unreadable, or have people who were not read. Default: none. */
    static final Setting<Integer> UNREADABLE_FILES =
            FAIL_WHEN.optional("unreadable_files", Values.wholeNumber(0, Integer.MAX_VALUE, "value.count"), 0);

    /** How much in files of decisions may be left untaken. Default: nothing. */
    static final Setting<Integer> DECISION_PROBLEMS =
            FAIL_WHEN.optional("decision_problems", Values.wholeNumber(0, Integer.MAX_VALUE, "value.count"), 0);

    /** The share of its rows of the run before that an OPD may lose. Default: a tenth. */
    static final Setting<Double> LOST_ROWS_SHARE = FAIL_WHEN.optional("lost_rows_share", Values::share, 0.1);

    private JobKeys() {}

    private static Map<Dictionaries.Kind, Setting<FilePattern>> dictionaryFiles() {
        Map<Dictionaries.Kind, Setting<FilePattern>> files = new EnumMap<>(Dictionaries.Kind.class);
        for (Dictionaries.Kind kind : Dictionaries.Kind.values()) {
            files.put(kind, DICTIONARIES.optional(kind.key(), PathValues::pattern, null));
        }
        return Collections.unmodifiableMap(files);
    }
}
