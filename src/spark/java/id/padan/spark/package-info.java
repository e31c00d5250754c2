/**
 * The same reconciliation with its large work spread by Apache Spark. In: tasks of bytes, which the steps of a run make. Out: the
 * bytes that come of them. Begin with {@link id.padan.spark.SparkCluster}; what the work is and how it travels, {@link
 * id.padan.run.steps.JobParcel} and its neighbours know.
 */
@NullMarked
package id.padan.spark;

import org.jspecify.annotations.NullMarked;
