package id.padan.generate;

/**
 * Somebody who can stand in a roster.
 *
 * @param person the person
 * @param household where the person lives
 */
record Worker(Resident person, Household household) {
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 60;

    /** {@return whether a person is of an age to work} */
    static boolean isOfAge(Resident person) {
        int age = person.ageAtEndOf(ResidentMaker.REFERENCE_YEAR);
        return age >= YOUNGEST && age <= OLDEST;
    }
}
