package id.padan.review.workbook;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** How sheets are printed: A4, landscape, all columns on one page, headings on each, page numbers at the foot. */
final class Printing {

    private static final double SIDE = 0.4;
    private static final double TOP = 0.5;
    private static final double BOTTOM = 0.6;
    private static final int LONGEST_NAME = 90;

    private Printing() {}

    /**
     * Sets a sheet up.
     *
     * @param sheet the sheet
     * @param name what stands at the foot on the left
     * @param pages the words for page and of: {@code Halaman {0} dari {1}}, with the codes filled in
     */
    static void setUp(SXSSFSheet sheet, String name, String pages) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.setMargin(PageMargin.TOP, TOP);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM);
        Footer footer = sheet.getFooter();
        footer.setLeft("&8" + plain(name));
        footer.setRight("&8" + pages);
    }

    /** Excel refuses footers of more than 255 characters, and an ampersand begins a code in them. */
    private static String plain(String name) {
        String fit = CellText.of(name);
        int end = fit.offsetByCodePoints(0, Math.min(LONGEST_NAME, fit.codePointCount(0, fit.length())));
        return fit.substring(0, end).replace("&", "&&");
    }

    /** Repeats rows on every page. */
    static void repeat(SXSSFSheet sheet, int first, int last) {
        sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
    }
}
