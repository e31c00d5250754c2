package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.DecisionProblem;
import id.padan.message.Language;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Implausibility;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.review.ReportRow;
import id.padan.roster.RowLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is kept twice because one of their rows has a typing error: whole runs on small files. */
class PossibleDuplicatesTest {

    private static final String A = "Dinas A";
    private static final String B = "Dinas B";

    /** Reconciled. */
    private static final String CLEAN = "7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990,L\n";
    /** Most probably the same person, but not for certain: no NIK, and a typing error in the date. */
    private static final String DOUBTFUL = ",Drs. ANDI SAPUTRA,Makassar,13-05-1990,L\n";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void setUp() throws IOException {
        office = Office.in(folder);
    }

    private void rosters(String ofA, String ofB) throws IOException {
        office.write("rosters/Dinas A.csv", Office.HEADING + ofA);
        office.write("rosters/Dinas B.csv", Office.HEADING + ofB);
    }

    private Outcome outcome(String opd, String name) {
        return office.seen.named(opd, name).row().outcome();
    }

    private List<String> duplicates(int night) throws IOException {
        return Files.readAllLines(folder.resolve("night" + night + "/duplicates.csv")).stream()
                .skip(1)
                .map(line -> line.replaceFirst(",7371.*,", ",").replaceFirst("^[0-9]+,", ""))
                .toList();
    }

