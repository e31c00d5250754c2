package id.padan.spark.hadoop;

import id.padan.access.ClusterPaths;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path. Its text is what Hadoop reads as well, {@code hdfs://namenode/data/roster.csv}; that of a relative one is its names alone.
 */
final class HadoopPath implements Path {

    private static final String UP = "..";

    private final HadoopFileSystem system;
    private final boolean absolute;
    private final List<String> names;

    HadoopPath(HadoopFileSystem system, boolean absolute, List<String> names) {
        this.system = system;
        this.absolute = absolute;
        this.names = List.copyOf(names);
    }

    /** @param text names with slashes between them; with one in front it is absolute */
    static HadoopPath of(HadoopFileSystem system, String text) {
        boolean absolute = text.startsWith(HadoopFileSystem.SEPARATOR);
        List<String> names = Arrays.stream(text.split(HadoopFileSystem.SEPARATOR, -1))
                .filter(name -> !name.isEmpty())
                .toList();
        // As elsewhere, nothing at all is a path of one name, which is empty.
        return new HadoopPath(system, absolute, names.isEmpty() && !absolute ? List.of("") : names);
    }

    /** {@return it as Hadoop's own} */
    org.apache.hadoop.fs.Path hadoop() {
        HadoopPath whole = toAbsolutePath().normalize();
        URI root = URI.create(system.root() + HadoopFileSystem.SEPARATOR);
        return new org.apache.hadoop.fs.Path(root.getScheme(), root.getAuthority(), whole.below());
    }

    /** The path from the root on. */
    private String below() {
        return HadoopFileSystem.SEPARATOR + String.join(HadoopFileSystem.SEPARATOR, names);
    }

    private HadoopPath with(boolean whetherAbsolute, List<String> others) {
        return new HadoopPath(
                system, whetherAbsolute, others.isEmpty() && !whetherAbsolute ? List.of("") : others);
    }

    private boolean isEmpty() {
        return !absolute && names.equals(List.of(""));
    }

    @Override
    public HadoopFileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public @Nullable HadoopPath getRoot() {
        return absolute ? with(true, List.of()) : null;
    }

    @Override
    public @Nullable HadoopPath getFileName() {
        return names.isEmpty() ? null : with(false, names.subList(names.size() - 1, names.size()));
    }

    @Override
    public @Nullable HadoopPath getParent() {
        int above = names.size() - 1;
        return above < 0 || (above == 0 && !absolute) ? null : with(absolute, names.subList(0, above));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public HadoopPath getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public HadoopPath subpath(int begin, int end) {
        if (begin < 0 || end > names.size() || begin >= end) {
            throw new IllegalArgumentException(begin + " to " + end + " of " + this);
        }
        return with(false, names.subList(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof HadoopPath path
                && path.system.equals(system)
                && path.absolute == absolute
                && path.names.size() <= names.size()
                && names.subList(0, path.names.size()).equals(path.names);
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof HadoopPath path) || !path.system.equals(system)) {
            return false;
        }
        int from = names.size() - path.names.size();
        return path.absolute
                ? equals(path)
                : from >= 0 && names.subList(from, names.size()).equals(path.names);
    }

    @Override
    public HadoopPath normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean isUp = name.equals(UP);
            boolean hasAbove = !kept.isEmpty() && !kept.get(kept.size() - 1).equals(UP);
            if (isUp && hasAbove) {
                kept.remove(kept.size() - 1);
            } else if (!name.equals(".") && !(isUp && absolute)) {
                kept.add(name);
            }
        }
        return with(absolute, kept);
    }

    @Override
    public Path resolve(Path other) {
        if (other.isAbsolute()) {
            return other;
        }
        List<String> all = new ArrayList<>(isEmpty() ? List.of() : names);
        other.forEach(name -> all.add(name.toString()));
        all.removeIf(String::isEmpty);
        return with(absolute, all);
    }

    @Override
    public Path resolve(String other) {
        return ClusterPaths.isOne(other) ? ClusterPaths.of(other) : resolve(of(system, other));
    }

    @Override
    public HadoopPath relativize(Path other) {
        if (!(other instanceof HadoopPath path) || path.absolute != absolute || !path.system.equals(system)) {
            throw new IllegalArgumentException(other + " from " + this);
        }
        List<String> from = isEmpty() ? List.of() : names;
        int shared = 0;
        while (shared < Math.min(from.size(), path.names.size())
                && from.get(shared).equals(path.names.get(shared))) {
            shared++;
        }
        List<String> way = new ArrayList<>(Collections.nCopies(from.size() - shared, UP));
        way.addAll(path.names.subList(shared, path.names.size()));
        return with(false, way);
    }

    @Override
    public URI toUri() {
        URI root = URI.create(system.root() + HadoopFileSystem.SEPARATOR);
        try {
            return new URI(root.getScheme(), root.getAuthority(), toAbsolutePath().below(), null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** There is no folder in which a program stands. */
    @Override
    public HadoopPath toAbsolutePath() {
        return absolute ? this : with(true, isEmpty() ? List.of() : names);
    }

    /** With the host that {@code hdfs:///} stands for. */
    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        HadoopProvider.ONLY.status(this);
        return HadoopProvider.ONLY.path(
                system.hadoop().makeQualified(hadoop()).toString());
    }

    @Override
    public WatchKey register(
            WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new ProviderMismatchException();
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HadoopPath path
                && path.system.equals(system)
                && path.absolute == absolute
                && path.names.equals(names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return absolute ? system.root() + below() : String.join(HadoopFileSystem.SEPARATOR, names);
    }
}
