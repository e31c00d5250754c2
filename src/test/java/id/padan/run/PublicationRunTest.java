package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Language;
import id.padan.report.ConsoleSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs of a round tell the public and the national agency, from run to run. */
class PublicationRunTest {

    private static final String WORK = ",Guru,SDN 1,2015-01-01,APBD";

    @TempDir
    private Path folder;

    /** Lines of the registry, NIK to gender, of people whose age meets the criteria. */
    private List<String> people = List.of();

    @BeforeEach
    void makeFiles() throws IOException {
        Path job = TestData.make(folder, 400, 1);
        people = Files.readAllLines(folder.resolve("registry/penduduk.csv")).stream()
                .skip(1)
                .filter(line -> {
                    int year = Integer.parseInt(line.split(",", -1)[3].substring(6));
                    return year > 1965 && year < 1998;
                })
                .toList();
        Files.delete(folder.resolve("rosters/Dinas A.csv"));
        Files.delete(folder.resolve("rosters/Dinas C.xlsx"));
        Files.writeString(job, Files.readString(job) + "eligibility: census-2022\nupload: {rows: 2}\n");
    }

    @Test
    void aNumberStaysThoughPeopleComeBeforeOthersDropOutAndComeBack() throws Exception {
        roster("Dinas B", work(0), work(1), work(2));
        run("first");
        Map<String, String> first = numbers("first");
        assertThat(first.values()).containsExactlyInAnyOrder("1", "2", "3");

        roster("Dinas A", work(3));
        roster("Dinas B", work(0), work(2));
        run("second");
        assertThat(numbers("second"))
                .containsEntry(masked(0), Objects.requireNonNull(first.get(masked(0))))
                .containsEntry(masked(2), Objects.requireNonNull(first.get(masked(2))))
                .containsEntry(masked(3), "4")
                .hasSize(3);
        assertThat(Files.readAllLines(folder.resolve("second/announcement.csv")).get(1))
                .startsWith("4,Dinas A,");

        roster("Dinas A", work(4));
        roster("Dinas B", work(0), work(1), work(2));
        run("third");
        assertThat(numbers("third")).containsAllEntriesOf(first).containsEntry(masked(4), "5");
    }

    @Test
    void theSameInputsGiveTheSameBytes() throws Exception {
        roster("Dinas B", work(0), work(1), work(2));
        run("first");
        run("second");

        assertThat(Outputs.of(folder.resolve("second"))).isEqualTo(Outputs.of(folder.resolve("first")));
    }

    @Test
    void noFileForThePublicHasAWholeNikNorABirthDate() throws Exception {
        String nik = people.get(0).substring(0, 16);
        roster(
                "Dinas B",
                people.get(0) + ",Guru (NIK " + nik.replaceAll("(.{4})", "$1 ").strip() + "),SDN " + nik
                        + ",2015-01-01,APBD",
                work(1));
        run("result");

        for (String text : published("result")) {
            assertThat(text).doesNotContainPattern("\\d{16}").doesNotContain(nik.substring(6, 12));
            assertThat(text.replaceAll("[ .-]", "")).doesNotContain(nik);
            for (String person : people.subList(0, 2)) {
                String born = person.split(",", -1)[3];
                assertThat(text)
                        .doesNotContain(born)
                        .doesNotContain(LocalDate.of(
                                        Integer.parseInt(born.substring(6)),
                                        Integer.parseInt(born.substring(3, 5)),
                                        Integer.parseInt(born.substring(0, 2)))
                                .toString());
            }
            assertThat(text).contains(masked(0), masked(1));
        }
    }

    @Test
    void whatSomebodyWroteIsNeitherFormulaNorMarkup() throws Exception {
        roster("Dinas B", people.get(0) + ",=1+1,<script>x</script>,2015-01-01,APBD");
        run("result");

        assertThat(Files.readString(folder.resolve("result/announcement.csv"))).contains(",'=1+1,");
        assertThat(Files.readString(folder.resolve("result/announcement.html")))
                .doesNotContain("<script")
                .contains("&lt;script");
        for (String book : List.of("announcement.xlsx", "upload/part-01.xlsx")) {
            assertThat(cells(folder.resolve("result").resolve(book)))
                    .contains("'=1+1")
                    .doesNotContain("=1+1");
        }
    }

