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
 */
public record RunOptions(@Nullable Path output, @Nullable Path workspace, @Nullable LocalDate today, boolean fresh) {

    /** Nothing settled. */
    public static final RunOptions NONE = new RunOptions(null, null, null, false);
}
