package id.padan.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.RowKey;
import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.message.Language;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportRow;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One person whom several OPD submitted, on the page: one key says which keeps them. Needs Chromium and its driver. */
class EmployersInBrowserTest {

    private static final ReportRow SAMPLE = SampleRun.of(40, 0).rows().stream()
            .filter(row -> row.row().outcome() instanceof Outcome.Reconciled)
            .findFirst()
            .orElseThrow();

    @TempDir
    static Path folder;

    @RegisterExtension
    static final WatchedBrowser WATCHED = new WatchedBrowser();

    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = WATCHED.start(Files.createDirectory(folder.resolve("downloads")));
        RegistryPerson person = Objects.requireNonNull(SAMPLE.row().outcome().person());
        Outcome asked = new Outcome.Review(person, 0.999, Set.of(), Set.of(Reason.DUPLICATE_ACROSS_OPD), Set.of());
        List<RowOutcome> rows = List.of(
                row("Dinas A", SAMPLE.row().outcome().decidedToBe(person, 0.999, Set.of())),
                row("Dinas B", asked),
                row("Dinas C", asked));
        DuplicateGroup group = new DuplicateGroup(
                DuplicateKind.SAME_PERSON_ACROSS_OPD,
                rows.stream().map(row -> new DuplicateGroup.Member(row, true)).toList());
        SampleRun run = new SampleRun(
                rows.stream().map(row -> reported(row, person, rows)).toList(),
                SampleRun.of(40, 0).figures(),
                List.of(group));
        browser.open(PageFileTest.write(run, Language.ID, folder.resolve("page")));
    }

    private static RowOutcome row(String opd, Outcome outcome) {
        SubmittedRow was = SAMPLE.row().row();
        SubmittedRow row = new SubmittedRow(
                new RowLocation(opd + ".csv", "", 2),
                opd,
                was.nik(),
                was.name(),
                was.birthPlace(),
                was.birthDate(),
                was.gender(),
                Map.of(RosterField.POSITION, "Perawat di " + opd, RosterField.START_DATE, "2019-02-01"));
        return new RowOutcome(row, outcome);
    }

    private static ReportRow reported(RowOutcome row, RegistryPerson person, List<RowOutcome> all) {
        SubmittedRow submitted = row.row();
        RowKey key = new RowKey("%020x-1".formatted(submitted.opd().hashCode()));
        Ticket ticket = new Ticket(
                SampleRun.JOB,
                SampleRun.RUN,
                key,
                0,
                submitted.opd(),
                submitted.location(),
                submitted.name(),
                List.of(ShownPerson.of(person)));
        return new ReportRow(
                row,
                ticket,
                SAMPLE.standing(),
                SAMPLE.history(),
                all.stream().filter(each -> !each.equals(row)).toList(),
                Collections.emptySortedMap());
    }

    @Test
    void theChosenOpdAndThoseThatClaimThePersonTooStandSideBySideAndOneKeyDecides() {
        browser.script("showRow(rows[1])");
        assertThat(browser.text(".employers thead")).contains("Dinas A", "Dinas B", "Dinas C");
        assertThat(browser.text(".employers tbody")).contains("Perawat di Dinas B", "01-02-2019");

        browser.find(".employers tbody tr:last-child td:last-child button").click();

        assertThat(
                        browser.value(
                                "return rows.map((row) => `${row.opd} ${decisions.verdict(row)} ${decisions.note(row)}`).join('; ')"))
                .isEqualTo("Dinas A REJECT Tetap di Dinas C; Dinas B REJECT Tetap di Dinas C; Dinas C ACCEPT ");
    }
}
