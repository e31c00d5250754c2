package id.padan.filedamage;

/**
 * A range of rows in which a kind of damage is certain, by place in the sheet.
 *
 * @param damage what happened
 * @param first the first row that supports it beyond doubt
 * @param last the last one
 * @param begin where the damage begins, as far as that can be told: {@code first} or before
 * @param end where it ends: {@code last} or behind
 * @param from the first row before it that does not contradict, at most {@link #MARGIN} rows before, and not behind where it
 *     begins: its damage may begin with rows that do not testify
 * @param to the last row behind it, likewise
 * @param supporting how many rows from begin to end support it
 * @param contradicting how many contradict it
 * @param bits the weight of all from first to last
 */
record Range(
        FileDamage damage,
        int first,
        int last,
        int begin,
        int end,
        int from,
        int to,
        int supporting,
        int contradicting,
        double bits) {

    static final int MARGIN = 20;

    /** Whether a row lies between rows that support the damage. */
    boolean covers(int place) {
        return first <= place && place <= last;
    }

    boolean overlaps(Range other) {
        return damage.kind() == other.damage.kind() && first <= other.last && other.first <= last;
    }
}
