package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.decision.Changes.Counts;
import id.padan.decision.DecisionProblem;
import id.padan.decision.HandedIn;
import id.padan.decision.RowHistory.State;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.jobfile.JobException;
import id.padan.message.Language;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.report.RowCounts;
import id.padan.roster.RowLocation;
import id.padan.round.Countdown;
import id.padan.store.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of a small office: what is asked, what officers and OPD answer, and what is asked the next night. */
class RoundTripTest {

    private static final String A = "Dinas A";
    private static final String B = "Dinas B";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void setUp() throws IOException {
        office = Office.in(folder);
    }

    private RowCounts rows(RunResult result) {
        return ((RunResult.Ran) result).summary().figures().outcomes().rows();
    }

    private HandedIn handedIn(RunResult result) {
        return ((RunResult.Ran) result).summary().figures().handedIn();
    }

    private Outcome outcome(String opd, String name) {
        return office.seen.named(opd, name).row().outcome();
    }

    private Standing standing(String opd, String name) {
        return office.seen.named(opd, name).standing();
    }

    @Test
    void inThreeNightsNothingThatWasSettledIsAskedAgain() throws Exception {
        RunResult first = office.night(0);

        assertThat(office.asked())
                .containsExactly(
                        "Dinas A: ANDI SAPUTRA",
                        "Dinas A: RAHMAT HIDAYAT",
                        "Dinas A: BAMBANG WIJAYA",
                        "Dinas A: YULIANA PUTRI",
                        "Dinas B: ANDI SAPUTRA",
                        "Dinas B: JUMRIATI");
        assertThat(rows(first)).isEqualTo(new RowCounts(1, 6, 0, 0, 0));
        assertThat(office.seen.changes.previousDay()).isNull();
        assertThat(office.seen.changes.total()).isEqualTo(new Counts(6, 0, 0, 0));

        office.decides(
                "laporan aminah.xlsx",
                "Aminah",
                Map.of(
                        office.ticket(A, "ANDI SAPUTRA"), "TERIMA",
                        office.ticket(B, "ANDI SAPUTRA"), "tolak",
                        office.ticket(A, "RAHMAT HIDAYAT"), "Tunda"));
        DecidedFiles.page(
                folder.resolve("keputusan/decisions-uji.csv"),
                "Badrun",
                "2026-02-01T09:30:00+08:00",
                Map.of(office.ticket(A, "BAMBANG WIJAYA"), "REJECT"));
        RunResult second = office.night(1);

        assertThat(office.asked())
                .containsExactly("Dinas A: RAHMAT HIDAYAT", "Dinas A: YULIANA PUTRI", "Dinas B: JUMRIATI");
        assertThat(rows(second)).isEqualTo(new RowCounts(2, 3, 2, 0, 0));
        assertThat(second.decisions()).isEqualTo(new DecisionsRead(2, 4, 0, List.of()));
        assertThat(office.seen.changes.previousDay()).isEqualTo(Office.FIRST_NIGHT);
        assertThat(office.seen.changes.total()).isEqualTo(new Counts(0, 3, 3, 0));
        assertThat(outcome(A, "ANDI SAPUTRA")).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome(A, "ANDI SAPUTRA").flags()).contains(Flag.DECIDED);
        assertThat(outcome(A, "ANDI SAPUTRA").reasons()).containsExactly(Reason.DECIDED_BY_OFFICER);
        assertThat(outcome(B, "ANDI SAPUTRA")).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome(A, "BAMBANG WIJAYA").reasons())
                .contains(Reason.DECIDED_BY_OFFICER, Reason.NIK_OF_OTHER_PERSON);
        assertThat(standing(A, "RAHMAT HIDAYAT"))
                .isInstanceOfSatisfying(Standing.Postponed.class, postponed -> assertThat(
                                postponed.decision().decidedBy())
                        .isEqualTo("Aminah"));
        assertThat(office.ticket(A, "RAHMAT HIDAYAT").round()).isEqualTo(1);
        assertThat(office.seen.named(A, "YULIANA PUTRI").history().openSince()).isEqualTo(Office.FIRST_NIGHT);
        assertThat(office.seen.named(B, "ANDI SAPUTRA").history().state()).isEqualTo(State.SETTLED);

        // The OPD corrects one row and takes another out; the officers decide the rest.
        office.replace("rosters/Dinas A.csv", "YULIANA PUTRI,Maros,05-06-1970", "DEWI LESTARI,Maros,15-07-1992");
        office.replace("rosters/Dinas B.csv", "7371016011950006,FITRIANI,Makassar,20-11-1995,P\n", "");
        office.decides(
                "laporan badrun.xlsx",
                "Badrun",
                Map.of(
                        office.ticket(B, "JUMRIATI"), "TERIMA",
                        office.ticket(A, "RAHMAT HIDAYAT"), "TOLAK"));
        RunResult third = office.night(2);

        assertThat(office.asked()).isEmpty();
        assertThat(rows(third)).isEqualTo(new RowCounts(3, 0, 3, 0, 1));
        assertThat(office.seen.changes.total()).isEqualTo(new Counts(0, 0, 3, 1));
        assertThat(office.seen.changes.disappeared())
                .extracting(row -> row.opd() + ": " + row.name() + " " + row.wasOpen())
                .containsExactly("Dinas B: FITRIANI false");
        assertThat(outcome(B, "JUMRIATI").flags()).contains(Flag.DECIDED, Flag.CORRECTED);

        office.night(3, true, RunListener.NONE, new StopSignal());

        assertThat(office.asked()).isEmpty();
        assertThat(office.seen.changes.total()).isEqualTo(Counts.NONE);
    }

    @Test
    void theWorkbookThatARunWroteIsReadBackWhenItIsFilledIn() throws Exception {
        office.night(0);
        DecidedFiles.fillIn(
                folder.resolve("night0/mismatch-report.xlsx"),
                folder.resolve("keputusan/mismatch-report (1).xlsx"),
                "Aminah",
                Map.of("BAMBANG WIJAYA", "REJECT", "JUMRIATI", "accept", "RAHMAT HIDAYAT", "POSTPONE"));

        RunResult result = office.night(1);

        assertThat(result.decisions()).isEqualTo(new DecisionsRead(1, 3, 0, List.of()));
        assertThat(outcome(A, "BAMBANG WIJAYA")).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome(B, "JUMRIATI")).isInstanceOf(Outcome.Reconciled.class);
        assertThat(standing(A, "RAHMAT HIDAYAT")).isInstanceOf(Standing.Postponed.class);
        assertThat(standing(A, "YULIANA PUTRI")).isInstanceOf(Standing.Undecided.class);
    }

    @Test
    void whatAnOpdSendsBackCorrectedTakesThePlaceOfWhatItSentBeforeAndIsCountedOnce() throws Exception {
        RunResult first = office.night(0);
        DecidedFiles.correct(
                folder.resolve("night0/returns/Dinas A - corrections.xlsx"),
                folder.resolve("rosters/Dinas A perbaikan.xlsx"),
                Map.of("YULIANA PUTRI", "DEWI LESTARI", "05-06-1970", "15-07-1992"));

        for (int night = 1; night <= 2; night++) {
            RunResult result = office.night(night);

            assertThat(rows(result).read()).isEqualTo(rows(first).read());
            assertThat(rows(result)).isEqualTo(new RowCounts(2, 5, 0, 4, 0));
            assertThat(outcome(A, "DEWI LESTARI")).isInstanceOf(Outcome.Reconciled.class);
            assertThat(office.seen.rows).noneMatch(row -> row.row().row().name().equals("YULIANA PUTRI"));
            assertThat(handedIn(result).sentBack()).isEqualTo(Map.of(A, new HandedIn.SentBack(1, 3, 0)));
            assertThat(handedIn(result).superseded())
                    .contains(new HandedIn.Superseded(
                            A,
                            new RowLocation("Dinas A.csv", "", 5),
                            handedIn(result).superseded().get(3).by()));
            assertThat(office.asked())
                    .containsExactlyInAnyOrder(
                            "Dinas A: ANDI SAPUTRA",
                            "Dinas A: RAHMAT HIDAYAT",
                            "Dinas A: BAMBANG WIJAYA",
                            "Dinas B: ANDI SAPUTRA",
                            "Dinas B: JUMRIATI");
            assertThat(office.seen.changes.total())
                    .isEqualTo(night == 1 ? new Counts(0, 5, 1, 0) : new Counts(0, 5, 0, 0));
        }
        for (String file : List.of("reconciled.csv", "review.csv", "rejected.csv", "duplicates.csv")) {
            assertThat(Files.readString(folder.resolve("night2").resolve(file))).doesNotContain("YULIANA");
        }
        assertThat(Files.readString(folder.resolve("night2/summary.json")))
                .contains("\"superseded\" : 4", "Dinas A perbaikan.xlsx");
    }

    @Test
    void aReturnInThePlaceOfTheRosterIsToldAndDoesNotCountAsTheRoster() throws Exception {
        office.replace(
                "job.yml",
                "rosters: {files: \"rosters/*\"}",
                "rosters: {files: \"rosters/*\", expected: [Dinas A, Dinas B]}");
        office.night(0);
        Files.delete(folder.resolve("rosters/Dinas A.csv"));
        DecidedFiles.correct(
                folder.resolve("night0/returns/Dinas A - corrections.xlsx"),
                folder.resolve("rosters/Dinas A.xlsx"),
                Map.of("YULIANA PUTRI", "DEWI LESTARI", "05-06-1970", "15-07-1992"));

        RunResult result = office.night(1);

        assertThat(handedIn(result).lost()).extracting(HandedIn.Lost::opd).containsExactly(A);
        assertThat(handedIn(result).lost()).extracting(HandedIn.Lost::returned).containsExactly("Dinas A.xlsx");
        assertThat(handedIn(result).sentBackTexts(Language.EN))
                .containsExactly(
                        "Dinas A: 4 rows sent back, 0 mended, 0 still open, 4 not taken (see the problems of the files)");
        assertThat(((RunResult.Ran) result).summary().figures().limitsExceeded())
                .containsExactly("fail_when.lost_rows_share");
        Countdown countdown = Objects.requireNonNull(
                ((RunResult.Ran) result).summary().figures().countdown());
        assertThat(Objects.requireNonNull(countdown.backlog().submissions()).missing())
                .extracting(missing -> missing.opd() + missing.file())
                .containsExactly(A);
        assertThat(Files.readString(folder.resolve("night1/summary.json")))
                .contains("RETURN_WITHOUT_ROSTER")
                .doesNotContain("RETURN_KEY_OUTDATED");
    }

    @Test
    void anOpdThatLostItsRosterOrMoreThanATenthOfItsRowsIsTold() throws Exception {
        office.night(0);
        office.replace("rosters/Dinas A.csv", "7371015507920004,YULIANA PUTRI,Maros,05-06-1970,P\n", "");
        Files.delete(folder.resolve("rosters/Dinas B.csv"));

        RunResult result = office.night(1);

        assertThat(handedIn(result).lost())
                .containsExactly(new HandedIn.Lost(A, 4, 1, ""), new HandedIn.Lost(B, 3, 3, ""));
        assertThat(result.status()).isEqualTo(RunRecord.Status.LIMIT_EXCEEDED);

        office.replace("job.yml", "workspace: ws", "workspace: ws\nfail_when: {lost_rows_share: 1}");
        office.replace("rosters/Dinas A.csv", "7371010101880003,BAMBANG WIJAYA,Gowa,11-12-1977,L\n", "");
        assertThat(handedIn(office.night(2)).lost()).isEmpty();
    }

    @Test
    void acceptingOnePersonInTwoOpdIsRefusedWithAWord() throws Exception {
        office.night(0);
        office.decides(
                "a.xlsx",
                "Aminah",
                Map.of(office.ticket(A, "ANDI SAPUTRA"), "TERIMA", office.ticket(B, "ANDI SAPUTRA"), "TERIMA"));

        office.night(1);

        assertThat(office.asked()).contains("Dinas A: ANDI SAPUTRA", "Dinas B: ANDI SAPUTRA");
        for (String opd : List.of(A, B)) {
            assertThat(standing(opd, "ANDI SAPUTRA"))
                    .isInstanceOfSatisfying(Standing.Outdated.class, refused -> assertThat(refused.why())
                            .isEqualTo(Standing.Change.ACCEPTED_IN_SEVERAL_OPD));
        }
    }

    @Test
    void theOpdThatAPersonIsTakenFromIsToldWhereTheyStay() throws Exception {
        office.night(0);
        office.decides(
                "a.xlsx",
                "Aminah",
                Map.of(office.ticket(A, "ANDI SAPUTRA"), "TERIMA", office.ticket(B, "ANDI SAPUTRA"), "TOLAK"));

        office.night(1);

        assertThat(outcome(B, "ANDI SAPUTRA").reasons())
                .containsExactly(Reason.DECIDED_BY_OFFICER, Reason.DUPLICATE_ACROSS_OPD);
        assertThat(office.seen.named(B, "ANDI SAPUTRA").history().state()).isEqualTo(State.SETTLED);
        assertThat(Files.readAllLines(folder.resolve("night1/duplicates.csv")))
                .anyMatch(line -> line.contains("SAME_PERSON_ACROSS_OPD,Dinas A") && line.endsWith("yes"))
                .anyMatch(line -> line.contains("SAME_PERSON_ACROSS_OPD,Dinas B") && line.endsWith("no"));
        assertThat(DecidedFiles.texts(folder.resolve("night1/returns/Dinas B - corrections.xlsx")))
                .anyMatch(text -> text.startsWith("Decided by an officer: this person stays with Dinas A"))
                .noneMatch(text -> text.contains("Dinas A.csv"));
        assertThat(DecidedFiles.texts(folder.resolve("night1/returns/Dinas A - corrections.xlsx")))
                .doesNotContain("ANDI SAPUTRA");
    }

    @Test
    void filesThatWereReadOnceAreNoNewsTheNextNight() throws Exception {
        office.night(0);
        Map<Ticket, String> decided = Map.of(office.ticket(A, "BAMBANG WIJAYA"), "TOLAK");
        office.decides("a.xlsx", "Aminah", decided);
        assertThat(office.night(1).decisions().news()).isEqualTo(1);

        // Somebody else opens it, saves it as it is, and makes a copy.
        office.decides("a.xlsx", "Badrun", decided);
        office.decides("salinan a.xlsx", "Aminah", decided);

        assertThat(office.night(2).decisions().news()).isZero();
        assertThat(office.ticket(A, "BAMBANG WIJAYA").round()).isEqualTo(1);
    }

    @Test
    void ofTwoOfficersWhoDisagreeNeitherIsFollowedUntilOneDecidesWithBothInSight() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(B, "JUMRIATI"), "TERIMA"));
        office.decides("b.xlsx", "Badrun", Map.of(office.ticket(B, "JUMRIATI"), "TOLAK"));
        office.night(1);

        assertThat(office.asked()).contains("Dinas B: JUMRIATI");
        assertThat(standing(B, "JUMRIATI"))
                .isInstanceOfSatisfying(Standing.Disputed.class, disputed -> assertThat(disputed.decisions())
                        .extracting(decision -> decision.decidedBy())
                        .containsExactlyInAnyOrder("Aminah", "Badrun"));

        office.decides("c.xlsx", "Aminah", Map.of(office.ticket(B, "JUMRIATI"), "TOLAK"));
        office.night(2);

        assertThat(outcome(B, "JUMRIATI")).isInstanceOf(Outcome.Rejected.class);
        assertThat(office.asked()).doesNotContain("Dinas B: JUMRIATI");
    }

    @Test
    void nothingIsLostWithTheDatabase() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(A, "BAMBANG WIJAYA"), "TOLAK"));
        office.night(1);
        delete("keputusan");
        try (Stream<Path> files = Files.list(folder.resolve("ws"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".db")).toList()) {
                Files.delete(file);
            }
        }

        office.night(2);

        assertThat(outcome(A, "BAMBANG WIJAYA").reasons()).contains(Reason.DECIDED_BY_OFFICER);
        assertThat(Files.readString(folder.resolve("ws/decisions.jsonl"))).contains("BAMBANG WIJAYA");
    }

    @Test
    void whatWasDecidedIsKeptIfTheRunIsCutOff() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(A, "BAMBANG WIJAYA"), "TOLAK"));
        StopSignal stop = new StopSignal();
        assertThatThrownBy(() -> office.night(1, false, new StepListener("decide", stop::raise), stop))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.INTERRUPTED);
        delete("keputusan");

        RunResult.Ran again = (RunResult.Ran) office.night(1);

        assertThat(again.resumed()).isTrue();
        assertThat(outcome(A, "BAMBANG WIJAYA").reasons()).contains(Reason.DECIDED_BY_OFFICER);
        assertThat(office.seen.changes.total()).isEqualTo(new Counts(0, 5, 1, 0));
    }

    @Test
    void aRowThatWasEditedIsAskedAgainWithTheOldDecisionAsAHint() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(A, "BAMBANG WIJAYA"), "TOLAK"));
        office.replace("rosters/Dinas A.csv", "BAMBANG WIJAYA,Gowa,11-12-1977", "BAMBANG WIJAYA,Gowa,11-12-1978");
        office.night(1);

        assertThat(office.asked()).contains("Dinas A: BAMBANG WIJAYA");
        assertThat(standing(A, "BAMBANG WIJAYA")).isInstanceOfSatisfying(Standing.Outdated.class, outdated -> {
            assertThat(outdated.why()).isEqualTo(Standing.Change.ROW_EDITED);
            assertThat(outdated.decision().decidedBy()).isEqualTo("Aminah");
        });
        assertThat(office.seen.named(A, "BAMBANG WIJAYA").history().state()).isEqualTo(State.STILL_OPEN);
    }

    @Test
    void aPersonWhomTheRegistryHasOtherwiseByNowIsAskedAgain() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(B, "JUMRIATI"), "TERIMA"));
        office.replace("registry/penduduk.csv", "HASANUDDIN,BONE", "HASANUDIN,BONE");
        office.night(1);

        assertThat(standing(B, "JUMRIATI"))
                .isInstanceOfSatisfying(Standing.Outdated.class, outdated -> assertThat(outdated.why())
                        .isEqualTo(Standing.Change.PERSON_CHANGED));
        assertThat(office.asked()).contains("Dinas B: JUMRIATI");
    }

    @Test
    void sameInputsAndDecisionsGiveTheSameBytes() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(A, "BAMBANG WIJAYA"), "TOLAK"));
        office.night(1);
        var once = Outputs.of(folder.resolve("night1"));

        office.night(1, true, RunListener.NONE, new StopSignal());

        assertThat(Outputs.of(folder.resolve("night1"))).isEqualTo(once);
    }

    @Test
    void whereOnlyTheDecisionsChangedTheRunIsMadeAndElseNot() throws Exception {
        office.night(0);
        Files.setLastModifiedTime(
                folder.resolve("registry/penduduk.csv"),
                FileTime.from(Instant.now().minusSeconds(60)));
        office.night(1);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(A, "BAMBANG WIJAYA"), "TOLAK"));

        assertThat(office.night(1)).isInstanceOf(RunResult.Ran.class);
        assertThat(office.night(1)).isInstanceOf(RunResult.Unchanged.class);
    }

    @Test
    void whatCannotBeUnderstoodIsToldAndChangesNothing() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(A, "BAMBANG WIJAYA"), "TOLKA"));
        Files.writeString(folder.resolve("keputusan/surat.txt"), "Mohon segera.\n");

        RunResult result = office.night(1);

        assertThat(rows(result)).isEqualTo(new RowCounts(1, 6, 0, 0, 0));
        assertThat(result.decisions().problems())
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly(
                        "a.xlsx " + DecisionProblem.Code.UNKNOWN_WORD,
                        "surat.txt " + DecisionProblem.Code.NO_DECISIONS);
        assertThat(Files.readString(folder.resolve("night1/summary.json"))).contains("UNKNOWN_WORD");
    }

    @Test
    void aWorkbookThatSomebodyFilledInWhereItLayIsKept() throws Exception {
        office.night(0);
        Path inPlace = folder.resolve("night0/mismatch-report.xlsx");
        DecidedFiles.workbook(inPlace, "Aminah", Map.of(office.ticket(A, "BAMBANG WIJAYA"), "TOLAK"));
        byte[] filled = Files.readAllBytes(inPlace);

        RunResult.Ran again = (RunResult.Ran) office.night(0, true, RunListener.NONE, new StopSignal());

        assertThat(again.kept()).singleElement().satisfies(copy -> assertThat(copy)
                .startsWith(folder.resolve("ws"))
                .hasBinaryContent(filled));
    }

    private void delete(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whatAnOfficerSortedWithoutTheHiddenIdGoesToNobodyElse() throws Exception {
        office.night(0);
        DecidedFiles.fillIn(
                folder.resolve("night0/mismatch-report.xlsx"),
                folder.resolve("keputusan/laporan.xlsx"),
                "Aminah",
                Map.of("BAMBANG WIJAYA", "REJECT", "JUMRIATI", "accept"));
        DecidedFiles.swap(folder.resolve("keputusan/laporan.xlsx"), "BAMBANG WIJAYA", "YULIANA PUTRI", "ID");

        RunResult result = office.night(1);

        assertThat(result.decisions().news()).isEqualTo(1);
        assertThat(result.decisions().problems())
                .extracting(DecisionProblem::code)
                .containsExactly(DecisionProblem.Code.OTHER_ROW);
        assertThat(standing(A, "YULIANA PUTRI")).isInstanceOf(Standing.Undecided.class);
        assertThat(standing(A, "BAMBANG WIJAYA")).isInstanceOf(Standing.Undecided.class);
        assertThat(((RunResult.Ran) result).summary().figures().limitsExceeded())
                .containsExactly("fail_when.decision_problems");
    }

    @Test
    void theJobMayAllowProblemsOfDecisions() throws Exception {
        office.replace("job.yml", "workspace: ws", "workspace: ws\nfail_when: {decision_problems: 1}");
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(A, "BAMBANG WIJAYA"), "entah"));

        assertThat(((RunResult.Ran) office.night(1)).summary().figures().limitsExceeded())
                .isEmpty();
    }

    @Test
    void ofTwoOfficersWhoseProgramsBothCallThemUserNeitherIsFollowed() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "User", Map.of(office.ticket(B, "JUMRIATI"), "TERIMA"));
        office.decides("2026/b.xlsx", "User", Map.of(office.ticket(B, "JUMRIATI"), "TOLAK"));
        office.night(1);

        assertThat(standing(B, "JUMRIATI")).isInstanceOf(Standing.Disputed.class);
    }

    @Test
    void aDecisionThatALaterOneFollowsAtOnceIsNotCountedAsOneThatCounts() throws Exception {
        office.night(0);
        Ticket ticket = office.ticket(B, "JUMRIATI");
        DecidedFiles.page(
                folder.resolve("keputusan/1.csv"), "Badrun", "2026-02-01T09:30:00+08:00", Map.of(ticket, "REJECT"));
        DecidedFiles.page(
                folder.resolve("keputusan/2.csv"), "Badrun", "2026-02-01T09:40:00+08:00", Map.of(ticket, "ACCEPT"));

        assertThat(office.night(1).decisions()).isEqualTo(new DecisionsRead(2, 1, 1, List.of()));
        assertThat(outcome(B, "JUMRIATI")).isInstanceOf(Outcome.Reconciled.class);
    }

    @Test
    void aCorrectionThatHasNothingOfTheRowBesideItsKeyTakesNobodysPlace() throws Exception {
        office.night(0);
        DecidedFiles.correct(
                folder.resolve("night0/returns/Dinas A - corrections.xlsx"),
                folder.resolve("rosters/Dinas A perbaikan.xlsx"),
                Map.of(
                        "7371015507920004", "7371012009790005",
                        "YULIANA PUTRI", "HASANUDDIN",
                        "05-06-1970", "20-09-1979",
                        "P", "L"));

        office.night(1);

        assertThat(outcome(A, "YULIANA PUTRI").reasons()).doesNotContain(Reason.DUPLICATE_IN_OPD);
        assertThat(outcome(A, "HASANUDDIN")).isInstanceOf(Outcome.Reconciled.class);
        assertThat(Files.readString(folder.resolve("night1/summary.json"))).contains("RETURN_KEY_OF_OTHER_ROW");
    }

    @Test
    void aCorrectionOfARowThatIsGoneIsTold() throws Exception {
        office.night(0);
        DecidedFiles.correct(
                folder.resolve("night0/returns/Dinas B - corrections.xlsx"),
                folder.resolve("rosters/Dinas B perbaikan.xlsx"),
                Map.of("03-04-1991", "20-09-1979"));
        office.replace("rosters/Dinas B.csv", "JUMRIATI,Bone,03-04-1991", "JUMRIATI,Bone,04-04-1991");

        office.night(1);

        assertThat(Files.readString(folder.resolve("night1/summary.json"))).contains("RETURN_KEY_OUTDATED");
    }
}
