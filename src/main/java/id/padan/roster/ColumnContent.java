package id.padan.roster;

import id.padan.person.DateReader;
import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReader;
import id.padan.person.NikReading;
import id.padan.table.Cell;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the first rows of a table say about its columns. */
final class ColumnContent {

    /** Fields that show in the content alone, the surest first. */
    static final List<RosterField> RECOGNISABLE =
            List.of(RosterField.NIK, RosterField.BIRTH_DATE, RosterField.GENDER, RosterField.NAME);

    /** Fewer cells than this prove nothing. */
    private static final int FEWEST_CELLS = 3;

    /** Of ten cells, so many must be of the kind: some are always damaged. */
    private static final int CLEAR_TENTHS = 7;

    /** Of ten cells, so many people's names must have two words, and be different. */
    private static final int NAME_TENTHS = 5;

    /** By chance, one group of so many NIK in a hundred million ends in zeros only. */
    private static final int FEWEST_CUT_NIK = 8;

    /** So many numbers up to hardly more than that are those of rows, in whatever order. */
    private static final int MANY_ORDINALS = 5;

    /** Digits that must be left of a damaged NIK to know it for one: all of its date. */
    private static final int SURE_DIGITS = 12;

    /** Years in which the people of a roster can be born. */
    private static final int FIRST_BIRTH_YEAR = 1935;

