package id.padan.reconcile;

import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.roster.SubmittedRow;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row with what the search for duplicates compares.
 *
 * @param place its place in the list that is searched
 * @param row the row
 * @param nik the NIK, if it can be one
 * @param name the name in normal form, if it has one
 * @param identity the registry person that it is or may be, or whom it names if the registry does not have them
 * @param absent the row in normal form if it is nobody of the registry
 */
record SearchedRow(
        int place,
        RowOutcome row,
        @Nullable String nik,
        @Nullable String name,
        @Nullable Identity identity,
        @Nullable Person absent) {

    /** Best first: the row to keep of several of one person. Of equally good ones it must not be the one that stands first. */
    static final Comparator<SearchedRow> BETTER = Comparator.comparing(
                    (SearchedRow entry) -> entry.row().outcome() instanceof Outcome.Reconciled ? 0 : 1)
            .thenComparing(entry -> entry.isDecided() ? 0 : 1)
            .thenComparing(entry -> -entry.row().outcome().probability())
            .thenComparing(entry -> entry.row().outcome().differences().size())
            .thenComparing(SearchedRow::written)
            .thenComparing(SearchedRow::place);

    static SearchedRow of(int place, RowOutcome row, Normaliser normaliser) {
        Person submitted = row.row().person(normaliser);
        // Not the person in normal form, of which so many as a run has rows are much.
        // An impossible number is shared by those who typed it in place of one.
        String nik = submitted.nik() instanceof NikReading.Complete complete
                        && complete.nik().isWellFormed()
                ? complete.nik().digits()
                : null;
        String name = submitted.name().full();
        Identity identity = Identity.inRegistry(row.outcome()).orElse(null);
        return new SearchedRow(
                place,
                row,
                nik,
                name.isEmpty() ? null : name,
                identity,
                identity == null && AbsentPeople.isNamed(submitted) ? submitted : null);
    }

    SearchedRow with(Identity other) {
        return new SearchedRow(place, row, nik, name, other, null);
    }

    String opd() {
        return row.row().opd();
    }

    boolean isCertain() {
        return identity != null && identity.certain();
    }

    /** Whether it is still open if it is the person that it most probably is. */
    boolean isInDoubt() {
        return identity != null && !identity.certain() && row.outcome() instanceof Outcome.Review;
    }

    boolean isDecided() {
        return row.outcome().flags().contains(Flag.DECIDED);
    }

    boolean isRejected() {
        return row.outcome() instanceof Outcome.Rejected;
    }

    /** Whether nothing but an officer's word keeps it from being the person for certain. */
    boolean isGivenUp() {
        return isRejected() && row.outcome().reasons().equals(Set.of(Reason.DECIDED_BY_OFFICER));
    }

    /** Who it is or most probably is, or would be if an officer had not given it up. */
    @Nullable
    String person() {
        return identity != null && (isCertain() || isInDoubt() || isGivenUp()) ? identity.key() : null;
    }

    /** All that the row says: what the choice between equally good rows hangs on, and not on the order of rows or files. */
    String written() {
        SubmittedRow written = row.row();
        return String.join(
                "\n",
                written.name(),
                written.birthPlace(),
                written.nik().text(),
                written.birthDate().text(),
                String.valueOf(written.gender()),
                String.join("\n", written.fields()),
                String.valueOf(written.further()));
    }
}
