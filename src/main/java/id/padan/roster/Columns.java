package id.padan.roster;

import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.WrittenText;
import id.padan.table.Cell;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which column of a table holds what.
 *
 * @param byField the column of each field that the table has; 0 is column A
 * @param ticks columns in which a mark means a gender, where the gender is given like that
 * @param meanings the same for people
 * @param fields the columns of the fields that the job adds, in its order; -1 where the table has none
 * @param nikCells over how many cells the NIK is written, a digit or a group of digits in each; its column is the first
 */
record Columns(
        Map<RosterField, Integer> byField,
        Map<Integer, Gender> ticks,
        List<ColumnMeaning> meanings,
        List<Integer> fields,
        int nikCells) {

    /** In place of a column that the table does not have. */
    static final int NONE = -1;

    Columns {
        Map<RosterField, Integer> copy = newMapping();
        copy.putAll(byField);
        byField = Collections.unmodifiableMap(copy);
        ticks = Collections.unmodifiableMap(new TreeMap<>(ticks));
        meanings = List.copyOf(meanings);
        fields = List.copyOf(fields);
    }

    /** {@return the column of a field, if the table has it} */
    OptionalInt of(RosterField field) {
        Integer column = byField.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** {@return the cell of a field in a row; blank if the table has no such column} */
    Cell cell(Row row, RosterField field) {
        Integer column = byField.get(field);
        if (column == null) {
            return Cell.Blank.CELL;
        }
        return nikCells > 1 && field == RosterField.NIK ? joined(row, column, nikCells) : row.cell(column);
    }

    /** Some write the whole number into the first cell all the same. */
    private static Cell joined(Row row, int first, int cells) {
        String digits = joinedText(row, first, cells);
        return CellText.digits(row.cell(first).text()) >= Nik.LENGTH ? row.cell(first) : Cell.ofText(digits);
    }

    /** {@return the texts of neighbouring cells as one} */
    static String joinedText(Row row, int first, int cells) {
        return IntStream.range(first, first + cells)
                .mapToObj(column -> row.cell(column).text())
                .collect(Collectors.joining());
    }

    /** {@return what a row has as the date of birth: a cell, or day, month and year of three columns joined} */
    Cell birthDate(Row row) {
        Cell own = cell(row, RosterField.BIRTH_DATE);
        if (!own.isBlank() || !byField.containsKey(RosterField.BIRTH_YEAR)) {
            return own;
        }
        return Cell.ofText(Stream.of(RosterField.BIRTH_DAY, RosterField.BIRTH_MONTH, RosterField.BIRTH_YEAR)
                .map(field -> cell(row, field).text())
                .filter(text -> !WrittenText.saysNothing(text))
                .collect(Collectors.joining("-")));
    }

    /** {@return the field whose column says where the date of birth stands} */
    RosterField firstOfBirthDate() {
        return byField.containsKey(RosterField.BIRTH_DATE) || !byField.containsKey(RosterField.BIRTH_YEAR)
                ? RosterField.BIRTH_DATE
                : byField.containsKey(RosterField.BIRTH_DAY) ? RosterField.BIRTH_DAY : RosterField.BIRTH_YEAR;
    }

    /** {@return whether the table says who its people are} */
    boolean namesPeople() {
        return byField.keySet().stream().anyMatch(RosterField::namesPeople);
    }

    /** {@return whether a row has the number of an announcement, by which alone somebody is known} */
    boolean haveAnnouncedNumber(Row row) {
        return CellText.digits(cell(row, RosterField.ANNOUNCED_NUMBER).text()) > 0;
    }

    /** {@return an empty mapping to fill} */
    static Map<RosterField, Integer> newMapping() {
        return new EnumMap<>(RosterField.class);
    }
}
