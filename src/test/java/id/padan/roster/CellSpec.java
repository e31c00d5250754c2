package id.padan.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A cell to be written by a test. */
sealed interface CellSpec {

    record Empty() implements CellSpec {}

    record Text(String text) implements CellSpec {}

    record Num(double value) implements CellSpec {}

    record Day(LocalDate date) implements CellSpec {}

    record Failed() implements CellSpec {}

    /** A formula with the value that Excel left with it. */
    record Formula(CellSpec cached) implements CellSpec {}

    /** {@return the cells of a line: {@code text | +17 | @1990-05-12 | !N/A | =+17}} */
    static List<CellSpec> row(String line) {
        return Arrays.stream(line.split("\\|", -1))
                .map(cell -> of(cell.strip()))
                .toList();
    }

    private static CellSpec of(String cell) {
        if (cell.isEmpty()) {
            return new Empty();
        }
        return switch (cell.charAt(0)) {
            case '+' -> new Num(Double.parseDouble(cell.substring(1)));
            case '@' -> new Day(LocalDate.parse(cell.substring(1)));
            case '!' -> new Failed();
            case '=' -> new Formula(of(cell.substring(1)));
            default -> new Text(cell);
        };
    }

    /** {@return the text that a CSV export has for the cell} */
    default String csv() {
        if (this instanceof Text text) {
            return text.text();
        }
        if (this instanceof Num num) {
            return id.padan.person.WrittenText.ofNumber(num.value());
        }
        if (this instanceof Day day) {
            return String.format(
                    java.util.Locale.ROOT,
                    "%02d/%02d/%d",
                    day.date().getDayOfMonth(),
                    day.date().getMonthValue(),
                    day.date().getYear());
        }
        if (this instanceof Formula formula) {
            return formula.cached().csv();
        }
        return this instanceof Failed ? "#N/A" : "";
    }
}
