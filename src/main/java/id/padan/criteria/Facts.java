package id.padan.criteria;

import id.padan.roster.RosterField;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person.
 *
 * @param birthDate the registry's where the row is reconciled, otherwise as submitted; null if there is none
 * @param cells what the row's columns hold, as text; those without a value are left out
 * @param lists how the person stands to each list that the job has, by its name
 */
public record Facts(@Nullable LocalDate birthDate, Map<RosterField, String> cells, Map<String, ListStanding> lists) {

    /** Keeps the maps unmodifiable. */
    public Facts {
        cells = Map.copyOf(cells);
        lists = Map.copyOf(lists);
    }

    /** {@return what a column holds; empty if nothing} */
    String cell(RosterField column) {
        return cells.getOrDefault(column, "");
    }
}
