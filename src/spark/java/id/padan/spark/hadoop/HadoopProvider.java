package id.padan.spark.hadoop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;
import org.jspecify.annotations.Nullable;

/** What {@link java.nio.file.Files} asks of a file system, answered by Hadoop's. Failures are those of Java's own: {@link Failure}. */
final class HadoopProvider extends FileSystemProvider {

    static final HadoopProvider ONLY = new HadoopProvider();

    private static final Pattern TEXT = Pattern.compile("([^:/]+):(//[^/]*)?(/.*)?", Pattern.DOTALL);

    /** What Hadoop and Spark leave in a folder beside what they were told to write. */
    private static final Set<String> MARKS = Set.of("_SUCCESS", "_temporary", "_metadata", "_common_metadata");

    private final Map<String, HadoopFileSystem> systems = new ConcurrentHashMap<>();

    private HadoopProvider() {}

    /** {@return the path of a text such as {@code hdfs://namenode/data}, as it stands} */
    HadoopPath path(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        String host = parts.group(2) == null ? "//" : parts.group(2);
        HadoopFileSystem system = systems.computeIfAbsent(parts.group(1) + ":" + host, HadoopFileSystem::new);
        return HadoopPath.of(system, parts.group(3) == null ? HadoopFileSystem.SEPARATOR : parts.group(3));
    }

    FileStatus status(Path path) throws IOException {
        return on(path, (system, at) -> system.getFileStatus(at));
    }

    /** Something that is asked of Hadoop. */
    @FunctionalInterface
    interface Asked<T> {
        T of(org.apache.hadoop.fs.FileSystem system, org.apache.hadoop.fs.Path path) throws IOException;
    }

    /** {@return what comes of it; where it fails, it fails as Java's own file systems do} */
    static <T> T on(Path path, Asked<T> asked) throws IOException {
        HadoopPath of = (HadoopPath) path;
        try {
            return asked.of(of.getFileSystem().hadoop(), of.hadoop());
        } catch (IOException e) {
            throw Failure.of(path, e);
        }
    }

    private @Nullable FileStatus statusOrNone(Path path) throws IOException {
        try {
            return status(path);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Each path names its own: see {@link HadoopPaths#knows}. */
    @Override
    public String getScheme() {
        return "hadoop";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return path(uri.toString()).getFileSystem();
    }

    @Override
    public Path getPath(URI uri) {
        return path(new org.apache.hadoop.fs.Path(uri).toString());
    }

    @Override
    public FileChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return HadoopChannel.open((HadoopPath) path, options);
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return on(path, org.apache.hadoop.fs.FileSystem::open);
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        return HadoopChannel.create((HadoopPath) path, Set.of(options));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        if (!status(folder).isDirectory()) {
            throw new java.nio.file.NotDirectoryException(folder.toString());
        }
        List<Path> found = new ArrayList<>();
        for (FileStatus each : on(folder, (system, at) -> system.listStatus(at))) {
            Path path = folder.resolve(each.getPath().getName());
            if (filter.accept(path)) {
                found.add(path);
            }
        }
        return new DirectoryStream<>() {
            @Override
            public java.util.Iterator<Path> iterator() {
                return found.iterator();
            }

            @Override
            public void close() {}
        };
    }

    /** Hadoop would make those above it as well, and not mind one that is there. */
    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (statusOrNone(folder) != null) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Path above = folder.getParent();
        if (above != null) {
            status(above);
        }
        FsPermission permission = Arrays.stream(attributes)
                .filter(attribute -> attribute.name().equals("posix:permissions"))
                .map(attribute -> HadoopAttributes.permission((Set<?>) attribute.value()))
                .findFirst()
                .orElseGet(FsPermission::getDirDefault);
        if (!on(folder, (system, at) -> system.mkdirs(at, permission))) {
            throw new java.nio.file.FileSystemException(folder.toString());
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        FileStatus status = status(path);
        boolean isFull = status.isDirectory() && on(path, (system, at) -> system.listStatus(at)).length > 0;
        if (isFull) {
            throw new java.nio.file.DirectoryNotEmptyException(path.toString());
        }
        on(path, (system, at) -> system.delete(at, false));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        if (status(from).isDirectory()) {
            createDirectory(to);
            return;
        }
        mayReplace(to, options);
        try (InputStream in = newInputStream(from);
                OutputStream out = newOutputStream(to)) {
            in.transferTo(out);
        }
    }

    private void mayReplace(Path to, CopyOption... options) throws IOException {
        if (!Set.of(options).contains(StandardCopyOption.REPLACE_EXISTING) && statusOrNone(to) != null) {
            throw new FileAlreadyExistsException(to.toString());
        }
    }

    /** In one step where the file system can; an object store copies, and whoever looks meanwhile sees part of a folder. */
    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        mayReplace(to, options);
        HadoopPath target = (HadoopPath) to;
        try {
            target.getFileSystem().context().rename(((HadoopPath) from).hadoop(), target.hadoop(), Rename.OVERWRITE);
        } catch (UnsupportedFileSystemException onlyTheOlderWay) {
            if (statusOrNone(to) != null) {
                delete(to);
            }
            if (!on(to, (system, at) -> system.rename(((HadoopPath) from).hadoop(), at))) {
                throw new java.nio.file.FileSystemException(from.toString(), to.toString(), null);
            }
        } catch (IOException e) {
            throw Failure.of(from, e);
        }
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return one.equals(other) || (other instanceof HadoopPath && one.toRealPath().equals(other.toRealPath()));
    }

    @Override
    public boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || MARKS.contains(name);
    }

    @Override
    public FileStore getFileStore(Path path) {
        return new HadoopStore(((HadoopPath) path).getFileSystem());
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        status(path);
        for (AccessMode mode : modes) {
            FsAction action =
                    switch (mode) {
                        case READ -> FsAction.READ;
                        case WRITE -> FsAction.WRITE;
                        case EXECUTE -> FsAction.EXECUTE;
                    };
            on(path, (system, at) -> {
                system.access(at, action);
                return action;
            });
        }
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return type.isAssignableFrom(HadoopAttributes.View.class)
                ? type.cast(new HadoopAttributes.View((HadoopPath) path))
                : null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (!type.isAssignableFrom(HadoopAttributes.class)) {
            throw new UnsupportedOperationException(type.getName());
        }
        return type.cast(new HadoopAttributes(status(path)));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return new HadoopAttributes(status(path)).named(names);
    }

    @Override
    @SuppressWarnings("unchecked") // what the attribute is by its name
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        if (!name.equals("posix:permissions")) {
            throw new UnsupportedOperationException(name);
        }
        new HadoopAttributes.View((HadoopPath) path).setPermissions((Set<PosixFilePermission>) value);
    }
}
