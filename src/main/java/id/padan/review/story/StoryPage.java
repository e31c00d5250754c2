package id.padan.review.story;

import id.padan.message.Language;
import id.padan.report.Html;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Stories as one page that needs nothing else: to be printed, each on a sheet of its own. */
public final class StoryPage {

    private static final String STYLE =
            """
            @page { size: A4; margin: 18mm }
            body { font: 11pt/1.45 sans-serif; color: #111; max-width: 174mm; margin: 18mm auto; padding: 0 4mm }
            article + article { break-before: page; margin-top: 18mm }
            h1 { font-size: 17pt; margin: 0 }
            header p { margin: 0; color: #444 }
            h2 { font-size: 12pt; margin: 6mm 0 1mm; border-bottom: 1px solid #888; break-after: avoid }
            ul { margin: 0; padding-left: 6mm }
            li { margin: 1mm 0; overflow-wrap: anywhere; break-inside: avoid }
            section:last-child { border: 2px solid #111; padding: 0 4mm 3mm; margin-top: 6mm; break-inside: avoid }
            section:last-child h2 { border: 0; margin-top: 3mm }
            @media print { body { margin: 0; padding: 0; max-width: none } article + article { margin-top: 0 } }
            """;

    private StoryPage() {}

    /**
     * {@return the page}
     *
     * @param stories at least one
     * @param language the reader's
     */
    public static String of(List<Story> stories, Language language) {
        Document page = Html.page(language, stories.get(0).title());
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("style").appendText(STYLE);
        for (Story story : stories) {
            Element article = page.body().appendElement("article");
            Element header = article.appendElement("header");
            header.appendElement("h1").text(story.title());
            header.appendElement("p").text(story.subtitle());
            story.sections().forEach(section -> append(article.appendElement("section"), section));
        }
        return Html.text(page);
    }

    private static void append(Element element, Story.Section section) {
        element.appendElement("h2").text(section.heading());
        Element list = element.appendElement("ul");
        section.lines().forEach(line -> list.appendElement("li").text(line));
    }
}
