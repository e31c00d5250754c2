package id.padan.jobfile;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Files that were found, each once, by names that tell them apart. */
final class FoundFiles {

    private FoundFiles() {}

    /** {@return files by their real path, so that one reached on two ways counts once} */
    static Map<Path, InputFile> byRealPath(List<InputFile> files) {
        Map<Path, InputFile> found = new LinkedHashMap<>();
        files.forEach(file -> found.putIfAbsent(PatternSearch.realPath(file.path()), file));
        return found;
    }

    /** {@return files in the order of their names, of which no two are the same} */
    static List<InputFile> named(Map<Path, InputFile> found) {
        return distinct(List.copyOf(found.values())).stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** Files of one name are told apart by the folders above them, as many as it takes. */
    private static List<InputFile> distinct(List<InputFile> files) {
        Set<String> once = new HashSet<>();
        Set<String> shared = files.stream()
                .map(InputFile::name)
                .filter(name -> !once.add(name))
                .collect(Collectors.toSet());
        if (shared.isEmpty()) {
            return files;
        }
        return distinct(files.stream()
                .map(file -> shared.contains(file.name()) ? withOneFolderMore(file) : file)
                .toList());
    }

    private static InputFile withOneFolderMore(InputFile file) {
        Path path = file.path();
        int names = Path.of(file.name()).getNameCount();
        int first = path.getNameCount() - names - 1;
        // The whole path is the last resort: it is nobody else's.
        String longer = first < 0
                ? path.toString()
                : path.subpath(first, path.getNameCount()).toString();
        return new InputFile(path, longer.replace('\\', '/'));
    }
}
