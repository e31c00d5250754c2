package id.padan.review.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page as {@code padan review} serves it: the file of a run with a switch in its first element, by which its script knows
 * that decisions can be handed over at once, and with leave to talk to the server that it came from and to no other.
 */
public final class ServedPage {

    private static final String ROOT = "<html ";
    private static final String SWITCH = "<html data-served ";
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");

    /** Switch and policy stand within the first bytes of the file, before anything that a run writes. */
    private static final int HEAD = 1_024;

    private ServedPage() {}

    /**
     * {@return what the browser may do on the page} It names the script and the style of this build: a page that was changed
     * since does nothing.
     */
    public static String policy() throws IOException {
        Matcher own = POLICY.matcher(PageTemplate.of("", "", "").head());
        if (!own.find()) {
            throw new IllegalStateException("the page has no policy");
        }
        return served(own.group(1)) + "; frame-ancestors 'none'";
    }

    /**
     * Writes the page.
     *
     * @param page the file that a run of this build wrote
     * @param out takes it, and stays open
     * @throws IOException if the file cannot be read, or nobody takes it
     */
    public static void write(Path page, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(page)) {
            // All of it is ASCII but perhaps the last character, which this encoding leaves whole.
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            Matcher policy = POLICY.matcher(head);
            String served = policy.replaceFirst(
                    found -> Matcher.quoteReplacement(found.group().replace(found.group(1), served(found.group(1)))));
            out.write(served.replace(ROOT, SWITCH).getBytes(StandardCharsets.ISO_8859_1));
            in.transferTo(out);
        }
    }

    private static String served(String policy) {
        return policy.replace("default-src 'none';", "default-src 'none'; connect-src 'self';");
    }
}
