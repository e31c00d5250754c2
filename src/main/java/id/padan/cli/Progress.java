package id.padan.cli;

import id.padan.registry.RegistryProblem;
import id.padan.run.RunListener;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How a run goes on, on standard error: a bar where a person watches, lines elsewhere. */
final class Progress {

    private Progress() {}

    /** Progress for people who watch: a bar for the step at work, which gives way to a line when the step is done. */
    static final class Bar implements RunListener {

        private static final int INTERVAL_MILLIS = 250;

        private final Terminal terminal;
        private final StepTexts texts;
        private @Nullable ProgressBar bar;

        Bar(Terminal terminal, StepTexts texts) {
            this.terminal = terminal;
            this.texts = texts;
        }

        @Override
        public void warned(RegistryProblem warning) {
            terminal.err().println(texts.warning(warning));
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

    /** Progress for log files: a line for each step, and for a long step one every ten seconds. */
    static final class Lines implements RunListener {

        private static final long INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();

        private final Consumer<String> lines;
        private final StepTexts texts;
        private final LongSupplier nanoTime;
        private long expected;
        private long lastLine;

        Lines(Consumer<String> lines, StepTexts texts, LongSupplier nanoTime) {
            this.lines = lines;
            this.texts = texts;
            this.nanoTime = nanoTime;
        }

        @Override
        public void warned(RegistryProblem warning) {
            lines.accept(texts.warning(warning));
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
}
