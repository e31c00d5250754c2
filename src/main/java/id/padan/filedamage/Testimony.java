package id.padan.filedamage;

/** What a row says about a kind of damage. */
enum Testimony {
    /** With the damage undone the row agrees with its registry person, as it stands it does not. */
    SUPPORTS,
    /** As it stands the row agrees with its registry person; undone it would not. */
    CONTRADICTS,
    /** Neither: its person is not known, or the row would look the same. */
    SILENT
}
