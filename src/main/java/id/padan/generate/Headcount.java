package id.padan.generate;

/**
 * How the rows of all rosters are made up.
 *
 * @param active people whom the registry has as active
 * @param deceased people whom the registry has as deceased
 * @param inactive people whom the registry has as inactive
 * @param absent people whom the registry does not have
 * @param repeatedInOpd further rows for people of the same OPD
 * @param repeatedAcross further rows for people of another OPD
 */
record Headcount(int active, int deceased, int inactive, int absent, int repeatedInOpd, int repeatedAcross) {

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
        int deceased = rates.count(Damage.REGISTRY_DECEASED, rows);
        int inactive = rates.count(Damage.REGISTRY_INACTIVE, rows);
        int absent = rates.count(Damage.ABSENT, rows);
        int inOpd = rates.count(Damage.DUPLICATE_IN_OPD, rows);
        int across = offices > 1 ? rates.count(Damage.DUPLICATE_ACROSS_OPD, rows) : 0;
        int active = rows - deceased - inactive - absent - inOpd - across;
        return new Headcount(active, deceased, inactive, absent, inOpd, across);
    }
}
