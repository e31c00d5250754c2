package id.padan.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.criteria.Available;
import id.padan.criteria.Criteria;
import id.padan.criteria.Eligibility;
import id.padan.criteria.Facts;
import id.padan.criteria.IneligibleReason;
import id.padan.criteria.Preset;
import id.padan.criteria.PresetReader;
import id.padan.message.Language;
import id.padan.person.NameReader;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.report.OutputFolder;
import id.padan.report.Publication;
import id.padan.report.RoundCount;
import id.padan.report.RoundFigures;
import id.padan.report.Summary;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.ReportSettings.ReturnsShow;
import id.padan.roster.RosterField;
import id.padan.round.Backlog;
import id.padan.round.Backlog.Unsettled;
import id.padan.round.Countdown;
import id.padan.round.Deadline;
import id.padan.round.Submissions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an officer sees of the criteria of a round. Needs Chromium and its driver. */
class CriteriaInBrowserTest {

    private static final Preset CENSUS = PresetReader.shipped("census-2022");
    private static final List<String> POSTS = List.of("Guru Kelas", "Sopir", "Perawat", "Penjaga Sekolah", "Satpam");
    private static final List<String> STARTS = List.of("2015-01-01", "2021-01-02", "2019-03-01", "2021-06-01", "");

    @TempDir
    static Path folder;

    @RegisterExtension
    static final WatchedBrowser WATCHED = new WatchedBrowser();

    private static Browser browser;
    private static List<ReportRow> rows;
    private static RoundFigures round;
    private static Path page;

    @BeforeAll
    static void open() throws Exception {
        browser = WATCHED.start(Files.createDirectory(folder.resolve("downloads")));
        SampleRun run = SampleRun.of(300, 4);
        rows = judged(run.rows());
        RoundCount count = new RoundCount(CENSUS, List.of(), (number, row) -> "");
        rows.forEach(row -> count.add(0, row.row()));
        round = count.figures(
                CENSUS,
                new Criteria(CENSUS, new Available(Set.of(RosterField.POSITION), Set.of())).notChecked(),
                Publication.of(SampleRun.TODAY, List.of(), people -> List.of(), 1));
        page = write(run);
    }

    @Test
    void theOverviewShowsThePeopleOfTheRoundByOpd() {
        browser.open(page);
        browser.find("#tab-overview").click();

        assertThat(browser.text(".round h2")).isEqualTo("Pendataan tenaga non-ASN 2022");
        assertThat(browser.text(".round")).contains("penandatangan SK (tidak ada kolomnya)");
        assertThat(browser.findAll(".round tbody tr")).hasSize(round.people().size() + 1);
        List<String> sums = browser.findAll(".round tbody tr:last-child td.number").stream()
                .map(each -> each.getText().replace(".", ""))
                .toList();
        assertThat(sums)
                .containsExactly(
                        Long.toString(round.allPeople().all()),
                        Long.toString(round.allPeople().eligible()),
                        Long.toString(round.allPeople().open()),
                        Long.toString(round.allPeople().allOutside()),
                        Long.toString(round.allPeople().notFound()));
    }

    @Test
    void rowsAreFilteredByCriterion() {
        browser.open(page);
        browser.find("#tab-criteria").click();

        assertThat((long) browser.number("list.rows.length"))
                .isEqualTo(rows.stream()
                        .filter(row -> EligibilityData.isShown(row.row().eligibility()))
                        .count());
        browser.script("filter.reason = 'POSITION_EXCLUDED'; refilter(undefined)");
        assertThat((long) browser.number("list.rows.length"))
                .isEqualTo(Objects.requireNonNull(round.reasons().get(IneligibleReason.POSITION_EXCLUDED)));
    }

    @Test
    void anOfficerCanReadOutWhySomebodyIsNotEligible() {
        browser.open(page);
        browser.find("#tab-criteria").click();
        browser.script("filter.reason = 'POSITION_EXCLUDED'; refilter(undefined)");

        assertThat(browser.text("#detail .criteria h3")).isEqualTo("Tidak memenuhi syarat");
        assertThat(browser.text("#detail .criteria")).contains("tidak termasuk", "(B/185/M.SM.02.03/2022)");
        browser.find("#language").click();
        assertThat(browser.text("#detail .criteria h3")).isEqualTo("Not eligible");
    }

