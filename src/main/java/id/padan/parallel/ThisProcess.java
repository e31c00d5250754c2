package id.padan.parallel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/** A cluster of no other process: who asks for the result of a task does it. */
public final class ThisProcess implements Cluster {

    @Override
    public long memory() {
        return Runtime.getRuntime().maxMemory();
    }

    @Override
    public List<Supplier<byte[]>> begin(Kind kind, byte[] common, List<byte[]> tasks) {
        // The first task makes it ready.
        Supplier<Work> ready = new Late<>(() -> kind.ready(common));
        return tasks.stream()
                .<Supplier<byte[]>>map(task -> () -> result(ready, task))
                .toList();
    }

    private static byte[] result(Supplier<Work> ready, byte[] task) {
        try {
            return ready.get().of(task);
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
