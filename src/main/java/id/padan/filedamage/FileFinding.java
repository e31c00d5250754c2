package id.padan.filedamage;

/**
 * A finding and where it was made.
 *
 * @param file the file's name, as {@code RosterFile} has it
 * @param sheet the sheet's name; empty where the file has none
 * @param finding what was found
 */
public record FileFinding(String file, String sheet, Finding finding) {}
