package id.padan.criteria;

import id.padan.roster.RosterField;
import id.padan.service.ServiceHistory;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person.
 *
 * @param birthDate the registry's where the row is reconciled, otherwise as submitted; null if there is none
 * @param cells what the row's columns hold, as text; those without a value are left out
 * @param lists how the person stands to each list that the job has, by its name
 * @param history the person's periods of service, which complete the columns; null if there are none
 */
public record Facts(
        @Nullable LocalDate birthDate,
        Map<RosterField, String> cells,
        Map<String, ListStanding> lists,
        @Nullable ServiceHistory history) {

    /** Keeps the maps unmodifiable. */
    public Facts {
        cells = Map.copyOf(cells);
        lists = Map.copyOf(lists);
    }

    /**
     * What is known of somebody whose periods of service nobody lists.
     *
     * @param birthDate the registry's where the row is reconciled, otherwise as submitted; null if there is none
     * @param cells what the row's columns hold, as text
     * @param lists how the person stands to each list that the job has, by its name
     */
    public Facts(@Nullable LocalDate birthDate, Map<RosterField, String> cells, Map<String, ListStanding> lists) {
        this(birthDate, cells, lists, null);
    }

    /** {@return what a column of the row holds; empty if nothing} */
    String submitted(RosterField column) {
        return cells.getOrDefault(column, "");
    }

    /** {@return the same, completed from the history where the row is silent} */
    String cell(RosterField column) {
        String own = submitted(column);
        return own.isBlank() && history != null
                ? history.completed().stream()
                        .filter(each -> each.field() == column)
                        .findFirst()
                        .map(ServiceHistory.Completed::value)
                        .orElse(own)
                : own;
    }
}
