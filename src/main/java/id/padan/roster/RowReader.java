package id.padan.roster;

import id.padan.message.Mask;
import id.padan.person.DateReader;
import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.PlaceAndDateReader;
import id.padan.person.PlaceAndDateReader.PlaceAndDate;
import id.padan.person.WrittenText;
import id.padan.table.Cell;
import id.padan.table.CellText;
import id.padan.table.Row;
import id.padan.table.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table as people, and tells what is wrong with their cells. */
final class RowReader {

    /** Fields that have a component of their own in {@link SubmittedRow}. */
    private static final Set<RosterField> OF_THE_PERSON = Set.of(
            RosterField.NIK,
            RosterField.NAME,
            RosterField.LAST_NAME,
            RosterField.BIRTH_PLACE,
            RosterField.BIRTH_DATE,
            RosterField.BIRTH_DAY,
            RosterField.BIRTH_MONTH,
            RosterField.BIRTH_YEAR,
            RosterField.BIRTH_PLACE_AND_DATE,
            RosterField.GENDER,
            RosterField.OPD,
            RosterField.REPLACES);

    private static final List<RosterField> FURTHER = List.of(RosterField.values()).stream()
            .filter(field -> !OF_THE_PERSON.contains(field))
            .toList();

    /** A sheet has no more than 1,048,576 rows. */
    private static final int LINE_DIGITS = 7;

    private static final DateReader BIRTHS = DateReader.ofBirths();
    private static final PlaceAndDateReader PLACES_AND_DATES = new PlaceAndDateReader(BIRTHS);
    private static final NikReading NO_NIK = new NikReading.Missing();

    private final String file;
    private final String sheetName;
    private final Sheet sheet;
    private final Columns columns;
    private final DateColumns dates;
    private final List<RosterField> furtherOfTable;
    private final IdentityReader identities;
    private final int width;
    /** The column with the number that a row had which was given back; -1 if there is none. */
    private final int original;

    private final Consumer<RosterProblem> problems;
    private String opd;

    /**
     * @param sheetName the name of the sheet for the rows of this table
     * @param opd the OPD of rows that do not name theirs
     * @param dates which days the cells of its columns of dates mean
     */
    RowReader(
            String file,
            String sheetName,
            Sheet sheet,
            String opd,
            Table table,
            DateColumns dates,
            Consumer<RosterProblem> problems) {
        this.file = file;
        this.sheetName = sheetName;
        this.sheet = sheet;
        this.opd = opd;
        this.columns = table.columns();
        this.dates = dates;
        this.furtherOfTable =
                FURTHER.stream().filter(field -> columns.of(field).isPresent()).toList();
        this.identities = new IdentityReader(table, this::report);
        this.width = table.headings().size();
        this.original = ReturnedColumns.columnOfOriginal(table.headings());
        this.problems = problems;
    }

    /** {@return the person of a row} */
    SubmittedRow read(Row row) {
        reportErrors(row);
        if (sheet.separated() && width > 0 && row.width() > width) {
            report(RosterProblemCode.CELLS_SHIFTED, row, width, row.cell(width).text());
        }
        IdentityReader.Identity who = identities.read(row);
        PlaceAndDate birth = birth(row, who.nik());
        Gender gender = gender(row);
        return new SubmittedRow(
                new RowLocation(file, sheetName, row.number()),
                opd(row),
                who.nik(),
                who.name(),
                birth.place(),
                birth.date(),
                gender,
                further(row),
                fields(row),
                replaces(row),
                cells(row));
    }

    private String opd(Row row) {
        String own = ReturnedColumns.Key.parse(key(row))
                .map(ReturnedColumns.Key::opd)
                .filter(opd -> !opd.isEmpty())
                .orElseGet(() -> text(row, RosterField.OPD));
        if (columns.of(RosterField.REPLACES).isPresent() && !own.isEmpty()) {
            // Rows that an OPD adds to its returned workbook are its own, though they do not say so.
            opd = own;
        }
        return own.isEmpty() ? opd : own;
    }

    private @Nullable String replaces(Row row) {
        int line = original < 0 ? -1 : RowWords.number(row.cell(original).text(), LINE_DIGITS);
        String written = key(row);
        Optional<ReturnedColumns.Key> key = ReturnedColumns.Key.parse(written);
        if (key.isPresent()) {
            boolean ofOther = key.get().line() > 0 && line > 0 && key.get().line() != line;
            if (ofOther) {
                report(
                        RosterProblemCode.RETURN_KEY_OF_OTHER_ROW,
                        row,
                        original,
                        row.cell(original).text());
            }
            return ofOther ? null : key.get().row();
        }
        if (!written.isEmpty()) {
            report(RosterProblemCode.RETURN_KEY_DAMAGED, row, RosterField.REPLACES, "");
        } else if (line > 0 && columns.of(RosterField.REPLACES).isPresent()) {
            report(RosterProblemCode.RETURN_KEY_MISSING, row, RosterField.REPLACES, "");
        }
        return null;
    }

