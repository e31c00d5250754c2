package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.padan.reconcile.Flag;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeFilesTest {

    private static final String HEADINGS =
            "opd,file,sheet,row,outcome,nik,name,birth_place,birth_date,gender,submitted_nik,"
                    + "submitted_name,submitted_birth_place,submitted_birth_date,submitted_gender,probability,differences,"
                    + "reasons,flags,eligible,ineligible_reasons\n";

    private final Path folder;

    OutcomeFilesTest(@TempDir Path folder) {
        this.folder = folder.resolve("out");
    }

    @Test
    void eachRowGoesToTheFileOfItsOutcome() throws Exception {
        write(Rows.some());

        assertThat(folder.resolve("reconciled.csv"))
                .content()
                .isEqualTo(
                        HEADINGS
                                + "Dinas Kesehatan,dinkes.xlsx,Sheet1,2,reconciled,7371011205900001,ANDI BASO,MAKASSAR,1990-05-12,L,7371011205900001,Andi Baso,Ujung Pandang,1990-05-12,L,0.9999,birth_place,,CORRECTED,,\n"
                                + "Dinas Sosial,dinkes.xlsx,Sheet1,2,reconciled,7371011205900001,ANDI BASO,MAKASSAR,1990-05-12,L,7371011205900001,Andi Baso,Ujung Pandang,1990-05-12,L,0.9999,birth_place,,CORRECTED,,\n");
        assertThat(folder.resolve("review.csv"))
                .content()
                .isEqualTo(
                        HEADINGS
                                + "Dinas Kesehatan,dinkes.xlsx,Sheet1,3,review,7371011205900001,ANDI BASO,MAKASSAR,1990-05-12,L,7371011205900001,Andi Basso,Ujung Pandang,1990-05-12,L,0.9899,name;birth_place,NAME_DIFFERS;BIRTH_PLACE_DIFFERS,SAME_NAME;NIK_GENDER,,\n");
        assertThat(folder.resolve("rejected.csv"))
                .content()
                .isEqualTo(
                        HEADINGS
                                + "Dinas Kesehatan,dinkes.xlsx,Sheet1,10,rejected,,,,,,7371011205900001,Nobody,Ujung Pandang,1990-05-12,L,,,NOT_IN_REGISTRY,,,\n");
    }

    @Test
    void rowsAreCountedOnTheWay() throws Exception {
        OutcomeFiles.Counts counts = write(Rows.some());

        assertThat(counts.rows()).isEqualTo(new RowCounts(2, 1, 1, 0, 2));
        assertThat(counts.rows().read()).isEqualTo(4);
        assertThat(counts.byOpd())
                .containsExactly(
                        Map.entry("Dinas Kesehatan", new RowCounts(1, 1, 1, 0, 1)),
                        Map.entry("Dinas Sosial", new RowCounts(1, 0, 0, 0, 1)));
        assertThat(counts.reasons())
                .containsExactly(
                        Map.entry(Reason.NAME_DIFFERS, 1L),
                        Map.entry(Reason.BIRTH_PLACE_DIFFERS, 1L),
                        Map.entry(Reason.NOT_IN_REGISTRY, 1L));
        assertThat(counts.flags())
                .containsExactly(
                        Map.entry(Flag.SAME_NAME, 1L), Map.entry(Flag.NIK_GENDER, 1L), Map.entry(Flag.CORRECTED, 2L));
    }

    @Test
    void withoutRowsTheFilesHaveTheirHeadings() throws Exception {
        write(List.of());

        assertThat(folder.resolve("reconciled.csv")).hasContent(HEADINGS);
        assertThat(folder.resolve("review.csv")).hasContent(HEADINGS);
        assertThat(folder.resolve("rejected.csv")).hasContent(HEADINGS);
    }

    @Test
    void rowsOutOfOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(List.of(Rows.review("Dinas", 10), Rows.review("Dinas", 9))));
    }

    @Test
    void probabilitiesAreNeverRoundedUp() {
        assertThat(RowCells.probability(0.98999999)).isEqualTo("0.9899");
        assertThat(RowCells.probability(0.99)).isEqualTo("0.9900");
        assertThat(RowCells.probability(0.29)).isEqualTo("0.2900");
        assertThat(RowCells.probability(1e-7)).isEqualTo("0.0000");
        assertThat(RowCells.probability(1)).isEqualTo("1.0000");
    }

    private OutcomeFiles.Counts write(List<RowOutcome> rows) throws Exception {
        try (OutputFolder output = OutputFolder.prepare(folder)) {
            OutcomeFiles.Counts counts;
            try (OutcomeFiles files = new OutcomeFiles(output)) {
                for (RowOutcome row : rows) {
                    files.write(row);
                }
                counts = files.counts();
            }
            Files.writeString(output.file("summary.json"), "{}");
            output.publish();
            return counts;
        }
    }
}
