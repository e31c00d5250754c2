package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.DecisionProblem;
import id.padan.decision.DecisionProblem.Code;
import id.padan.decision.Standing;
import id.padan.reconcile.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People whom several OPD submitted: an officer says in one cell of the workbook where each stays. */
class SeveralOpdTest {

    private static final String HEADING = "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK,JABATAN,TMT,SUMBER GAJI\n";
    private static final String ANDI = "7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990,L,";
    private static final String DEWI = "7371015507920004,DEWI LESTARI,Maros,15-07-1992,P,";
    private static final String HASAN = "7371012009790005,HASANUDDIN,Bone,20-09-1979,L,";
    private static final String ANDI_IN_REGISTRY = "ANDI SAPUTRA";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void setUp() throws IOException {
        office = Office.in(folder);
        office.write(
                "rosters/Dinas A.csv",
                HEADING + ANDI + "Perawat,01-02-2019,APBD\n" + DEWI + "Bidan,03-01-2020,APBD\n" + HASAN
                        + "Sopir,,APBD\n");
        office.write(
                "rosters/Dinas B.csv",
                HEADING + ANDI + "Administrasi,02-01-2021,APBN\n" + DEWI + "Bidan,04-01-2021,APBD\n");
        office.write("rosters/Dinas C.csv", HEADING + ANDI + "Operator,,APBD\n");
    }

    private RunResult keeping(Map<String, String> opdOfName) throws Exception {
        office.night(0);
        DecidedFiles.keep(
                folder.resolve("night0/mismatch-report.xlsx"),
                folder.resolve("keputusan/laporan.xlsx"),
                "Aminah",
                opdOfName);
        return office.night(1);
    }

    private Outcome outcome(String opd, String name) {
        return office.seen.named(opd, name).row().outcome();
    }

