package id.padan.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.reconcile.Outcome;
import id.padan.report.ListFigures;
import id.padan.report.OutputFolder;
import id.padan.report.Summary;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.round.LinkReason;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import id.padan.round.ListStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tab of the lists, as an officer uses it. Needs Chromium and its driver. */
class ListsInBrowserTest {

    @TempDir
    private Path folder;

    private static List<ListLine> lines(SampleRun run) {
        List<ListLine> lines = new ArrayList<>();
        int number = 0;
        for (ReportRow row : run.rows()) {
            Member member = new Member(number++, row.row());
            boolean found = row.row().outcome() instanceof Outcome.Reconciled;
            lines.add(
                    switch (number % 4) {
                        case 0 -> new ListLine(ListStatus.NOT_IN_LIST, member, null, found, 0, Set.of());
                        case 1 ->
                            new ListLine(
                                    ListStatus.NOT_IN_ROSTERS,
                                    null,
                                    member,
                                    false,
                                    0,
                                    Set.of(LinkReason.ENTRY_NOT_IN_REGISTRY));
                        case 2 ->
                            new ListLine(
                                    ListStatus.LINKED,
                                    member,
                                    member,
                                    found,
                                    0.99,
                                    Set.of(LinkReason.OTHER_NIK, LinkReason.NAMES_SWAPPED));
                        default -> new ListLine(ListStatus.LINKED, member, member, found, 1, Set.of());
                    });
        }
        return lines;
    }

    private static Summary.Figures withLists(Summary.Figures figures, List<ListLine> lines) {
        TreeMap<String, ListFigures> lists = new TreeMap<>();
        lists.put("accounts", ListFigures.of(lines, lines.size(), List.of(), List.of()));
        return new Summary.Figures(
                figures.job(),
                figures.runId(),
                figures.startedAt(),
                figures.limitsExceeded(),
                figures.outcomes(),
                figures.duplicates(),
                figures.files(),
                figures.fileFindings(),
                figures.registry(),
                figures.decisions(),
                figures.changes(),
                figures.handedIn(),
                null,
                lists,
                null,
                null,
                null);
    }

    private Path page(List<ListLine> lines, SampleRun run) throws Exception {
        ReportSettings settings = PageFileTest.settings(Language.ID);
        try (OutputFolder out = OutputFolder.prepare(folder.resolve("page"))) {
            try (PageFile page = new PageFile(out, settings)) {
                for (ReportRow row : run.rows()) {
                    page.write(row);
                }
                page.writeList("accounts", lines);
                page.finish(withLists(run.figures(), lines));
            }
            out.publish();
        }
        return folder.resolve("page/mismatch-report.html");
    }

    @Test
    void everybodyButThoseInOrderIsListedAndCanBeNarrowedToOneStatus() throws Exception {
        SampleRun run = SampleRun.of(60, 3);
        List<ListLine> lines = lines(run);
        Path page = page(lines, run);
        try (Browser browser = Browser.start(Files.createDirectory(folder.resolve("downloads")))) {
            browser.open(page);
            browser.script("document.getElementById('tab-lists').click()");

            String rows = "return document.querySelectorAll('#lists .scroll:last-child tbody tr').length";
            long shown = lines.stream()
                    .filter(line -> line.status() != ListStatus.LINKED
                            || !line.reasons().isEmpty())
                    .count();
            assertThat(browser.value(rows)).isEqualTo(shown);
            browser.script(
                    """
                    const choice = document.querySelector("#lists select");
                    choice.value = "list.status.NOT_IN_LIST";
                    choice.dispatchEvent(new Event("input"));
                    """);
            assertThat(browser.value(rows))
                    .isEqualTo(lines.stream()
                            .filter(line -> line.status() == ListStatus.NOT_IN_LIST)
                            .count());
            assertThat(browser.value("return document.getElementById('overview').hidden"))
                    .isEqualTo(true);
            assertThat(browser.messages()).isEmpty();
        }
    }
}
