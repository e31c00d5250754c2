package id.padan.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Ledger;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.run.LastPage;
import id.padan.run.Office;
import id.padan.serve.ReviewServer;
import id.padan.store.DecisionStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** The page as {@code padan review} serves it, and as officers use it. Needs Chromium and its driver. */
class ServedPageInBrowserTest {

    private static Browser browser;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private Office office;
    private ReviewServer server;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start(Files.createDirectory(shared.resolve("downloads")));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void serve() throws Exception {
        office = Office.in(folder);
        office.night(0);
        openPage();
    }

    private void openPage() throws Exception {
        JobFile job = JobFileReader.read(folder.resolve("job.yml"));
        Path workspace = folder.resolve("ws");
        server = new ReviewServer(job, workspace, LastPage.of(job, workspace), 0, Clock.systemUTC());
        browser.visit(server.address());
        // What the ledger has is drawn with the first answer: fields are new ones then.
        browser.waitFor("return served.version !== ''");
    }

    @AfterEach
    void end() {
        // A page that is open goes on asking.
        browser.driver().get("about:blank");
        server.close();
        browser.messages();
    }

    private Ledger ledger() throws Exception {
        return Ledger.of(DecisionStore.beside(folder.resolve("ws")).entries("uji"));
    }

    /** The officer of the window decides the row that is open. */
    private static void decide(String key, String officer) {
        browser.press(key);
        browser.find("#officer").clear();
        browser.find("#officer").sendKeys(officer, Keys.ENTER);
        browser.waitFor("return document.querySelector('#told').textContent.startsWith('Kept')");
    }