    @Test
    void eachPersonIsALineWithTheOpdSideBySide() throws Exception {
        office.night(0);

        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("night0/mismatch-report.xlsx")))) {
            XSSFSheet sheet = book.getSheet("Several OPD");
            assertThat(book.getSheetIndex(sheet)).isEqualTo(book.getSheetIndex("To Decide") + 1);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(texts(sheet, 1))
                    .containsSubsequence("Stays in", "Note", "Name in registry", "ID", "OPD 1", "OPD 2", "OPD 3");
            assertThat(texts(sheet, 2))
                    .contains(
                            ANDI_IN_REGISTRY,
                            "Dinas A\nDinas A.csv, row 2\nPost: Perawat\nAt work since: 01-02-2019\nSource of pay: APBD",
                            "Dinas B\nDinas B.csv, row 2\nPost: Administrasi\nAt work since: 02-01-2021\nSource of pay: APBN",
                            "Dinas C\nDinas C.csv, row 2\nPost: Operator\nAt work since: –\nSource of pay: APBD");
            assertThat(texts(sheet, 2)).endsWith("Dinas A", "Dinas B", "Dinas C", "REJECT", "POSTPONE");
            assertThat(texts(sheet, 3)).endsWith("Dinas A", "Dinas B", "REJECT", "POSTPONE", "");
            assertThat(sheet.isColumnHidden(texts(sheet, 1).indexOf("ID"))).isTrue();
            assertThat(sheet.isColumnHidden(10)).isTrue();
            assertThat(sheet.getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getFormula1())
                    .isEqualTo("OFFSET($K3,0,0,1,COUNTA($K3:$O3))");
        }
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : sheet.getRow(row)) {
            texts.add(cell.toString());
        }
        return texts;
    }

    @Test
    void oneCellKeepsThePersonInOneOpdAndTellsTheOthers() throws Exception {
        RunResult result = keeping(Map.of(ANDI_IN_REGISTRY, "dinas b"));

        assertThat(result.decisions()).isEqualTo(new DecisionsRead(1, 3, 0, List.of()));
        assertThat(office.asked()).containsExactly("Dinas A: DEWI LESTARI", "Dinas B: DEWI LESTARI");
        assertThat(outcome("Dinas B", "ANDI SAPUTRA")).isInstanceOf(Outcome.Reconciled.class);
        for (String opd : List.of("Dinas A", "Dinas C")) {
            assertThat(office.seen.named(opd, "ANDI SAPUTRA").standing())
                    .isInstanceOfSatisfying(
                            Standing.Applied.class,
                            applied -> assertThat(applied.decision().note()).isEqualTo("Stays in Dinas B"));
            assertThat(outcome(opd, "ANDI SAPUTRA"))
                    .isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(rejected.isKeptInOtherOpd())
                            .isTrue());
            assertThat(DecidedFiles.texts(folder.resolve("night1/returns/" + opd + " - corrections.xlsx")))
                    .anyMatch(text -> text.startsWith("Decided by an officer: this person stays with Dinas B"));
        }
    }

    @Test
    void aWordForAllHoldsForAllRowsOfThePerson() throws Exception {
        RunResult result = keeping(Map.of(ANDI_IN_REGISTRY, "TOLAK", "DEWI LESTARI", "postpone"));

        assertThat(result.decisions()).isEqualTo(new DecisionsRead(1, 5, 0, List.of()));
        assertThat(office.asked()).containsExactly("Dinas A: DEWI LESTARI", "Dinas B: DEWI LESTARI");
        assertThat(outcome("Dinas C", "ANDI SAPUTRA")).isInstanceOf(Outcome.Rejected.class);
        assertThat(office.seen.named("Dinas B", "DEWI LESTARI").standing()).isInstanceOf(Standing.Postponed.class);
    }

    @Test
    void anOpdThatDidNotSubmitThePersonIsToldWithItsCell() throws Exception {
        RunResult result = keeping(Map.of("DEWI LESTARI", "Dinas C", ANDI_IN_REGISTRY, "TERIMA"));

        assertThat(result.decisions().news()).isZero();
        assertThat(result.decisions().problems())
                .containsExactly(
                        new DecisionProblem(
                                "laporan.xlsx",
                                "Several OPD",
                                "A3",
                                Code.OTHER_OPD,
                                List.of("TERIMA", "Dinas A, Dinas B, Dinas C")),
                        new DecisionProblem(
                                "laporan.xlsx",
                                "Several OPD",
                                "A4",
                                Code.OTHER_OPD,
                                List.of("Dinas C", "Dinas A, Dinas B")));
    }

    @Test
    void aPersonWhomAnotherOpdSubmitsLaterIsAskedAboutWithTheChosenOpdInSight() throws Exception {
        office.replace("rosters/Dinas C.csv", ANDI + "Operator,,APBD\n", "");
        keeping(Map.of(ANDI_IN_REGISTRY, "Dinas A"));
        office.write("rosters/Dinas C.csv", HEADING + ANDI + "Operator,,APBD\n");
        office.night(2);
        Path report = folder.resolve("night2/mismatch-report.xlsx");
        Path saved = folder.resolve("keputusan/lagi.xlsx");
        DecidedFiles.keep(report, saved, "Aminah", Map.of(ANDI_IN_REGISTRY, "Dinas C"));

        assertThat(DecidedFiles.texts(report))
                .anyMatch(text -> text.contains("Dinas C with a note only: already reconciled with another row"));
        assertThat(office.night(3).decisions().problems())
                .extracting(DecisionProblem::code)
                .as("another officer chose otherwise")
                .containsExactly(Code.NOTE_MISSING);
        assertThat(outcome("Dinas A", "ANDI SAPUTRA")).isNotInstanceOf(Outcome.Rejected.class);

        DecidedFiles.keep(report, saved, "Aminah", Map.of(ANDI_IN_REGISTRY, "Dinas C"), "SK pindah");

        assertThat(office.night(4).decisions().problems()).isEmpty();
        assertThat(outcome("Dinas C", "ANDI SAPUTRA")).isInstanceOf(Outcome.Reconciled.class);
        assertThat(outcome("Dinas A", "ANDI SAPUTRA")).isInstanceOf(Outcome.Rejected.class);
        assertThat(DecidedFiles.texts(folder.resolve("night4/returns/Dinas B - corrections.xlsx")))
                .anyMatch(text -> text.startsWith("Decided by an officer: this person stays with Dinas C"));
    }

    @Test
    void withoutSuchPeopleThereIsNoSuchSheet() throws Exception {
        Files.delete(folder.resolve("rosters/Dinas B.csv"));
        Files.delete(folder.resolve("rosters/Dinas C.csv"));

        office.night(0);

        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("night0/mismatch-report.xlsx")))) {
            assertThat(book.getSheet("Several OPD")).isNull();
        }
    }
}
