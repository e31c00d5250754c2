package id.padan.cli.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder with files of one kind, or a single file.
 *
 * @param path the folder, or the file
 * @param files those that are meant, at least one
 * @param beside all other files that stand in the folder or below it
 */
public record Place(Path path, List<FoundFile> files, List<FoundFile> beside) {

    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,5})$");

    /** Keeps the lists unmodifiable. */
    public Place {
        files = List.copyOf(files);
        beside = List.copyOf(beside);
    }

    /** {@return how many people its files have} */
    public int people() {
        return files.stream().mapToInt(FoundFile::people).sum();
    }

    /** {@return whether it has more people than were counted} */
    public boolean hasMore() {
        return files.stream().anyMatch(FoundFile::hasMore);
    }

    /**
     * {@return patterns that mean its files, those that will be put there later, and none of another kind}
     *
     * @param from the folder of the job file
     * @param all whether everything in a folder is meant, so that a file that cannot be read is told of
     */
    public List<String> patterns(Path from, boolean all) {
        if (files.size() == 1 && files.get(0).path().equals(path)) {
            return List.of(relative(from, path));
        }
        String folder = relative(from, path);
        String below = (folder.isEmpty() ? "" : folder + "/") + (isDeep() ? "**/" : "");
        boolean alone = beside.stream().allMatch(file -> file.kind() == FoundFile.Kind.OTHER);
        if (all && alone && !folder.isEmpty() && !from.startsWith(path)) {
            return List.of(below + "*");
        }
        Set<String> endings = files.stream().map(Place::ending).collect(Collectors.toCollection(TreeSet::new));
        Predicate<FoundFile> meant = file -> endings.contains(ending(file));
        boolean clear = beside.stream().noneMatch(meant.and(file -> !all || file.kind() != FoundFile.Kind.OTHER));
        // Of two extracts in the job file's own folder, only one can be meant.
        boolean named = !all && folder.isEmpty();
        if (named || !clear || endings.contains("") || (isDeep() && from.startsWith(path))) {
            return files.stream().map(file -> relative(from, file.path())).toList();
        }
        String joined = String.join(",", endings);
        return List.of(below + "*." + (endings.size() == 1 ? joined : "{" + joined + "}"));
    }

    private boolean isDeep() {
        return files.stream().anyMatch(file -> !path.equals(file.path().getParent()));
    }

    private static String ending(FoundFile file) {
        return ENDING.matcher(String.valueOf(file.path().getFileName()))
                .results()
                .findFirst()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** A path on another drive stays as it is. */
    private static String relative(Path from, Path path) {
        boolean reachable = path.getRoot() != null && path.getRoot().equals(from.getRoot());
        return (reachable ? from.relativize(path) : path).toString().replace('\\', '/');
    }
}
