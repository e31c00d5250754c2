package id.padan.filedamage;

/**
 * A value of a row that is read otherwise than it is written.
 *
 * @param damage what is undone
 * @param sourceLine the row where the value is written, as Excel numbers rows; the row itself for dates; 0 if the value is
 *     lost
 */
public record Repair(FileDamage damage, int sourceLine) {

    /** What {@link #sourceLine} is for a value that is written nowhere any more. */
    public static final int LOST = 0;
}
