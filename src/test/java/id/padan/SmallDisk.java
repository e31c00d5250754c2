package id.padan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of a given size, in memory, where the system lets the tests mount one. Elsewhere the test is skipped and says so. */
public final class SmallDisk implements AutoCloseable {

    private static final String FILLER = "filler";

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts the disk on a folder, which is made. */
    public static SmallDisk at(Path folder, int megabytes) throws IOException {
        return ofKilobytes(folder, megabytes * 1_024L);
    }

    /** The same, smaller. */
    public static SmallDisk ofKilobytes(Path folder, long kilobytes) throws IOException {
        Files.createDirectories(folder);
        boolean mounted =
                done("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k,mode=700", "none", folder.toString());
        Assumptions.assumeTrue(mounted, "skipped: no disk can be mounted here");
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Leaves no free byte; done once. */
    public void fill() {
        if (Files.exists(folder.resolve(FILLER))) {
            return;
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILLER))) {
            byte[] block = new byte[4_096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return;
        }
    }

    /** Makes it larger, with what is on it. */
    public void grow(int megabytes) throws IOException {
        if (!done("mount", "-o", "remount,size=" + megabytes + "m", folder.toString())) {
            throw new IOException("the disk stays small");
        }
    }

    /** Frees what {@link #fill} took. */
    public void free() throws IOException {
        Files.deleteIfExists(folder.resolve(FILLER));
    }

    /** The same disk, once a folder on the way to it has another name. */
    public SmallDisk moved(Path to) {
        return new SmallDisk(to);
    }

    @Override
    public void close() throws IOException {
        if (!done("umount", folder.toString())) {
            done("umount", "--lazy", folder.toString());
        }
    }

    private static boolean done(String... command) throws IOException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
