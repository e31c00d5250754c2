package id.padan.spark;

import id.padan.parallel.Cluster;
import id.padan.parallel.Cluster.Kind;
import id.padan.parallel.Cluster.Work;
import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/**
 * What an executor does with a partition: the one task in it. The work is made ready once in each process, by the first of its
 * tasks, and let go when memory is needed and no task has it.
 */
final class TaskWork extends AbstractFunction2<TaskContext, Iterator<byte[]>, byte[]> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Ready> READY = new HashMap<>();

    private final Kind kind;
    private final String name;
    private final Broadcast<byte[]> common;

    /**
     * @param kind a constant of an enum, of which only the name travels
     * @param name tells it from work of the same kind that has something else in common
     * @param common what all tasks have in common
     */
    TaskWork(Kind kind, String name, Broadcast<byte[]> common) {
        this.kind = kind;
        this.name = name;
        this.common = common;
    }

    /** What Spark's own pages say of it. */
    String description() {
        return "padan " + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public byte[] apply(TaskContext context, Iterator<byte[]> partition) {
        try {
            return ready().of(partition.next());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Work ready() {
        Ready ready;
        synchronized (READY) {
            ready = READY.get(kind.name());
            if (ready == null || !ready.name.equals(name)) {
                ready = new Ready(name);
                READY.put(kind.name(), ready);
            }
        }
        return ready.work(kind, common);
    }

    /** Work that is made ready by one thread, while others wait for it. */
    private static final class Ready {

        private final String name;
        private SoftReference<Work> work = new SoftReference<>(null);

        Ready(String name) {
            this.name = name;
        }

        synchronized Work work(Cluster.Kind kind, Broadcast<byte[]> common) {
            Work made = work.get();
            if (made == null) {
                made = kind.ready(common.value());
                work = new SoftReference<>(made);
            }
            return made;
        }
    }
}
