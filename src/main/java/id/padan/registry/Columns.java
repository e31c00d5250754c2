package id.padan.registry;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table holds which field.
 *
 * @param width how many columns the heading line has
 * @param neededWidth how many columns a record must have at the least
 * @param places the column of each field that was found, counted from 0
 * @param fields the columns of the fields that the job adds, in its order; -1 where there is none
 */
record Columns(int width, int neededWidth, Map<RegistryField, Integer> places, List<Integer> fields) {

    /** Without these there is nobody to match. */
    static final Set<RegistryField> NEEDED =
            EnumSet.of(RegistryField.NIK, RegistryField.NAME, RegistryField.BIRTH_DATE);

    /** Who is called as one heading reads is no heading line; nobody lives where another one reads. */
    private static final int FEWEST_OF_HEADINGS = 2;

    Columns {
        places = Map.copyOf(places);
        fields = List.copyOf(fields);
    }

    Columns(int width, Map<RegistryField, Integer> places, List<Integer> fields) {
        this(width, neededWidth(places, !fields.isEmpty()), places, fields);
    }

    private static int neededWidth(Map<RegistryField, Integer> places, boolean withFields) {
        return needed(withFields).stream()
                        .mapToInt(field -> places.getOrDefault(field, 0))
                        .max()
                        .orElse(0)
                + 1;
    }

    /** With fields that the job adds, people can be known by those. */
    static Set<RegistryField> needed(boolean withFields) {
        return withFields ? EnumSet.of(RegistryField.NAME) : NEEDED;
    }

    /** {@return the column of the NIK, or that of the name where people need none} */
    int nikColumn() {
        return places.getOrDefault(RegistryField.NIK, places.getOrDefault(RegistryField.NAME, 0));
    }

    /** {@return whether anything is read from a column} */
    boolean isUsed(int column) {
        return places.containsValue(column) || fields.contains(column);
    }

    boolean hasAllNeeded() {
        return places.keySet().containsAll(needed(!fields.isEmpty())) && !fields.contains(-1);
    }

    /**
     * {@return what holds below a line between the records that may have headings; null if it has none} Headings of which one
     * is not known change what is read only where the known ones stand elsewhere: an unknown column is then nobody's, and not
     * one of before.
     *
     * @param before what held above the line
     */
    @Nullable
    Columns below(Columns before) {
        boolean isHeading = hasAllNeeded() || (fields.isEmpty() && places.size() >= FEWEST_OF_HEADINGS);
        boolean isSame = !hasAllNeeded() && before.places.entrySet().containsAll(places.entrySet());
        return isHeading ? isSame ? before : this : null;
    }

    /** {@return whether headings that may lack a column are those of people all the same, and not of counts or codes} */
    boolean namesPeople() {
        boolean isSaidWho = places.containsKey(RegistryField.NIK) || places.containsKey(RegistryField.BIRTH_DATE);
        return places.containsKey(RegistryField.NAME) && (!fields.isEmpty() || isSaidWho);
    }

    /** {@return the same without a field} */
    Columns without(RegistryField field) {
        Map<RegistryField, Integer> others = new EnumMap<>(places);
        others.remove(field);
        return new Columns(width, others, fields);
    }
}
