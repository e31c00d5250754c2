/**
 * The job file: text in, a {@link JobFile} with absolute paths and defaults out, or everything that is wrong with it at
 * once. {@link JobFileReader} reads it, {@link InputFiles} finds the files that its patterns mean. Of Spring it knows the
 * cron expressions of schedules, nothing else.
 */
@NullMarked
package id.padan.jobfile;

import org.jspecify.annotations.NullMarked;
