package id.padan.cli;

import id.padan.run.RunListener;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Progress for log files: a line for each step, and for a long step one every ten seconds. */
final class LineProgress implements RunListener {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();

    private final Consumer<String> lines;
    private final StepTexts texts;
    private final LongSupplier nanoTime;
    private long expected;
    private long lastLine;

    LineProgress(Consumer<String> lines, StepTexts texts, LongSupplier nanoTime) {
        this.lines = lines;
        this.texts = texts;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void stepStarted(String step, long expected) {
        this.expected = expected;
        lastLine = nanoTime.getAsLong();
    }

    @Override
    public synchronized void progress(String step, long done) {
        long now = nanoTime.getAsLong();
        if (now - lastLine >= INTERVAL_NANOS) {
            lastLine = now;
            lines.accept(texts.underWay(step, done, expected));
        }
    }

    @Override
    public synchronized void stepFinished(String step, long read, long written, Duration took) {
        lines.accept(texts.finished(step, read, written, took));
    }
}
