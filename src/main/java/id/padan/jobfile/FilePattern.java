package id.padan.jobfile;

/**
 * A pattern for files, where the job file has it.
 *
 * @param text the pattern as written: a path in which {@code *}, {@code ?}, {@code [...]} and <code>{a,b}</code> stand
 *     for parts of a name and {@code **} for any number of folders
 * @param line the line of the job file, from 1
 */
public record FilePattern(String text, int line) {}
