package id.padan.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.access.ClusterPaths;
import id.padan.jobfile.JobFile;
import id.padan.notice.FailedRun;
import id.padan.privacy.Place.Kind;
import id.padan.registry.live.Reading;
import id.padan.registry.snapshot.KeptSnapshot;
import id.padan.report.OutputFile;
import id.padan.store.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The places outside the database where a job's personal data lies, but for what others gave to it: rosters, extracts, decided reports. */
public final class Places {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String DAY = "-\\d{4}-\\d{2}-\\d{2}(-\\d+)?";
    private static final Pattern DAMAGED = Pattern.compile("padan" + DAY + "\\.damaged");
    private static final Pattern SET_ASIDE = Pattern.compile("(decisions|rounds|announced)" + DAY + "\\.jsonl");
    private static final Pattern LEFTOVER = Pattern.compile("\\.(.+)\\.(writing|ready|old(-\\d+)?)");

    private final JobFile job;
    private final Path workspace;
    private final Map<Path, Instant> ends = new LinkedHashMap<>();

    /**
     * The places of a job.
     *
     * @param job the job
     * @param workspace the folder of its workspace
     * @param runs its runs, as far as they are known
     */
    public Places(JobFile job, Path workspace, List<RunRecord> runs) {
        this.job = job;
        this.workspace = workspace;
        runs.forEach(run ->
                ends.merge(ClusterPaths.of(run.output()), end(run), (one, other) -> one.isAfter(other) ? one : other));
    }

    /** {@return when a run was last at work} */
    static Instant end(RunRecord run) {
        return Objects.requireNonNullElse(run.finishedAt(), run.startedAt());
    }

    /**
     * {@return all of them that are there}
     *
     * @throws IOException if a folder cannot be read
     */
    public List<Place> all() throws IOException {
        List<Place> all = new ArrayList<>(ofRuns());
        for (KeptSnapshot snapshot : KeptSnapshot.in(job.snapshots(workspace))) {
            all.add(new Place(Kind.SNAPSHOT, snapshot.folder(), snapshot.since()));
        }
        for (Path store : KeptSnapshot.stores(job.snapshots(workspace))) {
            add(Kind.HALF_READ, store, Reading.FILE::equals, all);
        }
        add(Kind.FAILED, workspace.resolve(FailedRun.FOLDER), name -> name.startsWith(job.name() + "-"), all);
        add(Kind.DAMAGED, workspace, DAMAGED.asMatchPredicate(), all);
        add(Kind.SET_ASIDE, workspace, SET_ASIDE.asMatchPredicate(), all);
        add(Kind.FORM, workspace.resolve("kept-forms"), name -> true, all);
        add(Kind.LOG, workspace.resolve("logs"), name -> name.endsWith(".log"), all);
        return all;
    }

    private static void add(Kind kind, Path folder, Predicate<String> isOne, List<Place> all) throws IOException {
        for (Path path : in(folder)) {
            if (isOne.test(name(path))) {
                all.add(new Place(kind, path, written(path)));
            }
        }
    }

    /** Also those of which the database knows nothing, because it was begun anew since. */
    private List<Place> ofRuns() throws IOException {
        Set<Path> folders = byText(ends.keySet());
        folders.addAll(in(job.output()));
        Set<Path> parents = byText(List.of(job.output()));
        List<Place> found = new ArrayList<>();
        for (Path folder : folders) {
            Path summary = folder.resolve(OutputFile.SUMMARY.fileName());
            if (isOfJob(summary)) {
                found.add(new Place(Kind.RUN, folder, ends.getOrDefault(folder, written(summary))));
            }
            if (ends.containsKey(folder)) {
                parents.add(folder);
                parents.add(Objects.requireNonNull(folder.getParent(), "a run's folder is in a folder"));
            }
        }
        for (Path parent : parents) {
            add(Kind.LEFTOVER, parent, name -> isLeftover(name, folders), found);
        }
        return found;
    }

    /** Paths of two file systems have no order of their own. */
    private static Set<Path> byText(Collection<Path> paths) {
        Set<Path> sorted = new TreeSet<>(Comparator.comparing(Path::toString));
        sorted.addAll(paths);
        return sorted;
    }

    private boolean isLeftover(String name, Set<Path> folders) {
        var of = LEFTOVER.matcher(name);
        return of.matches()
                && (of.group(1).startsWith(job.name() + "-")
                        || folders.stream().anyMatch(folder -> name(folder).equals(of.group(1))));
    }

    private boolean isOfJob(Path summary) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(summary));
            return json.path("job").asText().equals(job.name());
        } catch (IOException noneOrDamaged) {
            return false;
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    private static Instant written(Path path) throws IOException {
        return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
