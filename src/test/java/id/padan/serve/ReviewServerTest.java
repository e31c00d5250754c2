package id.padan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.Ticket;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.reconcile.Implausibility;
import id.padan.report.Summary;
import id.padan.run.LastPage;
import id.padan.run.Office;
import id.padan.run.RunResult;
import id.padan.store.DecisionStore;
import id.padan.store.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers, over HTTP. */
class ReviewServerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String A = "Dinas A";
    private static final String B = "Dinas B";

    @TempDir
    private Path folder;

    private Office office;
    private JobFile job;
    private ReviewServer server;
    private final HttpClient browser = HttpClient.newHttpClient();
    /** The number of the last search. */
    private long searched;

    @BeforeEach
    void serve() throws Exception {
        office = Office.in(folder);
        office.night(0);
        job = JobFileReader.read(folder.resolve("job.yml"));
        Path workspace = folder.resolve("ws");
        server = new ReviewServer(job, workspace, LastPage.of(job, workspace), 0, Clock.systemUTC());
    }

    @AfterEach
    void end() {
        server.close();
    }

    private HttpResponse<String> get(String what) throws Exception {
        return browser.send(request(what).build(), BodyHandlers.ofString());
    }

    private JsonNode json(String what) throws Exception {
        return JSON.readTree(get(what).body());
    }

    private HttpRequest.Builder request(String what) {
        return HttpRequest.newBuilder(URI.create(server.address() + what))
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    private CompletableFuture<HttpResponse<String>> post(String where, JsonNode body) {
        return browser.sendAsync(
                request(where)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static ObjectNode decision(Ticket ticket, Verdict verdict, String officer, String... seen)
            throws Exception {
        ObjectNode body = JSON.createObjectNode();
        body.set("ticket", JSON.readTree(ticket.text()));
        List.of(seen).forEach(body.putArray("seen")::add);
        return body.put("verdict", verdict.name()).put("officer", officer).put("note", "");
    }

    private JsonNode decide(Ticket ticket, Verdict verdict, String officer, String... seen) throws Exception {
        HttpResponse<String> answer =
                post("decisions", decision(ticket, verdict, officer, seen)).get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode row(Ticket ticket) throws Exception {
        return json("state").path("rows").path(ticket.row().text());
    }

    @Test
    void thePageOfTheLastRunIsServedWithLeaveToAnswerItsServerAndNobodyElse() throws Exception {
        HttpResponse<String> page = get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html data-served lang=\"en\">", "connect-src 'self'", "RAHMAT HIDAYAT");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'", "script-src 'sha256-");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("mismatch-report.html").statusCode()).isEqualTo(409);
    }

    @Test
    void ofALargeRunThePageOfEachOpdIsServedAndNoOtherFile() throws Exception {
        office.isLarge();
        office.night(1);

        assertThat(get("").body()).contains("Dinas B - mismatch-report.html").doesNotContain("RAHMAT HIDAYAT");
        assertThat(get("?page=Dinas%20A%20-%20mismatch-report.html").body())
                .contains("<html data-served lang=\"en\">", "RAHMAT HIDAYAT")
                .doesNotContain("JUMRIATI");
        for (String other : List.of("Dinas%20A%20-%20mismatch-report.xlsx", "..%2Fsummary.json", "Dinas%20Z.html")) {
            assertThat(get("?page=" + other).body()).isEqualTo(get("").body());
        }
    }

    @Test
    void aStrangerGetsNothing() throws Exception {
        URI address = URI.create(server.address());
        String elsewhere = "http://127.0.0.1:" + address.getPort() + "/";

        for (String wrong :
                List.of(elsewhere, elsewhere + "x/state", server.address().replaceFirst("/$", "x/"))) {
            HttpResponse<String> answer =
                    browser.send(HttpRequest.newBuilder(URI.create(wrong)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("address").doesNotContain("RAHMAT");
        }
        assertThat(browser.send(
                                request("state")
                                        .header("Origin", "http://example.org")
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.send(
                                request("")
                                        .header("Sec-Fetch-Site", "cross-site")
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(rawStatus(address, "example.org")).contains("403");
        assertThat(rawStatus(address, "127.0.0.1:" + address.getPort())).contains("200");
    }

    /** {@link HttpClient} names no other host than the one that it asks. */
    private static String rawStatus(URI address, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + address.getPath() + "state HTTP/1.1\r\nHost: " + host
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void aDecisionIsInTheLedgerAtOnceAndTheNextRunGoesByIt() throws Exception {
        JsonNode answer = decide(office.ticket(B, "JUMRIATI"), Verdict.ACCEPT, "Aminah");

        assertThat(answer.path("kind").asText()).isEqualTo("Applied");
        assertThat(answer.at("/decisions/0/by").asText()).isEqualTo("Aminah");
        assertThat(answer.at("/decisions/0/person/name").asText()).isEqualTo("HASANUDDIN");
        assertThat(DecisionStore.beside(folder.resolve("ws")).entries("uji")).hasSize(1);

        RunResult.Ran next = (RunResult.Ran) office.night(1);

        assertThat(next.summary().figures().outcomes().rows().review()).isEqualTo(5);
        assertThat(get("").body()).contains("DECIDED");
    }

    @Test
    void whoeverIsImplausibleIsAcceptedWithANoteOrTheOfficerIsToldWhy() throws Exception {
        office.replace("registry/penduduk.csv", "HASANUDDIN,BONE,20-09-1979,L", "HASANUDDIN,BONE,20-09-1979,P");
        office.night(1);
        Ticket ticket = office.ticket(B, "JUMRIATI");
        assertThat(ticket.implausible(0)).contains(Implausibility.OTHER_GENDER);

        HttpResponse<String> refused =
                post("decisions", decision(ticket, Verdict.ACCEPT, "Aminah")).get();
        HttpResponse<String> taken = post(
                        "decisions", decision(ticket, Verdict.ACCEPT, "Aminah").put("note", "came in person"))
                .get();

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("needs a note");
        assertThat(JSON.readTree(taken.body()).path("kind").asText()).isEqualTo("Applied");
    }

    @Test
    void manyDecisionsAtOnceAreAllInTheLedger() throws Exception {
        List<Ticket> tickets = List.of(office.ticket(A, "RAHMAT HIDAYAT"), office.ticket(B, "JUMRIATI"));
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(post("decisions", decision(tickets.get(i % 2), Verdict.POSTPONE, "Officer " + i)));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }

        assertThat(DecisionStore.beside(folder.resolve("ws")).entries("uji")).hasSize(20);
    }

    @Test
    void twoOfficersWhoDidNotSeeEachOthersWordDisagreeAndWhoSawBothSettlesIt() throws Exception {
        Ticket ticket = office.ticket(B, "JUMRIATI");
        String first = decide(ticket, Verdict.ACCEPT, "Aminah").path("id").asText();
        JsonNode disputed = decide(ticket, Verdict.REJECT, "Badrun");

        assertThat(disputed.path("kind").asText()).isEqualTo("Disputed");
        assertThat(disputed.path("decisions")).hasSize(2);

        String second = disputed.path("id").asText();
        JsonNode settled = decide(ticket, Verdict.REJECT, "Aminah", first, second);

        assertThat(settled.path("kind").asText()).isEqualTo("Applied");
        assertThat(settled.at("/decisions/0/verdict").asText()).isEqualTo("REJECT");
        JsonNode unseen = decide(ticket, Verdict.ACCEPT, "Citra", first);
        assertThat(unseen.path("kind").asText())
                .as("a word is never passed over")
                .isEqualTo("Disputed");
    }

    @Test
    void aDecisionIsTakenBack() throws Exception {
        Ticket ticket = office.ticket(B, "JUMRIATI");
        String id = decide(ticket, Verdict.ACCEPT, "Aminah").path("id").asText();

        HttpResponse<String> answer = post(
                        "revocations", JSON.createObjectNode().put("id", id).put("officer", "Aminah"))
                .get();

        assertThat(JSON.readTree(answer.body()).path("kind").asText()).isEqualTo("Undecided");
        assertThat(row(ticket).isMissingNode()).isTrue();
    }

    @Test
    void aDecisionThatComesWhileARunHasTheWorkspaceIsTakenIn() throws Exception {
        Ticket ticket = office.ticket(B, "JUMRIATI");
        try (Workspace held = Workspace.open(folder.resolve("ws"))) {
            assertThat(held.folder()).exists();
            decide(ticket, Verdict.REJECT, "Aminah");
            assertThat(row(ticket).path("kind").asText()).isEqualTo("Applied");
        }

        try (Workspace open = Workspace.open(folder.resolve("ws"))) {
            assertThat(DecisionStore.open(open).entries("uji")).hasSize(1);
        }
    }

    @Test
    void aPageIsToldOfANewerRunAndWhatIsDecidedOnItIsRefusedWithAWord() throws Exception {
        Ticket ticket = office.ticket(B, "JUMRIATI");
        String first = json("state").path("run").asText();
        office.replace("rosters/Dinas A.csv", "YULIANA PUTRI", "YULIANI PUTRI");
        office.night(1);

        assertThat(first).isEqualTo(ticket.runId());
        JsonNode state = json("state?since=" + json("state").path("version").asText());
        assertThat(state.path("run").asText()).isNotEqualTo(first);
        HttpResponse<String> refused =
                post("decisions", decision(ticket, Verdict.REJECT, "Aminah")).get();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("of an earlier run");
        decide(office.ticket(B, "JUMRIATI"), Verdict.REJECT, "Aminah");
    }

    @Test
    void whileARunHasTheWorkspaceNobodyWaitsForItsEnd() throws Exception {
        String before = json("state").path("run").asText();
        try (Workspace held = Workspace.open(folder.resolve("ws"))) {
            long start = System.nanoTime();
            assertThat(json("state").path("run").asText()).isEqualTo(before);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(held.folder()).exists();
        }
    }

    @Test
    void whatIsNoDecisionIsRefusedWithASentence() throws Exception {
        Ticket ticket = office.ticket(B, "JUMRIATI");
        ObjectNode changed = decision(ticket, Verdict.ACCEPT, "Aminah");
        ((ObjectNode) changed.path("ticket").path("ticket")).put("name", "SOMEBODY ELSE");

        for (ObjectNode wrong : List.of(
                changed,
                decision(ticket, Verdict.ACCEPT, " "),
                decision(ticket, Verdict.CANDIDATE_3, "Aminah"),
                decision(ticket, Verdict.ACCEPT, "Aminah").put("verdict", "MAYBE"),
                JSON.createObjectNode())) {
            HttpResponse<String> answer = post("decisions", wrong).get();
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(JSON.readTree(answer.body()).path("problem").asText()).endsWith(".");
        }
        assertThat(DecisionStore.beside(folder.resolve("ws")).entries("uji")).isEmpty();
    }

    @Test
    void rowsOfEveryOutcomeAreFoundAndEachHasItsStory() throws Exception {
        JsonNode found = json("rows?who=fitriany");

        assertThat(found.path("fit").asText()).isEqualTo("NEAR");
        assertThat(found.at("/rows/0/name").asText()).isEqualTo("FITRIANI");
        assertThat(found.at("/rows/0/outcome").asText()).isEqualTo("RECONCILED");
        HttpResponse<String> story = get("story?file=Dinas%20B.csv&sheet=&row=4");
        assertThat(story.body()).contains("<h1>", "FITRIANI");
        assertThat(story.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(get("story?file=Dinas%20B.csv&sheet=&row=99").statusCode()).isEqualTo(409);
    }

    @Test
    void somebodyWhoIsOnNoRosterIsFoundInTheRegistry() throws Exception {
        JsonNode byName = search("hasanudin 20-09-1979");

        assertThat(byName.path("fit").asText()).isEqualTo("NEAR");
        assertThat(byName.at("/people/0/nik").asText()).isEqualTo("7371012009790005");
        assertThat(byName.path("looked").asInt()).isEqualTo(306);
        assertThat(search("hasanudin 1980").path("people")).isEmpty();
        assertThat(search("7371012009790006").path("fit").asText()).isEqualTo("NEAR");
    }

    private HttpResponse<String> decideOther(Ticket ticket, String who, String note) throws Exception {
        search(who);
        ObjectNode body = decision(ticket, Verdict.OTHER, "Aminah");
        body.remove("verdict");
        return post("others", body.put("search", searched).put("person", 0).put("note", note))
                .get();
    }

    @Test
    void somebodyWhoIsNoCandidateIsAcceptedByTheNextRun() throws Exception {
        Ticket ticket = office.ticket(B, "JUMRIATI");
        HttpResponse<String> kept = decideOther(ticket, "7371021501800100", "KTP dilihat");

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(JSON.readTree(kept.body()).at("/decisions/0/verdict").asText())
                .isEqualTo("OTHER");
        RunResult.Ran next = (RunResult.Ran) office.night(1);

        assertThat(next.summary().figures().decisions().applied()).isOne();
        assertThat(next.summary().figures().decisions().problems()).isEmpty();
        assertThat(Files.readString(folder.resolve("night1/reconciled.csv")).lines())
                .filteredOn(line -> line.contains("JUMRIATI"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("7371021501800100", "DECIDED_BY_OFFICER", "DECIDED"));
        assertThat(JSON.readTree(Files.readString(folder.resolve("night1/explanations.jsonl"))
                                .lines()
                                .filter(line -> line.contains("JUMRIATI"))
                                .findFirst()
                                .orElseThrow())
                        .toString())
                .contains("7371021501800100");
    }

    @Test
    void somebodyWhomTheRegistryHasNoMoreIsToldAsADecisionProblem() throws Exception {
        decideOther(office.ticket(B, "JUMRIATI"), "7371021501800100", "KTP dilihat");
        office.replace("registry/penduduk.csv", "7371021501800100", "7371021501809999");

        RunResult.Ran next = (RunResult.Ran) office.night(1);

        assertThat(next.summary().figures().decisions().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text(job.language()))
                        .startsWith("padan review: WARGA")
                        .contains("JUMRIATI", "Dinas B", "not in the registry any more", "once more"));
        assertThat(next.summary().figures().status()).isEqualTo(Summary.Status.LIMIT_EXCEEDED);
    }

    @Test
    void nobodyElseIsAcceptedWithoutANoteOrWithoutAPerson() throws Exception {
        Ticket ticket = office.ticket(B, "JUMRIATI");
        HttpResponse<String> withoutNote = decideOther(ticket, "7371021501800100", " ");
        ObjectNode unknown = decision(ticket, Verdict.OTHER, "Aminah").put("note", "KTP dilihat");
        HttpResponse<String> withoutPerson = post("decisions", unknown).get();
        HttpResponse<String> beyond =
                post("others", unknown.put("search", searched).put("person", 1)).get();

        assertThat(List.of(withoutNote, withoutPerson, beyond))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(409));
        assertThat(withoutNote.body()).contains("Write a note");
        assertThat(DecisionStore.beside(folder.resolve("ws")).entries("uji")).isEmpty();
    }

    @Test
    void aCandidateWhoIsFoundOnceMoreIsAcceptedAsOne() throws Exception {
        HttpResponse<String> kept = decideOther(office.ticket(B, "JUMRIATI"), "7371012009790005", "KTP dilihat");

        assertThat(JSON.readTree(kept.body()).at("/decisions/0/verdict").asText())
                .isEqualTo("ACCEPT");
    }

    private JsonNode search(String who) throws Exception {
        HttpResponse<String> begun =
                post("registry", JSON.createObjectNode().put("who", who)).get();
        String number = JSON.readTree(begun.body()).path("search").asText();
        searched = Long.parseLong(number);
        JsonNode answer = json("registry?search=" + number);
        for (int i = 0; i < 200 && !answer.has("people"); i++) {
            Thread.sleep(50);
            answer = json("registry?search=" + number);
        }
        return answer;
    }
}
