package id.padan.roster;

/**
 * Where a row stands.
 *
 * @param file the file's name as {@link RosterFile#name()} has it
 * @param sheet the sheet's name; empty where the file has no sheets (CSV)
 * @param row the row number that Excel shows; for CSV the record's number, heading included and empty lines counted;
 *     from 1
 */
public record RowLocation(String file, String sheet, int row) {}
