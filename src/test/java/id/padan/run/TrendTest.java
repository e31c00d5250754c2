package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the OPD stood night after night, in workbook and page. */
class TrendTest {

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void setUp() throws IOException {
        office = Office.in(folder);
    }

    private List<String> trend(int night) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("night" + night + "/mismatch-report.xlsx")))) {
            Sheet sheet = book.getSheet("Trend");
            for (Row row : sheet == null ? List.<Row>of() : sheet) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell.toString().replaceFirst("[.]0$", ""));
                }
                lines.add(String.join("|", cells));
            }
        }
        return lines;
    }

    private String page(int night) throws IOException {
        return Files.readString(folder.resolve("night" + night + "/mismatch-report.html"));
    }

    @Test
    void fromTheSecondNightOnEveryNightStandsBesideTheOnesBefore() throws Exception {
        office.night(0);

        assertThat(trend(0)).isEmpty();
        assertThat(page(0)).contains("\"trend\":null");

        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas A", "BAMBANG WIJAYA"), "TOLAK"));
        office.night(1);
        Files.delete(folder.resolve("rosters/Dinas B.csv"));
        office.night(2);

        assertThat(trend(1))
                .contains(
                        "OPD|Outcome|31-01-2026|01-02-2026|Since the run before",
                        "All OPD|To decide|6|5|-1",
                        "Dinas A|Rejected|0|1|1");
        assertThat(trend(2))
                .contains(
                        "OPD|Outcome|31-01-2026|01-02-2026|02-02-2026|Since the run before|Since the first column",
                        "Dinas B|To decide|2|2|||");
        assertThat(page(1))
                .contains(
                        "\"trend\":{\"days\":[\"2026-01-31\",\"2026-02-01\"],\"opd\":[[\"Dinas A\",[0,0],[4,3],[0,1]],")
                .contains("[\"Dinas B\",[1,1],[2,2],[0,0]]]}");
    }

    @Test
    void twoRunsOfOneDayAreTwoColumns() throws Exception {
        office.night(0);
        office.decides("a.xlsx", "Aminah", Map.of(office.ticket("Dinas A", "BAMBANG WIJAYA"), "TOLAK"));
        office.night(0);
        office.night(0, true, RunListener.NONE, new StopSignal());

        assertThat(trend(0)).contains("OPD|Outcome|31-01-2026|31-01-2026 (2)|Since the run before");
    }
}
