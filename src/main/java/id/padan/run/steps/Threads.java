package id.padan.run.steps;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** What is done with threads in several places. */
final class Threads {

    private Threads() {}

    /** Takes no more work, and waits for what is begun or waiting, however long it takes. */
    static void end(ExecutorService threads) {
        threads.shutdown();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
