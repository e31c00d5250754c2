package id.padan.registry;

import id.padan.registry.Layout.SheetLayout;
import id.padan.table.Book;
import id.padan.table.Cell;
import id.padan.table.FileBytes;
import id.padan.table.JoinedCells;
import id.padan.table.Row;
import id.padan.table.Sheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The records of a workbook, sheet after sheet. */
final class WorkbookRecords implements Layout.Records {

    /** Sixteen digits: from here on a number cell may have lost the last of them. */
    private static final double SIXTEEN_DIGITS = 1e15;

    /** Up to here every whole number can be a double. */
    private static final double EXACT = 1L << 53;

    /** Smaller numbers are a day, a month, a year or an age. */
    private static final double FIRST_SERIAL = 3_000;

    /** In 2173: no birth date is later. */
    private static final double LAST_SERIAL = 100_000;

    private static final Set<RegistryField> COMMON = EnumSet.of(RegistryField.FAMILY_CARD, RegistryField.BIRTH_PLACE);

    private final Book book;
    private final Iterator<SheetLayout> tables;
    private final ColumnFinder finder;
    private final RecordView view;
    private final RecordTally tally;
    private int nextSheet;
    private @Nullable SheetLayout table;
    private @Nullable Sheet sheet;

    WorkbookRecords(Layout.Workbook layout, RecordView view, RecordTally tally) throws IOException {
        this.book = open(layout.path());
        this.tables = layout.tables().iterator();
        this.finder = layout.finder();
        this.view = view;
        this.tally = tally;
    }

    /** {@return the workbook, its rows to be read in order and once; to be closed} */
    static Book open(Path path) throws IOException {
        try {
            return Book.open(path, FileBytes.of(path), Optional.empty(), cell -> false);
        } catch (RuntimeException e) {
            throw new IOException("not a workbook that can be read", e);
        }
    }

    @Override
    public @Nullable RecordView next() throws IOException {
        try {
            while (sheet != null || nextTable()) {
                Row row = sheet == null ? null : sheet.next();
                if (row == null) {
                    sheet = null;
                } else if (take(parted(row))) {
                    return view;
                }
            }
            return null;
        } catch (RuntimeException e) {
            // What the libraries below throw at a damaged sheet is of many kinds.
            throw new IOException("the workbook breaks off", e);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private boolean nextTable() throws IOException {
        if (!tables.hasNext()) {
            return false;
        }
        SheetLayout next = tables.next();
        table = next;
        for (sheet = book.nextSheet(); sheet != null && nextSheet < next.sheet(); sheet = book.nextSheet()) {
            nextSheet++;
        }
        nextSheet++;
        return true;
    }

    /** The row with its cells apart, should all of them stand in column A. */
    private Row parted(Row row) {
        JoinedCells joined = table == null ? null : table.joined();
        return joined == null ? row : joined.part(row);
    }

    private boolean take(Row row) {
        if (table == null || sheet == null || row.number() <= table.headingRow()) {
            return false;
        }
        boolean from1904 = sheet.from1904();
        if (isHeadingLine(row)) {
            return false;
        }
        view.clear();
        for (Map.Entry<RegistryField, Integer> place : table.columns().places().entrySet()) {
            String text = text(cell(row, place.getValue(), place.getKey()), place.getKey(), from1904);
            view.field(place.getKey()).put(text);
        }
        List<Integer> fields = table.columns().fields();
        for (int i = 0; i < fields.size(); i++) {
            view.added(i).put(fields.get(i) < 0 ? "" : text(row.cell(fields.get(i)), null, from1904));
        }
        // Empty cells at the end of a row are not in the file, so their number says nothing; nor is an empty row
        // broken.
        return !view.hasNoText()
                && tally.accepts(view, table.columns(), table.columns().width(), List::of);
    }

    /** What a family has in common stands once, in cells that are merged over its rows. */
    private static Cell cell(Row row, int column, RegistryField field) {
        Cell own = row.cell(column);
        if (!(own instanceof Cell.Blank) || !COMMON.contains(field)) {
            return own;
        }
        return row.above().stream()
                .filter(above -> above.column() == column)
                .findFirst()
                .map(Row.Above::cell)
                .orElse(own);
    }

    /** Headings that stand once more between the records; what they say counts from there on. */
    private boolean isHeadingLine(Row row) {
        if (table == null || row.cell(table.columns().nikColumn()) instanceof Cell.Numeric) {
            return false;
        }
        List<String> cells = row.cells().stream().map(Cell::text).toList();
        Columns columns = ColumnFinder.isData(cells) ? null : finder.find(cells).below(table.columns());
        if (columns == null) {
            return false;
        }
        table = new SheetLayout(table.sheet(), row.number(), columns, table.joined());
        return true;
    }

    /**
     * {@return the text that a cell would have in a CSV file; empty for errors}
     *
     * @param cell the cell
     * @param field what its column means, if it means any
     * @param from1904 whether the workbook counts days from 1904 instead of 1900
     */
    static String text(Cell cell, @Nullable RegistryField field, boolean from1904) {
        if (cell instanceof Cell.Numeric number) {
            return field == RegistryField.BIRTH_DATE
                    ? birthDate(number.value(), from1904)
                    : number(number.value(), field);
        }
        return field == RegistryField.BIRTH_DATE && cell instanceof Cell.Date date
                ? birthDate(date.value(), from1904)
                : cell.text();
    }

    /** With its time, if it has one: whether that is midnight somewhere else, the whole column says. */
    private static String birthDate(double value, boolean from1904) {
        if (value < FIRST_SERIAL || value >= LAST_SERIAL) {
            return number(value, null);
        }
        LocalDateTime time = DateUtil.getLocalDateTime(value, from1904, true);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private static String number(double number, @Nullable RegistryField field) {
        String text = new BigDecimal(number).stripTrailingZeros().toPlainString();
        boolean isNumber = field == RegistryField.NIK || field == RegistryField.FAMILY_CARD;
        return isNumber && isDoubtful(number, text) ? scientific(text) : text;
    }

    /**
     * Excel keeps fifteen digits of a number and makes the sixteenth 0. Any other last digit was written by a program that
     * keeps them all, as far as a double can.
     */
    private static boolean isDoubtful(double number, String text) {
        return number >= SIXTEEN_DIGITS && (text.endsWith("0") || number > EXACT);
    }

    /** {@return the number as Excel shows it: the first fifteen digits are sure} */
    private static String scientific(String digits) {
        return digits.charAt(0) + "." + digits.substring(1, 15) + "E+" + (digits.length() - 1);
    }
}
