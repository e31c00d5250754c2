package id.padan.cli.init;

import id.padan.cli.init.FoundFile.Kind;
import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the files of a folder and of those below it are. A person would do the same: open each file and look at its headings,
 * and where these say nothing, at how many people it has.
 *
 * @param folder the folder, absolute
 * @param files its files, by name; what an earlier run wrote is left out
 * @param left how many files were not looked at, because there are too many
 */
public record FolderSurvey(Path folder, List<FoundFile> files, int left) {

    /** No round has so many; whoever names a whole disk is told. */
    private static final int MOST_FILES = 2_000;

    /** So many times the people of all others: a population, whatever its headings. */
    private static final int POPULATION = 5;

    /** Rosters come from many offices, other lists of people from one; periods of service may be told of everybody once. */
    private static final Comparator<Place> LIKELIEST = Comparator.<Place>comparingInt(
                    place -> -place.files().size())
            .thenComparing(place -> place.files().stream().allMatch(FoundFile::hasEnds))
            .thenComparing(Place::path);

    /** Each run leaves these two. */
    private static final List<String> OF_A_RUN = List.of("summary.json", "reconciled.csv");

    /** Keeps the list unmodifiable. */
    public FolderSurvey {
        files = List.copyOf(files);
    }

    /** {@return what the files in a folder are, or what a file is} */
    public static FolderSurvey of(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(whole)) {
            return new FolderSurvey(whole, List.of(FoundFile.look(whole)), 0);
        }
        List<FoundFile> found = new ArrayList<>();
        List<Path> paths = InputFiles.below(whole, closed -> found.add(FoundFile.closed(closed))).stream()
                .map(InputFile::path)
                .filter(path -> !isOfRun(whole, path))
                .toList();
        paths.stream().limit(MOST_FILES).map(FoundFile::look).forEach(found::add);
        return new FolderSurvey(whole, found, Math.max(0, paths.size() - MOST_FILES));
    }

    /**
     * {@return all people of a folder or file that somebody named, whatever they are; empty if there are none}
     *
     * @param path the folder or file
     * @param kind what they are said to be
     */
    public static Optional<Place> named(Path path, Kind kind) {
        Path whole = path.toAbsolutePath().normalize();
        if (!Files.isDirectory(whole)) {
            FoundFile file = FoundFile.look(whole);
            return file.kind() == Kind.OTHER
                    ? Optional.empty()
                    : Optional.of(new Place(whole, List.of(file), List.of()));
        }
        List<FoundFile> all = of(whole).files();
        // Rosters and registry may share a folder: what says for certain that it is the other is left out.
        Kind other = kind == Kind.ROSTER ? Kind.REGISTRY : Kind.ROSTER;
        boolean mixed = all.stream().anyMatch(file -> file.kind() == kind);
        List<FoundFile> meant = all.stream()
                .filter(file -> file.kind() != Kind.OTHER && !(mixed && file.kind() == other))
                .toList();
        List<FoundFile> beside =
                all.stream().filter(file -> !meant.contains(file)).toList();
        return meant.isEmpty() ? Optional.empty() : Optional.of(new Place(whole, meant, beside));
    }

    private static boolean isOfRun(Path top, Path file) {
        for (Path folder = file.getParent(); folder != null && folder.startsWith(top); folder = folder.getParent()) {
            if (OF_A_RUN.stream().map(folder::resolve).allMatch(Files::exists)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where something can be.
     *
     * @param candidates the places, the likeliest first
     * @param isSure whether it is the first and none of the others
     */
    public record Choice(List<Place> candidates, boolean isSure) {}

    /** {@return where the registry can be: what says so itself, else the population among what does not} */
    public Choice registry() {
        List<Place> certain = places(Kind.REGISTRY);
        if (!certain.isEmpty()) {
            return new Choice(certain, certain.size() == 1);
        }
        List<Place> open = places(Kind.PEOPLE);
        int all = files.stream().mapToInt(FoundFile::people).sum();
        List<Place> population = open.stream()
                .filter(place -> place.people() < all && place.people() >= (long) POPULATION * (all - place.people()))
                .toList();
        return population.isEmpty() ? new Choice(open, false) : new Choice(population, true);
    }

    /** {@return where the rosters can be: what says so itself first, then people of whom nothing says who lists them} */
    public Choice rosters() {
        List<Place> places = new ArrayList<>(places(Kind.ROSTER));
        int certain = places.size();
        places(Kind.PEOPLE).stream()
                .filter(place ->
                        places.stream().noneMatch(other -> other.files().containsAll(place.files())))
                .forEach(places::add);
        return new Choice(places, certain == 1 || (certain == 0 && places.size() == 1));
    }

    /**
     * {@return this survey, knowing what some of its files are}
     *
     * @param known the files
     * @param kind what they are
     */
    public FolderSurvey knowing(List<FoundFile> known, Kind kind) {
        Set<Path> paths = known.stream().map(FoundFile::path).collect(Collectors.toSet());
        return new FolderSurvey(
                folder,
                files.stream()
                        .map(file -> paths.contains(file.path()) ? file.as(kind) : file)
                        .toList(),
                left);
    }

    /** {@return the highest folders below this one that have files of a kind, and none of the kinds that it is told from} */
    private List<Place> places(Kind kind) {
        TreeSet<Path> homes = new TreeSet<>();
        files.stream().filter(file -> file.kind() == kind).forEach(file -> homes.add(home(file, kind)));
        return homes.stream().map(home -> place(home, kind)).sorted(LIKELIEST).toList();
    }

    private Place place(Path home, Kind kind) {
        boolean deep = !home.equals(folder);
        List<FoundFile> below = files.stream()
                .filter(file -> deep
                        ? file.path().startsWith(home)
                        : home.equals(file.path().getParent()))
                .toList();
        List<FoundFile> meant = below.stream()
                .filter(file -> isOf(kind, file) && home(file, kind).equals(home))
                .toList();
        return new Place(
                home,
                meant,
                below.stream().filter(file -> !meant.contains(file)).toList());
    }

    /** What nothing is known of goes with the rosters beside which it stands. */
    private static boolean isOf(Kind kind, FoundFile file) {
        return file.kind() == kind || (kind == Kind.ROSTER && file.kind() == Kind.PEOPLE);
    }

    private Path home(FoundFile file, Kind kind) {
        Path parent = file.path().getParent();
        Path home = parent == null ? folder : parent;
        for (Path up = home; up != null && !up.equals(folder) && isPure(up, kind); up = up.getParent()) {
            home = up;
        }
        return home;
    }

    private boolean isPure(Path place, Kind kind) {
        return files.stream()
                .filter(file -> file.path().startsWith(place))
                .allMatch(file -> file.kind() == Kind.OTHER || isOf(kind, file));
    }
}
