package id.padan.closing;

import id.padan.access.ClusterPaths;
import id.padan.report.OutputFolder;
import id.padan.table.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a closed round, looked at now. */
public final class ClosedFiles {

    private ClosedFiles() {}

    /** How a file is not what the manifest says. */
    public enum Change {
        /** Its content is another. */
        DIFFERS,
        /** It is not there. */
        MISSING,
        /** It is there and cannot be read. */
        UNREADABLE,
        /** It is among the files of the run, and the manifest does not have it. */
        ADDED
    }

    /**
     * A file that is not what the manifest says.
     *
     * @param file where it is, as the manifest has it
     * @param change how it differs
     */
    public record Difference(String file, Change change) {}

    /**
     * {@return where a file is, as a manifest has it: relative to its folder where it can be, with {@code /}}
     *
     * @param file the file
     * @param folder the folder of the manifest
     */
    public static String place(Path file, Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        boolean related = from.getRoot() != null && from.getRoot().equals(to.getRoot());
        // From a folder of another machine a whole path of this one would be a path there.
        String whole = ClusterPaths.isHere(to) && !ClusterPaths.isHere(from) ? "file://" + to : to.toString();
        return (related ? from.relativize(to).toString() : whole).replace('\\', '/');
    }

    /**
     * {@return the files of a run as they are now, in the order of their names}
     *
     * @param folder the run's folder
     * @throws IOException if one cannot be read
     */
    public static List<Manifest.Output> outputs(Path folder) throws IOException {
        List<Manifest.Output> outputs = new ArrayList<>();
        for (String name : OutputFolder.filesIn(folder)) {
            if (!name.equals(Manifest.FILE)) {
                outputs.add(output(name, folder));
            }
        }
        return outputs;
    }

    /** {@return a file of a run as it is now} */
    static Manifest.Output output(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        return new Manifest.Output(name, Files.size(file), Sha256.of(file));
    }

    /**
     * {@return all files that are not what a manifest says; first the inputs, then the outputs}
     *
     * @param manifest the manifest
     * @param folder the folder that it is in
     * @throws IOException if the folder cannot be looked through
     */
    public static List<Difference> differences(Manifest manifest, Path folder) throws IOException {
        List<Difference> differences = new ArrayList<>();
        manifest.inputs().forEach(input -> compare(input.file(), input.sha256(), folder, differences));
        manifest.outputs().forEach(output -> compare(output.file(), output.sha256(), folder, differences));
        Set<String> known =
                manifest.outputs().stream().map(Manifest.Output::file).collect(Collectors.toSet());
        OutputFolder.filesIn(folder).stream()
                .filter(name -> !known.contains(name) && !name.equals(Manifest.FILE))
                .forEach(name -> differences.add(new Difference(name, Change.ADDED)));
        return differences;
    }

    private static void compare(String file, String sha256, Path folder, List<Difference> differences) {
        Path path = ClusterPaths.isOne(file) ? ClusterPaths.of(file) : folder.resolve(file);
        try {
            if (!Files.exists(path)) {
                differences.add(new Difference(file, Change.MISSING));
            } else if (!Sha256.of(path).equals(sha256)) {
                differences.add(new Difference(file, Change.DIFFERS));
            }
        } catch (IOException e) {
            differences.add(new Difference(file, Change.UNREADABLE));
        }
    }
}
