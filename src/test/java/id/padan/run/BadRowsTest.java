package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.report.RowCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows as bad as they come, through the whole job: each gets an outcome with its reasons, and none breaks the run. */
class BadRowsTest {

    private static final String REGISTRY =
            """
            7371012101810011,RUSLAN EFENDI,BARRU,21-01-1981,L
            7371012202820012,WAHIDA MANSYUR,BARRU,22-02-1982,L
            7371012303830013,TENRI OLLE,BARRU,23-03-1983,L
            7371012404840014,PALLAWA RUKKA,BARRU,24-04-1984,L
            7371012505850015,SURYADI CULLA,BARRU,25-05-1985,L
            7371012606860016,MAPPASESSU LATIF,BARRU,26-06-1986,L
            7371012707870017,LAMBERTUS PAONGANAN,BARRU,27-07-1987,L
            7371012808880018,ZAINAL ARIFIN GASSING,BARRU,28-08-1988,L
            7371012909890019,GUNTUR,BARRU,29-09-1989,L
            7371013010900020,FADLI TOMPO,BARRU,30-10-1990,L
            7371011311910021,OSKAR RUNTU,BARRU,13-11-1991,L
            """;

    /** What a row says, and what becomes of it. */
    private static final String[][] ROWS = {
        {",RUSLAN EFENDI,,,", "review NIK_MISSING"},
        {"7371012202820012,,,,", "review NAME_DIFFERS"},
        {"7371012303830013,TENRI OLLE,Barru,23-03-1890,L", "reconciled "},
        {"7371012404840014,PALLAWA RUKKA,Barru,24-04-2090,L", "reconciled "},
        {"7371012505850015,S,Barru,25-05-1985,L", "review NAME_DIFFERS"},
        {",S,,,", "rejected NIK_MISSING;NOT_IN_REGISTRY"},
        {"7371012606860016," + "B".repeat(60) + ",Barru,26-06-1986,L", "review NAME_DIFFERS"},
        {"," + "C".repeat(60) + ",Barru,26-06-1986,L", "rejected NIK_MISSING;NOT_IN_REGISTRY"},
        {"7371012707870017," + "LAMBERTUS ".repeat(15).strip() + ",Barru,27-07-1987,L", "review NAME_DIFFERS"},
        {",A B C D E F G H I J K L M N O,Gowa,02-08-1966,P", "rejected NIK_MISSING;NOT_IN_REGISTRY"},
        {"7371012808880018,Z41NAL 4R1FIN,Barru,28-08-1988,L", "review NAME_DIFFERS"},
        {"7371012909890019,غنتور,Barru,29-09-1989,L", "review NAME_DIFFERS"},
        {",عبد الله,مكة,01-02-1975,L", "rejected NIK_MISSING;NOT_IN_REGISTRY"},
        {"7371013010900020,😀 FADLI TOMPO 😀,😀,30-10-1990,L", "reconciled "},
        {",😀,😀,,", "rejected NIK_MISSING;NOT_IN_REGISTRY"},
        {"tidak ada,Dr. H.,-,??-??-????,?", "rejected NIK_INVALID;NOT_IN_REGISTRY"},
        {",,,13-11-1991,L", "rejected ROW_UNREADABLE"},
        {"0000000000000000,OSKAR,,00-00-0000,", "rejected NIK_INVALID;NOT_IN_REGISTRY"},
        {"7371011311910021,OSKAR RUNTU,Barru,31-02-1991,X", "reconciled "},
        {"=1+1,=2+2,@x,-,+", "rejected NIK_INVALID;NOT_IN_REGISTRY"},
    };

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void setUp() throws IOException {
        office = Office.in(folder);
        List<String> rows = new ArrayList<>();
        for (String[] row : ROWS) {
            rows.add(row[0]);
        }
        office.write("rosters/Dinas C.csv", Office.HEADING + String.join("\n", rows) + "\n");
    }

    /** Outcome and reasons of the bad rows, by their place among them. */
    private SortedMap<Integer, String> run(int night) throws Exception {
        RowCounts counts = ((RunResult.Ran) office.night(night))
                .summary()
                .figures()
                .outcomes()
                .rows();
        assertThat(counts.read()).isEqualTo(ROWS.length + 7);
        SortedMap<Integer, String> outcomes = new TreeMap<>();
        for (String file : List.of("reconciled.csv", "review.csv", "rejected.csv")) {
            for (String line :
                    Files.readAllLines(folder.resolve("night" + night).resolve(file))) {
                List<String> cells = List.of(line.split(",", -1));
                if (cells.get(1).equals("Dinas C.csv")) {
                    String before =
                            outcomes.put(Integer.parseInt(cells.get(3)) - 2, cells.get(4) + " " + cells.get(17));
                    assertThat(before).as("row in two files: %s", line).isNull();
                }
            }
        }
        return outcomes;
    }

    @Test
    void everyBadRowGetsAnOutcomeWithItsReasons() throws Exception {
        office.write("registry/lain.csv", "NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN\n" + REGISTRY);

        SortedMap<Integer, String> outcomes = run(0);

        assertThat(outcomes).hasSize(ROWS.length);
        outcomes.forEach((row, outcome) -> assertThat(outcome).as(ROWS[row][0]).isEqualTo(ROWS[row][1]));
    }

    /** The same where the registry has no column for gender and place, and everybody twice, once with another name. */
    @Test
    void aPoorRegistryChangesNoOutcomeForTheWorse() throws Exception {
        StringBuilder registry = new StringBuilder("NIK,NAMA_LGKP,TGL_LHR\n");
        for (String line : REGISTRY.lines().toList()) {
            String[] cells = line.split(",", -1);
            registry.append(cells[0])
                    .append(',')
                    .append(cells[1])
                    .append(',')
                    .append(cells[3])
                    .append('\n');
            registry.append(cells[0]).append(",ORANG LAIN,01-01-1950\n");
        }
        office.write("registry/lain.csv", registry.toString());

        SortedMap<Integer, String> outcomes = run(0);

        assertThat(outcomes).hasSize(ROWS.length);
        outcomes.forEach((row, outcome) -> assertThat(outcome).as(ROWS[row][0]).isEqualTo(ROWS[row][1]));
    }
}
