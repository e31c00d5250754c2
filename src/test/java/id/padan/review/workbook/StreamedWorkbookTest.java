package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.review.page.SampleRun;
import id.padan.review.workbook.Styles.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
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
        try (StreamedWorkbook book = new StreamedWorkbook(file, SampleRun.TODAY, null, 100)) {
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

    @Test
    void manyRowsWaitInAFileBesideTheWorkbookThatGoesWithIt() throws IOException {
        Path file = folder.resolve("long.xlsx");
        int rows = 5_000;
        try (StreamedWorkbook book = new StreamedWorkbook(file, SampleRun.TODAY)) {
            StreamedWorkbook.Sheet sheet = book.addSheet("Panjang");
            for (int row = 0; row < rows; row++) {
                sheet.sheet().createRow(row).createCell(0).setCellValue("baris " + row);
            }
            assertThat(files()).singleElement().asString().startsWith(".").endsWith(".xml");
            book.save("long");
        }
        assertThat(files()).containsExactly("long.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetAt(0)).hasSize(rows);
            assertThat(book.getSheetAt(0).getRow(rows - 1).getCell(0)).hasToString("baris " + (rows - 1));
        }
    }

    @Test
    void workbooksWithStylesMadeOnceLookAsThoseThatMakeTheirOwn() throws IOException {
        Styles.Ready ready = Styles.Ready.of(ReturnSheet.LOOKS);
        for (Look look : ReturnSheet.LOOKS) {
            assertThat(styleOfACell(look, ready)).isEqualTo(styleOfACell(look, null));
        }
    }

    private String styleOfACell(Look look, Styles.@Nullable Ready ready) throws IOException {
        Path file = folder.resolve("look.xlsx");
        try (StreamedWorkbook book = new StreamedWorkbook(file, SampleRun.TODAY, ready, 1)) {
            Cell cell = book.addSheet("Sel").sheet().createRow(0).createCell(0);
            cell.setCellStyle(book.styles().of(look));
            book.save("look");
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFCellStyle style = book.getSheetAt(0).getRow(0).getCell(0).getCellStyle();
            String ground = style.getFillForegroundColorColor() == null
                    ? ""
                    : style.getFillForegroundColorColor().getARGBHex();
            return String.join(
                    " ",
                    style.getFont().getCTFont().xmlText(),
                    ground,
                    style.getBorderBottom().toString(),
                    style.getBottomBorderXSSFColor().getARGBHex(),
                    style.getDataFormatString(),
                    style.getAlignment().toString(),
                    style.getVerticalAlignment().toString(),
                    style.getWrapText() + " " + style.getLocked());
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
