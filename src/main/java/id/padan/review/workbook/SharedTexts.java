package id.padan.review.workbook;

import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The texts of a workbook that stand in its table of texts, as office programs keep them: what edits cells by program often
 * knows no other. The table is in memory, so it takes no more than a certain number.
 */
final class SharedTexts {

    private final SharedStringsTable table;
    private int left;

    /** @param most how many texts it takes */
    SharedTexts(XSSFWorkbook workbook, int most) {
        table = workbook.getSharedStringSource();
        left = most;
    }

    /** {@return whether it takes another text} */
    boolean hasRoom() {
        return left > 0;
    }

    /** {@return where in the table a text is now} */
    int add(String text) {
        left--;
        return table.addSharedStringItem(new XSSFRichTextString(CellText.encoded(text)));
    }
}
