package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.padan.decision.RowHistory;
import id.padan.decision.RowKey;
import id.padan.decision.ShownPerson;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.message.Language;
import id.padan.person.NikReading;
import id.padan.person.PersonField;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.report.OutcomeFiles;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings.ReturnsShow;
import id.padan.review.page.SampleRun;
import id.padan.roster.FileReport;
import id.padan.roster.ReturnedColumns;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterReader;
import id.padan.roster.RosterSession;
import id.padan.roster.RosterSettings;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnsFolderTest {

    /** The rosters of the sample: of every format, with the usual damage. */
    private static final Rosters SENT = sample();

    private static final Set<Reason> NOBODY = EnumSet.of(Reason.NOT_IN_REGISTRY);

    @TempDir
    Path folder;

    /**
     * Rosters read to their end.
     *
     * @param rows their people, in the order of the output files
     * @param files what was understood of each file
     */
    private record Rosters(List<SubmittedRow> rows, List<FileReport> files) {

        static Rosters read(Path folder) throws IOException {
            List<SubmittedRow> rows = new ArrayList<>();
            List<FileReport> files = new ArrayList<>();
            try (Stream<Path> paths = Files.list(folder)) {
                for (Path path : paths.sorted().toList()) {
                    RosterFile file = new RosterFile(path, path.getFileName().toString());
                    try (RosterSession session = new RosterReader(RosterSettings.DEFAULT).open(file)) {
                        for (SubmittedRow row = session.next(); row != null; row = session.next()) {
                            rows.add(row);
                        }
                        files.add(session.report());
                    }
                }
            }
            rows.sort(OutcomeFiles.ROW_ORDER);
            return new Rosters(rows, files);
        }
    }

    private static Rosters sample() {
        try {
            return Rosters.read(Path.of("sample-data/rosters"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ReportRow> rejected(List<SubmittedRow> rows, Set<Reason> reasons) {
        RowKey.Numbering numbering = new RowKey.Numbering();
        return rows.stream()
                .map(row ->
                        report(row, numbering.next(row), new Outcome.Rejected(null, 0, Set.of(), reasons, Set.of())))
                .toList();
    }

    private static ReportRow report(SubmittedRow row, RowKey key, Outcome outcome) {
        Ticket ticket = new Ticket("job", "run", key, 0, row.opd(), row.location(), row.name(), List.<ShownPerson>of());
        return new ReportRow(
                new RowOutcome(row, outcome),
                ticket,
                new Standing.Undecided(),
                new RowHistory(RowHistory.State.NEW, SampleRun.TODAY));
    }

    @Test
    void whatGoesBackUnchangedIsReadAsTheSameRowsOfTheSameOpd() throws Exception {
        Rosters sent = SENT;
        List<ReportRow> rows = rejected(sent.rows(), NOBODY);

        Rosters back = Rosters.read(Written.returns(folder.resolve("out"), rows, sent.files(), ReturnsShow.HINT));

        assertThat(back.files()).allMatch(FileReport::readable);
        Map<String, SubmittedRow> byKey = back.rows().stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.replaces()), Function.identity()));
        assertThat(byKey).hasSameSizeAs(rows);
        for (ReportRow row : rows) {
            SubmittedRow was = row.row().row();
            SubmittedRow is = byKey.get(row.ticket().row().text());
            assertThat(is).as(row.ticket().row().text()).isNotNull();
            assertThat(is.opd()).isEqualTo(was.opd());
            assertThat(is.name()).isEqualTo(was.name());
            assertThat(is.birthPlace()).isEqualTo(was.birthPlace());
            assertThat(is.birthDate().date()).isEqualTo(was.birthDate().date());
            assertThat(is.gender()).isEqualTo(was.gender());
            assertThat(is.further()).isEqualTo(was.further());
            if (was.nik() instanceof NikReading.Damaged damaged) {
                assertThat(is.nik().text()).startsWith(damaged.sureDigits() + "?");
            } else {
                assertThat(is.nik()).isEqualTo(was.nik());
            }
        }
    }

    @Test
    void aReturnedRowThatIsStillWrongGoesBackOnceMoreWithoutColumnsPilingUp() throws Exception {
        Rosters sent = SENT;
        Path once =
                Written.returns(folder.resolve("one"), rejected(sent.rows(), NOBODY), sent.files(), ReturnsShow.HINT);
        Rosters back = Rosters.read(once);
        Path twice =
                Written.returns(folder.resolve("two"), rejected(back.rows(), NOBODY), back.files(), ReturnsShow.HINT);

        for (String file : List.of("Dinas Pendidikan - perbaikan.xlsx", "Dinas Perhubungan - perbaikan.xlsx")) {
            assertThat(headings(twice.resolve(file))).isEqualTo(headings(once.resolve(file)));
        }
    }

    private static List<List<String>> headings(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            List<List<String>> headings = new ArrayList<>();
            for (Sheet sheet : book) {
                headings.add(texts(headingRow(sheet)));
            }
            return headings;
        }
    }

    private static Row headingRow(Sheet sheet) {
        for (Row row : sheet) {
            if (texts(row).contains(ReturnedColumns.KEY)) {
                return row;
            }
        }
        throw new AssertionError("no headings");
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static List<String> allTexts(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> texts = new ArrayList<>();
            for (Sheet sheet : book) {
                sheet.forEach(row -> texts.addAll(texts(row)));
            }
            return texts;
        }
    }

    @Test
    void aCorrectedCellIsReadAndARowAddedBelowBelongsToTheOpdToo() throws Exception {
        Rosters sent = SENT;
        String opd = "Dinas Perhubungan";
        List<SubmittedRow> own = sent.rows().stream()
                .filter(row -> row.opd().equals(opd))
                .limit(2)
                .toList();
        List<ReportRow> rows = rejected(own, EnumSet.of(Reason.NIK_MISSING));
        Path file = Written.returns(folder.resolve("out"), rows, sent.files(), ReturnsShow.HINT)
                .resolve(opd + " - perbaikan.xlsx");
        Path in = Files.createDirectory(folder.resolve("in"));
        Path returned = in.resolve("Perbaikan ke-1 (final).xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            Row headings = headingRow(sheet);
            int nik = texts(headings).indexOf("NIK");
            int name = IntStream.range(0, texts(headings).size())
                    .filter(column -> texts(headings).get(column).startsWith("NAMA"))
                    .findFirst()
                    .orElseThrow();
            sheet.getRow(headings.getRowNum() + 1).getCell(nik).setCellValue("7371011205900001");
            Row added = sheet.createRow(sheet.getLastRowNum() + 1);
            added.createCell(nik).setCellValue("7371015206910002");
            added.createCell(name).setCellValue("SITI AMINAH");
            try (OutputStream out = Files.newOutputStream(returned)) {
                book.write(out);
            }
        }

        List<SubmittedRow> back = Rosters.read(in).rows();

        assertThat(back).extracting(row -> row.nik().text()).contains("7371011205900001", "7371015206910002");
        assertThat(back).extracting(SubmittedRow::opd).containsOnly(opd);
        assertThat(back)
                .extracting(SubmittedRow::replaces)
                .containsExactly(
                        rows.get(0).ticket().row().text(),
                        rows.get(1).ticket().row().text(),
                        null);
    }

    @Test
    void cellsToCorrectAreMarkedAndAllCellsAreText() throws Exception {
        Rosters sent = SENT;
        List<ReportRow> rows = rejected(sent.rows(), EnumSet.of(Reason.NIK_NOT_FOUND));
        Path file = Written.returns(folder.resolve("out"), rows, sent.files(), ReturnsShow.HINT)
                .resolve("Dinas Pendidikan - perbaikan.xlsx");

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            List<String> headings = texts(headingRow(sheet));
            Row row = sheet.getRow(sheet.getLastRowNum());
            var ground = row.getCell(headings.indexOf("NIK")).getCellStyle().getFillForegroundColorColor();
            assertThat(ground).isNotNull();
            assertThat(row.getCell(headings.indexOf("NAMA LENGKAP"))
                            .getCellStyle()
                            .getFillForegroundColorColor())
                    .isNull();
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
            assertThat(sheet.isColumnHidden(headings.indexOf(ReturnedColumns.KEY)))
                    .isTrue();
            assertThat(sheet.isColumnHidden(headings.indexOf(ReturnedColumns.OPD)))
                    .isTrue();
            assertThat(texts(row).get(0))
                    .isEqualTo("NIK yang Anda tulis tidak ada dalam data kependudukan; cocokkan dengan KTP");
        }
    }

    @Test
    void eachOpdGetsItsOwnRowsAndNothingOfOthers() throws Exception {
        Rosters sent = SENT;

        Path returns =
                Written.returns(folder.resolve("out"), rejected(sent.rows(), NOBODY), sent.files(), ReturnsShow.HINT);

        try (Stream<Path> files = Files.list(returns)) {
            for (Path file : files.toList()) {
                String opd = file.getFileName().toString().replace(" - perbaikan.xlsx", "");
                assertThat(sent.rows().stream()
                                .filter(row -> row.opd().equals(opd))
                                .count())
                        .isEqualTo(allTexts(file).stream().filter(opd::equals).count());
            }
        }
    }

    @Test
    void rowsThatAreSettledStayOut() throws Exception {
        Rosters sent = SENT;
        List<ReportRow> rows = new ArrayList<>();
        rows.addAll(rejected(sent.rows(), EnumSet.of(Reason.DUPLICATE_IN_OPD, Reason.NAME_DIFFERS)));
        rows.addAll(rejected(sent.rows(), EnumSet.of(Reason.DECIDED_BY_OFFICER, Reason.NIK_NOT_FOUND)));
        rows.sort(Comparator.comparing(ReportRow::row, OutcomeFiles.ORDER));

        Path returns = Written.returns(folder.resolve("out"), rows, sent.files(), ReturnsShow.HINT);

        assertThat(returns).doesNotExist();
    }

    /** Whatever differs from the registry: its value is in no cell that the OPD gets. */
    @Test
    void hintsNeverShowWhatTheRegistryHas() throws Exception {
        List<ReportRow> rows = SampleRun.of(800, 8).rows();

        Path returns = Written.returns(folder.resolve("out"), rows, List.of(), ReturnsShow.HINT);

        Map<Path, Map<String, String>> byKey = new HashMap<>();
        int checked = 0;
        for (ReportRow row : rows) {
            Path file = returns.resolve(row.row().row().opd() + " - perbaikan.xlsx");
            if (Expectations.concern(row.row().outcome()) && Files.exists(file)) {
                String texts = byKey.computeIfAbsent(file, ReturnsFolderTest::rowsByKey)
                        .get(row.ticket().row().text());
                assertThat(texts).isNotNull();
                for (PersonField field : row.row().outcome().differences()) {
                    String value =
                            PersonTexts.registered(row.row().outcome().person()).get(field);
                    if (value.length() > 1 && !isSubmitted(value, row)) {
                        assertThat(texts).doesNotContainIgnoringCase(value);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    /** The OPD's own words may happen to hold the registry's. */
    private static boolean isSubmitted(String value, ReportRow row) {
        return PersonTexts.submitted(row.row().row()).values().values().stream()
                .anyMatch(text -> text.toUpperCase(Locale.ROOT).contains(value.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, String> rowsByKey(Path file) {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Map<String, String> rows = new HashMap<>();
            for (Sheet sheet : book) {
                int key = texts(headingRow(sheet)).indexOf(ReturnedColumns.KEY);
                for (Row row : sheet) {
                    if (row.getCell(key) != null) {
                        String text = row.getCell(key).getStringCellValue();
                        rows.put(
                                ReturnedColumns.Key.parse(text)
                                        .map(ReturnedColumns.Key::row)
                                        .orElse(text),
                                String.join("\n", texts(row)));
                    }
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tablesThatNoSpreadsheetWouldTakeAreFitted() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        String name = "Dinas " + "Panjang & ".repeat(14).strip();
        Files.writeString(
                in.resolve(name + ".csv"),
                "NIK,NAMA," + "X".repeat(300) + ",KET\n"
                        + "7371011205900001,ANDI BASO,=1+1|cmd,-,stray,1\n"
                        + "7371015206910002,SITI,+62 812-345,@x" + ",".repeat(400) + "far\n");
        Rosters sent = Rosters.read(in);

        Path returns =
                Written.returns(folder.resolve("out"), rejected(sent.rows(), NOBODY), sent.files(), ReturnsShow.HINT);

        Path file = returns.resolve(name + " - perbaikan.xlsx");
        assertThat(allTexts(file)).contains("'=1+1|cmd", "'-, stray, 1", "+62 812-345", "'@x, far");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetAt(0).getSheetName()).hasSizeLessThanOrEqualTo(31);
            assertThat(book.getSheetAt(0).getFooter().getLeft()).hasSizeLessThan(200);
        }
    }

    /** As in a workspace that was made before cells were stored. */
    @Test
    void rowsWithoutTheirCellsGoBackInTheColumnsOfAPerson() throws Exception {
        List<ReportRow> rows = SampleRun.of(40, 8).rows().stream()
                .filter(row -> Expectations.concern(row.row().outcome()))
                .toList();

        Rosters back = Rosters.read(Written.returns(folder.resolve("out"), rows, List.of(), ReturnsShow.HINT));

        assertThat(back.rows())
                .extracting(SubmittedRow::name, SubmittedRow::birthPlace, row -> row.birthDate()
                        .date())
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> row.row().row())
                        .map(row -> tuple(
                                row.name(), row.birthPlace(), row.birthDate().date()))
                        .toList());
    }

    @Test
    void valuesAreShownWhereTheJobAllowsItAndNobodyElseMayBeMeant() throws Exception {
        List<ReportRow> rows = SampleRun.of(800, 8).rows();
        Wording wording = new Wording(Written.settings(Language.ID, ReturnsShow.VALUE));
        Expectations expectations = new Expectations(wording, ReturnsShow.VALUE);

        int shown = 0;
        for (ReportRow row : rows) {
            Outcome outcome = row.row().outcome();
            if (outcome instanceof Outcome.Review) {
                String text = String.join("\n", expectations.of(row).texts());
                boolean clear = outcome.probability() >= 0.5
                        && !outcome.reasons().contains(Reason.SEVERAL_CANDIDATES)
                        && !outcome.reasons().contains(Reason.NIK_OF_OTHER_PERSON)
                        && !outcome.reasons().contains(Reason.NOT_IN_REGISTRY)
                        && !outcome.differences().isEmpty();
                assertThat(text.contains("menurut data kependudukan: ")).isEqualTo(clear);
                shown += clear ? 1 : 0;
            }
        }
        assertThat(shown).isPositive();
    }
}
