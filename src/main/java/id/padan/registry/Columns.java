package id.padan.registry;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a table holds which field.
 *
 * @param width how many columns the heading line has
 * @param places the column of each field that was found, counted from 0
 */
record Columns(int width, Map<RegistryField, Integer> places) {

    /** Without these there is nobody to match. */
    static final Set<RegistryField> NEEDED =
            EnumSet.of(RegistryField.NIK, RegistryField.NAME, RegistryField.BIRTH_DATE);

    Columns {
        places = Map.copyOf(places);
    }

    boolean hasAllNeeded() {
        return places.keySet().containsAll(NEEDED);
    }

    /** {@return how many columns a record must have at the least} */
    int neededWidth() {
        return NEEDED.stream().mapToInt(places::get).max().orElse(0) + 1;
    }

    /** {@return the same without a field} */
    Columns without(RegistryField field) {
        Map<RegistryField, Integer> others = new EnumMap<>(places);
        others.remove(field);
        return new Columns(width, others);
    }
}
