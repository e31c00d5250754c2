package id.padan.roster;

import java.util.Locale;

/** Where the OPD of a row comes from if the sheet has no column for it. */
public enum OpdSource {
    /** The file's name without its ending. */
    FILE,
    /** The name of the folder that the file is in. */
    FOLDER,
    /** The sheet's name. */
    SHEET;

    /** {@return the name in a job file} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
