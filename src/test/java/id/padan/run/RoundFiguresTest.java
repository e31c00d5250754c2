package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.roster.RosterField;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterReader;
import id.padan.roster.RosterSession;
import id.padan.roster.RosterSettings;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of a round over 5,000 generated rows: they add up in every file, and agree with eligibility computed here a second
 * time, by other means: whole posts and funds as the generator writes them, and dates compared as texts.
 */
class RoundFiguresTest {

    /** Every post that the generator knows and the letters speak of; the others are no matter of theirs. */
    private static final Map<String, String> POSTS = Map.of(
            "PETUGAS KEBERSIHAN", "PETUGAS_KEBERSIHAN",
            "PENGEMUDI", "PENGEMUDI",
            "PENGEMUDI AMBULANS", "PENGEMUDI",
            "SATUAN PENGAMANAN", "SATUAN_PENGAMANAN",
            "PRAMUBAKTI", "ALIH_DAYA_LAIN",
            "PENJAGA SEKOLAH", "?");

    private static final List<String> GROUPS = List.of(
            "PETUGAS_KEBERSIHAN", "PENGEMUDI", "SATUAN_PENGAMANAN", "ALIH_DAYA_LAIN", "BLUD", "USIA", "MASA_KERJA");

    @TempDir
    static Path folder;

    private static Path out;
    private static JsonNode eligibility;
    private static List<CSVRecord> rows;
    private static Map<String, SubmittedRow> submitted;
    private static Map<String, String> absent;

    @BeforeAll
    static void run() throws Exception {
        out = GeneratedRound.in(folder, "");
        eligibility = new ObjectMapper()
                .readTree(out.resolve("summary.json").toFile())
                .get("eligibility");
        rows = new ArrayList<>();
        for (String file : List.of("reconciled.csv", "review.csv", "rejected.csv")) {
            rows.addAll(records(file));
        }
        submitted = submitted();
        absent = new HashMap<>();
        for (CSVRecord member : records("duplicates.csv")) {
            if (member.get("kind").equals("SAME_PERSON_ACROSS_OPD")) {
                absent.put(key(member, false), "group " + member.get("group"));
            }
        }
    }

    private record Verdict(String answer, String reasons, String group, boolean borderline) {}

    @Test
    void everyRowIsJudgedAsASecondLookJudgesIt() {
        assertThat(rows).hasSizeGreaterThan(4_500).allSatisfy(row -> {
            Verdict verdict = secondLook(row);
            assertThat(row.get("eligible")).isEqualTo(verdict.answer);
            assertThat(row.get("ineligible_reasons")).isEqualTo(verdict.reasons);
            assertThat(row.get("flags").contains("BORDERLINE")).isEqualTo(verdict.borderline);
        });
        assertThat(rows).extracting(row -> row.get("eligible")).contains("yes", "no", "unknown", "");
    }

    @Test
    void theSummaryCountsTheRowsOfTheFiles() {
        for (String answer : List.of("yes", "no", "unknown")) {
            assertThat(eligibility.get(answer).longValue()).isEqualTo(count("eligible", answer));
        }
        Map<String, Long> reasons = rows.stream()
                .flatMap(row -> Stream.of(row.get("ineligible_reasons").split(";")))
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        Map<String, Long> told = new TreeMap<>();
        eligibility
                .get("reasons")
                .properties()
                .forEach(each -> told.put(each.getKey(), each.getValue().longValue()));
        assertThat(told).isEqualTo(reasons);
        assertThat(eligibility.get("borderline").longValue())
                .isEqualTo(rows.stream()
                        .filter(row -> row.get("flags").contains("BORDERLINE"))
                        .count());
        long ofOpd = 0;
        for (JsonNode opd : eligibility.get("by_opd")) {
            ofOpd += opd.get("yes").longValue()
                    + opd.get("no").longValue()
                    + opd.get("unknown").longValue();
        }
        assertThat(ofOpd)
                .isEqualTo(rows.stream()
                        .filter(row -> !row.get("outcome").equals("rejected"))
                        .count());
    }

