package id.padan.table;

import id.padan.table.UnreadableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.ExcelNumberFormat;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.xssf.binary.XSSFBParser;
import org.apache.poi.xssf.binary.XSSFBRecordType;
import org.apache.poi.xssf.binary.XSSFBSharedStringsTable;
import org.apache.poi.xssf.binary.XSSFBSheetHandler;
import org.apache.poi.xssf.binary.XSSFBSheetHandler.XSSFBSheetContentsHandler;
import org.apache.poi.xssf.binary.XSSFBStylesTable;
import org.apache.poi.xssf.eventusermodel.XSSFBReader;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** A workbook of binary parts. Each sheet is read into memory when its turn comes. */
final class XlsbBook implements Book {

    /** BrtMergeCell in [MS-XLSB] 2.3.1: first and last row, first and last column. */
    private static final int MERGED_CELLS = 176;

    /** The kinds of cells in [MS-XLSB] 2.3.1, from BrtCellBlank to BrtFmlaError, and from BrtShortBlank to BrtShortIsst. */
    private static final int FIRST_CELL = 1;

    private static final int LAST_CELL = 11;
    private static final int FIRST_SHORT_CELL = 12;
    private static final int LAST_SHORT_CELL = 18;

    private static final String WORKBOOK = "/xl/workbook.bin";

    private final OPCPackage opc;
    private final XSSFBStylesTable styles;
    private final XSSFBSharedStringsTable strings;
    private final XSSFBReader.SheetIterator sheets;
    private final WorkbookPart workbook;
    private int next;

    private XlsbBook(OPCPackage opc) throws IOException, OpenXML4JException, SAXException {
        this.opc = opc;
        XSSFBReader reader = new XSSFBReader(opc);
        styles = reader.getXSSFBStylesTable();
        strings = new XSSFBSharedStringsTable(opc);
        sheets = reader.getSheetIterator();
        workbook = WorkbookPart.of(opc);
    }

    /** {@return the workbook of a file} */
    static XlsbBook open(Path file) throws IOException {
        try {
            return open(XlsxBook.CheckedZip.open(file).asPackage());
        } catch (OpenXML4JException | RuntimeException e) {
            throw new IOException(e);
        }
    }

    /** {@return the workbook of a package} */
    static XlsbBook open(OPCPackage opc) throws IOException {
        try {
            return new XlsbBook(opc);
        } catch (OpenXML4JException | SAXException | RuntimeException e) {
            opc.revert();
            throw new IOException(e);
        }
    }

    /** {@return whether a package holds such a workbook} */
    static boolean isOne(OPCPackage opc) throws OpenXML4JException {
        return opc.containPart(PackagingURIHelper.createPartName(WORKBOOK));
    }

    @Override
    public @Nullable Sheet nextSheet() throws IOException {
        if (!sheets.hasNext()) {
            return null;
        }
        try (InputStream in = sheets.next()) {
            XlsbRows rows = new XlsbRows(workbook.from1904);
            boolean hidden = workbook.hidden.contains(next++);
            if (!hidden) {
                SheetPart part = new SheetPart(in, rows);
                part.parse();
                if (!part.ended) {
                    throw new UnreadableException(Reason.FILE_DAMAGED);
                }
            }
            return new ReadSheet(sheets.getSheetName(), hidden, workbook.from1904, rows.rows());
        }
    }

    @Override
    public void close() {
        opc.revert();
    }

    /** POI reads a part to its last byte, wherever that is: a part that is cut off lacks the end of its rows. */
    private final class SheetPart extends XSSFBSheetHandler {
        private final XlsbRows rows;
        private boolean ended;
        private int column;

        SheetPart(InputStream in, XlsbRows rows) {
            super(in, styles, null, strings, rows, false);
            this.rows = rows;
        }

        @Override
        public void handleRecord(int type, byte[] data) {
            if (type >= FIRST_SHORT_CELL && type <= LAST_SHORT_CELL) {
                handleRecord(type - FIRST_SHORT_CELL + FIRST_CELL, withColumn(data));
                return;
            }
            if (type >= FIRST_CELL && type <= LAST_CELL) {
                column = LittleEndian.getInt(data, 0);
            }
            super.handleRecord(type, data);
            ended |= type == XSSFBRecordType.BrtEndSheetData.getId();
            if (type == MERGED_CELLS) {
                rows.merged.add(
                        LittleEndian.getInt(data, 0) + 1,
                        LittleEndian.getInt(data, Integer.BYTES) + 1,
                        LittleEndian.getInt(data, 2 * Integer.BYTES));
            }
        }

        /** A short cell stands right of the one before it and does not say so; POI knows only those that do. */
        private byte[] withColumn(byte[] data) {
            byte[] all = new byte[Integer.BYTES + data.length];
            LittleEndian.putInt(all, 0, column + 1);
            System.arraycopy(data, 0, all, Integer.BYTES, data.length);
            return all;
        }
    }

    /** A sheet that is in memory. */
    private record ReadSheet(String name, boolean hidden, boolean from1904, Deque<Row> rows) implements Sheet {
        ReadSheet {
            rows = new ArrayDeque<>(rows);
        }

        @Override
        public @Nullable Row next() {
            return rows.poll();
        }
    }

    /** What POI does not tell of the workbook: its date system, and which sheets are hidden. */
    private static final class WorkbookPart extends XSSFBParser {
        /** BrtWbProp in [MS-XLSB] 2.3.1, of which POI has no name. */
        private static final int WORKBOOK_PROPERTIES = 153;

        private final Set<Integer> hidden = new HashSet<>();
        private boolean from1904;
        private int sheet;

        private WorkbookPart(InputStream in) {
            super(in);
        }

        static WorkbookPart of(OPCPackage opc) throws IOException, OpenXML4JException {
            PackagePart part = opc.getPart(PackagingURIHelper.createPartName(WORKBOOK));
            try (InputStream in = part.getInputStream()) {
                WorkbookPart workbook = new WorkbookPart(in);
                workbook.parse();
                return workbook;
            }
        }

        @Override
        public void handleRecord(int type, byte[] data) {
            if (type == WORKBOOK_PROPERTIES) {
                from1904 = (data[0] & 1) != 0;
            } else if (type == XSSFBRecordType.BrtBundleSh.getId()) {
                if (LittleEndian.getInt(data, 0) != 0) {
                    hidden.add(sheet);
                }
                sheet++;
            }
        }
    }

    /** Collects the rows of a binary sheet. */
    private static final class XlsbRows implements XSSFBSheetContentsHandler {

        private final Deque<Row> rows = new ArrayDeque<>();
        private final boolean from1904;
        private final MergedCells merged = new MergedCells();
        private List<Cell> cells = new ArrayList<>();

        XlsbRows(boolean from1904) {
            this.from1904 = from1904;
        }

        /** The rows; which of their cells are merged stands behind them. */
        Deque<Row> rows() {
            Deque<Row> completed = new ArrayDeque<>();
            rows.forEach(row -> completed.add(merged.row(row.number(), row.cells())));
            return completed;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            if (!cells.isEmpty()) {
                rows.add(new Row(row + 1, cells));
            }
        }

        @Override
        public void stringCell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
            put(reference, Cell.ofText(value == null ? "" : value));
        }

        @Override
        public void doubleCell(
                String reference, double value, @Nullable XSSFComment comment, ExcelNumberFormat format) {
            boolean date = DateUtil.isADateFormat(format);
            put(reference, date ? Cell.Date.ofSerial(value, from1904) : new Cell.Numeric(value));
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
}
