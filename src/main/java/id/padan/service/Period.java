package id.padan.service;

import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A period of service, as a line of a history has it.
 *
 * @param place where it stands
 * @param cells what its columns hold, as text; those without a value are left out
 * @param start its first day, as far as it is written; null if none can be read
 * @param end its last day, as far as it is written; null if it goes on, or if none can be read
 * @param goesOn whether no end is written, or that it has none yet
 */
public record Period(
        RowLocation place,
        Map<RosterField, String> cells,
        @Nullable ServiceDate start,
        @Nullable ServiceDate end,
        boolean goesOn) {

    /** The last day of a period that goes on. */
    static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    /** Keeps the map unmodifiable. */
    public Period {
        cells = Map.copyOf(cells);
    }

    /**
     * {@return the period that a line of a history tells}
     *
     * @param place where it stands
     * @param cells what its columns hold, as text
     */
    public static Period read(RowLocation place, Map<RosterField, String> cells) {
        WrittenPeriod written = WrittenPeriod.of(cells.getOrDefault(RosterField.START_DATE, ""));
        String ownCell = WrittenPeriod.end(cells.getOrDefault(RosterField.END_DATE, ""));
        String end = ownCell.isEmpty() ? written.end() : ownCell;
        boolean goesOn = WrittenPeriod.isNow(end);
        return new Period(place, cells, written.start(), goesOn ? null : ServiceDate.read(end), goesOn);
    }

    /**
     * {@return what a column holds; empty if nothing}
     *
     * @param column the column
     */
    public String cell(RosterField column) {
        return cells.getOrDefault(column, "");
    }

    /** {@return what the cell holds in which the end stands: that of the start where both days are in one; empty if nothing} */
    public String endCell() {
        String own = cell(RosterField.END_DATE);
        return own.isEmpty() && !goesOn ? cell(RosterField.START_DATE) : own;
    }

    /** {@return the last day that it can have; far in the future if it goes on} */
    LocalDate last() {
        return end == null ? NO_END : end.last();
    }

    /** Whether it has more than one day in common with another for certain: one day is where decrees meet. */
    boolean overlaps(Period other) {
        if (start == null || other.start == null) {
            return false;
        }
        return start.last().isBefore(other.endForCertain())
                && other.start.last().isBefore(endForCertain());
    }

    private LocalDate endForCertain() {
        return end == null ? NO_END : end.first();
    }

    /** Whether it names another OPD than another does. */
    boolean isInOtherOpd(Period other) {
        String there = other.cell(RosterField.OPD);
        return !cell(RosterField.OPD).isBlank() && !there.isBlank() && !isIn(there);
    }

    /** Whether it names an OPD, in whatever case and with whatever points and blanks. */
    boolean isIn(String opd) {
        return plain(cell(RosterField.OPD)).equals(plain(opd));
    }

    private static String plain(String opd) {
        return opd.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
