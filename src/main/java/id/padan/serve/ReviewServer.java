package id.padan.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.message.Language;
import id.padan.person.RegistryPerson;
import id.padan.review.page.ServedPage;
import id.padan.roster.RowLocation;
import id.padan.run.LastPage;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the page of a job's last run to this computer. Who does not know the address, with its random part, gets nothing, and
 * neither does a page of another origin that a browser here has open.
 *
 * <p>Below the address: {@code GET .} the page, {@code GET .?page=} that of an OPD where a run has such; {@code GET state?since=}, {@code POST decisions}, {@code POST others},
 * {@code POST revocations}: see
 * {@link DecisionDesk}; {@code GET rows?who=}, {@code GET story?file=&sheet=&row=}: see {@link RowDesk}; {@code POST registry},
 * {@code GET registry?search=}, {@code POST registry/stop}: see {@link RegistryDesk}. Answers are JSON but for page and story; one
 * that is refused is {@code {problem}}, a sentence in the language that the request accepts.
 */
public final class ReviewServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewServer.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STORY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    /** A search of rows must not keep decisions waiting. */
    private static final int THREADS = 6;

    private static final int TOKEN_BYTES = 18;

    private final JobFile job;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Guard guard;
    private final String address;
    private final String pagePolicy;
    private final ServedRun run;
    private final DecisionDesk decisions;
    private final RowDesk rows;
    private final RegistryDesk registry;

    /**
     * Begins to serve.
     *
     * @param job the job
     * @param workspace the folder of its workspace
     * @param page the page of its last run
     * @param port where, 1 to 65535; 0 for any that is free
     * @param clock tells when decisions are made
     * @throws java.net.BindException if another program has the port
     * @throws IOException if it cannot be used
     */
    public ReviewServer(JobFile job, Path workspace, LastPage page, int port, Clock clock) throws IOException {
        this.job = job;
        run = new ServedRun(job, workspace, page);
        decisions = new DecisionDesk(job, workspace, run, clock);
        rows = new RowDesk(job, workspace);
        registry = new RegistryDesk(job, workspace);
        pagePolicy = ServedPage.policy();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        String token = token();
        guard = new Guard(server.getAddress().getPort(), token);
        address = guard.origin() + "/" + token + "/";
        threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "review");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** {@return where the page is, to be opened in a browser of this computer} */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        registry.close();
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Language language = language(exchange);
        try (exchange) {
            try {
                answer(new Request(exchange, guard.path(exchange)));
            } catch (Refusal e) {
                refuse(exchange, e instanceof Guard.Stranger ? 403 : 409, e.text(language));
            } catch (JobException e) {
                refuse(exchange, 409, String.join(" ", e.lines(language)));
            } catch (WorkspaceException | RuntimeException e) {
                LOG.error("an answer of padan review failed", e);
                refuse(exchange, 500, new Refusal("failure").text(language));
            }
        }
    }

    private void answer(Request request) throws Refusal, JobException, WorkspaceException, IOException {
        switch (request.name()) {
            case "GET " -> page(request);
            case "GET state" -> request.answer(decisions.state(request.query("since")));
            case "POST decisions" -> request.answer(decisions.decide(request.body()));
            case "POST others" -> request.answer(decideOther(request.body()));
            case "POST revocations" -> request.answer(decisions.revoke(request.body()));
            case "GET rows" -> request.answer(rows.rows(request.query("who")));
            case "GET story" -> {
                RowLocation place =
                        new RowLocation(request.query("file"), request.query("sheet"), request.number("row"));
                request.answer("text/html", STORY_POLICY, rows.story(place));
            }
            case "POST registry" ->
                request.answer(registry.begin(request.body().path("who").asText()));
            case "GET registry" -> request.answer(registry.progress(request.number("search")));
            case "POST registry/stop" ->
                request.answer(registry.stop(request.body().path("search").asLong()));
            default -> throw new Refusal("unknown");
        }
    }

    private ObjectNode decideOther(JsonNode asked) throws Refusal, WorkspaceException {
        RegistryPerson person = registry.found(
                asked.path("search").asLong(), asked.path("person").asInt(-1));
        return decisions.decideOther(asked, person);
    }

    private void page(Request request) throws JobException, IOException {
        HttpExchange exchange = request.exchange;
        Path page = run.page().ofOpd(request.query("page"));
        guard.head(exchange, "text/html", pagePolicy);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            ServedPage.write(page, out);
        }
    }

    private void refuse(HttpExchange exchange, int status, String sentence) throws IOException {
        if (exchange.getResponseCode() != -1) {
            // The answer was on its way when it failed: all that can be done is to break it off.
            return;
        }
        boolean isRead = "GET".equals(exchange.getRequestMethod()) && !isScript(exchange);
        byte[] text = (isRead
                        ? sentence
                        : JSON.createObjectNode().put("problem", sentence).toString())
                .getBytes(StandardCharsets.UTF_8);
        guard.head(exchange, isRead ? "text/plain" : "application/json", STORY_POLICY);
        exchange.sendResponseHeaders(status, text.length);
        exchange.getResponseBody().write(text);
    }

    private static boolean isScript(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).startsWith("application/json");
    }

    private Language language(HttpExchange exchange) {
        String accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Language"));
        for (Language language : Language.values()) {
            if (accepted.startsWith(language.code()) && isScript(exchange)) {
                return language;
            }
        }
        return job.language();
    }

    /** One request that was let in. */
    private final class Request {

        /** Far more than a ticket and a note. */
        private static final int LONGEST_BODY = 64 * 1024;

        private final HttpExchange exchange;
        private final String path;
        private final Map<String, String> query;

        Request(HttpExchange exchange, String path) {
            this.exchange = exchange;
            this.path = path;
            this.query = Guard.query(exchange.getRequestURI().getRawQuery());
        }

        String name() {
            return exchange.getRequestMethod() + " " + path;
        }

        String query(String name) {
            return query.getOrDefault(name, "");
        }

        int number(String name) throws Refusal {
            try {
                return Integer.parseInt(query(name));
            } catch (NumberFormatException e) {
                throw new Refusal("unknown");
            }
        }

        JsonNode body() throws Refusal, IOException {
            byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                throw new Refusal("unknown");
            }
            try {
                return JSON.readTree(bytes);
            } catch (JsonProcessingException e) {
                throw new Refusal("unknown");
            }
        }

        void answer(JsonNode json) throws IOException {
            answer("application/json", STORY_POLICY, json.toString());
        }

        void answer(String type, String policy, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            guard.head(exchange, type, policy);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
