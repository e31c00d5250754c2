package id.padan.roster;

import id.padan.person.NikReader;
import id.padan.person.NikReading;
import id.padan.person.WrittenText;
import id.padan.table.Cell;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table of a sheet, and counts them. */
final class TableReading {

    /** What no mark stands for: a person's own number, name, date and gender. */
    private static final Set<RosterField> OF_ONE_PERSON = EnumSet.of(
            RosterField.NIK,
            RosterField.NAME,
            RosterField.LAST_NAME,
            RosterField.FRONT_TITLE,
            RosterField.BACK_TITLE,
            RosterField.BIRTH_DATE,
            RosterField.BIRTH_DAY,
            RosterField.BIRTH_MONTH,
            RosterField.BIRTH_YEAR,
            RosterField.BIRTH_PLACE_AND_DATE,
            RosterField.GENDER,
            RosterField.ANNOUNCED_NUMBER,
            RosterField.REPLACES);

    private final String sheet;
    private final Table table;
    private final RowSorter sorter;
    private final RowReader reader;
    private final List<Integer> sharedColumns;
    private Row above = new Row(1, List.of());
    private int rows;
    private int skipped;

    /** @param sheet the name that the table's rows have for their sheet */
    TableReading(String sheet, Table table, RowReader reader) {
        this.sheet = sheet;
        this.table = table;
        this.sorter = new RowSorter(table);
        this.reader = reader;
        this.sharedColumns = table.columns().byField().entrySet().stream()
                .filter(entry -> !OF_ONE_PERSON.contains(entry.getKey()))
                .map(entry -> entry.getValue())
                .toList();
    }

    /** {@return the person of a row of the sheet; null if this table has none in it} */
    @Nullable
    SubmittedRow read(Row whole) {
        Row row = table.range().of(whole);
        if (row.isBlank()) {
            return null;
        }
        Row filled = row.withMerged(table.headingRow());
        if (sorter.kind(row) != RowSorter.Kind.PERSON || goesOn(row, filled)) {
            skipped++;
            return null;
        }
        rows++;
        above = withoutDittos(filled);
        return reader.read(above);
    }

    /**
     * {@return one row of the two in which a person stands, of a table whose people do; empty if the second is none of the person's}
     *
     * @param row the row
     * @param below the row after it
     */
    Optional<Row> joined(Row row, Row below) {
        int name = table.columns().of(RosterField.NAME).orElse(0);
        if (!ColumnContent.goesOnBelow(row, below, name)) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.max(row.width(), below.width()); column++) {
            cells.add(joined(row.cell(column), below.cell(column)));
        }
        return Optional.of(new Row(row.number(), cells, row.above()));
    }

    /** Words go on below, a name with its number, a place with its date; days and numbers are whole. */
    private static Cell joined(Cell cell, Cell below) {
        if (cell.isBlank() || below.isBlank()) {
            return cell.isBlank() ? below : cell;
        }
        // Of a number that a spreadsheet has rounded only the digits that are sure.
        String more = below instanceof Cell.Numeric number
                        && NikReader.read(number.value()) instanceof NikReading.Damaged damaged
                ? damaged.sureDigits()
                : below.text();
        return CellText.digits(cell.text()) == 0 ? Cell.ofText(cell.text() + " / " + more) : cell;
    }

    /** A mark stands for what the row above has in its column: its office, its post. */
    private Row withoutDittos(Row row) {
        Row filled = row;
        for (int column : sharedColumns) {
            if (WrittenText.isDitto(row.cell(column).text())
                    && !above.cell(column).isBlank()) {
                List<Cell> cells = new ArrayList<>(filled.cells());
                cells.set(column, above.cell(column));
                filled = new Row(row.number(), cells, row.above());
            }
        }
        return filled;
    }

    /** Where the cell that names the person is merged downwards, the rows below say more about the same one. */
    private boolean goesOn(Row row, Row filled) {
        Columns columns = table.columns();
        boolean nobody = columns.cell(row, RosterField.NIK).isBlank()
                && columns.cell(row, RosterField.NAME).isBlank();
        return nobody
                && !(columns.cell(filled, RosterField.NIK).isBlank()
                        && columns.cell(filled, RosterField.NAME).isBlank());
    }

    Table table() {
        return table;
    }

    /** {@return what was understood so far} */
    SheetReport report() {
        return new SheetReport(
                sheet,
                table.headingRow(),
                table.columns().meanings(),
                rows,
                skipped,
                table.headings().stream()
                        .map(heading -> new SheetReport.ColumnHeading(heading.over(), heading.text()))
                        .toList());
    }
}