    @Test
    void theAnnexCountsEachPersonOnceAsASecondCountDoes() throws Exception {
        Map<String, Long> annex = new TreeMap<>();
        for (CSVRecord line : records("annex.csv")) {
            annex.put(line.get("opd") + " " + line.get("group"), Long.valueOf(line.get("people")));
        }
        Map<String, Long> people = new TreeMap<>();
        Map<String, Long> standings = new TreeMap<>();
        for (List<String> person : peopleOnce().values()) {
            standings.merge(person.get(0), 1L, Long::sum);
            if (person.get(0).equals("outside")) {
                people.merge(person.get(2) + " " + GROUPS.get(Integer.parseInt(person.get(1))), 1L, Long::sum);
            }
        }
        assertThat(annex).isEqualTo(people);
        JsonNode told = eligibility.get("people");
        assertThat(told.get("eligible").longValue()).isEqualTo(standings.get("eligible"));
        assertThat(told.get("open").longValue()).isEqualTo(standings.get("open"));
        assertThat(told.get("outside").longValue()).isEqualTo(standings.get("outside"));
        assertThat(told.get("not_found").longValue()).isEqualTo(standings.get("not_found"));
        assertThat(told.get("all").longValue())
                .isEqualTo(
                        standings.values().stream().mapToLong(Long::longValue).sum())
                .isLessThan(rows.size());
    }

