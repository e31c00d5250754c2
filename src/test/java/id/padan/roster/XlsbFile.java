package id.padan.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** Writes binary workbooks ([MS-XLSB]) that tests read: no library does. */
final class XlsbFile {

    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>
            %s<Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/></Types>
            """;
    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>
            """;
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final int ROW = 0;
    private static final int BLANK = 1;
    private static final int ERROR = 3;
    private static final int REAL = 5;
    private static final int STRING = 6;
    /** From a kind of cell to the short one of it. */
    private static final int SHORT = 11;

    private static final int FORMULA_STRING = 8;
    private static final int FORMULA_NUMBER = 9;
    private static final int XF = 47;
    private static final int BUNDLE_SHEET = 156;
    private static final int WORKBOOK_PROPERTIES = 153;
    private static final int BEGIN_CELL_XFS = 617;
    private static final int END_CELL_XFS = 618;
    private static final int BEGIN_SHEET_DATA = 145;
    private static final int END_SHEET_DATA = 146;
    private static final int MERGED_CELLS = 176;
    private static final int DATE_STYLE = 1;

    private XlsbFile() {}

    static byte[] of(List<SheetSpec> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 1; i <= sheets.size(); i++) {
                types.append("<Override PartName=\"/xl/worksheets/sheet" + i
                        + ".bin\" ContentType=\"application/vnd.ms-excel.worksheet\"/>\n");
                relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".bin"));
                put(zip, "xl/worksheets/sheet" + i + ".bin", sheet(sheets.get(i - 1)));
            }
            relations.append(relation("rIdS", "styles", "styles.bin"));
            put(zip, "[Content_Types].xml", utf8(TYPES.formatted(types)));
            put(zip, "_rels/.rels", utf8(RELATIONS.formatted(relation("rId1", "officeDocument", "xl/workbook.bin"))));
            put(zip, "xl/_rels/workbook.bin.rels", utf8(RELATIONS.formatted(relations)));
            put(zip, "xl/workbook.bin", workbook(sheets));
            put(zip, "xl/styles.bin", styles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPE + type + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] workbook(List<SheetSpec> sheets) {
        Records records = new Records();
        records.add(WORKBOOK_PROPERTIES, new byte[12]);
        for (int i = 0; i < sheets.size(); i++) {
            SheetSpec sheet = sheets.get(i);
            records.add(
                    BUNDLE_SHEET, join(ints(sheet.hidden() ? 1 : 0, i + 1), wide("rId" + (i + 1)), wide(sheet.name())));
        }
        return records.bytes();
    }

    /** Two cell formats: General, and the date format 14. */
    private static byte[] styles() {
        Records records = new Records();
        records.add(BEGIN_CELL_XFS, ints(2));
        records.add(XF, ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).array());
        records.add(
                XF,
                ByteBuffer.allocate(16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort(2, (short) 14)
                        .array());
        records.add(END_CELL_XFS, new byte[0]);
        return records.bytes();
    }

    private static byte[] sheet(SheetSpec sheet) {
        Records records = new Records();
        records.add(BEGIN_SHEET_DATA, new byte[0]);
        for (int row = 0; row < sheet.rows().size(); row++) {
            if (!sheet.rows().get(row).isEmpty()) {
                records.add(ROW, join(ints(row), new byte[13]));
                addCells(records, sheet.rows().get(row));
            }
        }
        records.add(END_SHEET_DATA, new byte[0]);
        sheet.areas()
                .forEach(range -> records.add(
                        MERGED_CELLS,
                        ints(range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn())));
        return records.bytes();
    }

    private static void addCells(Records records, List<CellSpec> cells) {
        for (int column = 0; column < cells.size(); column++) {
            CellSpec cell = cells.get(column);
            boolean formula = cell instanceof CellSpec.Formula;
            CellSpec shown = cell instanceof CellSpec.Formula given ? given.cached() : cell;
            // Excel writes whole cells, SheetJS short ones right of another: here every second one is short.
            boolean isShort = !formula && column % 2 == 1;
            int kind = isShort ? SHORT : 0;
            int style = shown instanceof CellSpec.Day ? DATE_STYLE : 0;
            byte[] header = isShort ? ints(style) : ints(column, style);
            byte[] end = formula ? new byte[10] : new byte[0];
            if (shown instanceof CellSpec.Text text) {
                records.add(formula ? FORMULA_STRING : kind + STRING, join(header, wide(text.text()), end));
            } else if (shown instanceof CellSpec.Num num) {
                records.add(formula ? FORMULA_NUMBER : kind + REAL, join(header, real(num.value()), end));
            } else if (shown instanceof CellSpec.Day day) {
                double serial = DateUtil.getExcelDate(day.date().atStartOfDay());
                records.add(formula ? FORMULA_NUMBER : kind + REAL, join(header, real(serial), end));
            } else if (shown instanceof CellSpec.Failed) {
                records.add(kind + ERROR, join(header, new byte[] {FormulaError.NA.getCode()}));
            } else {
                records.add(kind + BLANK, header);
            }
        }
    }

    private static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    private static byte[] real(double value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array();
    }

    private static byte[] wide(String text) {
        return join(ints(text.length()), text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    /** Records: type and length as numbers of seven bits a byte, then the data. */
    private static final class Records {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        void add(int type, byte[] data) {
            if (type < 0x80) {
                out.write(type);
            } else {
                out.write((type & 0x7f) | 0x80);
                out.write(type >> 7);
            }
            int length = data.length;
            while (length >= 0x80) {
                out.write((length & 0x7f) | 0x80);
                length >>= 7;
            }
            out.write(length);
            out.writeBytes(data);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
