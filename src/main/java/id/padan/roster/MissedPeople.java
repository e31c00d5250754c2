package id.padan.roster;

import id.padan.table.Cell;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Holds what looks like a person in a sheet, a NIK, a name and a date of birth in one row, wherever they stand, against what
 * was read. Whatever the reason: a person who is lost is told.
 */
final class MissedPeople {

    /** With fewer digits a cell is no NIK that one would know for one. */
    private static final int FEWEST_NIK_DIGITS = 12;

    private static final BitSet NONE = new BitSet();
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} .,'`-]+");

    private final HeadingDictionary headings;
    private final boolean from1904;
    private BitSet explained = NONE;
    private int read;
    private int missed;
    private int firstMissed;

    /** @param from1904 whether the sheet's days count from 1904 */
    MissedPeople(HeadingDictionary headings, boolean from1904) {
        this.headings = headings;
        this.from1904 = from1904;
    }

    /** Takes note of the tables that read the rows from now on. */
    void begin(List<Table> tables) {
        explained = new BitSet();
        tables.forEach(table -> explained.or(table.explained()));
    }

    /**
     * Takes note of a row: of one with people, somebody else may stand in the columns that nothing explains.
     *
     * @param row the row as the sheet has it
     * @param people how many people were read from it
     */
    void add(Row row, int people) {
        read += people;
        if (looksLikePerson(row, people > 0 ? explained : NONE)) {
            missed++;
            firstMissed = firstMissed == 0 ? row.number() : firstMissed;
        }
    }

    private boolean looksLikePerson(Row row, BitSet without) {
        return any(row, without, MissedPeople::isNik)
                && any(row, without, cell -> isName(cell.text()))
                && any(row, without, cell -> ColumnContent.isBirthDate(cell, from1904));
    }

    private static boolean any(Row row, BitSet without, Predicate<Cell> question) {
        for (int column = without.nextClearBit(0); column < row.width(); column = without.nextClearBit(column + 1)) {
            if (!row.cell(column).isBlank() && question.test(row.cell(column))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNik(Cell cell) {
        return CellText.digits(cell.text()) >= FEWEST_NIK_DIGITS && ColumnContent.isNik(cell);
    }

    private boolean isName(String text) {
        return NAME.matcher(text).matches() && !headings.isKnown(text);
    }

    /** {@return what to tell of the sheet, if anybody was missed} */
    Optional<RosterProblem> problem(String sheet) {
        return missed == 0
                ? Optional.empty()
                : Optional.of(new RosterProblem(
                        RosterProblemCode.PEOPLE_NOT_READ,
                        sheet,
                        Integer.toString(firstMissed),
                        missed + " / " + (missed + read)));
    }
}
