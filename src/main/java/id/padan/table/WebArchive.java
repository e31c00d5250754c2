package id.padan.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web archive (MHTML), as which Excel and personnel systems save workbooks: a letter whose parts are the web pages of the
 * sheets, encoded for mail (RFC 2045, 2557).
 */
final class WebArchive {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final int HEX = 16;

    private WebArchive() {}

    /** {@return the web pages of an archive, one behind the other} */
    static String pages(Path file) throws IOException {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
        Matcher boundary = BOUNDARY.matcher(all);
        if (!boundary.find()) {
            return page(all);
        }
        String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        StringBuilder pages = new StringBuilder();
        for (String part : all.substring(boundary.end()).split(Pattern.quote(mark), -1)) {
            pages.append(page(part.stripLeading()));
        }
        return pages.toString();
    }

    private static String page(String part) {
        Matcher end = HEAD_END.matcher(part);
        if (!end.find()) {
            return "";
        }
        String head = part.substring(0, end.start()).toLowerCase(Locale.ROOT);
        return head.contains("text/html") ? new String(decoded(head, part.substring(end.end())), charset(head)) : "";
    }

    private static byte[] decoded(String head, String body) {
        if (head.contains("quoted-printable")) {
            return unquoted(body);
        }
        return head.contains("base64")
                ? Base64.getMimeDecoder().decode(body.strip())
                : body.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] unquoted(String body) {
        ByteArrayInputStream in = new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c != '=') {
                out.write(c);
                continue;
            }
            int first = in.read();
            int second = first == '\n' ? -1 : in.read();
            int high = Character.digit(first, HEX);
            int low = Character.digit(second, HEX);
            if (high >= 0 && low >= 0) {
                // Anything else is the soft end of a line.
                out.write(high * HEX + low);
            }
        }
        return out.toByteArray();
    }

    private static Charset charset(String head) {
        Matcher charset = CHARSET.matcher(head);
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
