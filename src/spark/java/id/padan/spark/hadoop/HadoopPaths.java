package id.padan.spark.hadoop;

import id.padan.access.ClusterPaths;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileSystem;

/** Understands paths on the file systems that Hadoop is set up for. */
public final class HadoopPaths implements ClusterPaths {

    /** Found by its name. */
    public HadoopPaths() {}

    @Override
    public boolean knows(String scheme) {
        try {
            FileSystem.getFileSystemClass(scheme, HadoopFileSystem.settings());
            return true;
        } catch (IOException | RuntimeException | LinkageError notHere) {
            return false;
        }
    }

    @Override
    public Path path(String text) {
        return HadoopProvider.ONLY.path(text);
    }
}
