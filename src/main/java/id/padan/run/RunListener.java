package id.padan.run;

import id.padan.registry.RegistryProblem;
import java.time.Duration;

/**
 * Is told how a run goes on. Steps follow one another; within a step, {@link #progress} may come from several threads,
 * and often: who listens decides how much of it to show.
 */
public interface RunListener {

    /** Listens to nothing. */
    RunListener NONE = new RunListener() {
        @Override
        public void stepStarted(String step, long expected) {}

        @Override
        public void progress(String step, long done) {}

        @Override
        public void stepFinished(String step, long read, long written, Duration took) {}
    };

    /**
     * The inputs were looked at, and something has to be known of the registry before anything is matched.
     *
     * @param warning what
     */
    default void warned(RegistryProblem warning) {}

    /**
     * A step begins.
     *
     * @param step its name
     * @param expected how much there is to do, in the unit of {@link #progress}; -1 if that is not known
     */
    void stepStarted(String step, long expected);

    /**
     * A step has come further.
     *
     * @param step its name
     * @param done how much is done since its start
     */
    void progress(String step, long done);

    /**
     * A step is done.
     *
     * @param step its name
     * @param read how much it read
     * @param written how much it wrote
     * @param took how long it took
     */
    void stepFinished(String step, long read, long written, Duration took);
}
