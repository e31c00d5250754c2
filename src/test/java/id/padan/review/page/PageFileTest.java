package id.padan.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.RunByOpd;
import id.padan.decision.Standing;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.NameReader;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.report.OutputFolder;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.ReportSettings.ReturnsShow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void theSameRowsGiveTheSameBytes() throws Exception {
        SampleRun run = SampleRun.of(300, 5);

        Path one = write(run, Language.ID, folder.resolve("one"));
        Path other = write(run, Language.ID, folder.resolve("other"));

        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void allowsItsOwnStyleAndScriptAndNothingElse() throws Exception {
        Document page = parsed(write(SampleRun.of(20, 9), Language.EN, folder.resolve("page")));

        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        String script = page.select("script:not([type])").get(0).data();
        String style = page.select("style").get(0).data();
        assertThat(page.select("script:not([type])")).hasSize(1);
        assertThat(policy)
                .isEqualTo("default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page.select("[style], [onclick], [src]")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).allMatch(each -> each.matches("#main|data:image/svg.*"));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void holdsEveryRowThatAnOfficerDecidesOrOverrulesWithItsTicket() throws Exception {
        SampleRun run = SampleRun.of(200, 7);

        JsonNode rows = data(parsed(write(run, Language.ID, folder.resolve("page"))), "rows");

        List<ReportRow> expected = run.rows().stream()
                .filter(each -> !(each.row().outcome() instanceof Outcome.Reconciled)
                        || each.row().outcome().flags().contains(Flag.CORRECTED))
                .toList();
        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            ReportRow row = expected.get(i);
            JsonNode ticket = rows.get(i).get(14);
            assertThat(ticket.get(0).textValue()).isEqualTo(row.ticket().row().text());
            assertThat(ticket.get(2).textValue()).isEqualTo(row.ticket().check());
            assertThat(ticket.get(3).textValue()).isEqualTo(row.ticket().seal());
        }
    }

    /** What an office wrote must neither end the element that holds it nor begin another. */
    @Test
    void noTextEndsTheDataBeforeItsTime() throws Exception {
        String name = "</script><script>alert(1)</script><!-- \u2028";
        Path file = write(SampleRun.withNames(List.of(name)), Language.ID, folder.resolve("page"));

        Document page = parsed(file);
        JsonNode row = data(page, "rows").get(0);
        assertThat(row.get(9).get(1).textValue()).isEqualTo(name);
        assertThat(page.select("script")).hasSize(9);
    }

    /** No comment and no element may begin in the script itself. */
    @Test
    void theScriptAndTheStyleEndWhereTheyShould() throws Exception {
        PageTemplate template = PageTemplate.of("id", "{{script}} & <b>", "\"");

        assertThat(template.head()).contains("<title>{{script}} &amp; &lt;b&gt;</title>");
        assertThat(Pattern.compile("</script>").matcher(template.tail()).results())
                .hasSize(1);
        assertThat(template.tail()).doesNotContain("<!--", "{{");
    }

    @Test
    void leavesOutNoReviewRowAndSaysHowManyOthers() throws Exception {
        ReportRow rejected = rejected();
        ReportSettings settings = settings(Language.EN);
        try (OutputFolder output = OutputFolder.prepare(folder.resolve("out"))) {
            try (PageFile page = new PageFile(output, settings)) {
                for (int i = 0; i < 20_005; i++) {
                    page.write(rejected);
                }
                page.finish(SampleRun.of(20, 5).figures());
            }
            output.publish();
        }

        Document page = parsed(folder.resolve("out/mismatch-report.html"));
        assertThat(data(page, "rows")).hasSize(20_000);
        assertThat(data(page, "figures").get("leftOut").get("rejected").intValue())
                .isEqualTo(5);
    }

    private static ReportRow rejected() {
        return SampleRun.of(200, 9).rows().stream()
                .filter(each -> each.row().outcome() instanceof Outcome.Rejected)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyCodeHasItsWords() {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(PageFile.class, language);
            for (Reason reason : Reason.values()) {
                assertThat(messages.has("reason." + reason)).as("%s", reason).isTrue();
            }
            for (Flag flag : Flag.values()) {
                assertThat(messages.has("flag." + flag)).as("%s", flag).isTrue();
            }
            for (DuplicateKind kind : DuplicateKind.values()) {
                assertThat(messages.has("duplicate." + kind)).as("%s", kind).isTrue();
            }
            for (Verdict verdict : Verdict.values()) {
                assertThat(messages.has("verdict." + verdict)).as("%s", verdict).isTrue();
            }
            for (Standing.Change change : Standing.Change.values()) {
                assertThat(messages.has("change." + change)).as("%s", change).isTrue();
            }
            assertThat(messages.keys())
                    .isEqualTo(Messages.of(PageFile.class, Language.ID).keys());
        }
    }

    /** Keys that the script asks for by name; those that it puts together end in a dot and are looked up by their beginning. */
    @Test
    void everyTextThatTheScriptAsksForExists() throws Exception {
        String script = PageTemplate.of("id", "", "").tail();
        Messages messages = Messages.of(PageFile.class, Language.ID);
        List<String> keys = Pattern.compile("\\btext\\(\\s*\"([a-z][A-Za-z.-]*)\"")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .filter(key -> !key.matches("(level|field|name\\.(rare|common|cap)).*"))
                .toList();

        assertThat(keys)
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(messages.has(key)).as(key).isTrue());
    }

    @Test
    void whatWaitsForItsPlaceInThePageIsItsOwnersAloneAndGoneInTheEnd() throws Exception {
        try (OutputFolder output = OutputFolder.prepare(folder.resolve("waiting"))) {
            Path written =
                    Objects.requireNonNull(output.file("mismatch-report.html").getParent());
            try (PageFile page = new PageFile(output, settings(Language.ID))) {
                page.writeDuplicates(List.of());
                assertThat(waiting(written)).singleElement().satisfies(rows -> {
                    if (rows.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rows)))
                                .isEqualTo("rw-------");
                    }
                });
            }
            assertThat(waiting(written)).isEmpty();
        }
    }

    private static List<Path> waiting(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".rows"))
                    .toList();
        }
    }

    private static Document parsed(Path file) throws Exception {
        return Jsoup.parse(file, "UTF-8");
    }

    private static JsonNode data(Document page, String id) throws Exception {
        return JSON.readTree(
                Objects.requireNonNull(page.getElementById("data-" + id)).data());
    }

    static ReportSettings settings(Language language) {
        return new ReportSettings(
                SampleRun.JOB,
                SampleRun.RUN,
                language,
                ZoneId.of("Asia/Makassar"),
                SampleRun.TODAY,
                ReturnsShow.HINT,
                false,
                0,
                null,
                null,
                NameReader.standard(),
                "../keputusan",
                null);
    }

    /** Writes the page of a run into a new folder. */
    /** Five nights in which less and less was left to do. */
    private static List<RunByOpd> earlier(SampleRun run) {
        List<RunByOpd> nights = new ArrayList<>();
        for (int left = 5; left > 0; left--) {
            SortedMap<String, RunByOpd.Rows> rows = new TreeMap<>();
            for (Map.Entry<String, RunByOpd.Rows> now :
                    run.figures().outcomes().compared().entrySet()) {
                long settled = Math.min(
                        left * (1L + now.getKey().length() % 3), now.getValue().reconciled());
                RunByOpd.Rows was = now.getValue();
                rows.put(
                        now.getKey(),
                        new RunByOpd.Rows(was.reconciled() - settled, was.review() + settled, was.rejected()));
            }
            nights.add(new RunByOpd(SampleRun.TODAY.minusDays(left), rows));
        }
        return nights;
    }

    static Path write(SampleRun run, Language language, Path target) throws Exception {
        try (OutputFolder folder = OutputFolder.prepare(target)) {
            try (PageFile page = new PageFile(folder, settings(language))) {
                page.writeEarlierRuns(earlier(run));
                page.writeDuplicates(run.duplicates());
                for (ReportRow row : run.rows()) {
                    page.write(row);
                }
                page.finish(run.figures());
            }
            folder.publish();
        }
        return target.resolve("mismatch-report.html");
    }
}
