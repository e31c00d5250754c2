package id.padan.review.workbook;

import id.padan.report.RowCounts;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** The OPD with the most rows to do, as stacked bars. */
final class OpenRowsChart {

    /** More bars than this cannot be read. */
    static final int MOST_OPD = 20;

    /** A bar takes two rows of the sheet, title, axis and legend the rest. */
    private static final int ROWS_OF_A_BAR = 2;

    private static final int ROWS_BESIDE_BARS = 7;

    private static final double TITLE_POINTS = 11;

    private static final double NAME_POINTS = 8;

    private OpenRowsChart() {}

    /**
     * Draws the chart.
     *
     * @param sheet where
     * @param row its first row
     * @param column its first column
     * @param width how many columns wide it is
     * @param byOpd what is to be done; OPD without anything are left out
     */
    static void draw(
            XSSFSheet sheet, int row, int column, int width, SortedMap<String, RowCounts> byOpd, Wording wording) {
        List<Map.Entry<String, RowCounts>> open = byOpd.entrySet().stream()
                .filter(entry -> open(entry.getValue()) > 0)
                .sorted(Comparator.comparingLong(entry -> -open(entry.getValue())))
                .limit(MOST_OPD)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        int height = ROWS_BESIDE_BARS + open.size() * ROWS_OF_A_BAR;
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column, row, column + width, row + height);
        XSSFChart chart = drawing.createChart(anchor);
        boolean all = open.size() == byOpd.size();
        chart.setTitleText(all ? wording.text("chart.title") : wording.text("chart.title.most", open.size()));
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).addDefaultRunProperties().setFontSize(TITLE_POINTS);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        plot(chart, open, wording);
    }

    private static void plot(XSSFChart chart, List<Map.Entry<String, RowCounts>> open, Wording wording) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.getOrAddTextProperties().setFontSize(NAME_POINTS);
        XDDFValueAxis counts = chart.createValueAxis(AxisPosition.BOTTOM);
        counts.setCrosses(AxisCrosses.MAX);
        counts.setNumberFormat("#,##0");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, counts);
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setGapWidth(50);
        XDDFCategoryDataSource opd = XDDFDataSourcesFactory.fromArray(open.stream()
                .map(entry -> CellText.of(wording.opd(entry.getKey())))
                .toArray(String[]::new));
        add(bars, opd, open, RowCounts::review, wording.text("summary.review"), "D9A441");
        add(bars, opd, open, RowCounts::rejected, wording.text("summary.rejected"), "9C4A43");
        chart.plot(bars);
        overlap(chart.getCTChart().getPlotArea().getBarChartArray(0));
    }

    /**
     * Bars on top of each other begin at one height only if they overlap. The element is written by hand: POI's smaller set
     * of schemas, which we ship, lacks its type.
     */
    private static void overlap(CTBarChart bars) {
        QName id = bars.schemaType().getName();
        try (XmlCursor cursor = bars.newCursor()) {
            cursor.toChild(id.getNamespaceURI(), "axId");
            cursor.beginElement("overlap", id.getNamespaceURI());
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private static void add(
            XDDFBarChartData bars,
            XDDFCategoryDataSource opd,
            List<Map.Entry<String, RowCounts>> open,
            ToLongFunction<RowCounts> count,
            String name,
            String colour) {
        Long[] values =
                open.stream().map(entry -> count.applyAsLong(entry.getValue())).toArray(Long[]::new);
        XDDFChartData.Series series = bars.addSeries(opd, XDDFDataSourcesFactory.fromArray(values));
        series.setTitle(name, null);
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour))));
    }

    private static long open(RowCounts counts) {
        return counts.review() + counts.rejected();
    }
}
