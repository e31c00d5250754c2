package id.padan.round;

/** Why a person stands with a list as it does, or what is wrong with the entry. The codes are public; lines list them in this order. */
public enum LinkReason {
    /** An officer said who the row or the entry is. */
    DECIDED_BY_OFFICER,
    /** Nothing in the entry names a person. */
    ENTRY_UNREADABLE,
    /** It is not certain who the entry is: to be decided among the entries of the list. */
    ENTRY_IN_REVIEW,
    /** It is not certain who the row is: to be decided among the rows of the rosters. */
    ROW_IN_REVIEW,
    /** The list has the person with another NIK. */
    OTHER_NIK,
    /** The entry has no NIK. */
    NIK_MISSING,
    /** A spreadsheet destroyed the last digits of the entry's NIK. */
    NIK_DAMAGED_BY_EXCEL,
    /** The entry has the name of another entry, and that one has its name. */
    NAMES_SWAPPED,
    /** The entry has another name. */
    NAME_DIFFERS,
    /** The entry has another birth date. */
    BIRTH_DATE_DIFFERS,
    /** The entry has another place of birth. */
    BIRTH_PLACE_DIFFERS,
    /** The entry has the other gender. */
    GENDER_DIFFERS,
    /** The person is dead in the registry. */
    REGISTRY_DECEASED,
    /** The person is switched off in the registry. */
    REGISTRY_INACTIVE,
    /** The registry does not have the person of the entry. */
    ENTRY_NOT_IN_REGISTRY,
    /** The registry does not have the person of the row. */
    ROW_NOT_IN_REGISTRY,
    /** The list has the person several times. */
    SEVERAL_ENTRIES,
    /** The person is on the rosters of several OPD; the line names the first. */
    IN_SEVERAL_OPD
}
