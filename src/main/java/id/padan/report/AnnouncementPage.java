package id.padan.report;

import id.padan.criteria.Preset;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/**
 * {@code announcement.html}: one page without script that needs nothing else, to be put on a site or printed and pinned up. Counts
 * first, then a table for each OPD. Written line by line: lists are long.
 */
final class AnnouncementPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private static final String STYLE =
            """
            @page { size: A4; margin: 15mm }
            body { font: 10pt/1.4 sans-serif; max-width: 180mm; margin: 10mm auto; padding: 0 4mm }
            h1 { font-size: 15pt } h2 { font-size: 12pt; margin-top: 8mm; break-after: avoid }
            table { border-collapse: collapse; width: 100% }
            thead { display: table-header-group } tr { break-inside: avoid }
            th, td { border: 1px solid #777; padding: 1mm 1.5mm; text-align: left; vertical-align: top }
            th { background: #e3eaee } td { overflow-wrap: anywhere }
            .figure { text-align: right; white-space: nowrap } .nik { white-space: nowrap }
            tfoot td { font-weight: bold }
            @media print { body { margin: 0; padding: 0; max-width: none } a { color: inherit; text-decoration: none } }
            """;

    private static final List<String> HEADINGS =
            List.of("number", "nik", "name", "position", "work-unit", "start-date");

    private final Preset preset;
    private final Messages messages;
    private final NumberFormat numbers;
    private final Writer out;

    private AnnouncementPage(Preset preset, Language language, Writer out) {
        this.preset = preset;
        this.messages = Messages.of(AnnouncementPage.class, language);
        this.numbers = NumberFormat.getIntegerInstance(language.locale());
        this.out = out;
    }

    static void write(Path file, Preset preset, Publication publication, Language language) throws IOException {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            AnnouncementPage page = new AnnouncementPage(preset, language, out);
            page.head(page.messages.text("announcement.title", preset.title(language)), language);
            page.text("p", "announcement.day", day(publication.day()));
            page.text("p", "announcement.people", publication.people().size());
            page.text("p", "announcement.proposals");
            page.priority();
            page.counts(publication);
            page.people(publication.people());
            out.write("</body>\n</html>\n");
        }
    }

    private void head(String title, Language language) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", "", title);
        out.write("<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
        element("h1", "", title);
    }

    private void priority() throws IOException {
        if (preset.priority().isEmpty()) {
            return;
        }
        text("p", "announcement.order");
        out.write("<ol>\n");
        for (Preset.Priority place : preset.priority()) {
            out.write("<li value=\"" + escaped(place.code()) + "\">" + escaped(place.title(messages.language()))
                    + "</li>\n");
        }
        out.write("</ol>\n");
    }

    private void counts(Publication publication) throws IOException {
        out.write("<table>\n<thead><tr>");
        cell("th", "", messages.text("announcement.opd"));
        cell("th", "figure", messages.text("announcement.count"));
        out.write("</tr></thead>\n<tbody>\n");
        int section = 1;
        for (var opd : publication.byOpd().entrySet()) {
            out.write("<tr><td><a href=\"#opd-" + section++ + "\">"
                    + escaped(named(Announced.fitForThePublic(opd.getKey()))) + "</a></td>");
            cell("td", "figure", numbers.format(opd.getValue()));
            out.write("</tr>\n");
        }
        out.write("</tbody>\n<tfoot><tr>");
        cell("td", "", messages.text("announcement.total"));
        cell("td", "figure", numbers.format(publication.people().size()));
        out.write("</tr></tfoot>\n</table>\n");
    }

    private void people(List<Announced> people) throws IOException {
        int section = 1;
        int from = 0;
        while (from < people.size()) {
            int to = from;
            String opd = people.get(from).person().opd();
            while (to < people.size() && people.get(to).person().opd().equals(opd)) {
                to++;
            }
            section(section++, people.subList(from, to));
            from = to;
        }
    }

    private void section(int number, List<Announced> people) throws IOException {
        out.write("<h2 id=\"opd-" + number + "\">");
        out.write(escaped(
                messages.text("announcement.section", named(people.get(0).opd()), people.size())));
        out.write("</h2>\n<table>\n<thead><tr>");
        for (String heading : HEADINGS) {
            cell("th", "", messages.text("announcement." + heading));
        }
        if (!preset.priority().isEmpty()) {
            cell("th", "", messages.text("announcement.priority"));
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (Announced each : people) {
            out.write("<tr>");
            cell("td", "figure", Integer.toString(each.number()));
            cell("td", "nik", each.nik());
            cell("td", "", each.name());
            cell("td", "", each.position());
            cell("td", "", each.workUnit());
            cell("td", "nik", each.startDayFirst());
            if (!preset.priority().isEmpty()) {
                cell("td", "figure", each.person().priority());
            }
            out.write("</tr>\n");
        }
        out.write("</tbody>\n</table>\n");
    }

    private String named(String opd) {
        return opd.isBlank() ? messages.text("console.no-opd") : opd;
    }

    private void text(String tag, String key, Object... arguments) throws IOException {
        element(tag, "", messages.text(key, arguments));
    }

    private void element(String tag, String kind, String text) throws IOException {
        cell(tag, kind, text);
        out.write('\n');
    }

    private void cell(String tag, String kind, String text) throws IOException {
        out.write(
                "<" + tag + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + ">" + escaped(text) + "</" + tag + ">");
    }

    private static String escaped(String text) {
        return Entities.escape(text.replaceAll("\\p{Cntrl}", "\uFFFD"));
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }
}
