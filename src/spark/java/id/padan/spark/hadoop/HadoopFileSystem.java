package id.padan.spark.hadoop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.jspecify.annotations.Nullable;

/** All paths of one scheme and host. Hadoop is asked for it when the first of them is used, not when it is named. */
final class HadoopFileSystem extends FileSystem {

    static final String SEPARATOR = "/";

    private final String root;
    private org.apache.hadoop.fs.@Nullable FileSystem opened;
    private @Nullable FileContext context;

    /** @param root such as {@code hdfs://namenode:8020}, without a slash at its end */
    HadoopFileSystem(String root) {
        this.root = root;
    }

    /**
     * {@return what Hadoop is set up for in this process: its own files, and what {@code spark-submit --conf spark.hadoop...} says,
     * which executors have from the driver}
     */
    static Configuration settings() {
        SparkEnv here = SparkEnv.get();
        return SparkHadoopUtil.get().newConfiguration(here == null ? new SparkConf() : here.conf());
    }

    String root() {
        return root;
    }

    /** {@return the file system as Hadoop has it} */
    synchronized org.apache.hadoop.fs.FileSystem hadoop() throws IOException {
        if (opened == null) {
            try {
                opened = org.apache.hadoop.fs.FileSystem.get(uri(), settings());
            } catch (IllegalArgumentException | UnsupportedOperationException e) {
                // A host that nobody knows, or keys that are missing.
                throw new IOException(e);
            }
        }
        return opened;
    }

    /** {@return the same as those see it who replace a file by renaming} */
    synchronized FileContext context() throws IOException {
        if (context == null) {
            context = FileContext.getFileContext(uri(), settings());
        }
        return context;
    }

    private URI uri() {
        return URI.create(root + SEPARATOR);
    }

    @Override
    public FileSystemProvider provider() {
        return HadoopProvider.ONLY;
    }

    /** It is Hadoop's, for as long as the process lives. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return SEPARATOR;
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(new HadoopPath(this, true, List.of()));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of(new HadoopStore(this));
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic", "posix");
    }

    @Override
    public Path getPath(String first, String... more) {
        return HadoopPath.of(this, more.length == 0 ? first : first + SEPARATOR + String.join(SEPARATOR, more));
    }

    /** Patterns are about names, which are the same everywhere. */
    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(pattern);
        return path -> matcher.matches(Path.of(path.toString()));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return new UserPrincipalLookupService() {
            @Override
            public UserPrincipal lookupPrincipalByName(String name) {
                return new Principal(name);
            }

            @Override
            public GroupPrincipal lookupPrincipalByGroupName(String group) {
                return new Principal(group);
            }
        };
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }

    /** Whom a file belongs to. */
    record Principal(String getName) implements GroupPrincipal {}
}
