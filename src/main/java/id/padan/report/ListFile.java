package id.padan.report;

import static id.padan.report.RowCells.codes;
import static id.padan.report.RowCells.probability;
import static id.padan.report.RowCells.text;

import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes {@code lists/NAME.csv}: how each person of the rosters or a list stands with it. */
public final class ListFile {

    /** The columns, in order. */
    static final List<String> COLUMNS = List.of(
            "status",
            "opd",
            "file",
            "sheet",
            "row",
            "nik",
            "name",
            "birth_date",
            "list_file",
            "list_sheet",
            "list_row",
            "list_nik",
            "list_name",
            "list_birth_date",
            "probability",
            "reasons");

    private ListFile() {}

    /**
     * Writes the file of a list.
     *
     * @param folder where it goes
     * @param list the list's name
     * @param lines its lines, in {@link ListLine#ORDER}
     * @throws IOException if it cannot be written
     */
    public static void write(OutputFolder folder, String list, Iterable<ListLine> lines) throws IOException {
        String name = OutputFile.LISTS.fileName() + "/" + list + ".csv";
        try (CsvOutput file = new CsvOutput(folder.file(name), COLUMNS)) {
            for (ListLine line : lines) {
                file.write(cells(line));
            }
        }
    }

    private static List<String> cells(ListLine line) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(line.status().name());
        Member row = line.row();
        cells.addAll(
                row == null
                        ? List.of("", "", "", "")
                        : RowCells.location(row.decided().row()));
        cells.addAll(person(line));
        Member entry = line.entry();
        cells.addAll(
                entry == null
                        ? List.of("", "", "")
                        : RowCells.location(entry.decided().row()).subList(1, 4));
        cells.addAll(submitted(entry));
        cells.add(row == null || entry == null ? "" : probability(line.probability()));
        cells.add(codes(line.reasons(), Enum::name));
        return cells;
    }

    /** As the registry has the person; where it does not, as submitted. */
    private static List<String> person(ListLine line) {
        RegistryPerson registered = line.person();
        if (registered == null) {
            return submitted(line.row() == null ? line.entry() : line.row());
        }
        Person person = registered.person();
        return List.of(person.nik().text(), person.name().written(), text(person.birthDate()));
    }

    private static List<String> submitted(@Nullable Member member) {
        if (member == null) {
            return List.of("", "", "");
        }
        SubmittedRow row = member.decided().row();
        return List.of(row.nik().text(), row.name(), row.birthDate().text());
    }
}
