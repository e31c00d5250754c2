package id.padan.run;

import id.padan.parallel.Cluster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.spark.TaskContext;

/** What comes between a cluster and its work: work of another kind that does the same, and suffers something before. */
enum Disturbance implements Cluster.Kind {
    /** Each task is lost once. */
    LOST_ONCE {
        @Override
        void before(String kind, byte[] task) {
            if (LOST.add(31 * Arrays.hashCode(task) + kind.hashCode())) {
                throw new IllegalStateException("lost with its executor");
            }
        }
    },
    /** Each part of the registry takes a while, so that something can happen in the middle of it. */
    SLOW {
        @Override
        void before(String kind, byte[] task) throws InterruptedException {
            if (kind.equals("SCAN_PART")) {
                Thread.sleep(500);
            }
        }
    },
    /** One part takes longer than anybody waits, unless it is begun a second time. */
    ONE_HANGS {
        @Override
        void before(String kind, byte[] task) throws InterruptedException {
            TaskContext context = TaskContext.get();
            if (kind.equals("SCAN_PART") && context.partitionId() == 1 && context.attemptNumber() == 0) {
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    };

    /** In this process. */
    static final Set<Integer> LOST = ConcurrentHashMap.newKeySet();

    abstract void before(String kind, byte[] task) throws InterruptedException;

    @Override
    public Cluster.Work ready(byte[] common) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(common));
            Class<?> kinds = Class.forName(in.readUTF());
            String name = in.readUTF();
            Cluster.Kind kind = (Cluster.Kind) Arrays.stream(kinds.getEnumConstants())
                    .filter(each -> ((Cluster.Kind) each).name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Cluster.Work work = kind.ready(in.readAllBytes());
            return task -> {
                before(name, task);
                return work.of(task);
            };
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the cluster with this between it and all of its work} */
    Cluster over(Cluster cluster) {
        return new Cluster() {
            @Override
            public long memory() {
                return cluster.memory();
            }

            @Override
            public List<Supplier<byte[]>> begin(Kind kind, byte[] common, List<byte[]> tasks) {
                return cluster.begin(Disturbance.this, named(kind, common), tasks);
            }
        };
    }

    private static byte[] named(Cluster.Kind kind, byte[] common) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeUTF(kind.getDeclaringClass().getName());
            out.writeUTF(kind.name());
            out.write(common);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
