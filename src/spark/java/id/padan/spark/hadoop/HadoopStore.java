package id.padan.spark.hadoop;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import java.util.Objects;
import org.apache.hadoop.fs.FsStatus;
import org.jspecify.annotations.Nullable;

/** How much room there is. */
final class HadoopStore extends FileStore {

    private final HadoopFileSystem system;

    HadoopStore(HadoopFileSystem system) {
        this.system = system;
    }

    private FsStatus status() throws IOException {
        return system.hadoop().getStatus();
    }

    @Override
    public String name() {
        return system.root();
    }

    @Override
    public String type() {
        return "hadoop";
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long getTotalSpace() throws IOException {
        return status().getCapacity();
    }

    @Override
    public long getUsableSpace() throws IOException {
        return status().getRemaining();
    }

    @Override
    public long getUnallocatedSpace() throws IOException {
        return status().getRemaining();
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return type.isAssignableFrom(HadoopAttributes.View.class);
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return system.supportedFileAttributeViews().contains(name);
    }

    @Override
    public <V extends FileStoreAttributeView> @Nullable V getFileStoreAttributeView(Class<V> type) {
        return null;
    }

    @Override
    public Object getAttribute(String attribute) {
        throw new UnsupportedOperationException(attribute);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HadoopStore store && store.system.equals(system);
    }

    @Override
    public int hashCode() {
        return Objects.hash(system);
    }
}
