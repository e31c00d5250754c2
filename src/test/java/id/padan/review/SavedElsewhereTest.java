package id.padan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.DecisionProblem;
import id.padan.decision.DecisionProblem.Code;
import id.padan.decision.RowKey;
import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.message.Language;
import id.padan.roster.RosterFile;
import id.padan.roster.RowLocation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs do to a file of decisions: each decision in it is taken for the row that one sees, or named. */
class SavedElsewhereTest {

    private static final String[] HEADINGS = {
        "Keputusan", "Catatan", "OPD", "Berkas, lembar, baris", "ID", "NIK Dukcapil", "Nama diajukan"
    };
    private static final int DECISION = 0;
    private static final int ID = 4;

    @TempDir
    private Path folder;

    private static Ticket ticket(int row) {
        return new Ticket(
                "uji",
                "uji-2026-01-31-00000000",
                new RowKey("0011223344556677889%d-1".formatted(row)),
                0,
                "Dinas A",
                new RowLocation("Dinas A.xlsx", "Sheet1", row),
                "SITI " + "ABCDEFGHI".charAt(row),
                List.of(new ShownPerson(nik(row), "SITI " + row, "1990-05-15")));
    }

    private static String nik(int row) {
        return "737101550590000" + row;
    }

    private static String[] row(int row, String decision, String note) {
        return new String[] {
            decision,
            note,
            "Dinas A",
            "Dinas A.xlsx, Sheet1, baris " + row,
            ticket(row).text(),
            nik(row),
            ticket(row).name()
        };
    }

