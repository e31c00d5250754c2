package id.padan.cli;

import id.padan.run.RunListener;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins to log when a run begins its work, and not before: where an input is missing, nothing is written, not even a log.
 *
 * @param workspace where the log goes
 * @param listener hears of everything
 */
record LoggedRun(Path workspace, RunListener listener) implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedRun.class);

    @Override
    public void stepStarted(String step, long expected) {
        Logs.to(workspace);
        LOG.info("{} begins", step);
        listener.stepStarted(step, expected);
    }

    @Override
    public void progress(String step, long done) {
        listener.progress(step, done);
    }

    @Override
    public void stepFinished(String step, long read, long written, Duration took) {
        LOG.info("{} done: {} read, {} written, {} ms", step, read, written, took.toMillis());
        listener.stepFinished(step, read, written, took);
    }
}
