/**
 * One run of a job, as a Spring Batch job over the workspace's database. In: a job file, and what the command line settles.
 * Out: a folder with files, or why there is none. Begin with {@link id.padan.run.Runner}, which looks at the inputs, decides
 * whether a run that was cut off goes on, and runs; what each step does is in {@link id.padan.run.steps}.
 *
 * <p>Only this package and its steps see Spring Batch, and only this package knows its tables.
 */
@NullMarked
package id.padan.run;

import org.jspecify.annotations.NullMarked;
