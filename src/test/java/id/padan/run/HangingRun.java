package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.run.steps.ReadRosters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * A process that runs a job, says so when it has come to a place in the middle of a step, and hangs there until it is
 * killed. Arguments: job file, output folder, step, least progress, {@code published} to wait for the files to be there.
 */
final class HangingRun {

    static final String AT_THE_PLACE = "at the place";
    static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    /**
     * The database writes what is committed half a second later. Killed before that, a run that has just begun was never
     * there, and nothing is resumed.
     */
    private static final long UNTIL_THE_RUN_IS_ON_DISK = 1_000;

    private HangingRun() {}

    public static void main(String[] args) throws JobException {
        Path output = Path.of(args[1]);
        long least = Long.parseLong(args[3]);
        boolean published = args[4].equals("published");
        RunListener hang = new RunListener() {
            @Override
            public void stepStarted(String step, long expected) {}

            @Override
            public void progress(String step, long done) {
                if (step.equals(args[2]) && done >= least && (!published || Files.exists(output))) {
                    if (step.equals(ReadRosters.NAME)) {
                        sleep(UNTIL_THE_RUN_IS_ON_DISK);
                    }
                    System.out.println(AT_THE_PLACE);
                    sleep(Long.MAX_VALUE);
                }
            }

            @Override
            public void stepFinished(String step, long read, long written, Duration took) {}
        };
        runner().run(
                        JobFileReader.read(Path.of(args[0])),
                        new RunOptions(output, null, TODAY, true),
                        hang,
                        new StopSignal());
    }

    /** {@return a runner for which a small registry has several ranges} */
    static Runner runner() {
        return new Runner(Clock.systemUTC(), 200_000, 2);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
