package id.padan.review.workbook;

import id.padan.reconcile.HeadCount;
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

/**
 * The OPD with the most to show, as stacked bars.
 *
 * @param title the key of its title; that of a chart that leaves some OPD out ends in {@code .most}
 * @param series what is stacked, from left to right
 * @param wording names the OPD
 * @param <T> what there is of an OPD
 */
record OpdChart<T>(String title, List<Series<T>> series, Wording wording) {

    /** More bars than this cannot be read. */
    static final int MOST_OPD = 20;

    /** A bar takes two rows of the sheet, title, axis and legend the rest. */
    private static final int ROWS_OF_A_BAR = 2;

    private static final int ROWS_BESIDE_BARS = 7;

    private static final double TITLE_POINTS = 11;

    private static final double NAME_POINTS = 8;

    /**
     * A part of each bar.
     *
     * @param name what it shows
     * @param colour of it, in hex
     * @param count how long it is
     * @param <T> what there is of an OPD
     */
    record Series<T>(String name, String colour, ToLongFunction<T> count) {}

    /** {@return the chart of the rows that are still to do} */
    static OpdChart<RowCounts> ofOpenRows(Wording wording) {
        return new OpdChart<>(
                "chart.title",
                List.of(
                        new Series<>(wording.text("summary.review"), "D9A441", RowCounts::review),
                        new Series<>(wording.text("summary.rejected"), "9C4A43", RowCounts::rejected)),
                wording);
    }

    /** {@return the chart of the people of a round} */
    static OpdChart<HeadCount.Counts> ofPeople(Wording wording) {
        return new OpdChart<>(
                "round.chart",
                List.of(
                        new Series<>(wording.text("round.eligible"), "4C8C6B", HeadCount.Counts::eligible),
                        new Series<>(wording.text("round.open"), "D9A441", HeadCount.Counts::open),
                        new Series<>(wording.text("round.outside"), "6B7A8F", HeadCount.Counts::allOutside)),
                wording);
    }

    /**
     * Draws the chart.
     *
     * @param sheet where
     * @param row its first row
     * @param column its first column
     * @param width how many columns wide it is
     * @param byOpd what there is; OPD without anything are left out
     */
    void draw(XSSFSheet sheet, int row, int column, int width, SortedMap<String, T> byOpd) {
        List<Map.Entry<String, T>> shown = byOpd.entrySet().stream()
                .filter(entry -> all(entry.getValue()) > 0)
                .sorted(Comparator.comparingLong(entry -> -all(entry.getValue())))
                .limit(MOST_OPD)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        int height = ROWS_BESIDE_BARS + shown.size() * ROWS_OF_A_BAR;
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column, row, column + width, row + height);
        XSSFChart chart = drawing.createChart(anchor);
        boolean all = shown.size() == byOpd.size();
        chart.setTitleText(all ? wording.text(title) : wording.text(title + ".most", shown.size()));
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).addDefaultRunProperties().setFontSize(TITLE_POINTS);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        plot(chart, shown);
    }

    private long all(T opd) {
        return series.stream().mapToLong(one -> one.count.applyAsLong(opd)).sum();
    }

    private void plot(XSSFChart chart, List<Map.Entry<String, T>> shown) {
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
        XDDFCategoryDataSource opd = XDDFDataSourcesFactory.fromArray(shown.stream()
                .map(entry -> CellText.of(wording.opd(entry.getKey())))
                .toArray(String[]::new));
        series.forEach(one -> add(bars, opd, shown, one));
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

    private void add(
            XDDFBarChartData bars, XDDFCategoryDataSource opd, List<Map.Entry<String, T>> shown, Series<T> one) {
        Long[] values = shown.stream()
                .map(entry -> one.count.applyAsLong(entry.getValue()))
                .toArray(Long[]::new);
        XDDFChartData.Series part = bars.addSeries(opd, XDDFDataSourcesFactory.fromArray(values));
        part.setTitle(one.name, null);
        part.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(one.colour))));
    }
}
