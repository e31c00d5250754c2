package id.padan.evaluate;

import id.padan.roster.RowLocation;
import java.util.SortedSet;

/**
 * Who a row is.
 *
 * @param line the line of the truth file, from 1
 * @param location the row; its sheet is empty if the truth file does not say
 * @param nik the sixteen digits of the registry person; empty if the registry does not have the person
 * @param kinds what was damaged, by code; empty if nothing or if the truth file does not say
 */
public record TruthRow(long line, RowLocation location, String nik, SortedSet<String> kinds) {

    /** {@return whether the registry has the person} */
    public boolean isPresent() {
        return !nik.isEmpty();
    }
}
