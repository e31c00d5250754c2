package id.padan.roster;

import id.padan.table.Row;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table of a sheet, and counts them. */
final class TableReading {

    private final String sheet;
    private final Table table;
    private final RowSorter sorter;
    private final RowReader reader;
    private int rows;
    private int skipped;

    /** @param sheet the name that the table's rows have for their sheet */
    TableReading(String sheet, Table table, RowReader reader) {
        this.sheet = sheet;
        this.table = table;
        this.sorter = new RowSorter(table);
        this.reader = reader;
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
        return reader.read(filled);
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
