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
import java.util.stream.Stream;

/**
 * Which column of a table holds what.
 *
 * @param byField the column of each field that the table has; 0 is column A
 * @param ticks columns in which a mark means a gender, where the gender is given like that
 * @param meanings the same for people
 * @param fields the columns of the fields that the job adds, in its order; -1 where the table has none
 * @param digitCells whether the NIK has a cell for each digit; its column is that of the first
 */
record Columns(
        Map<RosterField, Integer> byField,
        Map<Integer, Gender> ticks,
        List<ColumnMeaning> meanings,
        List<Integer> fields,
        boolean digitCells) {

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
        return digitCells && field == RosterField.NIK ? joinedDigits(row, column) : row.cell(column);
    }

    private static Cell joinedDigits(Row row, int first) {
        StringBuilder digits = new StringBuilder();
        for (int column = first; column < first + Nik.LENGTH; column++) {
            digits.append(row.cell(column).text());
        }
        return row.cell(first).text().length() > 1 ? row.cell(first) : Cell.ofText(digits.toString());
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
