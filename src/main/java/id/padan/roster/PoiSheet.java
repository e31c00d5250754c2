package id.padan.roster;

import id.padan.person.DateReader;
import id.padan.person.NikReading;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** A sheet of a {@link PoiBook}. Numbers are read from their value, formulas from the value that Excel left with them. */
final class PoiSheet implements RawSheet {

    private static final DateReader DATES = DateReader.ofService();
    private static final NikReading NO_NIK = new NikReading.Missing();

    private final Sheet sheet;
    private final boolean hidden;
    private final boolean from1904;
    private @Nullable Iterator<Row> rows;

    PoiSheet(Sheet sheet, boolean hidden, boolean from1904) {
        this.sheet = sheet;
        this.hidden = hidden;
        this.from1904 = from1904;
    }

    @Override
    public String name() {
        return sheet.getSheetName();
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public boolean from1904() {
        return from1904;
    }

    @Override
    public @Nullable RawRow next() {
        if (rows == null) {
            rows = sheet.iterator();
        }
        if (!rows.hasNext()) {
            return null;
        }
        Row row = rows.next();
        List<Cell> cells = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            while (cells.size() < cell.getColumnIndex()) {
                cells.add(Cell.Blank.CELL);
            }
            cells.add(cell(cell));
        }
        return new RawRow(row.getRowNum() + 1, cells);
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType();
        return switch (type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type) {
            case NUMERIC -> number(cell);
            case STRING -> Cell.ofText(cell.getStringCellValue());
            case BOOLEAN -> Cell.ofText(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> new Cell.ErrorValue(error(cell));
            case BLANK, FORMULA, _NONE -> Cell.Blank.CELL;
        };
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell cell) {
        double value = cell.getNumericCellValue();
        return DateUtil.isCellDateFormatted(cell) ? date(value, from1904) : new Cell.Numeric(value);
    }

    /** {@return a cell for a number that is shown as a date} */
    static Cell date(double value, boolean from1904) {
        return new Cell.Date(value, DATES.read(value, from1904, NO_NIK).text());
    }

    private static String error(org.apache.poi.ss.usermodel.Cell cell) {
        byte code = cell.getErrorCellValue();
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
    }
}