    private static final int LAST_BIRTH_YEAR = 2010;

    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L} .,'`-]*");
    private static final Pattern DAY = Pattern.compile("0?[1-9]|[12][0-9]|3[01]");
    private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]|[\\p{L}]{3,9}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)?[0-9]{2}");
    private static final NikReading NO_NIK = new NikReading.Missing();
    private static final DateReader DATES = DateReader.ofBirths();

    private final List<Row> rows;
    private final boolean from1904;

    ColumnContent(List<Row> rows, boolean from1904) {
        this.rows = rows;
        this.from1904 = from1904;
    }

    /** {@return whether the column has no content} */
    boolean isBlank(int column) {
        return rows.stream().allMatch(row -> row.cell(column).isBlank());
    }

    /** {@return whether the texts of a column are NIK that all end in a zero, too many of them for chance} */
    boolean areCutNik(int column) {
        List<String> niks = rows.stream()
                .map(row -> row.cell(column))
                .filter(Cell.Text.class::isInstance)
                .map(cell -> NikReader.read(cell.text()))
                .filter(NikReading.Complete.class::isInstance)
                .map(NikReading::text)
                .toList();
        return niks.size() >= FEWEST_CUT_NIK && niks.stream().allMatch(nik -> nik.endsWith("0"));
    }

    /** {@return whether the numbers of a column are 1, 2, 3 and so on; of many, some may be moved, and one in five taken out} */
    boolean areOrdinals(int column) {
        List<Integer> numbers = rows.stream()
                .map(row -> RowWords.number(row.cell(column).text(), RowWords.ORDINAL_DIGITS))
                .filter(number -> number >= 0)
                .toList();
        int all = numbers.size();
        if (all < MANY_ORDINALS) {
            return IntStream.range(0, all).allMatch(index -> numbers.get(index) == index + 1);
        }
        int most = all + all / MANY_ORDINALS;
        return numbers.stream().distinct().filter(number -> number <= most).count() == all;
    }

    /** {@return whether the digits of a NIK stand in so many columns, some in each, where the first has not all of them} */
    boolean areNikTogether(int first, int columns) {
        List<Row> parted = rows.stream()
                .filter(row -> CellText.digits(row.cell(first).text()) < Nik.LENGTH)
                .toList();
        return new ColumnContent(parted, from1904).isClear(first, row -> {
            String digits = Columns.joinedText(row, first, columns);
            return digits.length() == Nik.LENGTH
                    && CellText.digits(digits) == Nik.LENGTH
                    && !row.cell(first + columns - 1).isBlank();
        });
    }

    /** {@return whether most people have their NIK, which is text, in the column of names: behind the name or below it} */
    boolean areNamesWithNik(int column) {
        List<String> texts = rows.stream()
                .map(row -> row.cell(column))
                .filter(Cell.Text.class::isInstance)
                .map(Cell::text)
                .toList();
        long names = texts.stream()
                .filter(text -> text.chars().anyMatch(Character::isLetter))
                .count();
        long niks = texts.stream()
                .filter(text -> CellText.digits(text) == Nik.LENGTH)
                .count();
        return niks * 2 > names;
    }

    /** {@return whether most names of a column have the person's number in the row below, where another row begins nobody} */
    boolean areNamesAboveNumbers(int column) {
        int names = 0;
        int above = 0;
        for (int i = 0; i < rows.size(); i++) {
            names += isNameAlone(rows.get(i).cell(column)) ? 1 : 0;
            above += i + 1 < rows.size() && goesOnBelow(rows.get(i), rows.get(i + 1), column) ? 1 : 0;
        }
        return above * 2 > names;
    }

    /** {@return whether a person, whose name stands in a column, goes on in the row below with the number} */
    static boolean goesOnBelow(Row row, Row below, int column) {
        return below.number() == row.number() + 1
                && isNameAlone(row.cell(column))
                && NameCell.isNumber(below.cell(column).text())
                && below.cells().subList(0, column).stream().allMatch(Cell::isBlank);
    }

    private static boolean isNameAlone(Cell cell) {
        return cell instanceof Cell.Text text
                && text.text().chars().anyMatch(Character::isLetter)
                && CellText.digits(text.text()) == 0;
    }

    /** {@return whether three columns hold a day, a month and a year} */
    boolean areDayMonthAndYear(int first) {
        return isClear(
                first,
                row -> DAY.matcher(row.cell(first).text()).matches()
                        && MONTH.matcher(row.cell(first + 1).text()).matches()
                        && YEAR.matcher(row.cell(first + 2).text()).matches());
    }

    private boolean isClear(int column, Predicate<Row> question) {
        List<Row> written =
                rows.stream().filter(row -> !row.cell(column).isBlank()).toList();
        return !written.isEmpty()
                && written.stream().filter(question).count() * 10 >= written.size() * (long) CLEAR_TENTHS;
    }

    /** {@return how well the content fits a field, 0 to 10; 0 where content tells nothing about that field} */
    int fit(RosterField field, int column) {
        return RECOGNISABLE.contains(field) && field != RosterField.NAME ? tenths(field, column) : 0;
    }

    /** {@return the only column of a kind, if there is exactly one among those that have no meaning yet} */
    OptionalInt only(RosterField field, Set<Integer> taken) {
        int width = rows.stream().mapToInt(Row::width).max().orElse(0);
        int found = -1;
        for (int column = 0; column < width; column++) {
            if (!taken.contains(column) && isClearly(field, column)) {
                if (found >= 0) {
                    return OptionalInt.empty();
                }
                found = column;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private boolean isClearly(RosterField field, int column) {
        long written = rows.stream().filter(row -> !row.cell(column).isBlank()).count();
        if (written < FEWEST_CELLS || tenths(field, column) < CLEAR_TENTHS) {
            return false;
        }
        return field != RosterField.NAME || looksLikeNames(column, written);
    }

    private int tenths(RosterField field, int column) {
        long written = rows.stream().filter(row -> !row.cell(column).isBlank()).count();
        long fitting =
                rows.stream().filter(row -> fits(field, row.cell(column))).count();
        return written == 0 ? 0 : (int) (fitting * 10 / written);
    }

    private boolean fits(RosterField field, Cell cell) {
        return switch (field) {
            case NIK -> isNik(cell);
            case BIRTH_DATE -> isBirthDate(cell, from1904);
            case GENDER ->
                cell instanceof Cell.Text text
                        && !Character.isDigit(text.text().charAt(0))
                        && Gender.read(text.text()) != null;
            case NAME ->
                cell instanceof Cell.Text text && NAME.matcher(text.text()).matches();
            default -> false;
        };
    }

    /** {@return whether a cell holds a NIK, whole or damaged} */
    static boolean isNik(Cell cell) {
        NikReading reading = cell instanceof Cell.Numeric number
                ? NikReader.read(number.value())
                : NikReader.read(cell instanceof Cell.Text text ? text.text() : "");
        if (reading instanceof NikReading.Complete complete) {
            return complete.nik().isWellFormed();
        }
        return reading instanceof NikReading.Damaged damaged
                && damaged.sureDigits().length() >= SURE_DIGITS;
    }

    /** {@return whether a column has dates on which nobody of a roster can be born, for they are too late} */
    boolean areLaterDates(int column) {
        return isClear(column, row -> {
            LocalDate date = date(row.cell(column), from1904);
            return date != null && date.getYear() > LAST_BIRTH_YEAR;
        });
    }

    /** {@return whether a cell holds a date on which people of a roster can be born} */
    static boolean isBirthDate(Cell cell, boolean from1904) {
        LocalDate date = date(cell, from1904);
        return date != null && date.getYear() >= FIRST_BIRTH_YEAR && date.getYear() <= LAST_BIRTH_YEAR;
    }

    private static @Nullable LocalDate date(Cell cell, boolean from1904) {
        DateReading reading = DateReading.MISSING;
        if (cell instanceof Cell.Date date) {
            reading = DATES.read(date.value(), from1904, NO_NIK);
        } else if (cell instanceof Cell.Text text) {
            reading = DATES.read(text.text(), NO_NIK);
        }
        return reading.date();
    }

    private boolean looksLikeNames(int column, long written) {
        Set<String> different = new HashSet<>();
        long severalWords = 0;
        for (Row row : rows) {
            String text = row.cell(column).text();
            different.add(text);
            severalWords += text.indexOf(' ') > 0 ? 1 : 0;
        }
        return severalWords * 10 >= written * NAME_TENTHS && different.size() * 10L >= written * CLEAR_TENTHS;
    }
}
