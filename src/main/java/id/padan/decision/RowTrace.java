package id.padan.decision;

import id.padan.roster.RowLocation;

/**
 * What is kept of a row, so that it is known again the next night.
 *
 * @param number the row's number within its run
 * @param key knows the row again by what it says
 * @param opd its OPD
 * @param location where it stands
 * @param name the name as submitted
 * @param person the NIK of the registry person that it is or may be; empty if there is none
 * @param open whether somebody still has to do something about it
 * @param superseded whether a corrected row takes its place: then it is nothing to be compared with
 * @param history how it stands compared with the night before
 */
public record RowTrace(
        int number,
        String key,
        String opd,
        RowLocation location,
        String name,
        String person,
        boolean open,
        boolean superseded,
        RowHistory history) {

    RowTrace with(RowHistory compared) {
        return new RowTrace(number, key, opd, location, name, person, open, superseded, compared);
    }
}
