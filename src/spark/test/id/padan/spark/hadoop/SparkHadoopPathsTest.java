package id.padan.spark.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.access.Access;
import id.padan.access.ClusterPaths;
import id.padan.message.Cause;
import id.padan.spark.LocalHdfs;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.util.Progressable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hadoop's files behave as those of a disk, as far as Padan asks. */
class SparkHadoopPathsTest {

    @TempDir
    private static Path disk;

    private static LocalHdfs hdfs;

    @BeforeAll
    static void begin() throws Exception {
        hdfs = new LocalHdfs(disk);
    }

    @AfterAll
    static void end() {
        hdfs.close();
    }

    private static Path path(String below) {
        return ClusterPaths.of(hdfs.address() + below);
    }

    @Test
    void textAndPathAreOneAndTheSame() {
        for (String text : new String[] {"hdfs://nn:8020/data/a b.csv", "webhdfs://ember/100%/é", "hdfs:///data", "hdfs://nn/"}) {
            assertThat(ClusterPaths.of(text)).hasToString(text);
        }
        assertThat(ClusterPaths.of("hdfs://nn")).hasToString("hdfs://nn/");
        assertThat(ClusterPaths.of("file:///data/x")).isEqualTo(Path.of("/data/x"));
        assertThat(ClusterPaths.isOne("C:/data")).isFalse();
    }

    @Test
    void namesAreTakenTogetherAndApartAsOnADisk() {
        Path folder = ClusterPaths.of("hdfs://nn/jobs/kota");

        assertThat(folder.resolve("../rosters/./a.csv").normalize()).hasToString("hdfs://nn/jobs/rosters/a.csv");
        assertThat(folder.resolve("/data")).hasToString("hdfs://nn/data");
        assertThat(folder.resolve("webhdfs://ember/data")).hasToString("webhdfs://ember/data");
        assertThat(folder.relativize(folder.resolve("b/c"))).hasToString("b/c");
        assertThat(folder.relativize(ClusterPaths.of("hdfs://nn/jobs/desa"))).hasToString("../desa");
        assertThat(folder.resolveSibling("")).hasToString("hdfs://nn/jobs");
        assertThat(folder.startsWith(ClusterPaths.of("hdfs://nn/jobs"))).isTrue();
        assertThat(folder.startsWith(ClusterPaths.of("hdfs://lain/jobs"))).isFalse();
        assertThat(folder.getRoot().getParent()).isNull();
        assertThat(folder.subpath(1, 2)).hasToString("kota");
        assertThat(ClusterPaths.in(Path.of("/disk"), "hdfs://nn/a/../b")).hasToString("hdfs://nn/b");
    }

