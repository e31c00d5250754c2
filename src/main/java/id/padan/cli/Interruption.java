package id.padan.cli;

import id.padan.run.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C, and the system's wish that the process end: asks the work to stop at a place from which it can go on later, waits
 * for that, and ends the process with {@link ExitCode#INTERRUPTED}.
 */
final class Interruption implements AutoCloseable {

    /** As long as a system that shuts down waits before it kills; a kill loses nothing either. */
    private static final long PATIENCE_SECONDS = 20;

    private static final AtomicInteger WATCHES = new AtomicInteger();

    private static volatile boolean ended;

    private final StopSignal stop = new StopSignal();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "interruption");

    private final Runnable end;

    private Interruption(Runnable end) {
        this.end = end;
    }

    /**
     * From the first moment of the process on: where no command watches, there is nothing that could go on later, and the
     * process ends with {@link ExitCode#INTERRUPTED} and a word.
     *
     * @param word says it
     */
    static void beforeAnyWatch(Runnable word) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!ended && WATCHES.get() == 0) {
                                word.run();
                                Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
                            }
                        },
                        "interruption"));
    }

    /** The process ends by itself. */
    static void ended() {
        ended = true;
    }

    /** {@return a watch, from now until it is closed} */
    static Interruption watch() {
        return watch(() -> {});
    }

    /**
     * {@return a watch, from now until it is closed}
     *
     * @param end is called when the work is asked to stop
     */
    static Interruption watch(Runnable end) {
        Interruption interruption = new Interruption(end);
        WATCHES.incrementAndGet();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** {@return what asks the work to stop} */
    StopSignal stop() {
        return stop;
    }

    @Override
    public void close() {
        done.countDown();
        if (!stop.isRaised()) {
            Runtime.getRuntime().removeShutdownHook(hook);
            WATCHES.decrementAndGet();
        }
    }

    private void stopAndWait() {
        stop.raise();
        end.run();
        try {
            if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // The last words are on their way out of the main thread.
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
    }
}
