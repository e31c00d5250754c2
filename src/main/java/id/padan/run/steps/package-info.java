/**
 * The steps of a run, in their order: {@link id.padan.run.steps.ReadRosters}, {@link id.padan.run.steps.ScanRegistry}, {@link
 * id.padan.run.steps.FindFileDamage}, {@link id.padan.run.steps.Decide}, {@link id.padan.run.steps.FindDuplicates}, {@link
 * id.padan.run.steps.LinkLists} in jobs with lists, {@link id.padan.run.steps.WriteOutputs}. In: what the steps before have left in the workspace's database. Out: what this step
 * finds, in the same place; of the last step, the files of the run.
 */
@NullMarked
package id.padan.run.steps;

import org.jspecify.annotations.NullMarked;
