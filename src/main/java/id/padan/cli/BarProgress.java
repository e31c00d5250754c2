package id.padan.cli;

import id.padan.run.RunListener;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress for people who watch: a bar for the step at work, which gives way to a line when the step is done. */
final class BarProgress implements RunListener {

    private static final int INTERVAL_MILLIS = 250;

    private final Terminal terminal;
    private final StepTexts texts;
    private @Nullable ProgressBar bar;

    BarProgress(Terminal terminal, StepTexts texts) {
        this.terminal = terminal;
        this.texts = texts;
    }

    @Override
    public synchronized void stepStarted(String step, long expected) {
        clear();
        // A line as wide as the terminal would wrap in some of them.
        int width = terminal.columns() - 1;
        bar = new ProgressBarBuilder()
                .setTaskName(texts.name(step))
                .setInitialMax(expected)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, width))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void progress(String step, long done) {
        ProgressBar current = bar;
        if (current != null) {
            current.stepTo(done);
        }
    }

    @Override
    public synchronized void stepFinished(String step, long read, long written, Duration took) {
        clear();
        terminal.err().println(texts.finished(step, read, written, took));
    }

    private void draw(String line) {
        terminal.err().print("\r" + line);
        terminal.err().flush();
    }

    private void clear() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
