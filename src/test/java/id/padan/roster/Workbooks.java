package id.padan.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the files of the tests. */
final class Workbooks {

    private Workbooks() {}

    static byte[] xlsx(List<SheetSpec> sheets, boolean from1904) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        if (from1904) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        }
        return write(workbook, sheets, from1904);
    }

    static byte[] xls(List<SheetSpec> sheets) {
        return xls(sheets, false);
    }

    static byte[] xls(List<SheetSpec> sheets, boolean from1904) {
        HSSFWorkbook workbook = new HSSFWorkbook();
        for (Record part : workbook.getInternalWorkbook().getRecords()) {
            if (from1904 && part instanceof DateWindow1904Record window) {
                window.setWindowing((short) 1);
            }
        }
        return write(workbook, sheets, from1904);
    }

    static byte[] csv(SheetSpec sheet, char separator, Charset charset) {
        return sheet.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> quoted(cell.csv(), separator))
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(charset);
    }

    private static String quoted(String text, char separator) {
        boolean needed = text.indexOf(separator) >= 0 || text.contains("\"") || text.contains("\n");
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** {@return the workbook behind a password; .xlsx or .xls} */
    static byte[] encrypted(byte[] workbook, String password) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (workbook[0] == 'P') {
                encryptZip(workbook, password, out);
            } else {
                Biff8EncryptionKey.setCurrentUserPassword(password);
                try (HSSFWorkbook xls = new HSSFWorkbook(new ByteArrayInputStream(workbook))) {
                    xls.write(out);
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }

    private static void encryptZip(byte[] workbook, String password, ByteArrayOutputStream out)
            throws IOException, GeneralSecurityException {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream data = encryptor.getDataStream(system)) {
                data.write(workbook);
            }
            system.writeFilesystem(out);
        }
    }

    private static byte[] write(Workbook workbook, List<SheetSpec> sheets, boolean from1904) {
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat((short) 14);
        for (SheetSpec spec : sheets) {
            Sheet sheet = workbook.createSheet(spec.name());
            for (int i = 0; i < spec.rows().size(); i++) {
                if (!spec.rows().get(i).isEmpty()) {
                    fill(sheet.createRow(i), spec.rows().get(i), day, from1904);
                }
            }
            spec.merged().forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
        }
        for (int i = 0; i < sheets.size(); i++) {
            workbook.setSheetHidden(i, sheets.get(i).hidden());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Row row, List<CellSpec> cells, CellStyle day, boolean from1904) {
        for (int column = 0; column < cells.size(); column++) {
            if (!(cells.get(column) instanceof CellSpec.Empty)) {
                set(row.createCell(column), cells.get(column), day, from1904);
            }
        }
    }

    private static void set(Cell cell, CellSpec spec, CellStyle day, boolean from1904) {
        if (spec instanceof CellSpec.Text text) {
            cell.setCellValue(text.text());
        } else if (spec instanceof CellSpec.Num num) {
            cell.setCellValue(num.value());
        } else if (spec instanceof CellSpec.Day date) {
            cell.setCellValue(org.apache.poi.ss.usermodel.DateUtil.getExcelDate(
                    date.date().atStartOfDay(), from1904));
            cell.setCellStyle(day);
        } else if (spec instanceof CellSpec.Failed) {
            cell.setCellErrorValue(FormulaError.NA.getCode());
        } else if (spec instanceof CellSpec.Formula formula) {
            setFormula(cell, formula.cached(), day, from1904);
        }
    }

    private static void setFormula(Cell cell, CellSpec cached, CellStyle day, boolean from1904) {
        cell.setCellFormula(cached instanceof CellSpec.Text ? "UPPER(\"x\")" : "1+1");
        set(cell, cached, day, from1904);
    }
}
