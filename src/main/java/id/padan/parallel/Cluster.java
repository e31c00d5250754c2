package id.padan.parallel;

import java.util.List;
import java.util.function.Supplier;

/**
 * Other processes that do a run's large work. All that travels is bytes that Padan defines, and the name of what is to be done
 * with them: whoever spreads the work need not know what it is, and work that is done twice, or once more after a loss, gives
 * the same bytes. Safe for use by several threads.
 */
public interface Cluster {

    /** What can be done elsewhere. Constants of an enum: the name of one is the same in each process. */
    interface Kind {

        /** {@return its name} */
        String name();

        /** {@return the class of the enum} */
        Class<?> getDeclaringClass();

        /**
         * {@return the work, made ready; once in each process, and then for all of its tasks}
         *
         * @param common what all tasks have in common
         */
        Work ready(byte[] common);
    }

    /** Work that was made ready. Safe for use by several threads. */
    @FunctionalInterface
    interface Work {

        /**
         * {@return what comes of a task: the same each time}
         *
         * @param task what to do
         * @throws Exception what keeps it from being done
         */
        byte[] of(byte[] task) throws Exception;
    }

    /** {@return how many bytes of memory each of its processes has} */
    long memory();

    /**
     * Begins tasks.
     *
     * @param kind what is to be done
     * @param common what all tasks have in common
     * @param tasks one at least
     * @return what comes of each task, in their order; whoever asks waits for it, and is thrown what kept it from being done
     */
    List<Supplier<byte[]>> begin(Kind kind, byte[] common, List<byte[]> tasks);
}
