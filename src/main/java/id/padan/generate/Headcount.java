package id.padan.generate;

/**
 * How the rows of all rosters are made up.
 *
 * @param active people whom the registry has as active
 * @param deceased people whom the registry has as deceased
 * @param inactive people whom the registry has as inactive
 * @param absent people whom the registry does not have
 * @param namesakes people whom the registry does not have, though it has somebody very like them
 * @param repeatedInOpd further rows for people of the same OPD
 * @param repeatedAcross further rows for people of another OPD
 */
record Headcount(
        int active, int deceased, int inactive, int absent, int namesakes, int repeatedInOpd, int repeatedAcross) {

    /** {@return how many people the registry has} */
    int registered() {
        return active + deceased + inactive;
    }

    /**
     * {@return how many there are of each}
     *
     * @param rows all rows
     * @param offices of how many OPD
     * @param rates how often each happens
     */
    static Headcount of(int rows, int offices, DamageRates rates) {
        // Every OPD has somebody, so that there are rows left to repeat.
        int inOpd = Math.min(rates.count(Damage.DUPLICATE_IN_OPD, rows), rows - offices);
        int across = offices > 1 ? Math.min(rates.count(Damage.DUPLICATE_ACROSS_OPD, rows), rows - offices - inOpd) : 0;
        int left = rows - inOpd - across;
        int absent = Math.min(rates.count(Damage.ABSENT, rows), left);
        left -= absent;
        int namesakes = Math.min(rates.count(Damage.ABSENT_NAMESAKE, rows), left);
        left -= namesakes;
        int deceased = Math.min(rates.count(Damage.REGISTRY_DECEASED, rows), left);
        left -= deceased;
        int inactive = Math.min(rates.count(Damage.REGISTRY_INACTIVE, rows), left);
        return new Headcount(left - inactive, deceased, inactive, absent, namesakes, inOpd, across);
    }
}
