package id.padan.run;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the command line can settle for one run.
 *
 * @param output exactly this folder gets the files; null: a new one in the job's output folder
 * @param workspace in place of the job's; or null
 * @param today the date that stamps and ages use; null: the day it is in the job's zone
 * @param fresh whether to start anew even if an earlier start was cut off, or nothing has changed since the last run
 * @param reopen why a round that was closed is opened again; null: it stays closed
 * @param acceptRegistry whether an extract is taken this once that would be refused
 * @param unattended whether nobody looks: a roster that is still being copied then waits for the next run
 */
public record RunOptions(
        @Nullable Path output,
        @Nullable Path workspace,
        @Nullable LocalDate today,
        boolean fresh,
        @Nullable String reopen,
        boolean acceptRegistry,
        boolean unattended) {

    /** Nothing settled. */
    public static final RunOptions NONE = new RunOptions(null, null, null, false, null, false);

    /** Nothing settled, and nobody looks. */
    public static final RunOptions UNATTENDED = new RunOptions(null, null, null, false, null, false, true);

    /**
     * Options of a run that somebody began.
     *
     * @param output exactly this folder gets the files; or null
     * @param workspace in place of the job's; or null
     * @param today the date that stamps and ages use; or null
     * @param fresh whether to start anew in any case
     * @param reopen why a round that was closed is opened again; or null
     * @param acceptRegistry whether an extract is taken this once that would be refused
     */
    public RunOptions(
            @Nullable Path output,
            @Nullable Path workspace,
            @Nullable LocalDate today,
            boolean fresh,
            @Nullable String reopen,
            boolean acceptRegistry) {
        this(output, workspace, today, fresh, reopen, acceptRegistry, false);
    }

    /**
     * Options that leave a closed round closed.
     *
     * @param output exactly this folder gets the files; or null
     * @param workspace in place of the job's; or null
     * @param today the date that stamps and ages use; or null
     * @param fresh whether to start anew in any case
     */
    public RunOptions(@Nullable Path output, @Nullable Path workspace, @Nullable LocalDate today, boolean fresh) {
        this(output, workspace, today, fresh, null, false);
    }
}
