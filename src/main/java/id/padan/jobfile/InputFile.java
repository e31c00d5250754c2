package id.padan.jobfile;

import java.nio.file.Path;

/**
 * A file that a pattern of the job file means.
 *
 * @param path where it is
 * @param name its name in reports: the path below the fixed part of its pattern, with {@code /}; no two files of one key
 *     have the same
 */
public record InputFile(Path path, String name) {}
