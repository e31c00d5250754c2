/**
 * Reads the population extract: the files that the registry office hands over.
 *
 * <p>In: their paths, and the headings that a job names. Out: a stream of {@link id.padan.person.RegistryRecord}s, by ranges
 * that can be read in parallel and again after a break; or all that is wrong with the files. Each file is surveyed once, for
 * its headings, charset and ranges, and then read through a {@code Layout}. CSV is read here, byte by byte, because a registry
 * has millions of lines; workbooks are read with {@link id.padan.table}.
 *
 * <p>Begin reading at {@link id.padan.registry.RegistryExtract#survey}; then {@code FileSurvey}, {@code Layout} and
 * {@code RecordView}.
 */
@NullMarked
package id.padan.registry;

import org.jspecify.annotations.NullMarked;
