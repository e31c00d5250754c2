package id.padan.roster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.ExcelNumberFormat;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.binary.XSSFBSheetHandler.XSSFBSheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a binary sheet. */
final class XlsbRows implements XSSFBSheetContentsHandler {

    private final Deque<RawRow> rows = new ArrayDeque<>();
    private final boolean from1904;
    private List<Cell> cells = new ArrayList<>();

    XlsbRows(boolean from1904) {
        this.from1904 = from1904;
    }

    Deque<RawRow> rows() {
        return rows;
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    @Override
    public void endRow(int row) {
        if (!cells.isEmpty()) {
            rows.add(new RawRow(row + 1, cells));
        }
    }

    @Override
    public void stringCell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
        put(reference, Cell.ofText(value == null ? "" : value));
    }

    @Override
    public void doubleCell(String reference, double value, @Nullable XSSFComment comment, ExcelNumberFormat format) {
        boolean date = DateUtil.isADateFormat(format);
        put(reference, date ? PoiSheet.date(value, from1904) : new Cell.Numeric(value));
    }

    @Override
    public void booleanCell(String reference, boolean value, @Nullable XSSFComment comment) {
        put(reference, Cell.ofText(value ? "TRUE" : "FALSE"));
    }

    @Override
    public void errorCell(String reference, @Nullable FormulaError error, @Nullable XSSFComment comment) {
        put(reference, new Cell.ErrorValue(error == null ? "#?" : error.getString()));
    }

    @Override
    public void headerFooter(String text, boolean isHeader, String tagName) {
        // What is printed on every page is no part of the table.
    }

    @Override
    public void endSheet() {
        // The last row has ended already.
    }

    private void put(String reference, Cell cell) {
        int column = new CellReference(reference).getCol();
        while (cells.size() < column) {
            cells.add(Cell.Blank.CELL);
        }
        cells.add(cell);
    }
}
