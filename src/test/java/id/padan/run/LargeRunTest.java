package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.run.steps.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that counts as too large for one page: each OPD has a workbook and a page of its own. */
class LargeRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILES = List.of("reconciled.csv", "review.csv", "rejected.csv");

    @TempDir
    private static Path folder;

    private static Path output;

    /** By OPD, its rows as the CSV files have them. */
    private static final SortedMap<String, List<CSVRecord>> ROWS = new TreeMap<>();

    @BeforeAll
    static void run() throws Exception {
        ClusterCity.in(folder, 6_000, 900, 6)
                .withReports(new Reports.Standard(500))
                .run("large", 1 << 24, null);
        output = folder.resolve("out-large");
        for (String file : FILES) {
            for (CSVRecord row : Outputs.records(output.resolve(file))) {
                ROWS.computeIfAbsent(row.get("opd"), opd -> new ArrayList<>()).add(row);
            }
        }
    }

    /** What a page holds as data. */
    private static JsonNode data(Path page, String id) throws IOException {
        String text = Files.readString(page);
        String begin = "<script type=\"application/json\" id=\"data-" + id + "\">";
        int from = text.indexOf(begin) + begin.length();
        return JSON.readTree(text.substring(from, text.indexOf("</script>", from)));
    }

    private static Path page(String opd) {
        return output.resolve("offices/" + opd + " - mismatch-report.html");
    }

    private static Path workbook(String opd) {
        return output.resolve("offices/" + opd + " - mismatch-report.xlsx");
    }

    private static List<CSVRecord> rows(String opd) {
        return ROWS.getOrDefault(opd, List.of());
    }

    private static String place(CSVRecord row) {
        return row.get("file") + "#" + row.get("sheet") + ":" + row.get("row");
    }

    /** OPD and place of the rows that a page has, to be looked at or only to be found. */
    private static List<String> rowsOf(Path page) throws IOException {
        JsonNode texts = data(page, "figures").path("texts");
        List<String> rows = new ArrayList<>();
        for (String id : List.of("rows", "others")) {
            for (JsonNode row : data(page, id)) {
                rows.add(texts.path(row.path(1).asInt()).asText() + " "
                        + texts.path(row.path(2).asInt()).asText() + "#"
                        + texts.path(row.path(3).asInt()).asText() + ":"
                        + row.path(4).asInt());
            }
        }
        return rows;
    }

    @Test
    void everyOpdHasAWorkbookAndAPageAndNobodyElseHas() throws IOException {
        List<String> expected = ROWS.keySet().stream()
                .flatMap(opd -> Stream.of(page(opd), workbook(opd)))
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
        try (Stream<Path> files = Files.list(output.resolve("offices"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .isEqualTo(expected);
        }
        assertThat(ROWS).hasSizeGreaterThan(4);
    }

    @Test
    void eachRowIsOnThePageOfItsOpdAndOnNoOther() throws IOException {
        for (String opd : ROWS.keySet()) {
            assertThat(rowsOf(page(opd)))
                    .containsExactlyInAnyOrderElementsOf(rows(opd).stream()
                            .map(row -> opd + " " + place(row))
                            .toList());
        }
    }

    @Test
    void eachRowToDecideAndEachRejectedOneIsInTheWorkbookOfItsOpd() throws IOException {
        for (String opd : ROWS.keySet()) {
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook(opd)))) {
                assertThat(tickets(book.getSheet("To Decide"))).hasSize(count(opd, "review"));
                assertThat(tickets(book.getSheet("Rejected"))).hasSize(count(opd, "rejected"));
                assertThat(book.getSheet("Several OPD")).isNull();
            }
        }
    }

    private static List<String> tickets(Sheet sheet) {
        List<String> tickets = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().startsWith("{\"ticket\"")) {
                    tickets.add(cell.toString());
                }
            }
        }
        return tickets;
    }

    private static int count(String opd, String outcome) {
        return (int) rows(opd).stream()
                .filter(row -> row.get("outcome").equals(outcome))
                .count();
    }

    /** All that a page was told of the run. */
    private static Stream<String> texts(Path page) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String id : List.of("rows", "others", "keys", "lists", "proposals", "figures", "pages")) {
            collect(data(page, id), texts);
        }
        return texts.stream();
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.properties().forEach(each -> texts.add(each.getKey()));
        node.forEach(each -> collect(each, texts));
    }

    /** But for the history of its own people, who may have worked elsewhere before. */
    @Test
    void nothingInThemNamesAnotherOpdOrItsRoster() throws IOException {
        SortedMap<String, SortedSet<String>> names = new TreeMap<>();
        ROWS.forEach((opd, rows) -> {
            SortedSet<String> own = new TreeSet<>(List.of(opd));
            rows.forEach(row -> own.add(row.get("file")));
            names.put(opd, own);
        });
        for (String opd : ROWS.keySet()) {
            String page = texts(page(opd))
                    .filter(text -> !text.contains("(riwayat-kerja.csv"))
                    .collect(Collectors.joining("\n"));
            String workbook = Outputs.textOf(workbook(opd)).replaceAll("[^\n]*riwayat[^\n]*", "");
            names.forEach((other, theirs) -> {
                if (!other.equals(opd)) {
                    assertThat(theirs).noneMatch(page::contains).noneMatch(workbook::contains);
                }
            });
        }
    }

    @Test
    void theFiguresOfAllOpdAreThoseOfTheRun() throws IOException {
        JsonNode run = data(output.resolve("mismatch-report.html"), "figures");
        SortedMap<String, Long> ofRun = figures(run);
        SortedMap<String, Long> ofOpd = new TreeMap<>();
        for (String opd : ROWS.keySet()) {
            figures(data(page(opd), "figures")).forEach((name, number) -> ofOpd.merge(name, number, Long::sum));
        }
        assertThat(ofOpd).isEqualTo(ofRun);
        assertThat(ofRun.keySet())
                .contains("rows.review", "reasons.NIK_NOT_FOUND", "flags.CORRECTED", "round.people", "round.TOO_YOUNG");
    }

    private static SortedMap<String, Long> figures(JsonNode figures) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        for (String group : List.of("rows", "reasons", "flags")) {
            figures.path(group)
                    .properties()
                    .forEach(each -> numbers.put(
                            group + "." + each.getKey(), each.getValue().asLong()));
        }
        JsonNode round = figures.path("round");
        numbers.put("round.people", round.path("people").path(1).asLong());
        numbers.put("round.borderline", round.path("borderline").asLong());
        round.path("reasons")
                .properties()
                .forEach(each ->
                        numbers.put("round." + each.getKey(), each.getValue().asLong()));
        return numbers;
    }

    @Test
    void thePageOfTheRunLeadsToThem() throws IOException {
        Path whole = output.resolve("mismatch-report.html");
        JsonNode pages = data(whole, "pages");
        assertThat(pages.properties().stream().map(Map.Entry::getKey)).containsExactlyElementsOf(ROWS.keySet());
        for (String opd : ROWS.keySet()) {
            assertThat(output.resolve("offices").resolve(pages.path(opd).path(0).asText()))
                    .isEqualTo(page(opd))
                    .exists();
            assertThat(data(page(opd), "pages").isNull()).isTrue();
        }
    }

    @Test
    void theWorkbookOfTheRunHasAllRowsAsEver() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(output.resolve("mismatch-report.xlsx")))) {
            int review =
                    ROWS.keySet().stream().mapToInt(opd -> count(opd, "review")).sum();
            assertThat(tickets(book.getSheet("To Decide"))).hasSizeGreaterThanOrEqualTo(review);
        }
    }

    @Test
    void whomSeveralOpdSubmittedTheReportsOfTheRunShowSideBySideAndThoseOfAnOpdWithoutTheOthers(@TempDir Path nights)
            throws Exception {
        Office office = Office.in(nights);
        office.isLarge();
        office.night(0);

        Path night = nights.resolve("night0");
        assertThat(rowsOf(night.resolve("mismatch-report.html")))
                .containsExactly("Dinas A Dinas A.csv#:2", "Dinas B Dinas B.csv#:2");
        assertThat(Outputs.textOf(night.resolve("mismatch-report.xlsx"))).contains("Dinas A\nDinas A.csv, row 2");
        for (String opd : List.of("Dinas A", "Dinas B")) {
            String other = opd.equals("Dinas A") ? "Dinas B" : "Dinas A";
            Path own = night.resolve("offices/" + opd + " - mismatch-report.html");
            assertThat(rowsOf(own)).contains(opd + " " + opd + ".csv#:2");
            assertThat(texts(own)).contains("DUPLICATE_ACROSS_OPD").noneMatch(text -> text.contains(other));
            assertThat(Outputs.textOf(night.resolve("offices/" + opd + " - mismatch-report.xlsx")))
                    .contains("ANDI SAPUTRA")
                    .doesNotContain(other);
        }
    }

    @Test
    void aRunThatFitsOnePageHasNone() throws Exception {
        ClusterCity.at(folder).withReports(new Reports.Standard(100_000)).run("small", 1 << 24, null);

        assertThat(folder.resolve("out-small/offices")).doesNotExist();
        assertThat(data(folder.resolve("out-small/mismatch-report.html"), "pages")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatAnOfficerFillsInThereIsDecided(@TempDir Path nights) throws Exception {
        Office office = Office.in(nights);
        office.isLarge();
        office.night(0);

        DecidedFiles.fillIn(
                nights.resolve("night0/offices/Dinas B - mismatch-report.xlsx"),
                nights.resolve("keputusan/Dinas B.xlsx"),
                "Aminah",
                Map.of("JUMRIATI", "REJECT"));
        RunResult result = office.night(1);

        assertThat(result.decisions()).isEqualTo(new DecisionsRead(1, 1, 0, List.of()));
        List<CSVRecord> rejected = Outputs.records(nights.resolve("night1/rejected.csv"));
        assertThat(rejected).singleElement().satisfies(row -> {
            assertThat(row.get("submitted_name")).isEqualTo("JUMRIATI");
            assertThat(row.get("reasons")).contains("DECIDED_BY_OFFICER");
        });
    }

    @Test
    void whatAnOfficerFillsInAtItsPlaceIsKeptWhenTheNextRunReplacesIt(@TempDir Path nights) throws Exception {
        Office office = Office.in(nights);
        office.isLarge();
        office.night(0);
        Path form = nights.resolve("night0/offices/Dinas B - mismatch-report.xlsx");
        DecidedFiles.fillIn(form, nights.resolve("filled.xlsx"), "Aminah", Map.of("JUMRIATI", "REJECT"));
        Files.move(nights.resolve("filled.xlsx"), form, StandardCopyOption.REPLACE_EXISTING);
        office.replace("rosters/Dinas A.csv", "YULIANA PUTRI", "YULIANA PUTRA");

        office.night(0);

        try (Stream<Path> kept = Files.list(nights.resolve("ws/kept-forms"))) {
            assertThat(kept.map(file -> file.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .endsWith("Dinas B - mismatch-report.xlsx");
        }
    }
}
