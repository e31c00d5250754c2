package id.padan.generate;

import java.time.LocalDate;

/** What stands in a cell. */
sealed interface Cell {
    /** An empty cell. */
    Cell BLANK = new Text("");

    /** Text; empty text is an empty cell. */
    record Text(String text) implements Cell {}

    /** A number. */
    record Numeric(double value) implements Cell {}

    /** A date that a spreadsheet knows as one. */
    record Day(LocalDate date) implements Cell {}
}