    @Test
    void aDecisionIsKeptAtOnceWithTheOfficersNameAndConfirmed() throws Exception {
        String name = browser.text("#detail h2");

        decide("r", "Aminah");

        assertThat(browser.text("#told")).endsWith("Reject – " + name);
        assertThat(browser.text("#save")).isEqualTo("Officer: Aminah (1 decided)");
        assertThat(ledger().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.decidedBy()).isEqualTo("Aminah");
            assertThat(decision.ticket().name()).isEqualTo(name);
        });
        browser.press("u");
        browser.waitFor("return document.querySelector('#told').textContent.startsWith('Taken back')");
        assertThat(ledger().isRevoked(ledger().decisions().get(0))).isTrue();
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    void whatAnotherOfficerDecidedIsShownAndTheirNoteToo() throws Exception {
        browser.find("#note").sendKeys("no such person", Keys.ENTER);
        decide("r", "Aminah");
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        try {
            browser.visit(server.address());
            browser.waitFor("return document.querySelector('#detail .now') !== null");
            assertThat(browser.text("#detail .now")).contains("Reject", "Aminah", "no such person");
            assertThat(browser.find("#note").getDomProperty("value")).isEqualTo("no such person");
            assertThat(browser.findAll(".option .verdict")).hasSize(1);
        } finally {
            browser.driver().close();
            browser.driver().switchTo().window(first);
        }
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    void whoeverIsImplausibleIsAcceptedWithAReasonWhichIsKeptWithTheDecision() throws Exception {
        office.replace("registry/penduduk.csv", "HASANUDDIN,BONE,20-09-1979,L", "HASANUDDIN,BONE,20-09-1979,P");
        office.night(1);
        end();
        openPage();
        select("Dinas B", "JUMRIATI");

        browser.press("a");
        browser.find("#officer").sendKeys("Aminah", Keys.ENTER);
        assertThat(browser.text("#why-dialog")).contains("The gender is not the one that the OPD gives.");
        browser.press("came in person", Keys.ENTER);
        browser.waitFor("return document.querySelector('#told').textContent.startsWith('Kept')");

        assertThat(ledger().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.note()).isEqualTo("came in person");
            assertThat(decision.lacksNote()).isFalse();
        });
        assertThat(browser.messages()).isEmpty();
    }

    private static void select(String opd, String name) {
        browser.script(
                """
                list.select(list.rows.findIndex(({ opd, submitted }) => opd === arguments[0] && submitted.name === arguments[1]));
                byId("list").focus();
                """,
                opd,
                name);
    }

    @Test
    void onePersonIsNotAcceptedInTwoOpdUnlessTheOfficerThinksAnew() throws Exception {
        select("Dinas A", "ANDI SAPUTRA");
        decide("a", "Aminah");
        select("Dinas B", "ANDI SAPUTRA");

        browser.press("a");

        assertThat(browser.text("#detail .decision .problem")).contains("You have accepted this person in Dinas A");
        assertThat(browser.find("#detail .decision .accept").isEnabled()).isFalse();
        assertThat(ledger().decisions()).hasSize(1);

        browser.findAll("#detail .employers button").get(1).click();
        browser.waitFor("return served.pending === 0 && served.own.length === 3");

        Ledger kept = ledger();
        assertThat(kept.decisions())
                .filteredOn(kept::counts)
                .extracting(decision -> decision.ticket().opd() + " " + decision.verdict())
                .containsExactlyInAnyOrder("Dinas A REJECT", "Dinas B ACCEPT");
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    void peopleAreFoundAmongAllRowsAndInTheRegistry() {
        browser.script("openTab({ tab: 'find' })");
        browser.find("#who").sendKeys("fitriany", Keys.ENTER);
        browser.waitFor("return document.querySelector('#found-rows table') !== null");
        assertThat(browser.text("#found-rows")).contains("FITRIANI", "Dinas B", "Reconciled", "Open the explanation");

        browser.find("#find-registry").click();
        browser.waitFor("return document.querySelector('#found-people table') !== null");
        assertThat(browser.text("#found-people")).contains("7371016011950006", "20-11-1995", "MAKASSAR");

        browser.find("#found-people button.note-it").click();
        assertThat(String.valueOf(browser.find("#note").getDomProperty("value")))
                .contains("FITRIANI, NIK 7371016011950006");
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    void aRowIsAcceptedAsSomebodyElseOfTheRegistryWithANote() throws Exception {
        String name = browser.text("#detail h2");
        browser.find("#find-other").click();
        assertThat(browser.text("#find-for")).contains(name);
        browser.find("#who").clear();
        browser.find("#who").sendKeys("7371021501800100");
        browser.find("#find-registry").click();
        browser.waitFor("return document.querySelector('#found-people table') !== null");

        browser.find("#found-people button.accept").click();
        browser.find("#officer").sendKeys("Aminah", Keys.ENTER);
        browser.find("#other-note").sendKeys(Keys.ENTER);
        assertThat(browser.findAll("#save-dialog[open]"))
                .as("not without a note")
                .hasSize(1);
        browser.find("#other-note").sendKeys("shown the card", Keys.ENTER);
        browser.waitFor("return document.querySelector('#told').textContent.startsWith('Kept')");

        assertThat(browser.text("#told")).contains(name + " accepted as WARGA", "next run");
        assertThat(browser.text("#detail .now")).contains("Somebody else: WARGA", "shown the card", "next run");
        assertThat(browser.text(".option[aria-selected=true] .verdict")).isEqualTo("Somebody else");
        assertThat(ledger().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.note()).isEqualTo("shown the card");
            assertThat(decision.person().orElseThrow().nik()).isEqualTo("7371021501800100");
        });
        office.night(1);
        browser.visit(server.address());
        browser.waitFor("return served.version !== ''");
        browser.script("showRow(rows.find((row) => row.submitted.name === arguments[0] && row.accepted > 0))", name);
        assertThat(browser.text("#detail .candidates [aria-pressed=true]")).contains("WARGA BARA", "0.0%");
        assertThat(browser.text("#detail .chance")).contains("0.0%");
        assertThat(browser.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theWayToSomebodyElseIsAccessible(String theme) throws Exception {
        browser.script("localStorage.setItem('padan.theme', arguments[0]); theme = arguments[0]; drawTheme()", theme);
        browser.script(PageAccessibilityTest.axe());
        browser.script("served.run = 'a newer one'; served.drawNewer()");
        assertThat(PageAccessibilityTest.violations(browser)).as("a row").isEmpty();

        browser.find("#find-other").click();
        browser.find("#who").clear();
        browser.find("#who").sendKeys("warga bara", Keys.ENTER);
        browser.find("#find-registry").click();
        browser.waitFor("return document.querySelector('#found-people table') !== null");
        assertThat(PageAccessibilityTest.violations(browser)).as("people found").isEmpty();

        browser.script("decisions.officer = 'Aminah'");
        browser.find("#found-people button.accept").click();
        assertThat(PageAccessibilityTest.violations(browser)).as("the dialogue").isEmpty();
        assertThat(browser.script("return document.activeElement.id")).isEqualTo("other-note");
        browser.find("#other-note").sendKeys(Keys.ESCAPE);
        assertThat(ledger().decisions()).isEmpty();
    }

    @Test
    void aNewerRunIsToldAndLoadedWithTheNotesThatWereBegun() throws Exception {
        browser.find("#note").sendKeys("ask the OPD", Keys.ENTER);
        office.replace("rosters/Dinas B.csv", "FITRIANI", "FITRIYANI");
        office.night(1);
        browser.waitFor("return document.querySelector('#newer button') !== null");
        assertThat(browser.text("#newer")).contains("newer run");
        String before = browser.text("#run");

        browser.press("r");
        browser.find("#officer").sendKeys("Aminah", Keys.ENTER);
        browser.waitFor("return document.querySelector('#told').textContent.includes('of an earlier run')");
        browser.find("#newer button").click();
        browser.waitFor("return served.version !== '' && document.querySelector('#newer').textContent === ''");

        assertThat(browser.text("#run")).isNotEqualTo(before);
        assertThat(browser.find("#note").getDomProperty("value")).isEqualTo("ask the OPD");
    }

    @Test
    void aNoteThatWasBegunIsStillThereWhenThePageIsLoadedAgainOrCameBackTo() {
        browser.find("#note").sendKeys("ask the OPD");

        browser.driver().navigate().refresh();
        browser.waitFor("return document.querySelector('#note') !== null && served.version !== ''");
        assertThat(browser.find("#note").getDomProperty("value")).isEqualTo("ask the OPD");

        browser.driver().get("about:blank");
        browser.driver().navigate().back();
        browser.waitFor("return document.querySelector('#note') !== null && served.version !== ''");
        assertThat(browser.find("#note").getDomProperty("value")).isEqualTo("ask the OPD");
    }

    @Test
    void aDecisionThatCannotBeKeptIsTakenFromThePageAgainAndSaid() {
        decide("r", "Aminah");
        server.close();

        browser.press("j", "r");
        browser.waitFor("return document.querySelector('#told').textContent.startsWith('Not kept')");

        assertThat(browser.text("#told")).contains("does not answer");
        assertThat(browser.text("#save")).isEqualTo("Officer: Aminah (1 decided)");
    }
}
