package id.padan.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.DecisionProblem;
import id.padan.decision.DecisionProblem.Code;
import id.padan.decision.RowKey;
import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.message.Language;
import id.padan.reconcile.Implausibility;
import id.padan.roster.RosterFile;
import id.padan.roster.RowLocation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of decisions as people hand them in. */
class DecisionFilesTest {

    private static final List<String> HEADINGS = List.of("OPD", "Nama", "Keputusan", "Catatan", "ID");
    private static final Instant SAVED = Instant.parse("2026-01-31T03:04:05Z");

    /** What older versions of Excel show for a conversation. */
    private static final String THREAD =
            "[Threaded comment]\n\nYour version of Excel allows you to read this comment; any edits to"
                    + " it will get removed. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    sudah dicek";

    @TempDir
    private Path folder;

    private static Ticket ticket(int row, int candidates) {
        return new Ticket(
                "uji",
                "uji-2026-01-31-00000000",
                new RowKey("0011223344556677889%d-1".formatted(row)),
                0,
                "Dinas A",
                new RowLocation("a.xlsx", "Sheet1", row),
                "SITI  NUR'AINI, \"Ñ\"; S.Pd",
                IntStream.range(0, candidates)
                        .mapToObj(i -> new ShownPerson("737101550590000" + i, "SITI NURAINI", "1990-05-15"))
                        .toList());
    }

    private static List<String> row(int row, int candidates, String decision, String note) {
        return List.of(
                "Dinas A", "SITI", decision, note, ticket(row, candidates).text());
    }

    private DecisionFiles.Incoming read(Path file) {
        return DecisionFiles.read(new RosterFile(file, String.valueOf(file.getFileName())), "uji", List.of());
    }

