package id.padan.report;

import id.padan.person.RegistryPerson;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateGroup.Member;
import id.padan.reconcile.DuplicateKind;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes {@code duplicates.csv}. Groups are numbered from 1: by kind, then by their first row.
 *
 * <p>{@code nik}, {@code name} and {@code birth_date} show in what the rows are the same: the registry's values for the rows
 * of one person, the submitted ones for rows of one NIK or one name.
 */
public final class DuplicatesFile {

    private static final List<String> COLUMNS =
            List.of("group", "kind", "opd", "file", "sheet", "row", "nik", "name", "birth_date", "kept");

    private static final Comparator<Member> MEMBER_ORDER = Comparator.comparing(Member::row, OutcomeFiles.ORDER);

    private static final Comparator<DuplicateGroup> GROUP_ORDER =
            Comparator.comparing(DuplicateGroup::kind).thenComparing(DuplicateGroup::members, DuplicatesFile::compare);

    private DuplicatesFile() {}

    /**
     * How many groups there are of one kind.
     *
     * @param groups number of groups
     * @param rows number of rows in them
     */
    public record Counts(long groups, long rows) {

        /** None. */
        public static final Counts NONE = new Counts(0, 0);

        private Counts plus(DuplicateGroup group) {
            return new Counts(groups + 1, rows + group.members().size());
        }
    }

    /**
     * Writes the file.
     *
     * @param folder where it goes
     * @param groups the groups, in any order
     * @return groups and rows by kind; kinds without a group included
     * @throws IOException if it cannot be written
     */
    public static SortedMap<DuplicateKind, Counts> write(OutputFolder folder, Collection<DuplicateGroup> groups)
            throws IOException {
        SortedMap<DuplicateKind, Counts> counts = new TreeMap<>();
        for (DuplicateKind kind : DuplicateKind.values()) {
            counts.put(kind, Counts.NONE);
        }
        try (CsvOutput file = new CsvOutput(folder.file(OutputFile.DUPLICATES.fileName()), COLUMNS)) {
            int number = 0;
            for (DuplicateGroup group : ordered(groups)) {
                number++;
                for (Member member : group.members()) {
                    file.write(cells(number, group.kind(), member));
                }
                counts.computeIfPresent(group.kind(), (kind, count) -> count.plus(group));
            }
        }
        return counts;
    }

    /**
     * {@return groups in the order of the file, and their members}
     *
     * @param groups the groups, in any order
     */
    public static List<DuplicateGroup> ordered(Collection<DuplicateGroup> groups) {
        return groups.stream()
                .map(group -> new DuplicateGroup(
                        group.kind(),
                        group.members().stream().sorted(MEMBER_ORDER).toList()))
                .sorted(GROUP_ORDER)
                .toList();
    }

    private static List<String> cells(int number, DuplicateKind kind, Member member) {
        SubmittedRow row = member.row().row();
        RegistryPerson person = member.row().outcome().person();
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Integer.toString(number));
        cells.add(kind.name());
        cells.addAll(RowCells.location(row));
        if (kind.isOfOnePerson() && person != null) {
            cells.add(person.person().nik().text());
            cells.add(person.person().name().written());
            cells.add(RowCells.text(person.person().birthDate()));
        } else {
            cells.add(row.nik().text());
            cells.add(row.name());
            cells.add(row.birthDate().text());
        }
        cells.add(member.kept() ? "yes" : "no");
        return cells;
    }

    private static int compare(List<Member> one, List<Member> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = MEMBER_ORDER.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
