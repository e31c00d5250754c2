package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.review.page.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedWorkbookTest {

    @TempDir
    Path folder;

    /** Rows that were still in memory once went to the file in the order of a hash of the sheets, another one in each run. */
    @Test
    void textsOfShortSheetsStandInTheOrderOfTheSheets() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        List<String> texts = new ArrayList<>();
        try (StreamedWorkbook book = new StreamedWorkbook(file, SampleRun.TODAY, 100)) {
            for (int i = 0; i < 12; i++) {
                String text = "text of sheet " + i;
                texts.add(text);
                book.addSheet("Sheet " + i).sheet().createRow(0).createCell(0).setCellValue(text);
            }
            book.save("sheets");
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSharedStringSource().getSharedStringItems())
                    .extracting(RichTextString::getString)
                    .containsExactlyElementsOf(texts);
        }
    }
}
