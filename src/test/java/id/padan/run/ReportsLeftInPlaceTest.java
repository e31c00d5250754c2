package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.DecisionProblem.Code;
import id.padan.decision.Ticket;
import id.padan.report.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Officers fill in a report where they find it, and may put it nowhere. */
class ReportsLeftInPlaceTest {

    private static final String A = "Dinas A";

    @TempDir
    private Path folder;

    private Office office;
    private Path report;

    @BeforeEach
    void firstNight() throws Exception {
        office = Office.in(folder);
        office.nightInItsFolder(0);
        try (Stream<Path> runs = Files.list(folder.resolve("out"))) {
            report = runs.findFirst().orElseThrow().resolve(OutputFile.WORKBOOK.fileName());
        }
    }

    private static List<String> problems(RunResult result) {
        return result.decisions().problems().stream()
                .map(problem -> problem.code() + " " + problem.arguments())
                .toList();
    }

    private void fillIn(Ticket row) throws IOException {
        office.decides("laporan.xlsx", "Aminah", Map.of(row, "TERIMA"));
        Files.move(folder.resolve("keputusan/laporan.xlsx"), report, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void whatIsDecidedThereIsToldAsLongAsNobodyTakesIt() throws Exception {
        fillIn(office.ticket(A, "ANDI SAPUTRA"));

        RunResult second = office.nightInItsFolder(1);
        assertThat(second.decisions().news()).isZero();
        assertThat(problems(second)).containsExactly(Code.LEFT_IN_PLACE + " [1]");
        assertThat(second.decisions().problems().get(0).file())
                .isEqualTo(folder.relativize(report).toString());

        Files.copy(report, folder.resolve("keputusan/laporan.xlsx"));
        RunResult third = office.nightInItsFolder(2);
        assertThat(third.decisions().news()).isEqualTo(1);
        assertThat(problems(third)).isEmpty();
    }

    @Test
    void whatWasDecidedAnewSinceIsNoMatter() throws Exception {
        Ticket first = office.ticket(A, "ANDI SAPUTRA");
        office.decides("satu.xlsx", "Rahmi", Map.of(first, "TUNDA"));
        office.nightInItsFolder(1);
        office.decides("dua.xlsx", "Rahmi", Map.of(office.ticket(A, "ANDI SAPUTRA"), "TERIMA"));
        fillIn(first);

        assertThat(problems(office.nightInItsFolder(2))).isEmpty();
    }

    @Test
    void aReportInWhichNothingIsDecidedIsNoMatter() throws Exception {
        office.decides("kosong.xlsx", "Aminah", Map.of(office.ticket(A, "ANDI SAPUTRA"), ""));
        Files.move(folder.resolve("keputusan/kosong.xlsx"), report, StandardCopyOption.REPLACE_EXISTING);

        assertThat(problems(office.nightInItsFolder(1))).isEmpty();
    }

    @Test
    void whereReportsAreReadInTheirPlaceNothingIsLeft() throws Exception {
        office.replace("job.yml", "decisions: keputusan", "decisions: \"out/*/mismatch-report.xlsx\"");
        fillIn(office.ticket(A, "ANDI SAPUTRA"));

        RunResult second = office.nightInItsFolder(1);

        assertThat(second.decisions().news()).isEqualTo(1);
        assertThat(problems(second)).isEmpty();
    }
}
