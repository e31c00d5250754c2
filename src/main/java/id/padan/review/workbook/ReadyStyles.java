package id.padan.review.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Styles made once for many workbooks, all of which have all of them: to make a style, POI compares it with all before, and
 * that costs more than the rows of a small workbook.
 */
final class ReadyStyles {

    private final Styles styles;
    private final byte[] xml;

    private ReadyStyles(Styles styles, byte[] xml) {
        this.styles = styles;
        this.xml = xml;
    }

    /** {@return the styles of cells that look so, and those that need no look} */
    static ReadyStyles of(List<Look> looks) throws IOException {
        // Never saved, so there is nothing to close.
        XSSFWorkbook book = new XSSFWorkbook();
        Styles styles = new Styles(book);
        for (Look look : looks) {
            styles.of(look);
        }
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        book.getStylesSource().writeTo(xml);
        return new ReadyStyles(styles, xml.toByteArray());
    }

    /** {@return the styles of cells; no others than those that were asked for} */
    Styles styles() {
        return styles;
    }

    /** {@return the part of a workbook that they are} */
    StylesTable part() {
        return new StylesTable() {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(xml);
            }
        };
    }
}