    @Test
    void aRowInReviewAndAReconciledOneOfAnotherOpdAreFlaggedAndStayWhereTheyAre() throws Exception {
        rosters(CLEAN, DOUBTFUL);

        office.night(0);

        assertThat(outcome(A, "ANDI SAPUTRA")).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome(B, "Drs. ANDI SAPUTRA")).isInstanceOf(Outcome.Review.class);
        assertThat(outcome(A, "ANDI SAPUTRA").flags()).contains(Flag.POSSIBLE_DUPLICATE);
        assertThat(outcome(B, "Drs. ANDI SAPUTRA").flags()).contains(Flag.POSSIBLE_DUPLICATE);
        assertThat(duplicates(0))
                .containsExactly(
                        "SAME_PERSON_ACROSS_OPD,Dinas A,Dinas A.csv,,2,yes",
                        "SAME_PERSON_ACROSS_OPD,Dinas B,Dinas B.csv,,2,no");
        assertThat(texts("night0/mismatch-report.xlsx"))
                .anySatisfy(text -> assertThat(text)
                        .contains("most probably is the same person")
                        .contains("Dinas A, Dinas A.csv, row 2"))
                .contains("the same person in several OPD, most probably", "still to be decided");
        assertThat(texts("night0/returns/Dinas B - corrections.xlsx"))
                .anySatisfy(text -> assertThat(text).contains("Another OPD most probably submitted this person too"))
                .noneSatisfy(text -> assertThat(text).contains(A));
    }

    @Test
    void theRowThatAnOfficerAcceptsMakesTheOtherADuplicateTheNextNight() throws Exception {
        rosters(CLEAN, DOUBTFUL);
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(B, "Drs. ANDI SAPUTRA"), "TERIMA"), "KTP dilihat");

        office.night(1);

        assertThat(outcome(B, "Drs. ANDI SAPUTRA")).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome(A, "ANDI SAPUTRA")).isInstanceOf(Outcome.Review.class);
        assertThat(outcome(A, "ANDI SAPUTRA").reasons()).containsExactly(Reason.DUPLICATE_ACROSS_OPD);
        assertThat(outcome(A, "ANDI SAPUTRA").flags()).doesNotContain(Flag.POSSIBLE_DUPLICATE);
    }

    @Test
    void whoeverIsReconciledElsewhereIsNotAcceptedWithoutANote() throws Exception {
        rosters(CLEAN, DOUBTFUL);
        office.night(0);
        assertThat(office.ticket(B, "Drs. ANDI SAPUTRA").implausible(0))
                .containsExactly(Implausibility.RECONCILED_ELSEWHERE);
        assertThat(office.seen.named(B, "Drs. ANDI SAPUTRA").elsewhere(0))
                .contains(new ReportRow.Elsewhere(A, new RowLocation("Dinas A.csv", "", 2)));
        assertThat(texts("night0/mismatch-report.xlsx")).anySatisfy(text -> assertThat(text)
                .contains("the same person: Dinas A, Dinas A.csv, row 2")
                .contains("ACCEPT with a note only: already reconciled with another row."));
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(B, "Drs. ANDI SAPUTRA"), "TERIMA"));

        RunResult result = office.night(1);

        assertThat(outcome(B, "Drs. ANDI SAPUTRA")).isInstanceOf(Outcome.Review.class);
        assertThat(outcome(A, "ANDI SAPUTRA")).isInstanceOf(Outcome.Reconciled.class);
        assertThat(result.decisions().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DecisionProblem.Code.NOTE_MISSING);
            assertThat(problem.text(Language.EN))
                    .startsWith("a.xlsx, Perlu Keputusan!C4: ANDI SAPUTRA is accepted without a note")
                    .contains("already reconciled with another row");
        });
    }

    @Test
    void theRowThatAnOfficerRejectsLeavesTheOtherInPeace() throws Exception {
        rosters(CLEAN, DOUBTFUL);
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(B, "Drs. ANDI SAPUTRA"), "TOLAK"));

        office.night(1);

        assertThat(outcome(B, "Drs. ANDI SAPUTRA")).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome(A, "ANDI SAPUTRA")).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome(A, "ANDI SAPUTRA").flags()).doesNotContain(Flag.POSSIBLE_DUPLICATE);
        assertThat(duplicates(1)).isEmpty();
    }

    @Test
    void inOneOpdTheOpdIsToldWhichOfItsRowsIsMeant() throws Exception {
        rosters(CLEAN + DOUBTFUL, "");

        office.night(0);

        assertThat(outcome(A, "Drs. ANDI SAPUTRA").flags()).contains(Flag.POSSIBLE_DUPLICATE);
        assertThat(duplicates(0))
                .containsExactly(
                        "SAME_PERSON_IN_OPD,Dinas A,Dinas A.csv,,2,yes",
                        "SAME_PERSON_IN_OPD,Dinas A,Dinas A.csv,,3,no");
        assertThat(texts("night0/returns/Dinas A - corrections.xlsx")).anySatisfy(text -> assertThat(text)
                .contains("Most probably the same person as in Dinas A.csv, row 2"));

        office.decides("a.xlsx", "Aminah", Map.of(office.ticket(A, "Drs. ANDI SAPUTRA"), "TERIMA"), "KTP dilihat");
        office.night(1);

        assertThat(outcome(A, "Drs. ANDI SAPUTRA")).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome(A, "ANDI SAPUTRA").reasons()).containsExactly(Reason.DUPLICATE_IN_OPD);
    }

    @Test
    void aPersonWhomTheRegistryDoesNotHaveIsADuplicateTooAndStaysRejected() throws Exception {
        String absent = "7371014107930077,NURLAELA BASRI,Bulukumba,01-07-1993,P\n";
        String withTypos = "7371014107930077,NURLAILA BASRI,Bulukumba,01-07-1993,P\n";
        rosters(absent + withTypos, withTypos);

        office.night(0);

        assertThat(office.asked()).isEmpty();
        assertThat(List.of(outcome(A, "NURLAELA BASRI"), outcome(A, "NURLAILA BASRI"), outcome(B, "NURLAILA BASRI")))
                .allSatisfy(outcome -> {
                    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
                    assertThat(outcome.reasons()).contains(Reason.NOT_IN_REGISTRY);
                });
        assertThat(outcome(B, "NURLAILA BASRI").reasons()).contains(Reason.DUPLICATE_ACROSS_OPD);
        assertThat(List.of(outcome(A, "NURLAELA BASRI"), outcome(A, "NURLAILA BASRI")))
                .filteredOn(outcome -> outcome.reasons().contains(Reason.DUPLICATE_IN_OPD))
                .hasSize(1);
    }

    private List<String> texts(String workbook) throws IOException {
        return DecidedFiles.texts(folder.resolve(workbook));
    }
}
