package id.padan.reconcile;

/** Why a row is not simply reconciled. The codes are public; rows list them in this order. */
public enum Reason {
    /** The row names nobody. */
    ROW_UNREADABLE,
    /** An officer's decision put the row where it is. */
    DECIDED_BY_OFFICER,
    /** The same person stands twice in this OPD, and the other row is the better one. */
    DUPLICATE_IN_OPD,
    /** The same person stands in several OPD; with an officer's decision: and stays in another. */
    DUPLICATE_ACROSS_OPD,
    /** The registry person is dead. */
    REGISTRY_DECEASED,
    /** The registry person is switched off. */
    REGISTRY_INACTIVE,
    /** No NIK was submitted. */
    NIK_MISSING,
    /** The NIK cannot be one: wrong length, letters, impossible parts. */
    NIK_INVALID,
    /** A spreadsheet destroyed the last digits of the NIK. */
    NIK_DAMAGED_BY_EXCEL,
    /** The NIK is possible, but nobody in the registry has it. */
    NIK_NOT_FOUND,
    /** The NIK belongs to another registry person than the name and birth date say. */
    NIK_OF_OTHER_PERSON,
    /** The name is not the registry's. */
    NAME_DIFFERS,
    /** The birth date is not the registry's. */
    BIRTH_DATE_DIFFERS,
    /** The birth place is not the registry's. */
    BIRTH_PLACE_DIFFERS,
    /** The gender is not the registry's. */
    GENDER_DIFFERS,
    /** More than one registry person may be meant. */
    SEVERAL_CANDIDATES,
    /** Nobody in the registry is like this row. */
    NOT_IN_REGISTRY
}
