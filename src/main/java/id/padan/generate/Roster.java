package id.padan.generate;

import java.util.List;

/**
 * What one OPD submits.
 *
 * @param office the OPD
 * @param cityName the city: "Kota Makassar"
 * @param placeOfSignature where it is signed: "Makassar"
 * @param style how it is filled in
 * @param rows the people
 * @param signatory who signs
 */
record Roster(
        Office office,
        String cityName,
        String placeOfSignature,
        RosterStyle style,
        List<Submission> rows,
        Signatory signatory) {

    /**
     * Who signs: a civil servant, in no registry.
     *
     * @param name with titles
     * @param number the NIP, eighteen digits in groups
     */
    record Signatory(String name, String number) {}

    Roster withRows(List<Submission> newRows) {
        return new Roster(office, cityName, placeOfSignature, style, newRows, signatory);
    }

    /** {@return the file's name} */
    String file() {
        return office.name() + "." + style.format().ending();
    }
}
