package id.padan.roster;

import java.nio.file.Path;

/**
 * A file that an OPD submitted.
 *
 * @param path where it is
 * @param name its name in reports: the path below the fixed part of the job's pattern, with {@code /}
 */
public record RosterFile(Path path, String name) {}
