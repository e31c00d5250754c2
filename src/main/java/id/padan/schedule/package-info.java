/**
 * Jobs that run by themselves. In: job files with a schedule. Out: calls of whoever runs a job, one at a time, at the times
 * of the schedules. Begin with {@link id.padan.schedule.Scheduler}.
 */
@NullMarked
package id.padan.schedule;

import org.jspecify.annotations.NullMarked;