    @Test
    void aPageWithoutCriteriaHasNoTabForThem() throws Exception {
        browser.open(PageFileTest.write(SampleRun.of(40, 5), Language.ID, folder.resolve("without")));

        assertThat(browser.findAll("#tab-criteria")).isEmpty();
    }

    @Test
    void theOverviewCountsDownAndItsFiguresLeadToTheRows() {
        Backlog backlog = countdown().backlog();
        String opd = backlog.byOpd().firstKey();
        Unsettled first = Objects.requireNonNull(backlog.byOpd().get(opd));
        browser.open(page);
        browser.find("#tab-overview").click();

        String headline = "tinggal 3 hari.";
        assertThat(browser.text("#run")).endsWith(headline);
        assertThat(browser.text(".countdown h2")).endsWith(headline);
        assertThat(browser.text(".countdown ul")).contains("Dinas Yang Lupa");
        browser.find(".countdown summary").click();
        assertThat(browser.findAll(".countdown tbody tr"))
                .hasSize(backlog.byOpd().size());
        browser.find(".countdown tbody tr:first-child td:nth-of-type(1) button").click();
        assertThat((long) browser.number("list.rows.length")).isEqualTo(first.review());
        browser.find("#language").click();
        assertThat(browser.text("#run")).endsWith("3 days left.");
    }

    private static Countdown countdown() {
        SortedMap<String, Unsettled> byOpd = new TreeMap<>();
        rows.forEach(row -> byOpd.merge(
                row.row().row().opd(),
                Unsettled.of(row.row().outcome(), row.row().eligibility()),
                Unsettled::plus));
        Submissions submissions = Submissions.of(List.of("Dinas Yang Lupa"), Map.of(), List.of());
        return new Countdown(
                new Deadline(SampleRun.TODAY.plusDays(3), SampleRun.TODAY),
                new Backlog(byOpd, true, false, submissions));
    }

    private static List<ReportRow> judged(List<ReportRow> all) {
        Criteria criteria =
                new Criteria(CENSUS, new Available(Set.of(RosterField.POSITION, RosterField.START_DATE), Set.of()));
        List<ReportRow> judged = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ReportRow row = all.get(i);
            boolean rejected = row.row().outcome() instanceof Outcome.Rejected;
            RowOutcome outcome = rejected ? row.row() : row.row().with(eligibility(criteria, row, i));
            judged.add(new ReportRow(outcome, row.ticket(), row.standing(), row.history()));
        }
        return judged;
    }

    private static Eligibility eligibility(Criteria criteria, ReportRow row, int i) {
        return criteria.of(new Facts(
                row.row().row().birthDate().date(),
                Map.of(
                        RosterField.POSITION, POSTS.get(i % POSTS.size()),
                        RosterField.START_DATE, STARTS.get(i / 7 % STARTS.size())),
                Map.of()));
    }

    private static Path write(SampleRun run) throws Exception {
        Summary.Figures plain = run.figures();
        Summary.Figures figures = new Summary.Figures(
                plain.job(),
                plain.runId(),
                plain.startedAt(),
                plain.limitsExceeded(),
                plain.outcomes(),
                plain.duplicates(),
                plain.files(),
                plain.fileFindings(),
                plain.registry(),
                plain.decisions(),
                plain.changes(),
                plain.handedIn(),
                round,
                plain.lists(),
                null,
                countdown(),
                null);
        ReportSettings settings = new ReportSettings(
                SampleRun.JOB,
                SampleRun.RUN,
                Language.ID,
                ZoneId.of("Asia/Makassar"),
                SampleRun.TODAY,
                ReturnsShow.HINT,
                false,
                0,
                CENSUS,
                null,
                NameReader.standard(),
                "../keputusan",
                null);
        Path target = folder.resolve("page");
        try (OutputFolder output = OutputFolder.prepare(target)) {
            try (PageFile file = new PageFile(output, settings)) {
                for (ReportRow row : rows) {
                    file.write(row);
                }
                file.finish(figures);
            }
            output.publish();
        }
        return target.resolve("mismatch-report.html");
    }
}
