package id.padan.run;

import java.time.Duration;

/** Does something when a step first tells of progress. */
record StepListener(String step, Runnable action) implements RunListener {

    @Override
    public void stepStarted(String started, long expected) {}

    @Override
    public void progress(String in, long done) {
        if (in.equals(step)) {
            action.run();
        }
    }

    @Override
    public void stepFinished(String finished, long read, long written, Duration took) {}
}