    private Path workbook(String name, List<List<String>> rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setLastModifiedByUser("Aminah");
            workbook.getProperties().getCoreProperties().setModified(Optional.of(Date.from(SAVED)));
            return save(workbook, name, rows);
        }
    }

    private Path save(Workbook workbook, String name, List<List<String>> rows) throws IOException {
        fill(workbook, rows);
        return saved(workbook, name);
    }

    private Path saved(Workbook workbook, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static void fill(Workbook workbook, List<List<String>> rows) {
        workbook.createSheet("Ringkasan").createRow(0).createCell(0).setCellValue("Laporan");
        Sheet sheet = workbook.createSheet("Perlu Keputusan");
        sheet.createRow(0).createCell(0).setCellValue("Perlu keputusan petugas");
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i + 2);
            for (int column = 0; column < rows.get(i).size(); column++) {
                row.createCell(column).setCellValue(rows.get(i).get(column));
            }
        }
    }

    private static void assertDecided(DecisionFiles.Incoming incoming, String... expected) {
        assertThat(incoming.problems()).isEmpty();
        assertThat(incoming.decisions())
                .extracting(decision -> decision.ticket().location().row() + " " + decision.verdict())
                .containsExactly(expected);
    }

    private static void assertProblem(DecisionFiles.Incoming incoming, Code code, String place) {
        assertThat(incoming.problems())
                .extracting(problem -> problem.code() + " " + problem.sheet() + "!" + problem.cell())
                .containsExactly(code + " " + place);
    }

    @Test
    void aFilledWorkbookSaysWhoDecidedWhatAndWhen() throws IOException {
        Path file = workbook(
                "laporan.xlsx",
                List.of(HEADINGS, row(2, 1, "terima", "sudah dicek"), row(3, 3, "Kandidat 3", ""), row(4, 1, "", "")));

        DecisionFiles.Incoming incoming = read(file);

        assertDecided(incoming, "2 ACCEPT", "3 CANDIDATE_3");
        Decision first = incoming.decisions().get(0);
        assertThat(first.ticket()).isEqualTo(ticket(2, 1));
        assertThat(first.note()).isEqualTo("sudah dicek");
        assertThat(first.decidedBy()).isEqualTo("Aminah");
        assertThat(first.decidedAt()).isEqualTo(SAVED);
        assertThat(first.file()).isEqualTo("laporan.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sudah dicek", THREAD})
    void aCommentOnACellIsTheNote(String comment) throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            try (workbook) {
                fill(workbook, List.of(HEADINGS, row(2, 1, "terima", ""), row(3, 1, "tolak", "pindah")));
                comment(workbook.getSheetAt(1).getRow(3).getCell(2), comment);
                comment(workbook.getSheetAt(1).getRow(4).getCell(1), comment);
                DecisionFiles.Incoming incoming = read(saved(workbook, "laporan.xlsx"));

                assertThat(incoming.problems()).isEmpty();
                assertThat(incoming.decisions())
                        .extracting(Decision::note)
                        .containsExactly("sudah dicek", "pindah; sudah dicek");
            }
        }
    }

    @Test
    void aCommentWithoutADecisionIsTold() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook, List.of(HEADINGS, row(2, 1, "", ""), row(3, 1, "", "")));
            comment(workbook.getSheetAt(1).getRow(3).getCell(1), "ini istri saya");

            assertProblem(read(saved(workbook, "laporan.xlsx")), Code.NOTE_ALONE, "Perlu Keputusan!C4");
        }
    }

    @Test
    void aCommentOfLibreOfficeIsTheNote() throws IOException {
        String cells = row(2, 1, "terima", "").stream()
                .map(text ->
                        "<table:table-cell><text:p>" + text.replace("\"", "&quot;") + "</text:p></table:table-cell>")
                .collect(Collectors.joining())
                .replace(
                        "<text:p>terima",
                        "<office:annotation><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Aminah</dc:creator>"
                                + "<text:p>sudah <text:span>dicek</text:span></text:p></office:annotation><text:p>terima");
        String headings = HEADINGS.stream()
                .map(text -> "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>")
                .collect(Collectors.joining());

        DecisionFiles.Incoming incoming = read(ods(headings, cells));

        assertThat(incoming.decisions()).extracting(Decision::note).containsExactly("sudah dicek");
    }

    private Path ods(String... rows) throws IOException {
        Path file = folder.resolve("laporan.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            String name = "urn:oasis:names:tc:opendocument:xmlns:";
            zip.write(("<office:document-content xmlns:office=\"" + name + "office:1.0\" xmlns:table=\"" + name
                            + "table:1.0\" xmlns:text=\"" + name
                            + "text:1.0\"><table:table table:name=\"A\"><table:table-row>"
                            + String.join("</table:table-row><table:table-row>", rows)
                            + "</table:table-row></table:table></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void comment(Cell cell, String text) {
        CreationHelper helper = cell.getSheet().getWorkbook().getCreationHelper();
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(helper.createClientAnchor());
        comment.setString(helper.createRichTextString(text));
        cell.setCellComment(comment);
    }

    @Test
    void rowsMayBeSortedAndColumnsMoved() throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(row(2, 1, "TOLAK", ""), row(3, 1, "TUNDA", "")));
        Collections.reverse(rows);
        rows.add(0, HEADINGS);
        List<List<String>> moved = rows.stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(row);
                    Collections.reverse(cells);
                    return List.copyOf(cells);
                })
                .toList();

        assertDecided(read(workbook("laporan.xlsx", moved)), "3 POSTPONE", "2 REJECT");
    }

    @Test
    void anOldWorkbookIsReadToo() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createInformationProperties();
            workbook.getSummaryInformation().setLastAuthor("Badrun");
            workbook.getSummaryInformation().setLastSaveDateTime(Date.from(SAVED));
            Path file = save(workbook, "laporan.xls", List.of(HEADINGS, row(2, 1, "TERIMA", "")));

            DecisionFiles.Incoming incoming = read(file);

            assertDecided(incoming, "2 ACCEPT");
            assertThat(incoming.decisions().get(0).decidedBy()).isEqualTo("Badrun");
            assertThat(incoming.decisions().get(0).decidedAt()).isEqualTo(SAVED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",UTF-8", ";UTF-8", ";windows-1252", "\tUTF-16"})
    void aSheetSavedAsTextIsReadWhateverItsSeparatorAndEncoding(String form) throws IOException {
        String separator = form.substring(0, 1);
        String text = List.of(HEADINGS, row(2, 2, "Terima", "Ñ, ok; ya"), row(3, 2, "TOLAK", "")).stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        Path file = folder.resolve("laporan.csv");
        Files.writeString(file, text, Charset.forName(form.substring(1)));
        Files.setLastModifiedTime(file, FileTime.from(SAVED.plusMillis(7)));

        DecisionFiles.Incoming incoming = read(file);

        assertDecided(incoming, "2 ACCEPT", "3 REJECT");
        assertThat(incoming.decisions().get(0).decidedBy()).isEmpty();
        assertThat(incoming.decisions().get(0).decidedAt()).isEqualTo(SAVED);
        assertThat(incoming.decisions().get(0).note()).isEqualTo("Ñ, ok; ya");
    }

    @Test
    void theFileOfThePageNamesOfficerAndTimeItself() throws IOException {
        Path file = folder.resolve("decisions-uji.csv");
        Files.writeString(
                file,
                "id,decision,note,decided_by,decided_at\n" + '"'
                        + ticket(2, 2).text().replace("\"", "\"\"")
                        + "\",CANDIDATE_2,\"ok\",Aminah,2026-01-31T11:04:05+08:00\n",
                StandardCharsets.UTF_8);

        DecisionFiles.Incoming incoming = read(file);

        assertDecided(incoming, "2 CANDIDATE_2");
        assertThat(incoming.decisions().get(0).decidedBy()).isEqualTo("Aminah");
        assertThat(incoming.decisions().get(0).decidedAt()).isEqualTo(SAVED);
    }

    @Test
    void readingAFileTwiceGivesTheSameDecisions() throws IOException {
        Path file = workbook("laporan.xlsx", List.of(HEADINGS, row(2, 1, "TERIMA", "x")));

        assertThat(read(file)).isEqualTo(read(file));
    }

    @Test
    void whatPadanWroteAndNobodyFilledInSaysNothing() throws IOException {
        assertDecided(read(workbook("laporan.xlsx", List.of(HEADINGS, row(2, 1, "", ""), row(3, 1, "  ", "")))));
    }

    @Test
    void aTypoIsPassedOverWithTheNearestWordAndTheRestIsTaken() throws IOException {
        DecisionFiles.Incoming incoming =
                read(workbook("laporan.xlsx", List.of(HEADINGS, row(2, 1, "TRIMA", ""), row(3, 1, "TOLAK", ""))));

        assertProblem(incoming, Code.UNKNOWN_WORD, "Perlu Keputusan!C4");
        assertThat(incoming.problems().get(0).text(Language.ID))
                .contains("laporan.xlsx, Perlu Keputusan!C4", "TRIMA", "TERIMA?");
        assertThat(incoming.decisions()).extracting(Decision::verdict).containsExactly(Verdict.REJECT);
    }

    @Test
    void aCandidateWhoWasNotOfferedCannotBeChosen() throws IOException {
        DecisionFiles.Incoming incoming =
                read(workbook("laporan.xlsx", List.of(HEADINGS, row(2, 2, "KANDIDAT 3", ""), row(3, 0, "TERIMA", ""))));

        assertThat(incoming.decisions()).isEmpty();
        assertThat(incoming.problems())
                .extracting(DecisionProblem::code)
                .containsExactly(Code.NOT_OFFERED, Code.NOT_OFFERED);
    }

    @Test
    void whoeverIsImplausibleIsAcceptedWithANoteOrTheCellIsTold() throws IOException {
        List<String> withNote = List.of("Dinas A", "SITI", "TERIMA", "hadir sendiri", doubtful(3));
        List<String> withoutNote = List.of("Dinas A", "SITI", "TERIMA", " ", doubtful(2));
        List<String> otherCandidate = List.of("Dinas A", "SITI", "KANDIDAT 2", "", doubtful(4));
        List<String> rejected = List.of("Dinas A", "SITI", "TOLAK", "", doubtful(5));

        DecisionFiles.Incoming incoming =
                read(workbook("laporan.xlsx", List.of(HEADINGS, withoutNote, withNote, otherCandidate, rejected)));

        assertProblem(incoming, Code.NOTE_MISSING, "Perlu Keputusan!C4");
        assertThat(incoming.problems().get(0).text(Language.ID))
                .isEqualTo(
                        "laporan.xlsx, Perlu Keputusan!C4: SITI NURAINI diterima tanpa catatan, padahal perlu catatan:"
                                + " jenis kelaminnya berbeda dengan isian barisnya, tercatat meninggal dalam data kependudukan."
                                + " Keputusan ini tidak diambil. Tulis di kolom \"Catatan\" mengapa memang orang ini, atau tolak"
                                + " barisnya.");
        assertThat(incoming.decisions())
                .extracting(decision -> decision.ticket().location().row() + " " + decision.verdict())
                .containsExactly("3 ACCEPT", "4 CANDIDATE_2", "5 REJECT");
    }

    @Test
    void ofAPersonOfSeveralOpdEverythingIsTakenOrNothing() throws IOException {
        String person = "[" + ticket(6, 1).text() + "," + doubtful(7, "Dinas B") + "]";
        List<String> withoutNote = List.of("Dinas A", "SITI", "Dinas B", "", person);

        DecisionFiles.Incoming refused = read(workbook("tanpa.xlsx", List.of(HEADINGS, withoutNote)));

        assertProblem(refused, Code.NOTE_MISSING, "Perlu Keputusan!C4");
        assertThat(refused.decisions()).isEmpty();

        List<String> withNote = List.of("Dinas A", "SITI", "Dinas B", "SK pindah", person);
        assertThat(read(workbook("dengan.xlsx", List.of(HEADINGS, withNote))).decisions())
                .extracting(decision -> decision.ticket().opd() + " " + decision.verdict())
                .containsExactly("Dinas A REJECT", "Dinas B ACCEPT");
    }

    /** The text of a ticket whose first candidate needs a note. */
    private static String doubtful(int row) {
        return doubtful(row, "Dinas A");
    }

    private static String doubtful(int row, String opd) {
        Ticket plain = ticket(row, 2);
        return new Ticket(
                        plain.job(),
                        plain.runId(),
                        plain.row(),
                        plain.round(),
                        opd,
                        plain.location(),
                        plain.name(),
                        plain.candidates(),
                        List.of(Set.of(Implausibility.OTHER_GENDER, Implausibility.DECEASED), Set.of()),
                        "")
                .text();
    }

    @Test
    void aRowThatStandsTwiceWithDifferentWordsIsTakenFromNeither() throws IOException {
        DecisionFiles.Incoming incoming = read(workbook(
                "laporan.xlsx",
                List.of(HEADINGS, row(2, 1, "TERIMA", ""), row(2, 1, "TOLAK", ""), row(3, 1, "TUNDA", ""))));

        assertProblem(incoming, Code.DECIDED_TWICE, "Perlu Keputusan!C5");
        assertThat(incoming.problems().get(0).text(Language.EN)).contains("Perlu Keputusan!C4");
        assertThat(incoming.decisions()).extracting(Decision::verdict).containsExactly(Verdict.POSTPONE);
    }

    @Test
    void aRowThatStandsTwiceWithTheSameWordIsTakenOnce() throws IOException {
        assertDecided(
                read(workbook("laporan.xlsx", List.of(HEADINGS, row(2, 1, "TERIMA", ""), row(2, 1, "TERIMA", "")))),
                "2 ACCEPT");
    }

    @Test
    void rowsOfAnotherJobArePassedOver() throws IOException {
        Path file = workbook("laporan.xlsx", List.of(HEADINGS, row(2, 1, "TERIMA", ""), row(3, 1, "TOLAK", "")));

        DecisionFiles.Incoming incoming = DecisionFiles.read(new RosterFile(file, "laporan.xlsx"), "lain", List.of());

        assertThat(incoming.decisions()).isEmpty();
        assertProblem(incoming, Code.OTHER_JOB, "!");
        assertThat(incoming.problems().get(0).text(Language.EN)).contains("\"uji\"");
    }

    @Test
    void aChangedIdIsPassedOver() throws IOException {
        List<String> changed = new ArrayList<>(row(2, 1, "TERIMA", ""));
        changed.set(4, changed.get(4).replace("7371015505900000", "7371015505900009"));

        assertProblem(
                read(workbook("laporan.xlsx", List.of(HEADINGS, changed))), Code.ID_CHANGED, "Perlu Keputusan!E4");
    }

    @Test
    void aRowThatSomebodyAddedIsPassedOver() throws IOException {
        assertProblem(
                read(workbook("laporan.xlsx", List.of(HEADINGS, List.of("Dinas A", "BUDI", "TERIMA")))),
                Code.ID_MISSING,
                "Perlu Keputusan!E4");
    }

    @Test
    void aDeletedColumnIsNamed() throws IOException {
        List<String> withoutId = List.of("OPD", "Nama", "Keputusan", "Catatan");
        List<String> withoutDecision = List.of("OPD", "Nama", "ID");

        assertProblem(
                read(workbook("a.xlsx", List.of(withoutId, List.of("Dinas A", "SITI", "TERIMA", "")))),
                Code.ID_COLUMN_MISSING,
                "Perlu Keputusan!3");
        assertProblem(
                read(workbook(
                        "b.xlsx",
                        List.of(
                                withoutDecision,
                                List.of("Dinas A", "SITI", ticket(2, 1).text())))),
                Code.DECISION_COLUMN_MISSING,
                "Perlu Keputusan!");
    }

    @Test
    void aRosterIsNoFileOfDecisions() throws IOException {
        assertProblem(read(workbook("daftar.xlsx", List.of(List.of("NIK", "NAMA")))), Code.NO_DECISIONS, "!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$laporan.xlsx", ".~lock.laporan.xlsx#"})
    void aFileThatSomebodyHasOpenWaitsForTheNextRun(String lock) throws IOException {
        Path file = workbook("laporan.xlsx", List.of(HEADINGS, row(2, 1, "TERIMA", "")));
        Files.writeString(folder.resolve(lock), "Aminah");

        DecisionFiles.Incoming incoming = read(file);

        assertThat(incoming.decisions()).isEmpty();
        assertProblem(incoming, Code.FILE_OPEN, "!");
        assertThat(incoming.problems().get(0).text(Language.ID)).contains(lock);
    }

    @Test
    void formulasInTheNoteAreTakenAsTheTextThatExcelLeft() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook, List.of(HEADINGS, row(2, 1, "TERIMA", "")));
            Cell note = workbook.getSheetAt(1).getRow(3).getCell(3);
            note.setCellFormula("CONCATENATE(\"cek\",\" lagi\")");
            note.setCellValue("cek lagi");
            Path file = folder.resolve("laporan.xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }

            assertThat(read(file).decisions()).extracting(Decision::note).containsExactly("cek lagi");
        }
    }

    @Test
    void aLongNoteIsCutOff() throws IOException {
        Path file = workbook("laporan.xlsx", List.of(HEADINGS, row(2, 1, "TERIMA", "a".repeat(30_000))));

        assertThat(read(file).decisions().get(0).note()).hasSizeLessThan(1_100).endsWith("…");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anUnreadableFileIsToldWithWhatToDo(Language language) throws IOException {
        Path file = folder.resolve("laporan.xlsx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0});

        DecisionFiles.Incoming incoming = read(file);

        assertProblem(incoming, Code.FILE_UNREADABLE, "!");
        assertThat(incoming.problems().get(0).text(language))
                .startsWith("laporan.xlsx: ")
                .contains(".xlsx");
    }

    @Test
    void aProtectedWorkbookIsToldToBeOne() throws Exception {
        Path open = workbook("offen.xlsx", List.of(HEADINGS, row(2, 1, "TERIMA", "")));
        Path file = folder.resolve("laporan.xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("rahasia");
            try (OutputStream encrypted = encryptor.getDataStream(system)) {
                Files.copy(open, encrypted);
            }
            system.writeFilesystem(out);
        }

        assertThat(read(file).problems())
                .extracting(DecisionProblem::arguments)
                .containsExactly(List.of("PASSWORD_MISSING"));
    }

    @Test
    void ofOneKindOfProblemOnlySoManyAreListedAsAPersonReads() throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        for (int i = 0; i < 50; i++) {
            rows.add(List.of("Dinas A", "SITI", "TERIMA", "", "?"));
        }

        List<DecisionProblem> problems = read(workbook("laporan.xlsx", rows)).problems();

        assertThat(problems).hasSize(21);
        assertThat(problems.get(20).text(Language.EN)).contains("30 more");
    }
}
