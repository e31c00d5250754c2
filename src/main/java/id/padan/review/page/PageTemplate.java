package id.padan.review.page;

import id.padan.table.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page around its data: markup, style and script in one text.
 *
 * @param head all that comes before the data
 * @param tail all that comes after it
 */
record PageTemplate(String head, String tail) {

    /** The script's parts. A part uses those before it; the last one starts the page. */
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "data.js",
            "words.js",
            "differences.js",
            "decisions.js",
            "served.js",
            "search.js",
            "filter.js",
            "trend.js",
            "elsewhere.js",
            "overview.js",
            "comparison.js",
            "employers.js",
            "doubts.js",
            "detail.js",
            "list.js",
            "lists.js",
            "proposals.js",
            "find.js",
            "print.js",
            "page.js");

    private static final String DATA = "{{data}}";

    /**
     * {@return the page}
     *
     * @param language the code of the language that it opens in
     * @param title its title
     * @param noScript what it says where scripts are switched off
     */
    static PageTemplate of(String language, String title, String noScript) throws IOException {
        String style = resource("page.css");
        String script = "\"use strict\";\n" + scripts();
        // The title comes last: a job's name may hold what looks like one of these places.
        String page = resource("page.html")
                .replace("{{language}}", language)
                .replace("{{style}}", style)
                .replace("{{script}}", script)
                .replace("{{style-hash}}", hash(style))
                .replace("{{script-hash}}", hash(script))
                .replace("{{no-script}}", html(noScript));
        int data = page.indexOf(DATA);
        return new PageTemplate(
                page.substring(0, data).replace("{{title}}", html(title)), page.substring(data + DATA.length()));
    }

    private static String scripts() throws IOException {
        StringBuilder scripts = new StringBuilder();
        for (String name : SCRIPTS) {
            scripts.append(resource(name));
        }
        return scripts.toString();
    }

    /** Line feeds only: a browser reads others as such before it takes the hash. */
    private static String resource(String name) throws IOException {
        try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().collect(Collectors.joining("\n", "", "\n"));
        }
    }

    /** What the policy names in place of 'unsafe-inline': this text and no other. */
    private static String hash(String content) {
        Sha256 sha256 = new Sha256();
        sha256.add(content);
        return "sha256-" + Base64.getEncoder().encodeToString(sha256.digest());
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
