package id.padan.review.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fonts, colours and formats of the workbooks: all in one place, so that they stay few. */
final class Styles {

    /** Every office program has it, or one as wide in its place. */
    static final String FONT = "Arial";

    static final int FONT_SIZE = 9;

    /** Dark red: read as "differs" on screen; printed in grey, the bold type and the line below say so. */
    static final String MARKED_COLOUR = "B3261E";

    /** Headings. */
    static final String DARK = "1F3B4D";

    /** What the registry says. */
    static final String REGISTRY_GROUND = "EEF3F6";

    /** Where something is to be filled in. */
    static final String INPUT_GROUND = "FFF6DB";

    private static final String WRONG_GROUND = "FBE3E1";
    private static final String TOTAL_GROUND = "E3EAEE";
    private static final String LINE = "C9D3D9";
    private static final String GREY = "5F6B73";
    private static final String WHITE = "FFFFFF";

    private final XSSFWorkbook workbook;
    private final XSSFFont standard;

    // Made when first asked for: POI compares each new one with all before, and most workbooks need few.
    private final Map<Look, CellStyle> cells = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> sorted = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> totals = new EnumMap<>(Look.class);

    final CellStyle title;
    final CellStyle remark;
    final CellStyle section;
    final CellStyle plain;
    final CellStyle heading;
    final CellStyle inputHeading;
    final CellStyle figure;
    final CellStyle figureLabel;

    Styles(XSSFWorkbook book) {
        workbook = book;
        standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) FONT_SIZE);
        title = style(font(16, true, DARK));
        remark = style(font(FONT_SIZE, false, GREY));
        section = style(font(12, true, DARK));
        plain = wrapped(style(standard));
        heading = heading(DARK, WHITE);
        inputHeading = heading("8A6100", WHITE);
        figure = centred(style(font(18, true, DARK)), TOTAL_GROUND);
        figureLabel = centred(style(font(FONT_SIZE - 1, false, GREY)), TOTAL_GROUND);
    }

    /** {@return the style of a cell} */
    CellStyle of(Look look) {
        return cells.computeIfAbsent(look, unknown -> cell(look, standard));
    }

    /** {@return the style of a cell that is sorted with its row: Excel sorts no cell of a protected sheet that is locked} */
    CellStyle ofSorted(Look look) {
        return sorted.computeIfAbsent(look, unknown -> {
            CellStyle style = cell(look, standard);
            style.setLocked(false);
            return style;
        });
    }

    /** {@return the style of a cell in a row of sums} */
    CellStyle ofTotal(Look look) {
        return totals.computeIfAbsent(look, unknown -> ground(cell(look, font(FONT_SIZE, true, DARK)), TOTAL_GROUND));
    }

    /** {@return a colour, given as six hex digits} */
    static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
    }

    private XSSFCellStyle cell(Look look, XSSFFont font) {
        XSSFCellStyle style = wrapped(style(font));
        lines(style);
        switch (look) {
            case TEXT, SUBMITTED, HIDDEN -> format(style, "@");
            case REGISTERED -> ground(format(style, "@"), REGISTRY_GROUND);
            case CENTRED -> format(style, "@").setAlignment(HorizontalAlignment.CENTER);
            case NUMBER -> number(style, "#,##0");
            case CHANGE -> number(style, "+#,##0;-#,##0;0");
            case SHARE -> number(style, "0.0%");
            case DAY -> format(style, "dd-mm-yyyy").setAlignment(HorizontalAlignment.CENTER);
            case INPUT -> ground(format(style, "@"), INPUT_GROUND).setLocked(false);
            case INPUT_PLAIN -> format(style, "@").setLocked(false);
            case WRONG -> ground(format(style, "@"), WRONG_GROUND).setLocked(false);
        }
        return style;
    }

    private XSSFCellStyle heading(String ground, String text) {
        XSSFCellStyle style = centred(style(font(FONT_SIZE, true, text)), ground);
        style.setWrapText(true);
        lines(style);
        return style;
    }

    private XSSFFont font(int points, boolean bold, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle format(XSSFCellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private void number(XSSFCellStyle style, String format) {
        format(style, format).setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        style.setWrapText(false);
    }

    private static XSSFCellStyle centred(XSSFCellStyle style, String ground) {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return ground(style, ground);
    }

    private static XSSFCellStyle ground(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void lines(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        XSSFColor line = colour(LINE);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        style.setTopBorderColor(line);
    }

    /**
     * Styles that are made once and put into many workbooks. POI compares each new style with all before it, which takes
     * longer than the rows of a small workbook.
     */
    static final class Ready {

        private final Styles styles;
        private final byte[] xml;

        private Ready(Styles styles, byte[] xml) {
            this.styles = styles;
            this.xml = xml;
        }

        /** {@return styles with these looks, and the fixed ones: title, heading ...} */
        static Ready of(List<Look> looks) throws IOException {
            // Never saved, so there is nothing to close.
            XSSFWorkbook book = new XSSFWorkbook();
            Styles styles = new Styles(book);
            for (Look look : looks) {
                styles.of(look);
            }
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            book.getStylesSource().writeTo(xml);
            return new Ready(styles, xml.toByteArray());
        }

        /** {@return the styles; none can be added} */
        Styles styles() {
            return styles;
        }

        /** {@return the styles as a part of a workbook} */
        StylesTable part() {
            return new StylesTable() {
                @Override
                public void writeTo(OutputStream out) throws IOException {
                    out.write(xml);
                }
            };
        }
    }

    /** How a cell looks. */
    enum Look {
        /** Text as it comes, wrapped where it is long. */
        TEXT,
        /** What the OPD submitted. */
        SUBMITTED,
        /** What the registry has, on a ground of its own. */
        REGISTERED,
        /** A short word in the middle. */
        CENTRED,
        /** A whole number. */
        NUMBER,
        /** How much more or less it is. */
        CHANGE,
        /** A share, with one decimal. */
        SHARE,
        /** A day. */
        DAY,
        /** To be filled in. */
        INPUT,
        /** To be corrected. */
        WRONG,
        /** May be changed, but need not be. */
        INPUT_PLAIN,
        /** For the way back, not for the eye. */
        HIDDEN
    }
}
