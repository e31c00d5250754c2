package id.padan.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** An {@code .xls}, which POI opens. */
final class XlsBook implements Book {

    /** What each record begins with: its kind and its length, two bytes each. */
    private static final int RECORD_HEADER = 4;

    private final HSSFWorkbook workbook;
    private int next;

    private XlsBook(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * {@return an .xls, read into memory: the format ends at 65,536 rows}
     *
     * @param password the password, if one is known
     */
    static XlsBook open(Path file, Optional<String> password) throws IOException {
        POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
        Biff8EncryptionKey.setCurrentUserPassword(password.orElse(null));
        try {
            refuseBlanks(system.getRoot());
            return new XlsBook(new HSSFWorkbook(system, false));
        } catch (EncryptedDocumentException e) {
            system.close();
            throw UnreadableException.ofPassword(password);
        } catch (IOException | RuntimeException e) {
            system.close();
            throw e;
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /**
     * Refuses a file in which zeros stand where a record begins, as a disk or a copy that broke off leaves them. POI passes over them,
     * and over all rows that come behind.
     */
    private static void refuseBlanks(DirectoryNode root) throws IOException {
        try (DocumentInputStream in = root.createDocumentInputStream(HSSFWorkbook.getWorkbookDirEntryName(root))) {
            int open = 0;
            while (in.available() >= RECORD_HEADER) {
                int kind = in.readUShort();
                int length = in.readUShort();
                if (open > 0 && kind == 0 && length == 0) {
                    throw new IOException("there are zeros in place of a record");
                }
                open += kind == BOFRecord.sid ? 1 : kind == EOFRecord.sid ? -1 : 0;
                in.skip(length);
            }
        }
    }

    @Override
    public @Nullable Sheet nextSheet() {
        if (next >= workbook.getNumberOfSheets()) {
            return null;
        }
        int index = next++;
        boolean hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
        return new XlsSheet(
                workbook.getSheetAt(index),
                hidden,
                workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** A sheet of the workbook. Numbers are read from their value, formulas from the value that Excel left with them. */
    private static final class XlsSheet implements Sheet {

        private final HSSFSheet sheet;
        private final boolean hidden;
        private final boolean from1904;
        private final MergedCells merged = new MergedCells();
        private @Nullable Map<Integer, String> comments;
        private int last;
        private @Nullable Iterator<org.apache.poi.ss.usermodel.Row> rows;

        XlsSheet(HSSFSheet sheet, boolean hidden, boolean from1904) {
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
        public boolean hides(int row) {
            HSSFRow found = sheet.getRow(row - 1);
            return found != null && found.getZeroHeight();
        }

        @Override
        public @Nullable Row next() {
            if (rows == null) {
                rows = sheet.iterator();
                for (CellRangeAddress area : sheet.getMergedRegions()) {
                    merged.add(area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn());
                }
            }
            if (!rows.hasNext()) {
                return null;
            }
            org.apache.poi.ss.usermodel.Row row = rows.next();
            last = row.getRowNum();
            List<Cell> cells = new ArrayList<>();
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                while (cells.size() < cell.getColumnIndex()) {
                    cells.add(Cell.Blank.CELL);
                }
                cells.add(cell(cell));
            }
            return merged.row(row.getRowNum() + 1, cells);
        }

        @Override
        public String comments() {
            if (comments == null) {
                comments = sheet.getCellComments().entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().getRow(),
                                each -> CellText.comment(
                                        each.getValue().getString().getString()),
                                (one, other) -> one + "; " + other));
            }
            return comments.getOrDefault(last, "");
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
            return DateUtil.isCellDateFormatted(cell) ? Cell.Date.ofSerial(value, from1904) : new Cell.Numeric(value);
        }

        private static String error(org.apache.poi.ss.usermodel.Cell cell) {
            byte code = cell.getErrorCellValue();
            return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
        }
    }
}
