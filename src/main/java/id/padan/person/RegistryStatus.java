package id.padan.person;

/** Whether the registry still counts a person. */
public enum RegistryStatus {
    /** Alive and registered; also where the extract has no status column. */
    ACTIVE,
    /** Found but deceased (the registry service's code 11). */
    DECEASED,
    /** Moved away, double, or otherwise switched off (codes 12 and 14). */
    INACTIVE,
    /** The record is broken: by a part of it this may be the person, and the rest is lost. */
    BROKEN
}
