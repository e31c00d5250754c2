package id.padan.report;

import id.padan.message.Language;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;

/** Pages that need no script and no other file, for people to print. */
public final class Html {

    private Html() {}

    /**
     * {@return an empty page}
     *
     * @param language what it is written in
     * @param title its title
     */
    public static Document page(Language language, String title) {
        Document page = Document.createShell("");
        page.charset(StandardCharsets.UTF_8);
        page.outputSettings().prettyPrint(false);
        page.prependChild(new DocumentType("html", "", ""));
        page.child(0).attr("lang", language.code());
        page.title(title);
        return page;
    }

    /**
     * {@return a page as text that ends in a line feed}
     *
     * @param page the page
     */
    public static String text(Document page) {
        return page.outerHtml() + "\n";
    }
}
