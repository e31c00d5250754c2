package id.padan.roster;

import id.padan.table.FilePassword;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a job wants its rosters read.
 *
 * @param opd where the OPD comes from if there is no column for it
 * @param columns headings that the job settles, by field; a field not named is found by the reader
 * @param passwords of protected workbooks; the first whose pattern fits a file is tried
 * @param fields the headings of the fields that the job adds, in its order
 * @param kind what the tables are about
 */
public record RosterSettings(
        OpdSource opd, Map<RosterField, String> columns, List<FilePassword> passwords, List<String> fields, Kind kind) {

    /** What a table is about. Some headings mean something in one kind only, or something else. */
    public enum Kind {
        /** People: rosters and lists. */
        PEOPLE,
        /** Periods of service, which each OPD may hand in as it does its roster. */
        SERVICE,
        /** Objections, proposals and corrections, which may name people by the number of an announcement. */
        PROPOSALS
    }

    /** What holds where a job says nothing. */
    public static final RosterSettings DEFAULT = new RosterSettings(OpdSource.FILE, Map.of());

    /** Keeps the columns and passwords unmodifiable, and the columns in the order of the fields. */
    public RosterSettings {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        passwords = List.copyOf(passwords);
        fields = List.copyOf(fields);
    }

    /**
     * Settings for tables of people.
     *
     * @param opd where the OPD comes from if there is no column for it
     * @param columns headings that the job settles, by field
     * @param passwords of protected workbooks
     * @param fields the headings of the fields that the job adds, in its order
     */
    public RosterSettings(
            OpdSource opd, Map<RosterField, String> columns, List<FilePassword> passwords, List<String> fields) {
        this(opd, columns, passwords, fields, Kind.PEOPLE);
    }

    /**
     * Settings without fields that the job adds.
     *
     * @param opd where the OPD comes from if there is no column for it
     * @param columns headings that the job settles, by field
     * @param passwords of protected workbooks
     */
    public RosterSettings(OpdSource opd, Map<RosterField, String> columns, List<FilePassword> passwords) {
        this(opd, columns, passwords, List.of());
    }

    /**
     * Settings without passwords.
     *
     * @param opd where the OPD comes from if there is no column for it
     * @param columns headings that the job settles, by field
     */
    public RosterSettings(OpdSource opd, Map<RosterField, String> columns) {
        this(opd, columns, List.of());
    }

    /** {@return the password for a file, if there is one} */
    Optional<String> passwordOf(RosterFile file) {
        return FilePassword.of(passwords, file.name());
    }
}
