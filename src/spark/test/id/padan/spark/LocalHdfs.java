package id.padan.spark;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** HDFS in the process of a test: a namenode and a datanode, which talk as on a cluster. */
public final class LocalHdfs implements AutoCloseable {

    private final MiniDFSCluster cluster;

    /** @param folder where its blocks lie */
    public LocalHdfs(Path folder) throws IOException {
        cluster = new MiniDFSCluster.Builder(new Configuration(), folder.toFile())
                .numDataNodes(1)
                .build();
        cluster.waitActive();
    }

    /** {@return its address, such as {@code hdfs://localhost:8020}} */
    public String address() {
        return cluster.getURI().toString();
    }

    /** Puts a folder there, with everything in it. */
    public void put(Path folder, String to) throws IOException {
        cluster.getFileSystem()
                .copyFromLocalFile(
                        new org.apache.hadoop.fs.Path(folder.toUri()), new org.apache.hadoop.fs.Path(to));
    }

    @Override
    public void close() {
        cluster.shutdown(true);
    }
}
