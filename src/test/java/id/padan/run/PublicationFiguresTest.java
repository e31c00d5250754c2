package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Announcement and upload over 5,000 generated rows: their figures add up with one another and with the other files. */
class PublicationFiguresTest {

    private static final int ROWS_OF_A_PART = 200;

    /** NIK, name, date and place of birth, gender, start, post, unit. */
    private static final List<Integer> MANDATORY = List.of(0, 1, 3, 4, 5, 12, 14, 15);

    @TempDir
    static Path folder;

    private static Path out;
    private static JsonNode summary;
    private static List<CSVRecord> announced;
    private static List<CSVRecord> leftOut;
    private static List<List<List<String>>> parts;

    /** The rows of people who are reconciled and eligible, by NIK. */
    private static Map<String, CSVRecord> eligible;

    @BeforeAll
    static void run() throws Exception {
        out = GeneratedRound.in(folder, "upload: {rows: 200}\n");
        summary = new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        announced = records("announcement.csv");
        leftOut = records("upload/left-out.csv");
        eligible = records("reconciled.csv").stream()
                .filter(row -> row.get("eligible").equals("yes"))
                .collect(Collectors.toMap(row -> row.get("nik"), row -> row, (first, again) -> first, TreeMap::new));
        parts = new ArrayList<>();
        for (int part = 1; Files.exists(part(part)); part++) {
            parts.add(rows(part(part)));
        }
    }

    @Test
    void theAnnouncementHasEachEligiblePersonOnce() {
        long people = summary.get("eligibility").get("people").get("eligible").longValue();

        assertThat(people).isGreaterThan(500);
        assertThat(announced).hasSize((int) people).hasSize(eligible.size());
        assertThat(summary.get("announcement").get("people").longValue()).isEqualTo(people);
        assertThat(people)
                .isLessThanOrEqualTo(summary.get("eligibility").get("yes").longValue());
        Map<String, Long> byOpd = announced.stream()
                .collect(Collectors.groupingBy(row -> row.get("opd"), TreeMap::new, Collectors.counting()));
        Map<String, Long> told = new TreeMap<>();
        summary.get("announcement")
                .get("by_opd")
                .properties()
                .forEach(opd -> told.put(opd.getKey(), opd.getValue().longValue()));
        assertThat(told).isEqualTo(byOpd);
        assertThat(announced.stream().map(row -> Integer.valueOf(row.get("number"))))
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1);
    }

    @Test
    void announcementAnnexOpenAndNotFoundAreEverybody() throws Exception {
        JsonNode people = summary.get("eligibility").get("people");
        long outside = records("annex.csv").stream()
                .mapToLong(row -> Long.parseLong(row.get("people")))
                .sum();

        assertThat(announced.size()
                        + outside
                        + people.get("open").longValue()
                        + people.get("not_found").longValue())
                .isEqualTo(people.get("all").longValue());
    }

    @Test
    void theThreeFilesHaveTheSamePeopleAndNoWholeNik() throws Exception {
        Set<String> lines = new TreeSet<>();
        announced.forEach(row -> lines.add(row.get("number") + " " + row.get("nik") + " " + row.get("name")));
        String page = Files.readString(out.resolve("announcement.html"));
        Set<String> ofPage = new TreeSet<>();
        Matcher row = Pattern.compile(
                        "<tr><td class=\"figure\">(\\d+)</td><td class=\"nik\">([^<]*)</td><td>([^<]*)</td>")
                .matcher(page);
        while (row.find()) {
            ofPage.add(row.group(1) + " " + row.group(2) + " "
                    + row.group(3).replace("&apos;", "'").replace("&#39;", "'"));
        }
        List<String> cells = PublicationRunTest.cells(out.resolve("announcement.xlsx"));
        Set<String> ofBook = new TreeSet<>();
        for (int i = 3; i < cells.size(); i++) {
            if (cells.get(i - 1).matches("\\d{6}\\*{8}\\d{2}")) {
                ofBook.add(cells.get(i - 3) + " " + cells.get(i - 1) + " " + cells.get(i));
            }
        }

        assertThat(ofPage).isEqualTo(lines);
        assertThat(ofBook).isEqualTo(lines);
        for (String text : List.of(page, Files.readString(out.resolve("announcement.csv")), String.join("\n", cells))) {
            assertThat(text).doesNotContainPattern("\\d{16}").doesNotContain("<script");
        }
        Set<String> masked = announced.stream().map(each -> each.get("nik")).collect(Collectors.toSet());
        assertThat(masked)
                .isEqualTo(eligible.keySet().stream()
                        .map(nik -> nik.substring(0, 6) + "********" + nik.substring(14))
                        .collect(Collectors.toSet()));
    }

    @Test
    void partsAndThoseLeftOutAreEverybodyAnnounced() {
        JsonNode upload = summary.get("upload");
        List<List<String>> uploaded = parts.stream().flatMap(List::stream).toList();

        assertThat(upload.get("parts").intValue()).isEqualTo(parts.size()).isGreaterThan(1);
        assertThat(upload.get("rows").intValue()).isEqualTo(uploaded.size());
        assertThat(upload.get("left_out").intValue()).isEqualTo(leftOut.size()).isPositive();
        assertThat(uploaded.size() + leftOut.size()).isEqualTo(announced.size());
        assertThat(parts.subList(0, parts.size() - 1))
                .allSatisfy(part -> assertThat(part).hasSize(ROWS_OF_A_PART));
        assertThat(parts.get(parts.size() - 1)).hasSizeBetween(1, ROWS_OF_A_PART);
        Set<String> nik = new HashSet<>();
        uploaded.forEach(row -> nik.add(row.get(0)));
        leftOut.forEach(row -> nik.add(row.get("nik")));
        assertThat(nik).isEqualTo(eligible.keySet());
    }

    @Test
    void whatIsUploadedIsWholeAndTheRegistrysAndNobodyWholeIsLeftOut() {
        assertThat(parts.stream().flatMap(List::stream)).allSatisfy(row -> {
            MANDATORY.forEach(column -> assertThat(row.get(column)).isNotBlank());
            CSVRecord person = Objects.requireNonNull(eligible.get(row.get(0)));
            List<String> born = List.of(person.get("birth_date").split("-", -1));
            assertThat(row.get(3)).isEqualTo(born.get(2) + "-" + born.get(1) + "-" + born.get(0));
            // "R. SUPARDI" is without his title.
            assertThat(person.get("name")).endsWith(row.get(1));
            assertThat(row.get(12)).matches("\\d{2}-\\d{2}-\\d{4}");
        });
        assertThat(leftOut).allSatisfy(row -> assertThat(row.get("missing"))
                .matches("(nik|name|birth_date|birth_place|gender|start_date|position|work_unit)(;[a-z_]+)*"));
    }

    private static Path part(int number) {
        return out.resolve("upload/bagian-%02d.xlsx".formatted(number));
    }

    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                assertThat(cells).hasSize(17);
                rows.add(cells);
            }
        }
        return rows.subList(1, rows.size());
    }

    private static List<CSVRecord> records(String file) throws IOException {
        return Outputs.records(out.resolve(file));
    }
}
