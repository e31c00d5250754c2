package id.padan.round;

import id.padan.person.RegistryPerson;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.SubmittedRow;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands with a list.
 *
 * @param status the answer
 * @param row the row of the rosters; null if the person is on none
 * @param entry the entry of the list; null if the person is not in it
 * @param found whether it is certain which registry person it is: of the row, or of the entry if there is no row
 * @param probability that row and entry are one person, 0 to 1; 0 where there is only one of them
 * @param reasons why; may be empty
 */
public record ListLine(
        ListStatus status,
        @Nullable Member row,
        @Nullable Member entry,
        boolean found,
        double probability,
        Set<LinkReason> reasons) {

    private static final Comparator<SubmittedRow> MEMBERS = Comparator.comparing(SubmittedRow::opd)
            .thenComparing(row -> row.location().file())
            .thenComparing(row -> row.location().sheet())
            .thenComparingInt(row -> row.location().row());

    /** The order of all output files: where the row stands, then where the entry does; without a row first. */
    public static final Comparator<ListLine> ORDER = Comparator.comparing(
                    (ListLine line) -> submitted(line.row), Comparator.nullsFirst(MEMBERS))
            .thenComparing(line -> submitted(line.entry), Comparator.nullsFirst(MEMBERS));

    /** Keeps the reasons unmodifiable, in their order. */
    public ListLine {
        EnumSet<LinkReason> ordered = EnumSet.noneOf(LinkReason.class);
        ordered.addAll(reasons);
        reasons = Collections.unmodifiableSet(ordered);
    }

    /** {@return the registry person, if it is certain who that is} */
    public @Nullable RegistryPerson person() {
        Member member = row == null ? entry : row;
        return found && member != null ? member.decided().outcome().person() : null;
    }

    private static @Nullable SubmittedRow submitted(@Nullable Member member) {
        return member == null ? null : member.decided().row();
    }

    /**
     * A row of the rosters or an entry of a list.
     *
     * @param number its number within the run
     * @param decided what it says and what became of it
     */
    public record Member(int number, RowOutcome decided) {}
}
