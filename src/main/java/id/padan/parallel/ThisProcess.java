package id.padan.parallel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cluster of no other process: who asks for the result of a task does it. */
public final class ThisProcess implements Cluster {

    @Override
    public long memory() {
        return Runtime.getRuntime().maxMemory();
    }

    @Override
    public List<Supplier<byte[]>> begin(Kind kind, byte[] common, List<byte[]> tasks) {
        Ready ready = new Ready(kind, common);
        return tasks.stream()
                .<Supplier<byte[]>>map(task -> () -> result(ready, task))
                .toList();
    }

    private static byte[] result(Ready ready, byte[] task) {
        try {
            return ready.work().of(task);
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Work that the first task makes ready. */
    private static final class Ready {

        private final Kind kind;
        private final byte[] common;
        private @Nullable Work work;

        Ready(Kind kind, byte[] common) {
            this.kind = kind;
            this.common = common;
        }

        synchronized Work work() {
            Work made = work;
            if (made == null) {
                made = kind.ready(common);
                work = made;
            }
            return made;
        }
    }
}
