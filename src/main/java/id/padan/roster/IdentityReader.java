package id.padan.roster;

import id.padan.message.Mask;
import id.padan.person.NameRemarks;
import id.padan.person.Nik;
import id.padan.person.NikReader;
import id.padan.person.NikReading;
import id.padan.person.WrittenText;
import id.padan.table.Cell;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads who is meant by a row: the NIK and the name, which some write into one cell. */
final class IdentityReader {

    private final Columns columns;
    private final boolean lastNikDigitCut;
    private final Reports reports;

    /** Where problems of cells go. */
    interface Reports {
        void report(RosterProblemCode code, Row row, RosterField field, String value);
    }

    IdentityReader(Table table, Reports reports) {
        this.columns = table.columns();
        this.lastNikDigitCut = table.lastNikDigitCut();
        this.reports = reports;
    }

    /**
     * Who is meant.
     *
     * @param nik what the row has as a NIK
     * @param name the name as written, with its remarks; empty if none
     */
    record Identity(NikReading nik, String name) {}

    /** {@return who is meant by a row} */
    Identity read(Row row) {
        NikReading nik = nik(row, nameCell(row));
        String name = name(row);
        if (name.isEmpty() && columns.of(RosterField.NAME).isPresent()) {
            reports.report(RosterProblemCode.NAME_MISSING, row, RosterField.NAME, "");
        } else if (NameRemarks.sayDeceased(name)) {
            reports.report(RosterProblemCode.NAME_OF_DECEASED, row, RosterField.NAME, name);
        }
        return new Identity(nik, name);
    }

    /** {@return the name of a row, as written; empty if none} */
    String name(Row row) {
        return withLastName(
                nameCell(row).name(),
                written(columns.cell(row, RosterField.LAST_NAME).text()));
    }

    private NameCell nameCell(Row row) {
        return NameCell.of(written(cell(row, RosterField.NAME, RosterField.NIK).text()));
    }

    /** The cell of a column, or where NIK and name stand in each other's column, of the other. */
    private Cell cell(Row row, RosterField own, RosterField other) {
        return columns.cell(row, areExchanged(row) ? other : own);
    }

    /** Whether somebody wrote the name into the column of the NIK, and the NIK into that of the name. */
    private boolean areExchanged(Row row) {
        String inNik = columns.cell(row, RosterField.NIK).text();
        return !inNik.isEmpty()
                && inNik.codePoints().noneMatch(Character::isDigit)
                && !(NikReader.read(inNik) instanceof NikReading.Missing)
                && reading(columns.cell(row, RosterField.NAME)) instanceof NikReading.Complete;
    }

    /** Some write the whole name into the first column all the same. */
    private static String withLastName(String name, String last) {
        boolean whole = (" " + name.toUpperCase(Locale.ROOT)).endsWith(" " + last.toUpperCase(Locale.ROOT));
        return last.isEmpty() || whole ? name : (name + " " + last).strip();
    }

    private NikReading nik(Row row, NameCell named) {
        Cell cell = cell(row, RosterField.NIK, RosterField.NAME);
        NikReading nik = reading(cell);
        if (nik instanceof NikReading.Missing && named.number().length() == Nik.LENGTH) {
            return NikReader.read(named.number());
        }
        boolean misread = nik instanceof NikReading.Complete && hasLettersForDigits(cell.text());
        RosterProblemCode code = misread ? RosterProblemCode.NIK_MALFORMED : problemOf(nik);
        if (code != null && columns.of(RosterField.NIK).isPresent()) {
            reports.report(code, row, RosterField.NIK, Mask.digits(misread ? cell.text() : nik.text()));
        }
        return nik;
    }

    private NikReading reading(Cell cell) {
        return cell instanceof Cell.Numeric number
                ? NikReader.read(number.value())
                : certain(NikReader.read(cell.text()), cell.text());
    }

    /** Letters that can only be meant as digits are read as such; the office should know all the same. */
    private static boolean hasLettersForDigits(String text) {
        return CellText.digits(text) < Nik.LENGTH
                && text.codePoints().filter(Character::isDigit).count() < Nik.LENGTH;
    }

    /** Of digits that were a number before they were text, the last one cannot be trusted. */
    private NikReading certain(NikReading nik, String written) {
        return lastNikDigitCut && nik instanceof NikReading.Complete complete
                ? new NikReading.Damaged(complete.nik().digits().substring(0, Nik.LENGTH - 1), written)
                : nik;
    }

    private static @Nullable RosterProblemCode problemOf(NikReading nik) {
        if (nik instanceof NikReading.Missing) {
            return RosterProblemCode.NIK_MISSING;
        }
        if (nik instanceof NikReading.Damaged) {
            return RosterProblemCode.NIK_DAMAGED_BY_EXCEL;
        }
        if (nik instanceof NikReading.Malformed) {
            return RosterProblemCode.NIK_MALFORMED;
        }
        return nik instanceof NikReading.Complete complete && !complete.nik().isWellFormed()
                ? RosterProblemCode.NIK_IMPOSSIBLE
                : null;
    }

    /** A name, or nothing where a word stands for it that nobody is called. */
    static String written(String text) {
        return WrittenText.saysNoName(text) ? "" : text;
    }
}
