package id.padan.closing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import id.padan.message.Language;
import id.padan.report.Html;
import id.padan.report.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** Writes a {@link Statement}: as a document to be edited and signed, and as a page to be printed. */
final class StatementFiles {

    private static final int TITLE_POINTS = 14;
    private static final int TEXT_POINTS = 11;
    private static final int SMALL_POINTS = 8;

    /** A twentieth of a point, Word's unit; A4 is 210 by 297 mm. */
    private static final int A4_WIDTH = 11_906;

    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;
    private static final int HANGING = 340;
    private static final int BETWEEN = 80;

    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm }
            body { font: 11pt/1.4 serif; max-width: 170mm; margin: 20mm auto }
            h1 { font-size: 14pt; text-align: center; margin-bottom: 0 }
            .round { text-align: center; margin-top: 0 }
            dl { display: grid; grid-template-columns: 40mm auto }
            dd { margin: 0; border-bottom: 1px dotted #000 }
            table { border-collapse: collapse; width: 100%; break-inside: auto }
            tr { break-inside: avoid }
            th, td { border: 1px solid #000; padding: 1mm 2mm; text-align: right }
            th:first-child, td:first-child { text-align: left }
            tr:last-child { font-weight: bold }
            .signature { margin: 10mm 0 0 90mm; break-inside: avoid }
            .signature p { margin: 0; min-height: 1.4em }
            .trace { font-size: 8pt; overflow-wrap: anywhere; margin-top: 10mm }
            @media print { body { margin: 0; max-width: none } }
            """;

    private StatementFiles() {}

    static void write(Statement statement, Language language, Path folder) throws IOException {
        try (XWPFDocument document = document(statement);
                OutputStream out = Files.newOutputStream(folder.resolve(OutputFile.STATEMENT.fileName()))) {
            document.write(out);
        }
        Files.write(
                folder.resolve(OutputFile.STATEMENT_PAGE.fileName()),
                page(statement, language).getBytes(StandardCharsets.UTF_8));
    }

    private static XWPFDocument document(Statement statement) {
        XWPFDocument document = new XWPFDocument();
        toA4(document);
        centred(document, statement.title(), TITLE_POINTS, true);
        centred(document, statement.round(), TEXT_POINTS, false);
        text(document, "");
        text(document, statement.opening());
        signer(document, statement.signer());
        text(document, statement.declaring());
        List<String> points = statement.points();
        for (int i = 0; i < points.size(); i++) {
            XWPFParagraph point = text(document, i + 1 + ".\t" + points.get(i));
            point.setIndentationLeft(HANGING);
            point.setIndentationHanging(HANGING);
        }
        table(document, statement.table());
        text(document, "");
        for (String line : statement.signature()) {
            XWPFParagraph paragraph = document.createParagraph();
            toTheRight(paragraph);
            run(paragraph, line, TEXT_POINTS);
        }
        text(document, "");
        run(document.createParagraph(), statement.trace(), SMALL_POINTS);
        return document;
    }

    private static void toA4(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private static void toTheRight(XWPFParagraph paragraph) {
        paragraph.setIndentationLeft(A4_WIDTH / 2 - MARGIN);
        paragraph.setKeepNext(true);
    }

    private static void centred(XWPFDocument document, String text, int points, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, points).setBold(bold);
    }

    @CanIgnoreReturnValue
    private static XWPFParagraph text(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        run(paragraph, text, TEXT_POINTS);
        paragraph.setSpacingAfter(BETWEEN);
        return paragraph;
    }

    /** What is to be filled in, with lines to write on. */
    private static void signer(XWPFDocument document, List<String> lines) {
        XWPFTable table = document.createTable(lines.size(), 2);
        table.setWidth("100%");
        table.removeBorders();
        widths(table, List.of(25, 75));
        for (int i = 0; i < lines.size(); i++) {
            cell(table.getRow(i), 0, lines.get(i), TEXT_POINTS);
            cell(table.getRow(i), 1, ": ........................................................", TEXT_POINTS);
        }
        text(document, "");
    }

    /** Word takes the widths of the cells, LibreOffice those of the grid. */
    private static void widths(XWPFTable table, List<Integer> percent) {
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        percent.forEach(part -> grid.addNewGridCol().setW(BigInteger.valueOf(part * (A4_WIDTH - 2 * MARGIN) / 100)));
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < percent.size(); column++) {
                row.getCell(column).setWidth(percent.get(column) + "%");
            }
        }
    }

    @CanIgnoreReturnValue
    private static XWPFRun cell(XWPFTableRow row, int column, String text, int points) {
        return run(row.getCell(column).getParagraphArray(0), text, points);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int points) {
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontSize(points);
        List<String> parts = List.of(text.split("\t", -1));
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(parts.get(i), i);
        }
        return run;
    }

    private static void table(XWPFDocument document, List<List<String>> lines) {
        XWPFTable table = document.createTable(lines.size(), lines.get(0).size());
        table.setWidth("100%");
        widths(table, List.of(48, 13, 13, 13, 13));
        for (int i = 0; i < lines.size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.setCantSplitRow(true);
            row.setRepeatHeader(i == 0);
            for (int column = 0; column < lines.get(i).size(); column++) {
                XWPFRun text = cell(row, column, lines.get(i).get(column), TEXT_POINTS - 1);
                text.setBold(i == 0 || i == lines.size() - 1);
                row.getCell(column)
                        .getParagraphArray(0)
                        .setAlignment(column == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
            }
        }
    }

    private static String page(Statement statement, Language language) {
        Document page = Html.page(language, statement.title());
        page.head().appendElement("style").appendText(STYLE);
        Element body = page.body();
        body.appendElement("h1").text(statement.title());
        body.appendElement("p").addClass("round").text(statement.round());
        body.appendElement("p").text(statement.opening());
        Element signer = body.appendElement("dl");
        statement.signer().forEach(line -> {
            signer.appendElement("dt").text(line);
            signer.appendElement("dd");
        });
        body.appendElement("p").text(statement.declaring());
        Element points = body.appendElement("ol");
        statement.points().forEach(point -> points.appendElement("li").text(point));
        table(body.appendElement("table"), statement.table());
        Element signature = body.appendElement("div").addClass("signature");
        statement.signature().forEach(line -> signature.appendElement("p").text(line));
        body.appendElement("p").addClass("trace").text(statement.trace());
        return Html.text(page);
    }

    private static void table(Element table, List<List<String>> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Element row = table.appendElement("tr");
            for (String text : lines.get(i)) {
                row.appendElement(i == 0 ? "th" : "td").text(text);
            }
        }
    }
}
