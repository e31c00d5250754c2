package id.padan.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. The server listens to this computer only; but any page in a browser of this computer can send it requests, so
 * that these need the random part of the address, the name of this very server (a foreign name may be made to point here), and,
 * where the browser says so, a page of this origin.
 */
final class Guard {

    private final int port;
    private final byte[] token;

    Guard(int port, String token) {
        this.port = port;
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Somebody who is not to be answered. */
    static final class Stranger extends Refusal {

        private static final long serialVersionUID = 1L;

        Stranger() {
            super("stranger");
        }
    }

    /** {@return the origin of the page, as browsers name it} */
    String origin() {
        return "http://127.0.0.1:" + port;
    }

    /**
     * {@return what is asked for, below the address of the page}
     *
     * @throws Stranger if whoever asks is not to be answered
     */
    String path(HttpExchange exchange) throws Stranger {
        String path = exchange.getRequestURI().getPath();
        int end = path.indexOf('/', 1);
        byte[] given = path.substring(Math.min(1, path.length()), Math.max(end, Math.min(1, path.length())))
                .getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, token) || !isOfThisOrigin(exchange.getRequestHeaders())) {
            throw new Stranger();
        }
        return path.substring(end + 1);
    }

    private boolean isOfThisOrigin(Headers headers) {
        @Nullable String origin = headers.getFirst("Origin");
        @Nullable String site = headers.getFirst("Sec-Fetch-Site");
        return ("127.0.0.1:" + port).equals(headers.getFirst("Host"))
                && (origin == null || origin.equals(origin()))
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    /** Heads an answer: nothing of it is kept, framed, guessed at or told to others. */
    void head(HttpExchange exchange, String type, String policy) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", policy);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** {@return the parts of a query} */
    static Map<String, String> query(@Nullable String query) {
        Map<String, String> parts = new HashMap<>();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
