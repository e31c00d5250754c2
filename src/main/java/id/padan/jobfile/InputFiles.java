package id.padan.jobfile;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.Entry.Setting;
import id.padan.person.Dictionaries;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files that a job file means, sorted by name. Files that only programs see are left out, see
 * {@link PatternSearch}.
 *
 * @param rosters the roster files
 * @param passedOver those of them whose rows do not count, and why: copies of others, files of programs, and what has not
 *     arrived wholly
 * @param registry the files of the registry extract; none if it is not to be read now, because it is a database, its hours are
 *     over, or the only extract in its folder is still being copied
 * @param earlier the files of each extract in that folder that came before, the newest first
 * @param arriving the names of newer ones that are still being copied
 * @param lists the files of each list, and of what is read like one, in the order of their names
 * @param model the file of the match model; or null
 * @param preset the file with the criteria of the round; null if there are none, or if they come with the program
 * @param dictionaries the files that add to the standard dictionaries, in the order of the kinds
 */
public record InputFiles(
        List<InputFile> rosters,
        Map<InputFile, RosterProblem> passedOver,
        List<InputFile> registry,
        List<List<InputFile>> earlier,
        List<String> arriving,
        SortedMap<String, List<InputFile>> lists,
        @Nullable InputFile model,
        @Nullable InputFile preset,
        Map<Dictionaries.Kind, InputFile> dictionaries) {

    private static final Set<String> NOTHING_YET = Set.of("input.no_folder", "input.no_match", "input.no_file");

    /** Keeps lists and maps unmodifiable. */
    public InputFiles {
        rosters = List.copyOf(rosters);
        passedOver = Map.copyOf(passedOver);
        registry = List.copyOf(registry);
        earlier = List.copyOf(earlier);
        arriving = List.copyOf(arriving);
        lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
        dictionaries = Collections.unmodifiableMap(new TreeMap<>(dictionaries));
    }

    /**
     * {@return the files that a job means now}
     *
     * @param job the job
     * @throws JobFileException if a pattern matches nothing (proposals apart, which come later) or cannot be searched, with every such pattern
     */
    public static InputFiles of(JobFile job) throws JobFileException {
        return of(job, Instant.now());
    }

    /** The same at another time. */
    static InputFiles of(JobFile job, Instant now) throws JobFileException {
        List<JobFileProblem> problems = new ArrayList<>();
        Path folder = Objects.requireNonNull(job.path().getParent(), "a file is in a folder");
        Map<Path, InputFile> rosters =
                find(folder, JobKeys.ROSTER_FILES.path(), job.rosters().files(), problems);
        Extracts extracts = extracts(job, folder, now, problems);
        List<InputFile> newest = extracts.complete().stream().findFirst().orElse(List.of());
        Map<Path, InputFile> registry = FoundFiles.byRealPath(
                extracts.complete().stream().flatMap(List::stream).toList());
        SortedMap<String, List<InputFile>> lists = new TreeMap<>();
        for (PeopleList list : job.tablesBesideRosters()) {
            Map<Path, InputFile> files = find(folder, list, problems);
            Taken taken = new Taken(list.filesKey(), list.files().get(0).line(), "input.both_list", files);
            taken.mustNotBeOf(JobKeys.ROSTER_FILES, rosters, problems);
            taken.mustNotBeOf(JobKeys.REGISTRY_FILES, registry, problems);
            lists.put(list.name(), FoundFiles.named(files));
        }
        InputFile model = one(folder, JobKeys.MODEL, job.model(), problems);
        JobFile.Round round = job.eligibility();
        InputFile preset =
                round == null || round.isShipped() ? null : one(folder, JobKeys.ELIGIBILITY, round.preset(), problems);
        Map<Dictionaries.Kind, InputFile> dictionaries = dictionaries(folder, job, problems);
        new Taken(JobKeys.ROSTER_FILES.path(), job.rosters().files().get(0).line(), "input.both", rosters)
                .mustNotBeOf(JobKeys.REGISTRY_FILES, registry, problems);
        if (!problems.isEmpty()) {
            problems.sort(JobFileProblem.READING_ORDER);
            throw JobFileException.ofInputs(job, problems);
        }
        List<InputFile> named = FoundFiles.named(rosters);
        return new InputFiles(
                named,
                passedOver(named),
                newest,
                extracts.complete().stream().skip(1).toList(),
                extracts.unfinished(),
                lists,
                model,
                preset,
                dictionaries);
    }

    /**
     * {@return the same, of which some rosters do not count now}
     *
     * @param which these, and why
     */
    InputFiles without(Map<InputFile, RosterProblem> which) {
        Map<InputFile, RosterProblem> all = new HashMap<>(passedOver);
        all.putAll(which);
        return new InputFiles(rosters, all, registry, earlier, arriving, lists, model, preset, dictionaries);
    }

    /** The copies of others, and what programs keep beside rosters under names of their own. */
    private static Map<InputFile, RosterProblem> passedOver(List<InputFile> rosters) {
        Map<InputFile, RosterProblem> which = new HashMap<>();
        rosters.stream()
                .filter(file -> ProgramNames.isOfProgram(file.path()))
                .forEach(file -> which.put(file, new RosterProblem(RosterProblemCode.FILE_OF_PROGRAM, "", "", "")));
        which.putAll(Copies.among(
                rosters.stream().filter(file -> !which.containsKey(file)).toList()));
        return which;
    }

    /** The extracts of the registry: one, unless they arrive in a folder; none while nobody may read it. */
    private static Extracts extracts(JobFile job, Path folder, Instant now, List<JobFileProblem> problems) {
        List<FilePattern> patterns = job.registry().files();
        if (patterns.isEmpty() || !job.registry().hours().isOpen(job.inZone(now))) {
            return new Extracts(List.of(), List.of());
        }
        String key = JobKeys.REGISTRY_FILES.path();
        if (job.registryArrives()) {
            PatternSearch search = new PatternSearch(folder, key, patterns.get(0), problems);
            Extracts extracts = Extracts.of(
                    FoundFiles.named(FoundFiles.byRealPath(search.filesOrThoseInFolder())), now, job.zone());
            if (extracts.complete().isEmpty() && extracts.unfinished().isEmpty() && problems.isEmpty()) {
                FilePattern pattern = patterns.get(0);
                problems.add(
                        new JobFileProblem(pattern.line(), 1, key, "input.no_extract", List.of(key, pattern.text())));
            }
            return extracts;
        }
        Map<Path, InputFile> files = find(folder, key, patterns, problems);
        mustBeFiles(JobKeys.REGISTRY_FILES, patterns.get(0), files.values(), problems);
        return new Extracts(List.of(FoundFiles.named(files)), List.of());
    }

    /** The files of a key, which no other key may mean as well. */
    private record Taken(String key, int line, String code, Map<Path, InputFile> files) {

        void mustNotBeOf(Setting<?> other, Map<Path, InputFile> itsFiles, List<JobFileProblem> problems) {
            files.forEach((real, file) -> {
                if (itsFiles.containsKey(real)) {
                    problems.add(new JobFileProblem(
                            line, 1, key, code, List.of(key, file.path().toString(), other.path())));
                }
            });
        }
    }

    /**
     * {@return all of them, by the key of the job file that asks for them}
     *
     * @param decisions the files of officers' decisions
     */
    public Map<String, List<InputFile>> byKind(List<InputFile> decisions) {
        Map<String, List<InputFile>> kinds = new LinkedHashMap<>();
        kinds.put("rosters", rosters);
        kinds.put("registry", registry);
        lists.forEach((list, files) -> kinds.put(PeopleList.keyOf(list), files));
        kinds.put("model", model == null ? List.of() : List.of(model));
        kinds.put("eligibility", preset == null ? List.of() : List.of(preset));
        kinds.put("dictionaries", List.copyOf(dictionaries.values()));
        kinds.put("decisions", decisions);
        return kinds;
    }

    /**
     * {@return the files that officers put into the decisions folder so far, sorted by name; none if there is no folder yet}
     *
     * @param job the job
     * @throws JobFileException if the folder is there and cannot be searched
     */
    public static List<InputFile> decisions(JobFile job) throws JobFileException {
        FilePattern pattern = job.decisions();
        if (pattern == null) {
            return List.of();
        }
        Path folder = Objects.requireNonNull(job.path().getParent(), "a file is in a folder");
        List<JobFileProblem> problems = new ArrayList<>();
        PatternSearch search = new PatternSearch(folder, JobKeys.DECISIONS.path(), pattern, problems);
        List<InputFile> found = search.filesOrThoseInFolder();
        problems.removeIf(problem -> NOTHING_YET.contains(problem.code()));
        if (!problems.isEmpty()) {
            throw JobFileException.ofInputs(job, problems);
        }
        return found.stream().sorted(Comparator.comparing(InputFile::name)).toList();
    }

    /**
     * {@return all files in a folder and the folders below it, sorted by name; those that only programs see are left out}
     *
     * @param folder the folder
     * @param unreadable is told of each folder and link that cannot be followed
     */
    public static List<InputFile> below(Path folder, Consumer<Path> unreadable) {
        List<JobFileProblem> problems = new ArrayList<>();
        List<InputFile> files = new PatternSearch(folder, "", new FilePattern("**/*", 0), problems).files();
        problems.stream()
                .filter(problem -> !NOTHING_YET.contains(problem.code()))
                .forEach(problem -> unreadable.accept(
                        ClusterPaths.of(String.valueOf(problem.arguments().get(1)))));
        return files.stream().sorted(Comparator.comparing(InputFile::name)).toList();
    }

    private static Map<Dictionaries.Kind, InputFile> dictionaries(
            Path folder, JobFile job, List<JobFileProblem> problems) {
        Map<Dictionaries.Kind, InputFile> dictionaries = new TreeMap<>();
        JobKeys.DICTIONARY_FILES.forEach((kind, key) -> {
            InputFile file = one(folder, key, job.dictionaries().get(kind), problems);
            if (file != null) {
                dictionaries.put(kind, file);
            }
        });
        return dictionaries;
    }

    private static @Nullable InputFile one(
            Path folder, Setting<?> only, @Nullable FilePattern pattern, List<JobFileProblem> problems) {
        if (pattern == null) {
            return null;
        }
        String key = only.path();
        List<InputFile> files = new PatternSearch(folder, key, pattern, problems).files();
        if (files.size() > 1) {
            problems.add(new JobFileProblem(
                    pattern.line(), 1, key, "input.several", List.of(key, pattern.text(), files.size())));
        }
        mustBeFiles(only, pattern, files, problems);
        return files.isEmpty() ? null : files.get(0);
    }

    /** What a run cannot do without is told here; of rosters and lists each that cannot be read is told in the reports. */
    private static void mustBeFiles(
            Setting<?> setting, FilePattern pattern, Collection<InputFile> files, List<JobFileProblem> problems) {
        files.stream()
                .filter(file -> !Files.isRegularFile(file.path()))
                .forEach(file -> problems.add(new JobFileProblem(
                        pattern.line(),
                        1,
                        setting.path(),
                        "input.unreadable",
                        List.of(setting.path(), file.path().toString()))));
    }

    /** What comes in later may have no file yet. */
    private static Map<Path, InputFile> find(Path folder, PeopleList list, List<JobFileProblem> problems) {
        List<JobFileProblem> ofList = new ArrayList<>();
        Map<Path, InputFile> files = find(folder, list.filesKey(), list.files(), ofList);
        ofList.removeIf(problem -> list.mayBeEmpty() && NOTHING_YET.contains(problem.code()));
        problems.addAll(ofList);
        return files;
    }

    /** {@return the files by their real path, so that one reached on two ways counts once} */
    private static Map<Path, InputFile> find(
            Path folder, String key, List<FilePattern> patterns, List<JobFileProblem> problems) {
        Map<Path, InputFile> found = new LinkedHashMap<>();
        for (FilePattern pattern : patterns) {
            FoundFiles.byRealPath(new PatternSearch(folder, key, pattern, problems).files())
                    .forEach(found::putIfAbsent);
        }
        return found;
    }
}
