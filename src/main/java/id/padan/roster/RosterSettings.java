package id.padan.roster;

import java.util.Map;

/**
 * How a job wants its rosters read.
 *
 * @param opd where the OPD comes from if there is no column for it
 * @param columns headings that the job settles, by field; a field not named is found by the reader
 */
public record RosterSettings(OpdSource opd, Map<RosterField, String> columns) {

    /** What holds where a job says nothing. */
    public static final RosterSettings DEFAULT = new RosterSettings(OpdSource.FILE, Map.of());

    /** Keeps the columns unmodifiable. */
    public RosterSettings {
        columns = Map.copyOf(columns);
    }
}
