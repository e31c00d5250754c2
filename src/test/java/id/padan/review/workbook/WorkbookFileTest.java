package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision;
import id.padan.decision.NoteReasons;
import id.padan.decision.RowKey;
import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.message.Language;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Implausibility;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.report.Formulas;
import id.padan.report.OutputFolder;
import id.padan.report.RowCounts;
import id.padan.review.DecisionFiles;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings.ReturnsShow;
import id.padan.review.VerdictWords;
import id.padan.review.page.SampleRun;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.roster.RosterFile;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTest {

    private static final SampleRun RUN = SampleRun.of(200, 4);
    private static final int HEADINGS = 1;

    @TempDir
    Path folder;

    private static <T extends Outcome> List<ReportRow> of(Class<T> kind) {
        return RUN.rows().stream()
                .filter(row -> kind.isInstance(row.row().outcome()))
                .toList();
    }

    private Path write() throws Exception {
        return Written.workbook(folder.resolve("out"), RUN, groups());
    }

    private static List<DuplicateGroup> groups() {
        List<DuplicateGroup.Member> members = RUN.rows().subList(0, 2).stream()
                .map(row -> new DuplicateGroup.Member(
                        row.row(), row.equals(RUN.rows().get(0))))
                .toList();
        return List.of(
                new DuplicateGroup(DuplicateKind.SAME_PERSON_IN_OPD, members),
                new DuplicateGroup(DuplicateKind.SAME_NAME, members));
    }

    private static List<String> headings(Sheet sheet) {
        List<String> headings = new ArrayList<>();
        sheet.getRow(HEADINGS).forEach(cell -> headings.add(cell.getStringCellValue()));
        return headings;
    }

    private static int place(Sheet sheet, String heading) {
        assertThat(headings(sheet)).contains(heading);
        return headings(sheet).indexOf(heading);
    }

    private static List<String> column(Sheet sheet, String heading) {
        int column = place(sheet, heading);
        List<String> texts = new ArrayList<>();
        for (int row = HEADINGS + 1; row <= sheet.getLastRowNum(); row++) {
            texts.add(sheet.getRow(row).getCell(column).getStringCellValue());
        }
        return texts;
    }

    @Test
    void thereIsASheetForEachPurpose() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            assertThat(book)
                    .extracting(Sheet::getSheetName)
                    .containsExactly("Ringkasan", "Perlu Keputusan", "Ditolak", "Duplikat", "Koreksi", "Pilihan");
            assertThat(book.isSheetHidden(5)).isTrue();
            assertThat(book.getSheet("Perlu Keputusan").getLastRowNum() - HEADINGS)
                    .isEqualTo(of(Outcome.Review.class).size());
            assertThat(book.getSheet("Ditolak").getLastRowNum() - HEADINGS)
                    .isEqualTo(of(Outcome.Rejected.class).size());
            assertThat(book.getSheet("Duplikat").getLastRowNum() - HEADINGS).isEqualTo(4);
            assertThat(book.getSheet("Koreksi").getLastRowNum() - HEADINGS)
                    .isEqualTo(of(Outcome.Reconciled.class).stream()
                            .mapToInt(row -> row.row().outcome().differences().size())
                            .sum());
        }
    }

    @Test
    void rejectedAndCorrectedRowsCarryTheirTicketsTooSuchThatTheirDecisionsAreReadBack() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            for (String name : List.of("Ditolak", "Koreksi")) {
                Sheet sheet = book.getSheet(name);
                sheet.getRow(HEADINGS + 1).getCell(place(sheet, "Keputusan")).setCellValue("TOLAK");
                assertThat(sheet.isColumnHidden(place(sheet, "ID"))).isTrue();
            }
            Path saved = folder.resolve("saved.xlsx");
            try (OutputStream out = Files.newOutputStream(saved)) {
                book.write(out);
            }
            DecisionFiles.Incoming read =
                    DecisionFiles.read(new RosterFile(saved, "saved.xlsx"), SampleRun.JOB, List.of());

            assertThat(read.problems()).isEmpty();
            assertThat(read.decisions())
                    .extracting(Decision::ticket)
                    .containsExactly(
                            of(Outcome.Rejected.class).get(0).ticket(),
                            of(Outcome.Reconciled.class).stream()
                                    .filter(row ->
                                            !row.row().outcome().differences().isEmpty())
                                    .findFirst()
                                    .orElseThrow()
                                    .ticket());
        }
    }

    @Test
    void aPersonOfSeveralOpdHasALineAlsoIfTheGroupComesAfterTheRows() throws Exception {
        List<ReportRow> rows = List.of(claim("Dinas A"), claim("Dinas B"));
        List<DuplicateGroup.Member> members = rows.stream()
                .map(row -> new DuplicateGroup.Member(row.row(), true))
                .toList();
        try (OutputFolder out = OutputFolder.prepare(folder.resolve("late"));
                WorkbookFile report = new WorkbookFile(out, Written.settings(Language.ID, ReturnsShow.HINT))) {
            for (ReportRow row : rows) {
                report.write(row);
            }
            report.writeDuplicates(List.of(new DuplicateGroup(DuplicateKind.SAME_PERSON_ACROSS_OPD, members)));
            report.finish(RUN.figures());
            out.publish();
        }

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("late/mismatch-report.xlsx")))) {
            assertThat(column(book.getSheet("Beberapa OPD"), "ID"))
                    .singleElement()
                    .extracting(Ticket::parseAll)
                    .isEqualTo(rows.stream().map(ReportRow::ticket).toList());
        }
    }

    /** A row that is asked about for nothing but another OPD. */
    private static ReportRow claim(String opd) {
        ReportRow row = of(Outcome.Reconciled.class).get(0);
        SubmittedRow was = row.row().row();
        SubmittedRow submitted = new SubmittedRow(
                new RowLocation(opd + ".csv", "", 2),
                opd,
                was.nik(),
                was.name(),
                was.birthPlace(),
                was.birthDate(),
                was.gender(),
                was.further());
        RegistryPerson person = Objects.requireNonNull(row.row().outcome().person());
        Ticket ticket = new Ticket(
                SampleRun.JOB,
                SampleRun.RUN,
                new RowKey("0".repeat(20) + "-1"),
                0,
                opd,
                submitted.location(),
                was.name(),
                List.of(ShownPerson.of(person)));
        Outcome outcome = new Outcome.Review(person, 0.999, Set.of(), Set.of(Reason.DUPLICATE_ACROSS_OPD), Set.of());
        return new ReportRow(new RowOutcome(submitted, outcome), ticket, row.standing(), row.history());
    }

    @Test
    void everyRowInReviewCarriesItsTicketOutOfSight() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            Sheet sheet = book.getSheet("Perlu Keputusan");

            assertThat(column(sheet, "ID").stream()
                            .map(text -> Ticket.parse(text).orElseThrow()))
                    .containsExactlyElementsOf(of(Outcome.Review.class).stream()
                            .map(ReportRow::ticket)
                            .toList());
            assertThat(sheet.isColumnHidden(place(sheet, "ID"))).isTrue();
        }
    }

    @Test
    void submittedAndRegistryStandSideBySideWithWhatDiffersMarked() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            Sheet sheet = book.getSheet("Perlu Keputusan");
            List<ReportRow> rows = of(Outcome.Review.class);
            assertThat(column(sheet, "Nama diajukan"))
                    .containsExactlyElementsOf(
                            rows.stream().map(row -> row.row().row().name()).toList());
            assertThat(column(sheet, "NIK Dukcapil"))
                    .containsExactlyElementsOf(rows.stream()
                            .map(row -> PersonTexts.registered(
                                            row.row().outcome().person())
                                    .get(PersonField.NIK))
                            .toList());
            assertThat(place(sheet, "Nama Dukcapil")).isEqualTo(place(sheet, "Nama diajukan") + 1);
            assertThat(marked(sheet, "Nama diajukan")).isNotEmpty().allSatisfy(part -> assertThat(part)
                    .isNotBlank());
        }
    }

    /** The parts of the texts of a column that stand out. */
    private static List<String> marked(Sheet sheet, String heading) {
        List<String> parts = new ArrayList<>();
        for (int row = HEADINGS + 1; row <= sheet.getLastRowNum(); row++) {
            XSSFRichTextString text = (XSSFRichTextString)
                    sheet.getRow(row).getCell(place(sheet, heading)).getRichStringCellValue();
            for (int run = 0; run < text.numFormattingRuns(); run++) {
                int start = text.getIndexOfFormattingRun(run);
                if (text.getFontOfFormattingRun(run) != null
                        && text.getFontOfFormattingRun(run).getBold()) {
                    parts.add(text.getString().substring(start, start + text.getLengthOfFormattingRun(run)));
                }
            }
        }
        return parts;
    }

    @Test
    void onlyDecisionAndNoteCanBeFilledInAndRowsSortedWithoutLiftingTheProtection() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            XSSFSheet sheet = book.getSheet("Perlu Keputusan");
            Row row = sheet.getRow(HEADINGS + 1);

            assertThat(sheet.getProtect()).isTrue();
            assertThat(Stream.of(0, 1)
                            .map(column -> row.getCell(column).getCellStyle().getLocked()))
                    .containsOnly(false);
            for (int column = 2; column < row.getLastCellNum(); column++) {
                // Excel sorts unlocked cells only; what is typed into them is refused all the same.
                assertThat(row.getCell(column).getCellStyle().getLocked()).isFalse();
                assertThat(refusesTyping(sheet, HEADINGS + 1, column)).isTrue();
            }
            assertThat(refusesTyping(sheet, HEADINGS + 1, 0)).isFalse();
            assertThat(refusesTyping(sheet, HEADINGS + 1, 1)).isFalse();
            assertThat(sheet.getRow(HEADINGS).getCell(0).getCellStyle().getLocked())
                    .isTrue();
            assertThat(sheet.isSortLocked()).isFalse();
            assertThat(sheet.isAutoFilterLocked()).isFalse();
            assertThat(column(sheet, "Keputusan")).containsOnly("");
        }
    }

    private static boolean refusesTyping(XSSFSheet sheet, int row, int column) {
        return sheet.getDataValidations().stream()
                .filter(each -> "FALSE".equals(each.getValidationConstraint().getFormula1()))
                .flatMap(each -> Stream.of(each.getRegions().getCellRangeAddresses()))
                .anyMatch(range -> range.isInRange(row, column));
    }

    @Test
    void decisionsAreChosenFromTheWordsThatAreReadBack() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            assertThat(words(book, "Padan_Pilihan_123")).isEqualTo(VerdictWords.all(Language.ID));
            for (String name : List.of("Perlu Keputusan", "Ditolak", "Koreksi")) {
                XSSFSheet sheet = book.getSheet(name);
                var validation = sheet.getDataValidations().get(0);
                String choices = CellReference.convertNumToColString(place(sheet, "Pilihan"));
                assertThat(validation.getValidationConstraint().getFormula1()).isEqualTo("INDIRECT($" + choices + "3)");
                assertThat(validation.getRegions().getCellRangeAddresses()[0])
                        .isEqualTo(new CellRangeAddress(HEADINGS + 1, sheet.getLastRowNum(), 0, 0));
                assertThat(sheet.isColumnHidden(place(sheet, "Pilihan"))).isTrue();
            }
        }
    }

    /** The words of a list that a drop-down names. */
    private static List<String> words(XSSFWorkbook book, String list) {
        AreaReference area = new AreaReference(book.getName(list).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        return Stream.of(area.getAllReferencedCells())
                .map(cell -> book.getSheet(cell.getSheetName())
                        .getRow(cell.getRow())
                        .getCell(cell.getCol())
                        .getStringCellValue())
                .toList();
    }

    @Test
    void onlyWhatIsPossibleInARowIsOffered() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            Set<Integer> sizes = new HashSet<>();
            for (String name : List.of("Perlu Keputusan", "Ditolak", "Koreksi")) {
                Sheet sheet = book.getSheet(name);
                List<String> lists = column(sheet, "Pilihan");
                List<String> tickets = column(sheet, "ID");
                for (int row = 0; row < tickets.size(); row++) {
                    Ticket ticket = Ticket.parse(tickets.get(row)).orElseThrow();
                    int seen = name.equals("Koreksi") ? 1 : 3;
                    int candidates = Math.min(seen, ticket.candidates().size());
                    List<String> expected = new ArrayList<>(
                            List.of("TERIMA", "KANDIDAT 2", "KANDIDAT 3").subList(0, candidates));
                    expected.addAll(List.of("TOLAK", "TUNDA"));
                    assertThat(words(book, lists.get(row))).as(name + row).isEqualTo(expected);
                    sizes.add(candidates);
                }
            }
            assertThat(sizes).contains(0, 1, 2);
        }
    }

    @Test
    void whoeverIsAcceptedWithANoteOnlyIsNamedWithTheReason() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            Sheet sheet = book.getSheet("Perlu Keputusan");
            List<String> explanations = column(sheet, "Mengapa");
            List<String> tickets = column(sheet, "ID");
            for (int row = 0; row < tickets.size(); row++) {
                Set<Implausibility> why =
                        Ticket.parse(tickets.get(row)).orElseThrow().implausible(0);
                String needed = "TERIMA hanya dengan catatan: " + NoteReasons.text(why, Language.ID) + ".";
                assertThat(explanations.get(row).contains(needed)).isEqualTo(!why.isEmpty());
            }
            assertThat(explanations).anyMatch(text -> text.contains("tercatat meninggal"));
        }
    }

    @Test
    void headingsStayInSightAndPagesFitAcross() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            for (String name : List.of("Perlu Keputusan", "Ditolak", "Duplikat", "Koreksi")) {
                XSSFSheet sheet = book.getSheet(name);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo(HEADINGS + 1);
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A2:");
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(HEADINGS);
                assertThat(sheet.getFooter().getRight()).contains("&P", "&N");
            }
        }
    }

    @Test
    void theSummaryShowsTheCountsByOpdAndSumsThemUp() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            Map<String, List<Double>> numbers = new HashMap<>();
            for (Row row : book.getSheet("Ringkasan")) {
                List<Double> cells = new ArrayList<>();
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        cells.add(cell.getNumericCellValue());
                    }
                });
                Cell first = row.getCell(0);
                if (first != null && first.getCellType() == CellType.STRING) {
                    numbers.putIfAbsent(first.getStringCellValue(), cells);
                }
            }
            RUN.figures().outcomes().byOpd().forEach((opd, counts) -> assertThat(
                            numbers.getOrDefault(opd, List.of()).stream()
                                    .limit(5)
                                    .toList())
                    .isEqualTo(numbers(counts)));
            assertThat(numbers.getOrDefault("Jumlah", List.of()).stream()
                            .limit(5)
                            .toList())
                    .isEqualTo(numbers(RUN.figures().outcomes().rows()));
            assertThat(book.getSheet("Ringkasan").getDrawingPatriarch().getCharts())
                    .hasSize(1);
        }
    }

    private static List<Double> numbers(RowCounts counts) {
        return Stream.of(counts.read(), counts.reconciled(), counts.review(), counts.rejected(), counts.corrected())
                .map(Long::doubleValue)
                .toList();
    }

    @Test
    void theSameRunGivesTheSameBytesAtAnyTime() throws Exception {
        Path one = write();
        Thread.sleep(2100); // zip files tell time in steps of two seconds
        Path other = Written.workbook(folder.resolve("other"), RUN, groups());

        assertThat(other).hasSameBinaryContentAs(one);
        try (ZipFile zip = new ZipFile(one.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getTimeLocal().toLocalDate()))
                    .containsOnly(SampleRun.TODAY);
        }
    }

    @Test
    void nobodyHasEditedItYet() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write()))) {
            var core = book.getProperties().getCoreProperties();
            assertThat(core.getLastModifiedByUser()).isEqualTo(StreamedWorkbook.AUTHOR);
            assertThat(core.getCreator()).isEqualTo(StreamedWorkbook.AUTHOR);
            assertThat(core.getModified()).isEqualTo(core.getCreated());
        }
    }

    @Test
    void workingFilesAreGoneAfterwards() throws Exception {
        Path file = write();

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
        }
    }

    @Test
    void englishIsSpokenToo() throws Exception {
        Path file = Written.workbook(folder.resolve("en"), RUN, groups(), Language.EN);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = book.getSheet("To Decide");
            assertThat(headings(sheet)).contains("Decision", "Note", "ID", "Name submitted", "Name in registry");
        }
    }

    @Test
    void noTextStartsAFormulaOrBreaksTheFile() throws Exception {
        List<String> hostile = List.of(
                "=HYPERLINK(\"http://x\")",
                "+1+1|cmd",
                "@SUM(A1)",
                "-2+3",
                "<script>&amp;\"'",
                "A\u0000\u0001\u001fB",
                "half\ud83d",
                "emoji \ud83d\ude00 \u202eRTL\ufffe",
                "_x0041_",
                "spaces  in a row ",
                "x".repeat(40_000));
        List<ReportRow> rows = new ArrayList<>();
        for (String text : hostile) {
            rows.add(withName(of(Outcome.Review.class).get(0), text));
        }
        Path file = Written.workbook(folder.resolve("hostile"), new SampleRun(rows, RUN.figures()), List.of());

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> read = column(book.getSheet("Perlu Keputusan"), "Nama diajukan");
            assertThat(read)
                    .containsExactlyElementsOf(hostile.stream()
                            .map(text -> CellText.of(Formulas.defuse(text)))
                            .toList());
            assertThat(read.get(0)).startsWith("'=");
            assertThat(read.get(8)).isEqualTo("_x0041_");
        }
    }

    private static ReportRow withName(ReportRow row, String name) {
        SubmittedRow submitted = row.row().row();
        SubmittedRow renamed = new SubmittedRow(
                submitted.location(),
                submitted.opd(),
                submitted.nik(),
                name,
                submitted.birthPlace(),
                submitted.birthDate(),
                submitted.gender(),
                submitted.further());
        return new ReportRow(
                new RowOutcome(renamed, row.row().outcome(), row.row().candidates()),
                row.ticket(),
                row.standing(),
                row.history());
    }

    @Test
    void aSheetThatIsFullGoesOnInAnother() throws IOException {
        Path file = folder.resolve("full.xlsx");
        try (StreamedWorkbook book = new StreamedWorkbook(file, SampleRun.TODAY, null, 5)) {
            TableSheet table = new TableSheet(
                    new TableSheet.Report(book, book.styles(), "", "", ""),
                    "Tabel",
                    "",
                    List.of(new Column("Nama", Look.TEXT, 20)),
                    0,
                    HEADINGS + 1 + 3);
            for (int i = 0; i < 7; i++) {
                table.add(List.of(CellValue.of("orang " + i)));
            }
            table.finish();
            book.save("full");
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book).extracting(Sheet::getSheetName).containsExactly("Tabel", "Tabel (2)", "Tabel (3)");
            assertThat(book)
                    .extracting(sheet -> column(sheet, "Nama"))
                    .containsExactly(
                            List.of("orang 0", "orang 1", "orang 2"),
                            List.of("orang 3", "orang 4", "orang 5"),
                            List.of("orang 6"));
        }
    }
}
