package id.padan.roster;

import java.util.Locale;

/** What a column of a roster can mean. */
public enum RosterField {
    /** The population number. */
    NIK,
    /** The full name, with or without titles. */
    NAME,
    /** The rest of the name, where it stands in two columns. */
    LAST_NAME,
    /** Titles before the name, in a column of their own. */
    FRONT_TITLE,
    /** Titles after the name, in a column of their own. */
    BACK_TITLE,
    /** Place of birth. */
    BIRTH_PLACE,
    /** Date of birth. */
    BIRTH_DATE,
    /** The day of the date of birth, where it stands in three columns. */
    BIRTH_DAY,
    /** The month of the date of birth, a number or a word, where it stands in three columns. */
    BIRTH_MONTH,
    /** The year of the date of birth, where it stands in three columns. */
    BIRTH_YEAR,
    /** Place and date of birth in one cell: "Makassar, 12-05-1990". */
    BIRTH_PLACE_AND_DATE,
    /** Gender. */
    GENDER,
    /** The unit that employs the person. */
    OPD,
    /** Jabatan: the post held. */
    POSITION,
    /** Unit kerja below the OPD. */
    WORK_UNIT,
    /** Last education. */
    EDUCATION,
    /** TMT: the day from which the appointment counts. */
    START_DATE,
    /** The last day of a contract or a post. */
    END_DATE,
    /** Number of the decree (SK) of appointment. */
    DECREE_NUMBER,
    /** Date of the decree. */
    DECREE_DATE,
    /** Who signed the decree. */
    DECREE_SIGNATORY,
    /** Sumber gaji: APBN, APBD, BLUD ... */
    SALARY_SOURCE,
    /** Remarks. */
    REMARKS,
    /** In a table of objections and proposals: the number by which somebody was announced. */
    ANNOUNCED_NUMBER,
    /** There: whether it is an objection, a proposal or a correction. */
    PROPOSAL_KIND,
    /** There: why. */
    REASON,
    /** In a workbook that Padan gave to an OPD for correction: the key of the row that this one takes the place of. */
    REPLACES;

    /** {@return whether it says who is meant: a table has at least one such column} */
    boolean namesPeople() {
        return this == NIK || this == NAME || this == ANNOUNCED_NUMBER;
    }

    /** {@return the name in a job file: {@code birth_date}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
