/**
 * Hadoop's file systems ({@code hdfs:}, {@code s3a:} and whatever else Hadoop is set up for) as Java's, so that all of Padan reads
 * and writes them by {@link java.nio.file.Files}. In: paths as text with a scheme. Out: {@link java.nio.file.Path}. Begin with {@link
 * id.padan.spark.hadoop.HadoopProvider}.
 */
@NullMarked
package id.padan.spark.hadoop;

import org.jspecify.annotations.NullMarked;
