package id.padan.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision;
import id.padan.message.Language;
import id.padan.reconcile.Outcome;
import id.padan.review.DecisionFiles;
import id.padan.review.ReportRow;
import id.padan.roster.RosterFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Finding anybody on the page, and deciding otherwise than the engine did. Needs Chromium and its driver. */
class SearchInBrowserTest {

    @TempDir
    static Path folder;

    @RegisterExtension
    static final WatchedBrowser WATCHED = new WatchedBrowser();

    private static Browser browser;
    private static SampleRun run;
    private static Path page;

    @BeforeAll
    static void open() throws Exception {
        browser = WATCHED.start(Files.createDirectory(folder.resolve("downloads")));
        run = SampleRun.of(400, 5);
        page = PageFileTest.write(run, Language.ID, folder.resolve("page"));
    }

    @Test
    void findsEveryRowOfTheRunByItsNameAndByItsNumber() {
        browser.open(page);

        for (ReportRow row : run.rows().subList(0, 60)) {
            String name = row.row().row().name();
            if (!name.isBlank()) {
                assertThat(found(name)).as(name).contains(name);
            }
            String nik = row.row().row().nik().text();
            if (nik.length() == 16) {
                assertThat(found(nik)).as(nik).contains(name);
            }
        }
    }

    @Test
    void findsTheSameNameOtherwiseWritten() {
        browser.open(page);
        ReportRow clean = clean();
        String name = clean.row().row().name();
        int longest = name.indexOf(longestWord(name));
        String mistyped = name.substring(0, longest + 2) + "q" + name.substring(longest + 3);

        assertThat(found(mistyped)).contains(name);
        assertThat(browser.text("#detail")).isNotEmpty();
    }

    @Test
    void spellingsOfOneNameFindEachOther() throws Exception {
        Path spelled = PageFileTest.write(
                SampleRun.withNames(List.of("MOCHAMAD AMIRUDDIN", "SITI AMINAH")),
                Language.ID,
                folder.resolve("spelled"));
        browser.open(spelled);

        assertThat(found("Muhammad Amiruddin")).containsExactly("MOCHAMAD AMIRUDDIN");
        assertThat(found("sitti aminah")).containsExactly("SITI AMINAH");
        assertThat(found("nobody at all")).isEmpty();
    }

    @Test
    void showsARowThatNobodyHasToLookAt() {
        browser.open(page);
        ReportRow clean = clean();

        found("#" + clean.row().row().location().row() + " " + clean.row().row().name());

        assertThat(browser.text("#detail"))
                .contains("cocok dengan data kependudukan")
                .contains(clean.row().row().name())
                .doesNotContain("Terima");
    }

    @Test
    void rejectedAndCorrectedRowsAreOverruledWithTheSameKeys() throws Exception {
        browser.open(page);
        browser.script("openTab({ tab: 'corrected' })");
        browser.press("r");
        browser.script("openTab({ tab: 'rejected' })");
        String rejected = (String) browser.value("return list.current().ticket.ticket.name");
        browser.press("p");
        browser.press("s");
        browser.press("Rahmi Kadir", org.openqa.selenium.Keys.ENTER);

        Path saved = folder.resolve("downloads").resolve("decisions-" + SampleRun.RUN + ".csv");
        for (int i = 0; i < 100 && !Files.exists(saved); i++) {
            Thread.sleep(50);
        }
        DecisionFiles.Incoming read = DecisionFiles.read(new RosterFile(saved, "d.csv"), SampleRun.JOB, List.of());
        assertThat(read.problems()).isEmpty();
        assertThat(read.decisions())
                .extracting(Decision::verdict)
                .containsExactlyInAnyOrder(Decision.Verdict.REJECT, Decision.Verdict.POSTPONE);
        assertThat(read.decisions()).extracting(each -> each.ticket().name()).contains(rejected);
    }

    @Test
    void searchesAHundredThousandRowsWithinThreeTenthsOfASecond() throws Exception {
        SampleRun large = SampleRun.of(5_000, 2).repeated(20);
        Path largePage = PageFileTest.write(large, Language.ID, folder.resolve("large"));
        browser.open(largePage);
        assertThat(browser.number("(search.start(), search.rows.length)")).isEqualTo(100_000);

        List<Double> took = new ArrayList<>();
        for (String words : List.of("s", "siti", "siti aminah", "muhamad", "7371", "dinas kesehatan andi", "#4711")) {
            took.add(((Number) browser.value(
                            """
                            openTab({ tab: "search" });
                            const once = () => {
                                const start = performance.now();
                                byId("query").value = arguments[0];
                                byId("query").dispatchEvent(new Event("input", { bubbles: true }));
                                byId("list").getBoundingClientRect();
                                return performance.now() - start;
                            };
                            return Math.min(once(), once(), once());
                            """,
                            words))
                    .doubleValue());
        }
        System.out.printf("page of %,d bytes: searches %s ms%n", Files.size(largePage), took);
        assertThat(took).allSatisfy(milliseconds -> assertThat(milliseconds).isLessThan(300));
    }

    private static ReportRow clean() {
        return run.rows().stream()
                .filter(row -> row.row().outcome() instanceof Outcome.Reconciled)
                .filter(row -> row.row().outcome().flags().isEmpty())
                .filter(row -> longestWord(row.row().row().name()).length() > 5)
                .findFirst()
                .orElseThrow();
    }

    private static String longestWord(String name) {
        String longest = "";
        for (String word : name.split("[^A-Za-z]+", -1)) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }

    /** The names of the rows that the search finds. */
    @SuppressWarnings("unchecked")
    private static List<String> found(String query) {
        return (List<String>) browser.value(
                "openTab({ tab: 'search', query: arguments[0] }); return list.rows.map((row) => row.submitted.name)",
                query);
    }
}
