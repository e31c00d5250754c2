package id.padan.matching.scan;

import id.padan.parallel.Workers;
import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of all rosters by blocking key: the small side, held in memory while the registry streams past. Or some of the rows,
 * where memory has no room for all of them: then the registry streams past several times, and what each index {@linkplain AllRows
 * knows of all rows} makes it find and count what that of all would. Shared by all scanning threads; what they add to it while
 * they scan only spares them work.
 */
public final class RosterIndex {

    private final Parts parts;

    private RosterIndex(Parts parts) {
        this.parts = parts;
    }

    /**
     * What a scan needs of the index.
     *
     * @param all what is known of all rows, of which these may be some
     * @param blocks the rows by blocking key
     * @param birthDayRows the rows by birth day
     * @param pairs which two words stand in a row's name: see {@link RowKeys#pairs}
     * @param shorterNumbers what is left of their numbers without a digit
     * @param traits what is asked of a row once a key has led to it
     */
    record Parts(
            AllRows all,
            Blocks blocks,
            BirthDayRows birthDayRows,
            KeyFilter pairs,
            ShorterNumbers shorterNumbers,
            RowTraits traits) {}

    /**
     * {@return the index of these rows, made by the calling thread}
     *
     * @param rows the rows; a row's number is its place in the list, from 0
     */
    public static RosterIndex of(List<Person> rows) {
        try (Workers caller = new Workers(1)) {
            return of(rows, Normaliser.standard(), caller);
        }
    }

    /**
     * {@return the index of these rows}
     *
     * @param rows the rows; a row's number is its place in the list, from 0
     * @param normaliser reads the registry as the rows were read
     * @param workers do a part of the work, if they have threads to spare
     */
    public static RosterIndex of(List<Person> rows, Normaliser normaliser, Workers workers) {
        return of(rows, Map.of(), normaliser, workers);
    }

    /**
     * {@return the index of these rows}
     *
     * @param rows the rows; a row's number is its place in the list, from 0
     * @param named by row, the NIK of people who are to be found for it whatever the row itself says; mostly none
     * @param normaliser reads the registry as the rows were read
     * @param workers do a part of the work, if they have threads to spare
     */
    public static RosterIndex of(
            List<Person> rows, Map<Integer, Set<Nik>> named, Normaliser normaliser, Workers workers) {
        // On another thread: no scan can begin before all of this is there.
        Workers.Task<RowKeys.Collected> keys = workers.begin(() -> RowKeys.collect(rows, named));
        AllRows.Builder all = new AllRows.Builder();
        rows.forEach(all::add);
        return of(rows, named, all.build(Crowds.NONE, normaliser), keys);
    }

    /**
     * {@return the index of some of the rows}
     *
     * @param rows those; a row's number is its place in the list, from 0
     * @param named by row, the NIK of people who are to be found for it whatever the row itself says; mostly none
     * @param all what is known of all rows
     * @param workers do a part of the work, if they have threads to spare
     */
    public static RosterIndex of(List<Person> rows, Map<Integer, Set<Nik>> named, AllRows all, Workers workers) {
        return of(rows, named, all, workers.begin(() -> RowKeys.collect(rows, named)));
    }

    private static RosterIndex of(
            List<Person> rows, Map<Integer, Set<Nik>> named, AllRows all, Workers.Task<RowKeys.Collected> keys) {
        RowTraits traits = new RowTraits(rows, named, all.values().words);
        RowKeys.Collected collected = keys.result();
        return new RosterIndex(new Parts(
                all,
                collected.blocks(),
                collected.birthDays().build(traits),
                collected.pairs(),
                collected.shorterNumbers(),
                traits));
    }

    /** {@return a scan of parts of the registry; for this thread alone} */
    public RegistryScan newScan() {
        return newScan(true);
    }

    /**
     * {@return a scan of parts of the registry; for this thread alone}
     *
     * @param isFirst whether these are the first rows that they are scanned by: then everybody is counted, and by later ones nobody
     *     again
     */
    public RegistryScan newScan(boolean isFirst) {
        return new RegistryScan(parts, isFirst);
    }
}
