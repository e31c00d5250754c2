package id.padan.review.workbook;

import id.padan.message.Language;
import id.padan.review.VerdictWords;
import java.util.List;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * The words to choose from, on a sheet that nobody sees. From there, unlike from a list within the drop-down itself, Excel
 * takes them in small letters too.
 */
final class WordsSheet {

    /** What the words are called in formulas. */
    static final String NAME = "Padan_Pilihan";

    private WordsSheet() {}

    static void add(StreamedWorkbook book, String name, Language language) {
        SXSSFSheet sheet = book.addSheet(name).sheet();
        List<String> words = VerdictWords.all(language);
        for (int i = 0; i < words.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(words.get(i));
        }
        Name range = book.createName();
        range.setNameName(NAME);
        range.setRefersToFormula("'" + name + "'!$A$1:$A$" + words.size());
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }
}
