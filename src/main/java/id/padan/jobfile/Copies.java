package id.padan.jobfile;

import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.table.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rosters that came twice: {@code Dinas X (1).xlsx}, {@code Copy of Dinas X.xlsx}. A file is known by its content, whatever its
 * name; read again, all of its people would be duplicates in another OPD.
 */
public final class Copies {

    /** Whatever makes a copy puts something in front of a name or behind it. */
    private static final Comparator<InputFile> ORIGINAL_FIRST =
            Comparator.comparingInt((InputFile file) -> file.name().length()).thenComparing(InputFile::name);

    private Copies() {}

    /**
     * {@return those with the content of another one, and as their problem which that is}
     *
     * @param files rosters
     */
    public static Map<InputFile, RosterProblem> among(List<InputFile> files) {
        Map<InputFile, RosterProblem> copies = new HashMap<>();
        for (List<InputFile> sameSize : alike(files, Copies::size)) {
            for (List<InputFile> same : alike(sameSize, Copies::content)) {
                InputFile original = same.get(0);
                same.stream()
                        .skip(1)
                        .forEach(copy -> copies.put(
                                copy, RosterProblem.masked(RosterProblemCode.FILE_IS_COPY, "", "", original.name())));
            }
        }
        return copies;
    }

    private static <K> List<List<InputFile>> alike(List<InputFile> files, Function<InputFile, K> what) {
        Map<K, List<InputFile>> groups = files.stream()
                .sorted(ORIGINAL_FIRST)
                .collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** Files that are empty or cannot be read are each told by themselves: they have nothing in common. */
    private static Object size(InputFile file) {
        try {
            long bytes = Files.isRegularFile(file.path()) ? Files.size(file.path()) : 0;
            return bytes == 0 ? file : bytes;
        } catch (IOException e) {
            return file;
        }
    }

    private static Object content(InputFile file) {
        try {
            return Sha256.of(file.path());
        } catch (IOException e) {
            return file;
        }
    }
}
