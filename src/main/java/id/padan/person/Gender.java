package id.padan.person;

/** The sex that the registry records, by its letter there. */
public enum Gender {
    /** {@code L}, laki-laki. */
    MALE('L'),
    /** {@code P}, perempuan. */
    FEMALE('P');

    private final char letter;

    Gender(char letter) {
        this.letter = letter;
    }

    /** {@return the letter of the registry and of every output file: {@code L} or {@code P}} */
    public char letter() {
        return letter;
    }
}
