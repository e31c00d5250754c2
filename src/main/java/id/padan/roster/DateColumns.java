package id.padan.roster;

import id.padan.person.ColumnTimes;
import id.padan.person.DateReader;
import id.padan.person.DateReading;
import id.padan.person.NikReading;
import id.padan.table.Cell;
import id.padan.table.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The columns of a table that hold dates: what clock each was written by, and so which days its cells mean. */
final class DateColumns {

    /** Dates of a working life. */
    static final Set<RosterField> SERVICE =
            Set.of(RosterField.START_DATE, RosterField.END_DATE, RosterField.DECREE_DATE);

    private static final List<RosterField> DATES =
            List.of(RosterField.BIRTH_DATE, RosterField.START_DATE, RosterField.END_DATE, RosterField.DECREE_DATE);

    private static final DateReader BIRTHS = DateReader.ofBirths();
    private static final DateReader OF_SERVICE = DateReader.ofService();

    private final boolean from1904;
    private final Map<RosterField, DateReader> readers = new EnumMap<>(RosterField.class);
    private final Map<RosterField, String> times = new EnumMap<>(RosterField.class);

    /**
     * Looks at the columns of a table.
     *
     * @param columns what they mean
     * @param body the first rows of the table
     * @param from1904 whether the sheet's days count from 1904
     */
    DateColumns(Columns columns, List<Row> body, boolean from1904) {
        this.from1904 = from1904;
        for (RosterField field : DATES) {
            ColumnTimes seen = new ColumnTimes();
            body.forEach(row -> add(columns.cell(row, field), seen));
            DateReader reader = SERVICE.contains(field) ? OF_SERVICE : BIRTHS;
            readers.put(field, reader.ahead(seen.hoursAhead()));
            @Nullable String time = seen.time();
            if (time != null) {
                times.put(field, time);
            }
        }
    }

    private static void add(Cell cell, ColumnTimes seen) {
        if (cell instanceof Cell.Date date) {
            seen.add(date.value());
        } else if (cell instanceof Cell.Numeric number) {
            seen.add(number.value());
        } else {
            seen.add(cell.text());
        }
    }

    /** {@return what a cell of a column holds} */
    DateReading read(RosterField field, Cell cell, NikReading nik) {
        DateReader reader = readers.getOrDefault(field, BIRTHS);
        if (cell instanceof Cell.Date date) {
            return reader.read(date.value(), from1904, nik);
        }
        return cell instanceof Cell.Numeric number
                ? reader.read(number.value(), from1904, nik)
                : reader.read(cell.text(), nik);
    }

    /** Tells of each column that was written by another clock. */
    void report(Table table, String sheet, Consumer<RosterProblem> problems) {
        times.forEach((field, time) -> problems.accept(new RosterProblem(
                RosterProblemCode.DATES_OF_ANOTHER_ZONE,
                sheet,
                Row.columnName(table.columns().of(field).orElse(0)) + Math.max(1, table.headingRow()),
                time)));
    }
}