    private Path workbook(List<String[]> rows, Consumer<XSSFSheet> change) throws IOException {
        Path file = folder.resolve("laporan.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Perlu Keputusan");
            sheet.createRow(0).createCell(0).setCellValue("Pilih keputusan di kolom kuning.");
            fill(sheet.createRow(1), HEADINGS);
            for (String[] cells : rows) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), cells);
            }
            change.accept(sheet);
            workbook.write(out);
        }
        return file;
    }

    private static void fill(XSSFRow row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                row.createCell(column).setCellValue(cells[column]);
            }
        }
    }

    private DecisionFiles.Incoming read(Path file) {
        return DecisionFiles.read(new RosterFile(file, String.valueOf(file.getFileName())), "uji", List.of());
    }

    private DecisionFiles.Incoming read(List<String[]> rows) throws IOException {
        return read(workbook(rows, sheet -> {}));
    }

    private static List<String> decided(DecisionFiles.Incoming incoming) {
        return incoming.decisions().stream()
                .map(decision -> decision.ticket().location().row() + " " + decision.verdict())
                .toList();
    }

    private static List<String> problems(DecisionFiles.Incoming incoming) {
        return incoming.problems().stream()
                .map(problem -> problem.code() + " " + problem.cell())
                .toList();
    }

    @Test
    void whatIsSortedWithItsIdIsTakenWhereverItStandsNow() throws IOException {
        assertThat(decided(read(List.of(row(4, "TOLAK", ""), row(2, "TERIMA", ""), row(3, "", "")))))
                .containsExactly("4 REJECT", "2 ACCEPT");
    }

    @Test
    void whatIsSortedWithoutItsIdGoesToNobodyElse() throws IOException {
        List<String[]> rows = List.of(row(2, "TERIMA", ""), row(3, "TOLAK", ""), row(4, "TERIMA", ""));
        String first = rows.get(0)[ID];
        rows.get(0)[ID] = rows.get(1)[ID];
        rows.get(1)[ID] = first;

        DecisionFiles.Incoming incoming = read(rows);

        assertThat(decided(incoming)).containsExactly("4 ACCEPT");
        assertThat(problems(incoming)).containsExactly("OTHER_ROW D3", "OTHER_ROW D4");
        assertThat(incoming.problems().get(0).text(Language.ID))
                .contains("laporan.xlsx, Perlu Keputusan!D3", "\"SITI D\"", "Dinas A.xlsx, Sheet1, baris 3");
    }

    @Test
    void aNameOrNikOfAnotherRowIsRefusedWithItsCell() throws IOException {
        List<String[]> rows = List.of(row(2, "TERIMA", ""), row(3, "TERIMA", ""));
        rows.get(0)[6] = "SITI D";
        rows.get(1)[5] = nik(2);

        assertThat(problems(read(rows))).containsExactly("OTHER_ROW G3", "OTHER_ROW F4");
    }

    @Test
    void whatAnotherEncodingOrANumberMadeOfACellSpeaksAgainstNobody() throws IOException {
        List<String[]> rows = List.of(row(2, "TERIMA", ""), row(3, "TERIMA", ""));
        rows.get(0)[5] = "7371015505900000";
        rows.get(1)[5] = "7,37101E+15";
        rows.get(1)[6] = " siti  d\u00a0";

        assertThat(decided(read(rows))).containsExactly("2 ACCEPT", "3 ACCEPT");
    }

    @Test
    void aDecisionMergedOverSeveralRowsHoldsForEach() throws IOException {
        Path file = workbook(
                List.of(row(2, "TUNDA", ""), row(3, "", ""), row(4, "", ""), row(5, "", "")),
                sheet -> sheet.addMergedRegion(new CellRangeAddress(2, 4, DECISION, DECISION)));

        assertThat(decided(read(file))).containsExactly("2 POSTPONE", "3 POSTPONE", "4 POSTPONE");
    }

    @Test
    void ofTwoColumnsOfDecisionsTheFilledOneCounts() throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String[] words : new String[][] {{"", "TOLAK"}, {"TERIMA", "terima"}, {"TERIMA", "TOLAK"}}) {
            String[] cells = Arrays.copyOf(row(2 + rows.size(), words[0], ""), HEADINGS.length + 1);
            cells[HEADINGS.length] = words[1];
            rows.add(cells);
        }

        DecisionFiles.Incoming incoming = read(workbook(
                rows, sheet -> sheet.getRow(1).createCell(HEADINGS.length).setCellValue("KEPUTUSAN")));

        assertThat(decided(incoming)).containsExactly("2 REJECT", "3 ACCEPT");
        assertThat(problems(incoming)).containsExactly("TWO_DECISIONS H5");
        assertThat(incoming.problems().get(0).text(Language.EN)).contains("A5");
    }

    @Test
    void aFormulaWithoutAResultIsNamed() throws IOException {
        DecisionFiles.Incoming incoming = read(workbook(
                List.of(row(2, "", ""), row(3, "TERIMA", "")),
                // Without a value, as libraries leave it that do not calculate.
                sheet -> sheet.getRow(2)
                        .createCell(DECISION)
                        .getCTCell()
                        .addNewF()
                        .setStringValue("\"TER\"&\"IMA\"")));

        assertThat(decided(incoming)).containsExactly("3 ACCEPT");
        assertThat(problems(incoming)).containsExactly("NO_VALUE A3");
    }

    @Test
    void aNoteWithoutADecisionIsNamed() throws IOException {
        DecisionFiles.Incoming incoming = read(List.of(row(2, "", "tanya camat"), row(3, "TUNDA", "tanya camat")));

        assertThat(decided(incoming)).containsExactly("3 POSTPONE");
        assertThat(problems(incoming)).containsExactly("NOTE_ALONE B3");
    }

    @Test
    void aSheetThatLostItsIdIsNamedThoughAnotherIsWhole() throws IOException {
        Path file = workbook(List.<String[]>of(row(2, "TERIMA", "")), sheet -> {
            XSSFSheet second = sheet.getWorkbook().createSheet("Perlu Keputusan (2)");
            fill(second.createRow(0), "Keputusan", "Catatan", "OPD");
            fill(second.createRow(1), "TOLAK", "", "Dinas A");
        });

        DecisionFiles.Incoming incoming = read(file);

        assertThat(decided(incoming)).containsExactly("2 ACCEPT");
        assertThat(incoming.problems())
                .extracting(DecisionProblem::sheet, DecisionProblem::code)
                .containsExactly(tuple("Perlu Keputusan (2)", Code.ID_COLUMN_MISSING));
    }

    private static String pageLine(int row, String note) {
        return quoted(ticket(row).text()) + ",POSTPONE," + note + ",Aminah,2026-01-31T11:04:05+08:00";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** LibreOffice keeps a line as it is, but parts it where a semicolon stands within. */
    @Test
    void theFileOfThePageSavedByLibreOfficeWithSemicolonsIsTaken() throws IOException {
        Path file = folder.resolve("decisions.csv");
        Files.writeString(
                file,
                quoted("id,decision,note,decided_by,decided_at") + ";\n"
                        + quoted(pageLine(2, "")) + ";\n"
                        + quoted(quoted(ticket(3).text()) + ",POSTPONE,\"a, b") + ";"
                        + quoted("c\",Aminah,2026-01-31T11:04:05+08:00") + "\n");

        DecisionFiles.Incoming incoming = read(file);

        assertThat(incoming.problems()).isEmpty();
        assertThat(decided(incoming)).containsExactly("2 POSTPONE", "3 POSTPONE");
        assertThat(incoming.decisions()).extracting(Decision::note).containsExactly("", "a, b;c");
        assertThat(incoming.decisions()).extracting(Decision::decidedBy).containsOnly("Aminah");
    }

    /** Excel takes the first cell of a line out of its marks and leaves the rest. */
    @Test
    void theFileOfThePageSavedByExcelWithSemicolonsIsTaken() throws IOException {
        Path file = folder.resolve("decisions.csv");
        Files.writeString(
                file,
                "id,decision,note,decided_by,decided_at\r\n"
                        + quoted(ticket(2).text() + ",REJECT,\"a, b\",Aminah,2026-01-31T11:04:05+08:00") + "\r\n");

        DecisionFiles.Incoming incoming = read(file);

        assertThat(incoming.problems()).isEmpty();
        assertThat(incoming.decisions()).extracting(Decision::verdict).containsExactly(Verdict.REJECT);
        assertThat(incoming.decisions()).extracting(Decision::note).containsExactly("a, b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "Windows User", "openpyxl", "Administrator", "HP"})
    void aNameThatThousandsOfComputersShareIsNobodys(String name) throws IOException {
        Path file = workbook(
                List.<String[]>of(row(2, "TERIMA", "")),
                sheet -> sheet.getWorkbook().getProperties().getCoreProperties().setLastModifiedByUser(name));

        assertThat(read(file).decisions()).extracting(Decision::decidedBy).containsExactly("");
    }

    @Test
    void aWorkbookBehindAPasswordIsCalledSoWhateverItHolds() throws Exception {
        Path file = folder.resolve("laporan.xlsb");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("rahasia");
            try (OutputStream encrypted = encryptor.getDataStream(system)) {
                Files.copy(workbook(List.<String[]>of(row(2, "TERIMA", "")), sheet -> {}), encrypted);
            }
            system.writeFilesystem(out);
        }

        assertThat(read(file).problems())
                .extracting(DecisionProblem::arguments)
                .containsExactly(List.of("PASSWORD_MISSING"));
    }
}
