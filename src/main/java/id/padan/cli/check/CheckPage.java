package id.padan.cli.check;

import id.padan.message.Messages;
import id.padan.report.Html;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.SheetReport;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What {@code check} found, as a page without script that needs nothing else: to be sent to an OPD, or printed. */
final class CheckPage {

    private static final String STYLE =
            """
            @page { size: A4; margin: 15mm }
            body { font: 10pt/1.4 sans-serif; color: #111; max-width: 180mm; margin: 10mm auto; padding: 0 4mm }
            h1 { font-size: 15pt } h2 { font-size: 12pt; margin: 8mm 0 1mm; overflow-wrap: anywhere; break-after: avoid }
            h3 { font-size: 10pt; margin: 5mm 0 0; break-after: avoid } p { margin: 1mm 0 2mm } .code { color: #555; font-weight: normal }
            table { border-collapse: collapse; width: 100% }
            thead { display: table-header-group } tr { break-inside: avoid }
            th, td { border: 1px solid #777; padding: 1mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
            th { background: #e3eaee } .clean { color: #1b5e20 } .unreadable { color: #b3261e }
            @media print { body { margin: 0; padding: 0; max-width: none } }
            """;

    private final Messages words;
    private final Document page;

    private CheckPage(Messages words) {
        this.words = words;
        this.page = Html.page(words.language(), words.text("check.title"));
    }

    static String of(List<FileReport> reports, Messages words) {
        return new CheckPage(words).written(reports);
    }

    private String written(List<FileReport> reports) {
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("style").appendText(STYLE);
        page.body().appendElement("h1").text(words.text("check.title"));
        reports.forEach(this::file);
        return Html.text(page);
    }

    private void file(FileReport report) {
        Element heading = page.body().appendElement("h2").text(CheckText.title(report, words));
        if (!report.readable()) {
            heading.addClass("unreadable");
        } else if (report.problems().isEmpty()) {
            page.body().appendElement("p").addClass("clean").text(words.text("check.clean"));
        }
        CheckText.byCode(report.problems()).forEach(this::problems);
        report.sheets().forEach(this::understood);
    }

    private void problems(RosterProblemCode code, List<RosterProblem> problems) {
        Element heading = page.body().appendElement("h3").text(words.text("problem." + code) + " ");
        heading.appendElement("span").addClass("code").text(code + " · " + problems.size());
        page.body().appendElement("p").text(words.text("check.advice", words.text("advice." + code)));
        if (problems.stream().allMatch(problem -> CheckText.where(problem).isEmpty())) {
            return;
        }
        Element body = table("sheet", "cell", "value", "person");
        for (RosterProblem problem : problems) {
            row(body, problem.sheet(), problem.cell(), problem.value(), problem.person());
        }
    }

    private void understood(SheetReport sheet) {
        String name = sheet.sheet().isEmpty() ? words.text("check.table") : words.text("check.sheet", sheet.sheet());
        Element heading = page.body().appendElement("h3");
        if (sheet.columns().isEmpty()) {
            heading.text(words.text("check.sheet_without_table", name));
            return;
        }
        heading.text(words.text("check.sheet_read", name, sheet.headingRow(), sheet.rows(), sheet.skippedRows()));
        Element body = table("column", "heading", "meaning", "because");
        sheet.columns()
                .forEach(column -> row(
                        body,
                        column.column(),
                        column.heading(),
                        words.text("field." + column.field()),
                        words.text("because." + column.because())));
    }

    private Element table(String... headings) {
        Element table = page.body().appendElement("table");
        Element row = table.appendElement("thead").appendElement("tr");
        for (String heading : headings) {
            row.appendElement("th").text(words.text("check.head." + heading));
        }
        return table.appendElement("tbody");
    }

    private static void row(Element body, String... cells) {
        Element row = body.appendElement("tr");
        for (String cell : cells) {
            row.appendElement("td").text(cell.replaceAll("\\p{Cntrl}", "\uFFFD"));
        }
    }
}
