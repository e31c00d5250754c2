package id.padan.jobfile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a job runs when nobody looks.
 *
 * @param schedule when it runs, or null if only on demand: Spring's cron, six fields
 * @param catchUp whether a time that came while the computer was off is made up for, once
 * @param notice who is told how a run ended; null: nobody is
 * @param archive the folder into which copies of rosters are moved that a run does not need; null: nothing is moved
 */
public record Unattended(@Nullable String schedule, boolean catchUp, @Nullable Notify notice, @Nullable Path archive) {}
