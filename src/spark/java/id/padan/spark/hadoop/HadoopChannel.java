package id.padan.spark.hadoop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read at any place, or written from its beginning to its end: Hadoop's files are not written twice. What is opened
 * to be written stays as it is until something is written, or it is made empty.
 */
final class HadoopChannel extends FileChannel {

    private static final int BLOCK = 1 << 16;

    private final HadoopPath file;
    private final @Nullable FSDataInputStream in;
    private @Nullable FSDataOutputStream out;
    private @Nullable Lease lease;
    private long position;

    private HadoopChannel(HadoopPath file, @Nullable FSDataInputStream in, @Nullable FSDataOutputStream out) {
        this.file = file;
        this.in = in;
        this.out = out;
    }

    static HadoopChannel open(HadoopPath file, Set<? extends OpenOption> options) throws IOException {
        if (!options.contains(StandardOpenOption.WRITE) && !options.contains(StandardOpenOption.APPEND)) {
            return new HadoopChannel(
                    file, HadoopProvider.on(file, org.apache.hadoop.fs.FileSystem::open), null);
        }
        boolean isBegunAnew = options.contains(StandardOpenOption.CREATE_NEW)
                || options.contains(StandardOpenOption.TRUNCATE_EXISTING)
                || options.contains(StandardOpenOption.APPEND);
        if (isBegunAnew) {
            return new HadoopChannel(file, null, create(file, options));
        }
        try {
            HadoopProvider.ONLY.checkAccess(file, AccessMode.WRITE);
        } catch (NoSuchFileException e) {
            if (!options.contains(StandardOpenOption.CREATE)) {
                throw e;
            }
            HadoopProvider.on(file, (system, at) -> system.createNewFile(at));
        }
        return new HadoopChannel(file, null, null);
    }

    /** {@return a stream into a file, as the options of {@link java.nio.file.Files#newOutputStream} ask for it} */
    static FSDataOutputStream create(HadoopPath file, Set<? extends OpenOption> options) throws IOException {
        if (options.contains(StandardOpenOption.APPEND)) {
            return HadoopProvider.on(file, (system, at) -> system.exists(at) ? system.append(at) : system.create(at, false));
        }
        boolean isNew = options.contains(StandardOpenOption.CREATE_NEW);
        return HadoopProvider.on(file, (system, at) -> system.create(at, !isNew));
    }

    @Override
    public synchronized int read(ByteBuffer to, long from) throws IOException {
        if (in == null) {
            throw new NonReadableChannelException();
        }
        try {
            // Reading on costs less than looking a place up, which Hadoop does for each read at a place.
            if (in.getPos() != from) {
                if (from >= size()) {
                    return -1;
                }
                in.seek(from);
            }
            byte[] block = to.hasArray() ? to.array() : new byte[Math.min(to.remaining(), BLOCK)];
            int at = to.hasArray() ? to.arrayOffset() + to.position() : 0;
            int count = in.read(block, at, to.hasArray() ? to.remaining() : block.length);
            if (count > 0 && to.hasArray()) {
                to.position(to.position() + count);
            } else if (count > 0) {
                to.put(block, 0, count);
            }
            return count;
        } catch (IOException e) {
            throw Failure.of(file, e);
        }
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        int count = read(to, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        long all = 0;
        for (int i = offset; i < offset + length; i++) {
            int count = to[i].hasRemaining() ? read(to[i]) : 0;
            if (count < 0) {
                return all == 0 ? -1 : all;
            }
            all += count;
        }
        return all;
    }

    private OutputStream out() throws IOException {
        if (out == null) {
            out = create(file, Set.of());
        }
        return out;
    }

    @Override
    public synchronized int write(ByteBuffer from) throws IOException {
        int count = from.remaining();
        byte[] bytes = new byte[count];
        from.get(bytes);
        try {
            out().write(bytes);
        } catch (IOException e) {
            throw Failure.of(file, e);
        }
        position += count;
        return count;
    }

    /** Behind what was written, and nowhere else. */
    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        if (at != position) {
            throw new UnsupportedOperationException(file + " is written from its beginning to its end");
        }
        return write(from);
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        long all = 0;
        for (int i = offset; i < offset + length; i++) {
            all += write(from[i]);
        }
        return all;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        if (size != 0 || position != 0) {
            throw new UnsupportedOperationException(file + " cannot be cut off");
        }
        out();
        return this;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long next) {
        position = next;
        return this;
    }

    @Override
    public synchronized long size() throws IOException {
        return out == null ? HadoopProvider.ONLY.status(file).getLen() : out.getPos();
    }

    @Override
    public synchronized void force(boolean alsoMetadata) throws IOException {
        if (out != null && out.hasCapability("hsync")) {
            out.hsync();
        }
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(count, BLOCK));
        long all = 0;
        while (all < count) {
            block.clear().limit((int) Math.min(block.capacity(), count - all));
            if (read(block, from + all) < 0) {
                break;
            }
            block.flip();
            while (block.hasRemaining()) {
                all += target.write(block);
            }
        }
        return all;
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long to, long count) throws IOException {
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(count, BLOCK));
        long all = 0;
        while (all < count) {
            block.clear().limit((int) Math.min(block.capacity(), count - all));
            if (source.read(block) < 0) {
                break;
            }
            all += write(block.flip(), to + all);
        }
        return all;
    }

    /** Nothing of another machine lies in the memory of this one. */
    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
        throw new UnsupportedOperationException(file + " cannot be mapped");
    }

    @Override
    public FileLock lock(long from, long size, boolean isShared) throws IOException {
        throw new UnsupportedOperationException("nobody waits for a lock on " + file);
    }

    @Override
    public @Nullable FileLock tryLock(long from, long size, boolean isShared) throws IOException {
        lease = Lease.take(file).orElse(null);
        return lease == null ? null : new Lock(this);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try {
            if (in != null) {
                in.close();
            }
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw Failure.of(file, e);
        } finally {
            if (lease != null) {
                lease.close();
            }
        }
    }

    /** The lock of a whole file, for as long as its channel is open. */
    private static final class Lock extends FileLock {

        Lock(HadoopChannel channel) {
            super(channel, 0, Long.MAX_VALUE, false);
        }

        @Override
        public boolean isValid() {
            return acquiredBy().isOpen();
        }

        @Override
        public void release() throws IOException {
            acquiredBy().close();
        }
    }
}
