package id.padan.run.steps;

import id.padan.person.RegistryPerson;
import id.padan.reconcile.Identity;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.RosterField;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import id.padan.round.ListStatus;
import id.padan.service.Period;
import id.padan.service.ServiceHistory;
import id.padan.service.ServiceRules;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMaps;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The service of the people of rows: the periods of the history that were linked to them. */
public final class Histories {

    /** Of a job that has no history. */
    public static final Histories NONE = new Histories(Int2ObjectMaps.emptyMap(), ServiceRules.upTo(LocalDate.EPOCH));

    private static final Set<ListStatus> CERTAIN = EnumSet.of(ListStatus.LINKED, ListStatus.TWICE_IN_LIST);

    private final Int2ObjectMap<ListStatus> statuses;
    private final ServiceRules rules;
    private final Int2ObjectMap<List<Period>> byRow = new Int2ObjectOpenHashMap<>();
    private final Map<String, List<Period>> byPerson = new HashMap<>();

    private Histories(Int2ObjectMap<ListStatus> statuses, ServiceRules rules) {
        this.statuses = statuses;
        this.rules = rules;
    }

    /**
     * {@return the histories of a run}
     *
     * @param lines how people stand with the history
     * @param statuses the same of all rows, by their numbers
     * @param rules how periods are counted
     */
    public static Histories of(List<ListLine> lines, Int2ObjectMap<ListStatus> statuses, ServiceRules rules) {
        Histories all = new Histories(statuses, rules);
        for (ListLine line : lines) {
            Member row = line.row();
            Member entry = line.entry();
            if (row != null && entry != null && CERTAIN.contains(line.status())) {
                all.add(row.number(), line.person(), period(entry));
            }
        }
        return all;
    }

    private void add(int row, @Nullable RegistryPerson person, Period period) {
        List<Period> periods = byRow.computeIfAbsent(row, number -> new ArrayList<>());
        periods.add(period);
        if (person != null) {
            byPerson.put(Identity.registered(person), periods);
        }
    }

    /** {@return the period that an entry tells} */
    static Period period(Member entry) {
        return Period.read(
                entry.decided().row().location(), entry.decided().row().further());
    }

    /**
     * {@return the service of a row's person; null if the history has none} The lines name one row of each person; who has
     * several rows, in several OPD, is found by who it is.
     *
     * @param number the row's number
     * @param row the row
     */
    public @Nullable ServiceHistory of(int number, RowOutcome row) {
        List<Period> periods = byRow.get(number);
        RegistryPerson person = row.outcome().person();
        if (periods == null && person != null && CERTAIN.contains(statuses.get(number))) {
            periods = byPerson.get(Identity.registered(person));
        }
        if (periods == null) {
            return null;
        }
        Map<RosterField, String> submitted = new EnumMap<>(RosterField.class);
        submitted.putAll(row.row().further());
        submitted.put(RosterField.OPD, row.row().opd());
        return ServiceHistory.of(periods, rules, birthDate(row), submitted);
    }

    /** {@return the registry's birth date in reconciled rows, else as submitted} */
    static @Nullable LocalDate birthDate(RowOutcome row) {
        RegistryPerson person = row.outcome().person();
        LocalDate registered = row.outcome() instanceof Outcome.Reconciled && person != null
                ? person.person().birthDate()
                : null;
        return registered == null ? row.row().birthDate().date() : registered;
    }
}