    @Test
    void theAnnexForPeopleAddsUpToEverybody() throws Exception {
        List<List<Double>> lines = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(out.resolve("annex.xlsx").toFile(), null, true)) {
            for (Row row : book.getSheetAt(0)) {
                List<Double> figures = new ArrayList<>();
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        figures.add(cell.getNumericCellValue());
                    }
                }
                if (!figures.isEmpty()) {
                    lines.add(figures);
                }
            }
        }
        List<Double> total = lines.get(lines.size() - 1);
        int groups = total.size() - 5;
        for (List<Double> line : lines) {
            double outside = line.subList(0, groups).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double all = line.subList(groups, groups + 4).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(line.get(groups)).isEqualTo(outside);
            assertThat(line.get(groups + 4)).isEqualTo(all);
        }
        assertThat(total.get(groups))
                .isEqualTo(eligibility.get("people").get("outside").doubleValue());
        assertThat(total.get(groups + 4))
                .isEqualTo(eligibility.get("people").get("all").doubleValue());
        for (int column = 0; column < total.size(); column++) {
            int each = column;
            assertThat(lines.subList(0, lines.size() - 1).stream()
                            .mapToDouble(line -> line.get(each))
                            .sum())
                    .isEqualTo(total.get(column));
        }
    }

    /** Each person with the best of his rows: standing, place of the group, OPD; the rows in the order of the files. */
    private static Map<String, List<String>> peopleOnce() {
        List<CSVRecord> ordered = new ArrayList<>(rows);
        ordered.sort((one, other) -> key(one, true).compareTo(key(other, true)));
        Map<String, List<String>> people = new LinkedHashMap<>();
        for (CSVRecord row : ordered) {
            boolean twice = row.get("reasons").contains("DUPLICATE_IN_OPD");
            boolean nobody = row.get("reasons").contains("ROW_UNREADABLE");
            if (!twice && !nobody) {
                List<String> place = List.of(standing(row), group(row), row.get("opd"));
                people.merge(person(row), place, (before, now) -> isBetter(now, before) ? now : before);
            }
        }
        return people;
    }

    private static boolean isBetter(List<String> now, List<String> before) {
        List<String> order = List.of("eligible", "open", "outside", "not_found");
        int one = order.indexOf(now.get(0));
        int other = order.indexOf(before.get(0));
        return one < other || (one == other && Integer.parseInt(now.get(1)) < Integer.parseInt(before.get(1)));
    }

    private static String person(CSVRecord row) {
        if (row.get("outcome").equals("reconciled")
                || (!row.get("probability").isEmpty() && Double.parseDouble(row.get("probability")) >= 0.5)) {
            return row.get("nik") + " " + row.get("name");
        }
        return absent.getOrDefault(key(row, false), key(row, false));
    }

    private static String standing(CSVRecord row) {
        return switch (row.get("eligible")) {
            case "no" -> "outside";
            case "" -> "not_found";
            case "yes" -> row.get("outcome").equals("reconciled") ? "eligible" : "open";
            default -> "open";
        };
    }

    private static String group(CSVRecord row) {
        return row.get("eligible").equals("no") ? Integer.toString(GROUPS.indexOf(secondLook(row).group)) : "0";
    }

    private static Verdict secondLook(CSVRecord row) {
        if (row.get("outcome").equals("rejected")) {
            return new Verdict("", "", "", false);
        }
        SubmittedRow written = Objects.requireNonNull(submitted.get(key(row, false)));
        String born = row.get("outcome").equals("reconciled") ? row.get("birth_date") : row.get("submitted_birth_date");
        String start = written.further().getOrDefault(RosterField.START_DATE, "");
        String fund = written.further().getOrDefault(RosterField.SALARY_SOURCE, "");
        String post = written.further().getOrDefault(RosterField.POSITION, "");
        List<String> certain = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        age(born, certain, unknown);
        start(start, born, certain, unknown);
        if (fund.equals("BLUD")) {
            certain.add("FUNDING_EXCLUDED");
        }
        String group = POSTS.getOrDefault(post.toUpperCase(Locale.ROOT), "");
        if (!group.isEmpty() && !group.equals("?")) {
            certain.add("POSITION_EXCLUDED");
        }
        if (fund.isEmpty()) {
            unknown.add("FUNDING_UNKNOWN");
        }
        if (post.isEmpty() || group.equals("?")) {
            unknown.add("POSITION_UNKNOWN");
        }
        String answer = !certain.isEmpty() ? "no" : unknown.isEmpty() ? "yes" : "unknown";
        String annex = certain.contains("POSITION_EXCLUDED")
                ? group
                : certain.contains("FUNDING_EXCLUDED")
                        ? "BLUD"
                        : certain.contains("TOO_OLD") || certain.contains("TOO_YOUNG") ? "USIA" : "MASA_KERJA";
        boolean borderline = start.compareTo("2021-01-01") >= 0 && start.compareTo("2021-01-04") <= 0;
        List<String> all = new ArrayList<>(certain);
        all.addAll(unknown);
        return new Verdict(answer, String.join(";", all), annex, borderline && !unknown.contains("SERVICE_UNKNOWN"));
    }

    private static void age(String born, List<String> certain, List<String> unknown) {
        if (!born.matches("\\d{4}-\\d\\d-\\d\\d")) {
            unknown.add("BIRTH_DATE_UNKNOWN");
        } else if (born.compareTo("1965-01-01") < 0) {
            certain.add("TOO_OLD");
        } else if (born.compareTo("2001-12-31") > 0) {
            certain.add("TOO_YOUNG");
        }
    }

    private static void start(String start, String born, List<String> certain, List<String> unknown) {
        boolean isDate = start.matches("\\d{4}-\\d\\d-\\d\\d");
        String fifteen = born.matches("\\d{4}-\\d\\d-\\d\\d")
                ? LocalDate.parse(born).plusYears(15).toString()
                : "";
        if (!isDate || start.compareTo("2022-10-31") > 0 || start.compareTo(fifteen) < 0) {
            unknown.add("SERVICE_UNKNOWN");
        } else if (start.compareTo("2020-12-31") > 0) {
            certain.add("SERVICE_TOO_SHORT");
        }
    }

    private static long count(String column, String value) {
        return rows.stream().filter(row -> row.get(column).equals(value)).count();
    }

    /** Where a row stands; for sorting with the OPD before it and the number as long as all. */
    private static String key(CSVRecord row, boolean sortable) {
        String place = row.get("file") + "\u0000" + row.get("sheet") + "\u0000";
        return sortable
                ? row.get("opd") + "\u0000" + place + "%09d".formatted(Integer.parseInt(row.get("row")))
                : place + row.get("row");
    }

    private static List<CSVRecord> records(String file) throws IOException {
        return Outputs.records(out.resolve(file));
    }

    private static Map<String, SubmittedRow> submitted() throws IOException {
        RosterReader reader = new RosterReader(RosterSettings.DEFAULT);
        Map<String, SubmittedRow> all = new HashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("rosters"))) {
            for (Path file : files.toList()) {
                try (RosterSession session =
                        reader.open(new RosterFile(file, file.getFileName().toString()))) {
                    for (SubmittedRow row = session.next(); row != null; row = session.next()) {
                        all.put(
                                row.location().file() + "\u0000"
                                        + row.location().sheet() + "\u0000"
                                        + row.location().row(),
                                row);
                    }
                }
            }
        }
        return all;
    }
}
