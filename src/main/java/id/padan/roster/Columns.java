package id.padan.roster;

import id.padan.person.Gender;
import id.padan.table.Cell;
import id.padan.table.Row;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Which column of a table holds what.
 *
 * @param byField the column of each field that the table has; 0 is column A
 * @param ticks columns in which a mark means a gender, where the gender is given like that
 * @param meanings the same for people
 * @param fields the columns of the fields that the job adds, in its order; -1 where the table has none
 */
record Columns(
        Map<RosterField, Integer> byField,
        Map<Integer, Gender> ticks,
        List<ColumnMeaning> meanings,
        List<Integer> fields) {

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
        return column == null ? Cell.Blank.CELL : row.cell(column);
    }

    /** {@return whether the table says who its people are} */
    boolean namesPeople() {
        return byField.containsKey(RosterField.NAME) || byField.containsKey(RosterField.NIK);
    }

    /** {@return an empty mapping to fill} */
    static Map<RosterField, Integer> newMapping() {
        return new EnumMap<>(RosterField.class);
    }
}
