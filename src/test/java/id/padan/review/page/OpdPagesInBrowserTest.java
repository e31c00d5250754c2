package id.padan.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.report.OutputFolder;
import id.padan.report.RowCounts;
import id.padan.review.FileNames;
import id.padan.review.OpdReports;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.RunByItsOpd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page of a run that is too large for one, and those of its OPD. Needs Chromium and its driver. */
class OpdPagesInBrowserTest {

    private static final SampleRun RUN = SampleRun.of(400, 200);
    private static final List<String> OPD =
            List.copyOf(RUN.figures().outcomes().byOpd().keySet());

    @TempDir
    static Path folder;

    @RegisterExtension
    static final WatchedBrowser WATCHED = new WatchedBrowser();

    private static Browser browser;
    private static Path whole;

    @BeforeAll
    static void open() throws Exception {
        browser = WATCHED.start(Files.createDirectory(folder.resolve("downloads")));
        whole = write(folder.resolve("page"));
    }

    private static FileNames names() {
        return new FileNames("(tanpa OPD)", "mismatch-report.html");
    }

    private static Path write(Path target) throws Exception {
        ReportSettings settings = PageFileTest.settings(Language.ID);
        try (OutputFolder folder = OutputFolder.prepare(target)) {
            RunByItsOpd run = new RunByItsOpd(RUN.figures(), List.of(), RUN.duplicates(), Map.of());
            for (Report report : List.of(
                    PageFile.ofLargeRun(folder, settings, names()),
                    new OpdReports(run, settings, names(), (file, ofOpd) -> new PageFile(folder.file(file), ofOpd)))) {
                try (report) {
                    report.writeDuplicates(RUN.duplicates());
                    for (ReportRow row : RUN.rows()) {
                        report.write(row);
                    }
                    report.finish(RUN.figures());
                }
            }
            folder.publish();
        }
        return target.resolve("mismatch-report.html");
    }

    private static void follow(String opd) {
        WebElement link = browser.findAll("#overview .opd-table th a").stream()
                .filter(each -> each.getText().equals(opd))
                .findFirst()
                .orElseThrow();
        link.click();
        browser.waitFor("return document.title.startsWith('Laporan ketidakcocokan – " + opd + "')"
                + " && performance.getEntriesByName('usable').length > 0");
    }

    @Test
    void theNameOfEachOpdLeadsToThePageWithItsRowsAlone() {
        for (String opd : OPD) {
            browser.open(whole);
            assertThat(browser.text("#overview")).contains("Proses ini terlalu besar untuk satu halaman");
            follow(opd);

            assertThat(browser.text("#run")).startsWith(opd);
            assertThat(browser.value("return rows.every((row) => row.opd === figures.ofOpd)"))
                    .isEqualTo(true);
            RowCounts counts = RUN.figures().outcomes().byOpd().getOrDefault(opd, RowCounts.NONE);
            assertThat(browser.value("return rowsByTab.review.length")).isEqualTo(counts.review());
            assertThat(browser.findAll(".opd-table th a")).isEmpty();
        }
    }

    @Test
    void thePageOfTheRunSaysWhereTheRowsAreThatItDoesNotHave() {
        browser.open(whole);
        browser.find("#tab-rejected").click();

        assertThat(browser.text("#count")).contains("baris lagi ada di halaman OPD-nya");
    }

    private static void assertLeadsToItsRows() {
        WebElement line = browser.find("#elsewhere li");
        String opd = line.findElement(By.tagName("a")).getText();
        String number = line.getText().substring(opd.length()).strip();
        String tab = browser.text("[role=tab][aria-selected=true]").replaceAll("[\\s\\d.]+$", "");

        line.findElement(By.tagName("a")).click();
        browser.waitFor("return document.title.startsWith('Laporan ketidakcocokan – " + opd + "')"
                + " && performance.getEntriesByName('usable').length > 0");

        assertThat(browser.text("[role=tab][aria-selected=true]")).startsWith(tab);
        assertThat(browser.number("list.rows.length")).isEqualTo(Integer.parseInt(number.replace(".", "")));
        assertThat(browser.findAll("#elsewhere li")).isEmpty();
    }

    @Test
    void theTileOfTheRejectedLeadsToTheOpdThatHaveSome() {
        browser.open(whole);
        browser.find("#overview .tile.rejected").click();

        long rejected = RUN.figures().outcomes().byOpd().values().stream()
                .filter(counts -> counts.rejected() > 0)
                .count();
        assertThat(browser.findAll("#elsewhere li")).hasSize((int) rejected);
        assertLeadsToItsRows();
    }

    @Test
    void aReasonLeadsToTheOpdWhoseRowsHaveIt() {
        browser.open(whole);
        browser.find("#overview .bars button").click();

        assertThat(browser.value("return filter.reason")).isNotEqualTo("");
        assertLeadsToItsRows();
        assertThat(browser.value("return list.rows.every((row) => row.reasons.includes(filter.reason))"))
                .isEqualTo(true);
    }

    @Test
    void whoeverLooksAmongTheRowsOfThePageIsNotLedAway() {
        browser.open(whole);
        browser.find("#overview .tile.rejected").click();
        browser.find("#query").sendKeys("x");
        browser.waitFor("return byId('elsewhere').hidden");

        assertThat(browser.findAll("#elsewhere li")).isEmpty();
    }

    @Test
    void decisionsOfEachPageAreKeptAndSavedUnderItsName() {
        String one = OPD.get(0);
        String other = OPD.get(1);
        browser.open(whole);
        follow(one);
        browser.script(
                "decisions.decide(rowsByTab.review[0], 'REJECT'); decisions.unsaved = false; decisions.remember()");
        String file = (String) browser.value("return decisions.fileName()");
        browser.script("decisions.unsaved = false");
        browser.reopen(whole);
        follow(other);
        browser.script("decisions.decide(rowsByTab.review[0], 'POSTPONE'); decisions.unsaved = false");
        assertThat(browser.value("return decisions.fileName()")).isNotEqualTo(file);
        browser.reopen(whole);
        follow(one);

        assertThat(browser.value("return decisions.verdict(rowsByTab.review[0])"))
                .isEqualTo("REJECT");
        assertThat(browser.number("decisions.count()")).isEqualTo(1);
        assertThat(file)
                .isEqualTo("decisions-" + SampleRun.RUN + "-" + one.replaceAll("[^\\p{L}\\p{N}]+", "-") + ".csv");
    }
}