    private String key(Row row) {
        return columns.cell(row, RosterField.REPLACES).text();
    }

    private static List<String> cells(Row row) {
        List<String> texts = new ArrayList<>(row.width());
        for (Cell cell : row.cells()) {
            texts.add(cell instanceof Cell.ErrorValue error ? error.error() : cell.text());
        }
        return texts;
    }

    /** What the fields hold that the job adds. */
    private List<String> fields(Row row) {
        return columns.fields().stream()
                .map(column -> column == Columns.NONE ? "" : row.cell(column).text())
                .map(IdentityReader::written)
                .toList();
    }

    private void reportErrors(Row row) {
        for (int column = 0; column < row.width(); column++) {
            if (row.cell(column) instanceof Cell.ErrorValue error) {
                report(RosterProblemCode.CELL_ERROR, row, column, error.error());
            }
        }
    }

    /** The place from its column or from the one that holds both, the date likewise. */
    private PlaceAndDate birth(Row row, NikReading nik) {
        Cell own = columns.birthDate(row);
        RosterField field =
                isNothing(own) && columns.of(RosterField.BIRTH_PLACE_AND_DATE).isPresent()
                        ? RosterField.BIRTH_PLACE_AND_DATE
                        : columns.firstOfBirthDate();
        PlaceAndDate both = both(columns.cell(row, RosterField.BIRTH_PLACE_AND_DATE), nik);
        PlaceAndDate beside = isNothing(own) ? both : dateCell(own, nik);
        String place = text(row, RosterField.BIRTH_PLACE);
        DateReading date = beside.date();
        if (date.written().isEmpty() && CellText.digits(place) > 0) {
            // The date slipped into the column of the place.
            PlaceAndDate slipped = PLACES_AND_DATES.read(place, nik);
            if (slipped.date().date() != null) {
                return slipped;
            }
        }
        reportDate(row, field, date);
        return new PlaceAndDate(firstWritten(place, both.place(), beside.place()), date);
    }

    private static boolean isNothing(Cell cell) {
        return WrittenText.saysNothing(cell.text());
    }

    private void reportDate(Row row, RosterField field, DateReading date) {
        if (date.date() == null && columns.of(field).isPresent()) {
            boolean missing = date.written().isEmpty();
            report(
                    missing ? RosterProblemCode.DATE_MISSING : RosterProblemCode.DATE_UNREADABLE,
                    row,
                    field,
                    date.written());
        }
    }

    private PlaceAndDate dateCell(Cell cell, NikReading nik) {
        DateReading date = dates.read(RosterField.BIRTH_DATE, cell, nik);
        if (date.date() != null || date.written().isEmpty()) {
            return new PlaceAndDate("", date);
        }
        PlaceAndDate both = PLACES_AND_DATES.read(cell.text(), nik);
        return both.date().date() == null ? new PlaceAndDate("", date) : both;
    }

    private PlaceAndDate both(Cell cell, NikReading nik) {
        return cell instanceof Cell.Text text
                ? PLACES_AND_DATES.read(text.text(), nik)
                : new PlaceAndDate("", dates.read(RosterField.BIRTH_PLACE_AND_DATE, cell, nik));
    }

    private @Nullable Gender gender(Row row) {
        for (Map.Entry<Integer, Gender> tick : columns.ticks().entrySet()) {
            if (!WrittenText.saysNothing(row.cell(tick.getKey()).text())) {
                return tick.getValue();
            }
        }
        String written = text(row, RosterField.GENDER);
        Gender gender = Gender.read(written);
        if (gender == null && !written.isEmpty()) {
            report(RosterProblemCode.GENDER_UNREADABLE, row, RosterField.GENDER, written);
        }
        return gender;
    }

    private Map<RosterField, String> further(Row row) {
        Map<RosterField, String> further = new EnumMap<>(RosterField.class);
        for (RosterField field : furtherOfTable) {
            Cell cell = columns.cell(row, field);
            String text = DateColumns.SERVICE.contains(field)
                    ? dates.read(field, cell, NO_NIK).text()
                    : text(row, field);
            if (!text.isEmpty()) {
                further.put(field, text);
            }
        }
        return further;
    }

    private String text(Row row, RosterField field) {
        return written(columns.cell(row, field).text());
    }

    private static String written(String text) {
        return WrittenText.saysNothing(text) ? "" : text;
    }

    private static String firstWritten(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private void report(RosterProblemCode code, Row row, RosterField field, String value) {
        report(code, row, columns.of(field).orElse(0), value);
    }

    private void report(RosterProblemCode code, Row row, int column, String value) {
        problems.accept(new RosterProblem(
                code,
                sheet.name(),
                Row.columnName(column) + row.number(),
                Mask.value(value),
                Mask.value(identities.name(row))));
    }
}