    @Test
    void filesAreWrittenMovedAndDeletedAsOnADisk() throws Exception {
        Path folder = Files.createDirectories(path("/hasil/satu"));
        Path file = Files.writeString(folder.resolve("a.txt"), "satu");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> Files.createDirectory(folder));
        assertThatExceptionOfType(DirectoryNotEmptyException.class).isThrownBy(() -> Files.delete(folder));
        Path other = Files.writeString(folder.resolve("b.txt"), "dua");
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> Files.move(file, other));

        Files.move(file, other, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.move(folder, path("/hasil/dua"));

        assertThat(Files.readString(path("/hasil/dua/b.txt"))).isEqualTo("satu");
        try (Stream<Path> all = Files.list(path("/hasil"))) {
            assertThat(all).containsExactly(path("/hasil/dua"));
        }
        Files.copy(path("/hasil/dua/b.txt"), disk.resolve("b.txt"));
        assertThat(disk.resolve("b.txt")).hasContent("satu");
    }

    @Test
    void aPartIsReadFromWhereItBegins() throws Exception {
        Path file = Files.writeString(path("/panjang.txt"), "abcdefghij".repeat(20_000));

        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer five = ByteBuffer.allocate(5);
            channel.read(five, 150_003);
            assertThat(new String(five.array(), StandardCharsets.UTF_8)).isEqualTo("defgh");
            assertThat(channel.read(ByteBuffer.allocate(1), 200_000)).isEqualTo(-1);
            assertThat(channel.size()).isEqualTo(200_000);
        }
    }

    @Test
    void nobodyElseMayReadWhatAccessRestricts() throws Exception {
        Access.OWNER.makeFolder(path("/rahasia"));
        Path file = Files.writeString(path("/rahasia/a.csv"), "NIK");
        Access.OWNER.restrict(path("/rahasia"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path("/rahasia"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aLockIsOfOneProcessAtATime() throws Exception {
        Path file = path("/lock");
        try (FileChannel first = lockable(file);
                FileChannel second = lockable(file)) {
            assertThat(first.tryLock()).isNotNull();
            first.truncate(0);
            first.write(ByteBuffer.wrap("pid 1".getBytes(StandardCharsets.UTF_8)), 0);
            first.force(true);
            assertThat(second.tryLock()).isNull();
            assertThat(Files.readString(file)).isEqualTo("pid 1");
        }
        try (FileChannel third = lockable(file)) {
            assertThat(third.tryLock()).isNotNull();
        }
        org.apache.hadoop.fs.Path lease = new org.apache.hadoop.fs.Path(hdfs.address() + "/.lock.lease");
        try (FileSystem otherProcess = FileSystem.newInstance(lease.toUri(), HadoopFileSystem.settings());
                FSDataOutputStream held = otherProcess.create(lease);
                FileChannel fourth = lockable(file)) {
            held.hflush();
            assertThat(fourth.tryLock()).isNull();
        }
        try (FileChannel fifth = lockable(file)) {
            assertThat(fifth.tryLock()).as("left by a process that is gone").isNotNull();
        }
    }

    @Test
    void aLockLeavesNothingInAnObjectStore() throws Exception {
        System.setProperty("spark.hadoop.fs.s3a.impl", Bucket.class.getName());
        try {
            Files.createDirectories(disk.resolve("bucket/hasil"));
            Path folder = ClusterPaths.of("s3a://ember/hasil");
            try (FileChannel first = lockable(folder.resolve(".lock"));
                    FileChannel second = lockable(folder.resolve(".lock"))) {
                assertThat(first.tryLock()).isNotNull();
                assertThat(second.tryLock()).isNull();
            }
            Files.delete(folder.resolve(".lock"));

            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        } finally {
            System.clearProperty("spark.hadoop.fs.s3a.impl");
        }
    }

    /** Writes a file when it is closed, and cannot go on with one, as object stores do. */
    public static final class Bucket extends RawLocalFileSystem {

        @Override
        public URI getUri() {
            return URI.create("s3a://ember");
        }

        @Override
        public File pathToFile(org.apache.hadoop.fs.Path path) {
            return disk.resolve("bucket" + path.toUri().getPath()).toFile();
        }

        @Override
        public FileStatus getFileStatus(org.apache.hadoop.fs.Path path) throws IOException {
            FileStatus onDisk = super.getFileStatus(path);
            return new FileStatus(
                    onDisk.getLen(), onDisk.isDirectory(), 1, 1, onDisk.getModificationTime(), makeQualified(path));
        }

        @Override
        public void access(org.apache.hadoop.fs.Path path, FsAction mode) {
            // Whoever has the keys may do anything.
        }

        @Override
        public FSDataOutputStream create(
                org.apache.hadoop.fs.Path path,
                boolean overwrite,
                int buffer,
                short copies,
                long block,
                Progressable progress)
                throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream() {
                @Override
                public void close() throws IOException {
                    Files.write(pathToFile(path).toPath(), toByteArray());
                }
            };
            return new FSDataOutputStream(content, null);
        }

        @Override
        public FSDataOutputStream append(org.apache.hadoop.fs.Path path, int buffer, Progressable progress) {
            throw new UnsupportedOperationException("append");
        }

        @Override
        public boolean hasPathCapability(org.apache.hadoop.fs.Path path, String capability) throws IOException {
            return !capability.equals(CommonPathCapabilities.FS_APPEND) && super.hasPathCapability(path, capability);
        }
    }

    private static FileChannel lockable(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Test
    void failuresAreThoseOfADisk() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> Files.readString(path("/tiada")));
        assertThatThrownBy(() -> Files.readString(path("/")))
                .satisfies(e -> assertThat(Cause.of(e).kind()).isEqualTo(Cause.Kind.OTHER_KIND));
        assertThatThrownBy(() -> Files.writeString(Files.writeString(path("/berkas"), "").resolve("a"), ""))
                .satisfies(e -> assertThat(Cause.of(e).kind()).isEqualTo(Cause.Kind.OTHER_KIND));
        assertThat(cause(new AccessControlException("Permission denied: user=budi"))).isEqualTo(Cause.Kind.NO_ACCESS);
        assertThat(cause(new IOException("Call to nn failed", new ConnectException("Connection refused"))))
                .isEqualTo(Cause.Kind.NOT_REACHABLE);
    }

    private static Cause.Kind cause(IOException ofHadoop) {
        return Cause.of(Failure.of(Path.of("a"), ofHadoop)).kind();
    }

    @Test
    void whatSparkLeavesBesideItsFilesIsHidden() throws Exception {
        assertThat(Files.isHidden(path("/data/_SUCCESS"))).isTrue();
        assertThat(Files.isHidden(path("/data/_Dinas Kesehatan.xlsx"))).isFalse();
    }
}