    @Test
    void theUploadHasTheColumnsOfTheTemplateInPartsOfTheJobsSize() throws Exception {
        roster("Dinas B", work(0), work(1), work(2));
        RunResult.Ran ran = run("result");

        assertThat(cells(folder.resolve("result/upload/part-01.xlsx"))).hasSize(3 * 17);
        List<String> part = cells(folder.resolve("result/upload/part-02.xlsx"));
        assertThat(part).hasSize(2 * 17);
        assertThat(part.subList(0, 17))
                .containsExactly(
                        "NIK",
                        "Nama Lengkap",
                        "No Peserta THK-II",
                        "Tanggal Lahir",
                        "Tempat Lahir",
                        "Jenis Kelamin",
                        "Pendidikan",
                        "Nomor Ijazah",
                        "Tanggal Lulus",
                        "Sekolah",
                        "Nomor SK",
                        "Tanggal SK",
                        "Tanggal Mulai Kerja",
                        "Tanggal Akhir Kerja",
                        "Jabatan",
                        "Unit Kerja",
                        "Jabatan Penandatangan SK");
        List<String> row = part.subList(17, 34);
        String person = people.stream()
                .filter(line -> line.startsWith(row.get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(row.get(1), row.get(4), row.get(3), row.get(5)))
                .isEqualTo(Arrays.asList(person.split(",", -1)).subList(1, 5));
        assertThat(row.subList(12, 16)).containsExactly("01-01-2015", "", "Guru", "SDN 1");
        assertThat(ConsoleSummary.render(ran.summary(), folder, Path.of("nightly.yml"), Language.EN))
                .contains("Announced: 3 people. For upload: 3 of them in 2 files; 0 left out");
    }

    @Test
    void whoLacksAMandatoryFieldIsAnnouncedButListedAndLeftOutOfTheUpload() throws Exception {
        roster("Dinas B", people.get(0) + ",Guru,,Desember 2018,APBD", work(1));
        run("result");

        assertThat(Files.readAllLines(folder.resolve("result/upload/left-out.csv")))
                .containsExactly(
                        "opd,file,sheet,row,nik,name,missing",
                        "Dinas B,Dinas B.csv,,2,"
                                + String.join(",", people.get(0).split(",", -1)[0], name(0)) + ",start_date;work_unit");
        assertThat(Files.readString(folder.resolve("result/announcement.csv"))).contains(",Guru,,2018-12\n");
        assertThat(cells(folder.resolve("result/upload/part-01.xlsx"))).hasSize(2 * 17);
        JsonNode summary = new ObjectMapper()
                .readTree(folder.resolve("result/summary.json").toFile());
        assertThat(summary.get("announcement")).hasToString("{\"people\":2,\"by_opd\":{\"Dinas B\":2}}");
        assertThat(summary.get("upload")).hasToString("{\"parts\":1,\"rows\":1,\"left_out\":1}");
    }

    @Test
    void aJobWithoutCriteriaPublishesNothing() throws Exception {
        roster("Dinas B", work(0));
        Path job = folder.resolve("job.yml");
        Files.writeString(job, Files.readString(job).replaceAll("eligibility:.*\n", ""));
        run("result");

        for (String file : List.of("announcement.csv", "announcement.html", "announcement.xlsx", "upload")) {
            assertThat(folder.resolve("result").resolve(file)).doesNotExist();
        }
        assertThat(Files.readString(folder.resolve("result/summary.json"))).doesNotContain("announcement", "upload");
    }

    private String work(int person) {
        return people.get(person) + WORK;
    }

    private String name(int person) {
        return people.get(person).split(",", -1)[1];
    }

    private String masked(int person) {
        String nik = people.get(person).substring(0, 16);
        return nik.substring(0, 6) + "********" + nik.substring(14);
    }

    private void roster(String opd, String... lines) throws IOException {
        Files.writeString(
                folder.resolve("rosters/" + opd + ".csv"),
                "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK,JABATAN,UNIT KERJA,TMT,SUMBER GAJI\n" + String.join("\n", lines)
                        + "\n");
    }

    private RunResult.Ran run(String output) throws Exception {
        return (RunResult.Ran) new Runner(Clock.systemUTC())
                .run(
                        JobFileReader.read(folder.resolve("job.yml")),
                        new RunOptions(folder.resolve(output), null, LocalDate.of(2022, 9, 15), false),
                        RunListener.NONE,
                        new StopSignal());
    }

    /** The numbers of an announcement by the masked NIK. */
    private Map<String, String> numbers(String output) throws IOException {
        Map<String, String> numbers = new HashMap<>();
        List<String> lines = Files.readAllLines(folder.resolve(output).resolve("announcement.csv"));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            numbers.put(cells.get(2), cells.get(0));
        }
        return numbers;
    }

    private List<String> published(String output) throws IOException {
        Path files = folder.resolve(output);
        return List.of(
                Files.readString(files.resolve("announcement.csv")),
                Files.readString(files.resolve("announcement.html")),
                String.join("\n", cells(files.resolve("announcement.xlsx"))));
    }

    /** Every cell of a workbook as text; there is no formula in it. */
    static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        cells.add(Objects.requireNonNull(
                                cell.getCellType() == CellType.NUMERIC
                                        ? Long.toString((long) cell.getNumericCellValue())
                                        : cell.getStringCellValue()));
                    }
                }
            }
        }
        return cells;
    }
}
