package id.padan.generate;

import id.padan.generate.Layout.Cell;
import id.padan.generate.Layout.Sheet;
import id.padan.generate.Layout.Sheet.Line;
import id.padan.generate.Layout.Sheet.Merge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets as a workbook, the same bytes on every machine and day. */
final class WorkbookWriter {
    private static final String AUTHOR = "Padan";
    private static final Instant CREATED = Instant.parse("2022-01-01T00:00:00Z");
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2022, 1, 1, 0, 0);
    private static final int COLUMN_WIDTH = 20 * 256;

    private WorkbookWriter() {}

    /** Writes an .xlsx. */
    static void writeXlsx(List<Sheet> sheets, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook, sheets);
            var properties = workbook.getProperties().getCoreProperties();
            properties.setCreator(AUTHOR);
            properties.setCreated(Optional.of(Date.from(CREATED)));
            properties.setModified(Optional.of(Date.from(CREATED)));
            workbook.write(bytes);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            repack(bytes.toByteArray(), out);
        }
    }

    /** Writes an .xls. */
    static void writeXls(List<Sheet> sheets, Path file) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook, sheets);
            // Otherwise it holds the name of the user that runs the program.
            workbook.getInternalWorkbook().getWriteAccess().setUsername(AUTHOR);
            workbook.write(out);
        }
    }

    private static void fill(Workbook workbook, List<Sheet> sheets) {
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd-mm-yyyy"));
        for (Sheet sheet : sheets) {
            var target = workbook.createSheet(sheet.name());
            for (int i = 0; i < sheet.lines().size(); i++) {
                fill(target.createRow(i), sheet.lines().get(i), text, day);
            }
            for (Merge merge : sheet.merges()) {
                target.addMergedRegion(new CellRangeAddress(
                        merge.firstLine(), merge.lastLine(), merge.firstColumn(), merge.lastColumn()));
            }
            target.setDefaultColumnWidth(COLUMN_WIDTH / 256);
        }
    }

    private static void fill(Row target, Line line, CellStyle text, CellStyle day) {
        for (int column = 0; column < line.cells().size(); column++) {
            Cell cell = line.cells().get(column);
            if (cell.equals(Cell.BLANK)) {
                continue;
            }
            var into = target.createCell(column);
            if (cell instanceof Cell.Text words) {
                into.setCellValue(words.text());
                into.setCellStyle(text);
            } else if (cell instanceof Cell.Numeric number) {
                into.setCellValue(number.value());
            } else if (cell instanceof Cell.Day date) {
                into.setCellValue(date.date());
                into.setCellStyle(day);
            }
        }
    }

    /**
     * Writes the parts anew: with a fixed time, and stored instead of compressed, because how well zlib compresses depends
     * on the machine's zlib.
     */
    private static void repack(byte[] workbook, OutputStream out) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream target = new ZipOutputStream(out)) {
            target.setMethod(ZipOutputStream.STORED);
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                byte[] content = parts.readAllBytes();
                CRC32 checksum = new CRC32();
                checksum.update(content);
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(ENTRY_TIME);
                entry.setSize(content.length);
                entry.setCrc(checksum.getValue());
                target.putNextEntry(entry);
                target.write(content);
                target.closeEntry();
            }
        }
    }
}
