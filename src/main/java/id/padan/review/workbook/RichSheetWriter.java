package id.padan.review.workbook;

import id.padan.review.workbook.CellValue.Marked;
import id.padan.review.workbook.StreamedWorkbook.SharedTexts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a sheet as they come. Beyond what POI's own writer does, parts of a text can stand out: POI can do that
 * only with a table of all texts in memory.
 */
final class RichSheetWriter extends SheetDataWriter {

    /** As {@link Styles} has the font of the cells; a part that stands out must say everything about its font. */
    private static final String MARKED = "<rPr><b/><u/><sz val=\"" + Styles.FONT_SIZE + "\"/><color rgb=\"FF"
            + Styles.MARKED_COLOUR + "\"/><rFont val=\"" + Styles.FONT + "\"/><family val=\"2\"/></rPr>";

    /** A sheet of an OPD has some dozen rows, and fits. */
    private static final int BYTES_IN_MEMORY = 64 * 1024;

    private final Map<CellAddress, Marked> waiting = new HashMap<>();
    private final SharedTexts shared;
    private final DeferredFileOutputStream rows;

    /**
     * Begins a sheet.
     *
     * @param shared texts that go to the table of the workbook; all others stand in their cells
     * @param folder takes the rows while they are written, if they are many
     */
    RichSheetWriter(SharedTexts shared, Path folder) throws IOException {
        this(
                shared,
                DeferredFileOutputStream.builder()
                        .setThreshold(BYTES_IN_MEMORY)
                        .setPrefix(".sheet")
                        .setSuffix(".xml")
                        .setDirectory(folder)
                        .get());
    }

    private RichSheetWriter(SharedTexts shared, DeferredFileOutputStream rows) throws IOException {
        super(new BufferedWriter(new OutputStreamWriter(rows, StandardCharsets.UTF_8)));
        this.shared = shared;
        this.rows = rows;
    }

    /** {@return the rows, once it is closed} */
    @Override
    public InputStream getWorksheetXMLInputStream() throws IOException {
        return rows.toInputStream();
    }

    /** Closes it, and deletes its working file. */
    void discard() throws IOException {
        close();
        if (!rows.isInMemory()) {
            Files.deleteIfExists(rows.getPath());
        }
    }

    /** Has a cell, whose row is not yet written, show a text with marked parts in place of its value. */
    void mark(int row, int column, Marked text) {
        waiting.put(new CellAddress(row, column), text);
    }

    @Override
    public void writeCell(int column, @Nullable Cell cell) throws IOException {
        CellAddress address = cell == null ? null : new CellAddress(cell.getRowIndex(), column);
        Marked text = address == null ? null : waiting.remove(address);
        if (cell == null || address == null) {
            return;
        }
        if (text == null) {
            writePlain(column, cell, address);
            return;
        }
        _out.write(start(cell, address) + "inlineStr\"><is>");
        for (Marked.Run run : text.runs()) {
            _out.write(run.marked() ? "<r>" + MARKED + "<t xml:space=\"preserve\">" : "<r><t xml:space=\"preserve\">");
            outputEscapedString(run.text());
            _out.write("</t></r>");
        }
        _out.write("</is></c>");
    }

    private void writePlain(int column, Cell cell, CellAddress address) throws IOException {
        if (cell.getCellType() == CellType.STRING && shared.hasRoom()) {
            _out.write(start(cell, address) + "s\"><v>" + shared.add(cell.getStringCellValue()) + "</v></c>");
        } else {
            super.writeCell(column, cell);
        }
    }

    private static String start(Cell cell, CellAddress address) {
        return "<c r=\"" + address.formatAsString() + "\" s=\""
                + Short.toUnsignedInt(cell.getCellStyle().getIndex()) + "\" t=\"";
    }

    @Override
    protected void outputEscapedString(@Nullable String text) throws IOException {
        if (text != null && isPlain(text)) {
            _out.write(text);
        } else {
            super.outputEscapedString(text == null ? null : CellText.encoded(text));
        }
    }

    /** POI looks at each character as text of its own; most texts have none that is written otherwise. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&' || c == '"' || c == '_') {
                return false;
            }
        }
        return true;
    }
}
